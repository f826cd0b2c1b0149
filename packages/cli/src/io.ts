import type { Fetch } from '@badgewright/openbadges';

/** What came of reading a file. */
export type FileRead =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      /** POSIX permission bits; `undefined` where there are none to speak of (a pipe, Windows). */
      readonly mode: number | undefined;
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What came of creating a file. */
export type FileCreated =
  | { readonly kind: 'created' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A file to be created; `mode` in POSIX permission bits. */
export interface NewFile {
  /** Pieces of text are written as they come. */
  readonly content: string | Uint8Array | AsyncIterable<string>;
  readonly mode: number;
  /** Takes the place of a file of the name, at once and as a whole; without it none is overwritten. */
  readonly replaces?: boolean;
}

/** A file or a stream that is open for reading, and must be closed. */
export interface Source {
  /** Bytes; `undefined` for a pipe or a device. */
  readonly size: number | undefined;
  /** All of it, once, in pieces. Rejects where reading breaks off. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The bytes at a position, fewer at the end of the file; `undefined` for what can only be read in order. */
  readonly readAt: ((position: number, length: number) => Promise<Uint8Array>) | undefined;
  close(): Promise<void>;
}

/** What came of opening a path. */
export type SourceOpened =
  | { readonly kind: 'open'; readonly source: Source }
  | { readonly kind: 'folder' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A name in a folder, and what stands there. Of a link, where it leads is not looked at. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What came of listing a folder. The entries are in no order. */
export type FolderListed =
  | { readonly kind: 'listed'; readonly entries: readonly FolderEntry[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A file that grows at its end, and must be closed. Its methods reject where the disk refuses. */
export interface GrowingFile {
  append(text: string): Promise<void>;
  /** Comes back once the disk has what was appended. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What came of opening a file that is to grow. */
export type FileGrown =
  | { readonly kind: 'open'; readonly file: GrowingFile }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What is added to the end of a file. */
export interface Addition {
  readonly text: string;
  /** Bytes of the file until now. */
  readonly after: number;
}

/** What came of adding to a file; `changed` where it was not as large as expected, and nothing was added. */
export type FileAppended =
  | { readonly kind: 'appended' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the network of a run may reach beyond the public internet. */
export interface NetworkOptions {
  /** http URLs of this very machine: for development only. */
  readonly loopback: boolean;
  /** Bytes of an answer, where they may be more than verifying takes; such a network keeps no answers. */
  readonly bodyBytes?: number;
}

/** Everything through which the command touches the world. A test brings its own. */
export interface Io {
  /** Reads a file, or standard input for `-`, and stops after `limit` bytes. Never rejects. */
  read(source: string, limit: number): Promise<FileRead>;
  /** Opens a file, or standard input for `-`. Never rejects. */
  open(source: string): Promise<SourceOpened>;
  /** Lists a folder of at most `limit` names. Never rejects. */
  list(folder: string, limit: number): Promise<FolderListed>;
  /** Whether a path, once every link in it is followed, is in a folder or is it. False for what is not there. */
  isWithin(path: string, folder: string): Promise<boolean>;
  /** Whether two paths lead to one file that is there. */
  isSame(path: string, other: string): Promise<boolean>;
  /** Creates a file, wholly or not at all. Never rejects. */
  create(path: string, file: NewFile): Promise<FileCreated>;
  /**
   * Opens a file that is to grow: a new one, or with `from` the one that is there, cut off after so many bytes. Never
   * rejects.
   */
  grow(path: string, from?: number): Promise<FileGrown>;
  /**
   * Adds to the end of a file that is there, wholly or not at all, and comes back once the disk has it. Never rejects.
   */
  append(path: string, addition: Addition): Promise<FileAppended>;
  /** Removes a file; one that is not there is no reason to fail. Never rejects. */
  remove(path: string): Promise<void>;
  /** The network, which refuses what is not public. */
  network(options: NetworkOptions): Fetch;
  out(text: string): void;
  err(text: string): void;
  /** Whether colours are wanted: a terminal, and no `NO_COLOR`. */
  readonly colour: boolean;
  /** Whether a line that changes is wanted on the error stream: it is a terminal. */
  readonly progress: boolean;
  now(): Date;
  /** Bytes from a cryptographic random source. */
  randomBytes(length: number): Uint8Array;
}
