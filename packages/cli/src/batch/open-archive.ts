import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

import { fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Source } from '../io.js';

/** A file in an archive, as the archive describes it: its word only. */
export interface ArchiveEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Whether it is neither encrypted nor packed in a way that is not read. */
  readonly isReadable: boolean;
  /** Bytes. */
  readonly packed: number;
  readonly unpacked: number;
  /** Unpacks it. Rejects where it is not what the archive says of it. */
  readonly unpack: () => Promise<Uint8Array>;
}

/** A zip archive that is read entry by entry. */
export interface Archive {
  /** How many there are, by its own word. */
  readonly count: number;
  /** Rejects where the archive is damaged; what came before stands. */
  readonly entries: () => AsyncIterable<ArchiveEntry>;
}

/** Opens a zip archive. Rejects where it is none. */
export async function openArchive({ size, readAt }: Seekable): Promise<Archive> {
  // Names as bytes: a name that leads out of the archive must not end the reading of the others.
  const options = { autoClose: false, decodeStrings: false, lazyEntries: true };
  const zip = await fromRandomAccessReaderPromise(new PositionReader(readAt), size, options);
  return { count: zip.entryCount, entries: () => entriesOf(zip) };
}

/** A source that can be read at any position. */
export interface Seekable {
  readonly size: number;
  readonly readAt: NonNullable<Source['readAt']>;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<ArchiveEntry> {
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields, compressedSize, uncompressedSize } = entry;
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
    yield {
      name,
      kind: kindOf(entry, name),
      isReadable: entry.canDecodeFileData(),
      packed: compressedSize,
      unpacked: uncompressedSize,
      unpack: () => unpack(zip, entry),
    };
  }
}

function kindOf({ externalFileAttributes }: Entry, name: string): ArchiveEntry['kind'] {
  // The upper half are POSIX mode bits, where the archive comes from such a system.
  if (((externalFileAttributes >>> 16) & 0o170000) === 0o120000) return 'link';
  return name.endsWith('/') ? 'folder' : 'file';
}

/** As many bytes as announced: more or fewer end the stream with an error. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (piece instanceof Uint8Array) pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (crc32(bytes) !== entry.crc32) throw new Error('The checksum is another.');
  return bytes;
}

/** Lets the reader of archives read a source of ours. */
class PositionReader extends RandomAccessReader {
  readonly #readAt: Seekable['readAt'];

  constructor(readAt: Seekable['readAt']) {
    super();
    this.#readAt = readAt;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.#readAt, { start, end }));
  }
}

async function* piecesOf(
  readAt: Seekable['readAt'],
  { start, end }: { readonly start: number; readonly end: number },
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const piece = await readAt(at, Math.min(PIECE, end - at));
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}

const PIECE = 64 * 1024;
