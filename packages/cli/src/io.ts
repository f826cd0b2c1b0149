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
  readonly content: string | Uint8Array;
  readonly mode: number;
}

/** Everything through which the command touches the world. A test brings its own. */
export interface Io {
  /** Reads a file, or standard input for `-`, and stops after `limit` bytes. Never rejects. */
  read(source: string, limit: number): Promise<FileRead>;
  /** Creates a file, wholly or not at all, and never overwrites one. Never rejects. */
  create(path: string, file: NewFile): Promise<FileCreated>;
  out(text: string): void;
  err(text: string): void;
  /** Whether colours are wanted: a terminal, and no `NO_COLOR`. */
  readonly colour: boolean;
  now(): Date;
  /** Bytes from a cryptographic random source. */
  randomBytes(length: number): Uint8Array;
}
