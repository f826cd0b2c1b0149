import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { GrowingFile, Io } from '../io.js';
import { BrokenOff, Reading } from './reading.js';
import type { RowFormat } from './row-format.js';
import type { Row } from './row.js';

/** Rows on the disk, which survive the end of the process that writes them. */
export interface Journal {
  /** The next row that an interrupted run left, in its order; `undefined` once there is none any more. */
  kept(): Promise<Row | undefined>;
  /** Adds a row, once no kept one is left. */
  add(row: Row): Promise<void>;
  /** Comes back once the disk has every row. */
  close(): Promise<void>;
}

/** Where rows go. */
export interface JournalOptions {
  readonly path: string;
  readonly format: RowFormat;
  /** Whether rows that are there already are kept; otherwise no file may be there. */
  readonly resumes: boolean;
}

/** Rows after which the disk is waited for: a failure of power costs no more than these. */
const BATCH = 64;

/**
 * Opens a journal. A row whose writing was interrupted is cut off when the first new one is added; until then nothing
 * of the file is changed. Throws `BadgeError`: `file.exists`, `file.unwritable`, `journal.foreign`.
 */
export async function openJournal({ path, format, resumes }: JournalOptions, io: Io): Promise<Journal> {
  const before = resumes ? await keptRows(path, format, io) : undefined;
  let file = before === undefined ? await started(path, format, io) : undefined;
  let unsynced = 0;
  return {
    kept: async () => await before?.next(),
    add: async (row) => {
      file ??= await continued(path, { format, from: before?.end() ?? 0 }, io);
      await written(path, file.append(format.write(row)));
      unsynced += 1;
      if (unsynced < BATCH) return;
      unsynced = 0;
      await written(path, file.sync());
    },
    close: async () => {
      await before?.stop();
      if (file === undefined) return;
      await written(path, file.sync());
      await file.close();
    },
  };
}

/** Every row of a finished journal. Throws `BadgeError` `journal.foreign`. */
export async function* rowsIn(path: string, format: RowFormat, io: Io): AsyncGenerator<Row> {
  const rows = await keptRows(path, format, io);
  try {
    for (let row = await rows?.next(); row !== undefined; row = await rows?.next()) yield row;
  } finally {
    await rows?.stop();
  }
}

async function started(path: string, { head }: RowFormat, io: Io): Promise<GrowingFile> {
  const grown = await io.grow(path);
  switch (grown.kind) {
    case 'exists':
      throw new BadgeError<CommandErrorCode>('file.exists', `${path} is there already.`);
    case 'failed':
      throw unwritable(path, grown.reason);
    case 'open':
      await written(path, grown.file.append(head));
      return grown.file;
  }
}

interface From {
  readonly format: RowFormat;
  /** Bytes of what is kept. */
  readonly from: number;
}

async function continued(path: string, { format, from }: From, io: Io): Promise<GrowingFile> {
  const grown = await io.grow(path, from);
  if (grown.kind !== 'open') {
    throw unwritable(path, grown.kind === 'failed' ? grown.reason : 'it is there already');
  }
  if (from === 0) await written(path, grown.file.append(format.head));
  return grown.file;
}

async function written(path: string, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch {
    throw unwritable(path, 'the disk took no more');
  }
}

function unwritable(path: string, reason: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('file.unwritable', `${path}: ${reason}.`);
}

/** The rows of a journal, read as they are asked for. */
interface KeptRows {
  next(): Promise<Row | undefined>;
  /** Bytes of the rows that were read, and of what stands before them. */
  end(): number;
  stop(): Promise<void>;
}

/** `undefined` where there is no file. */
async function keptRows(path: string, format: RowFormat, io: Io): Promise<KeptRows | undefined> {
  const opened = await io.open(path);
  if (opened.kind === 'folder') throw foreign(path);
  if (opened.kind === 'failed') return undefined;
  const { source } = opened;
  const lines = linesOf(new Reading(source));
  let end = 0;
  let isEnded = false;
  const next = async (expected: string): Promise<string | undefined> => {
    if (isEnded) return undefined;
    const { text, length, isWhole } = await lineFrom(lines, path);
    isEnded = !isWhole;
    // Somebody else's file is never cut off: what is left of a line must be the beginning of one of ours.
    if (!isWhole && !text.startsWith(expected.slice(0, text.length))) throw foreign(path);
    if (!isWhole) return undefined;
    end += length;
    return text;
  };
  const stop = async (): Promise<void> => {
    await lines.return(NOTHING);
    await source.close();
  };
  try {
    if (format.head !== '' && ((await next(format.head)) ?? format.head) !== format.head) throw foreign(path);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    next: async () => {
      const line = await next(format.start);
      if (line === undefined) return undefined;
      const row = format.read(line.replace(/\r?\n$/, ''));
      if (row === undefined) throw foreign(path);
      return row;
    },
    end: () => end,
    stop,
  };
}

/** A line with its end; without one, what is left of a line whose writing was interrupted. */
interface FoundLine {
  readonly text: string;
  /** Bytes. */
  readonly length: number;
  readonly isWhole: boolean;
}

const NOTHING: FoundLine = { text: '', length: 0, isWhole: false };

async function lineFrom(lines: AsyncGenerator<Uint8Array, FoundLine>, path: string): Promise<FoundLine> {
  try {
    const { done, value } = await lines.next();
    if (done === true) return value;
    return { text: new TextDecoder().decode(value), length: value.length, isWhole: true };
  } catch (error) {
    if (error instanceof BrokenOff) throw foreign(path);
    throw error;
  }
}

/** The lines, and as the last value what follows them. */
async function* linesOf(reading: Reading): AsyncGenerator<Uint8Array, FoundLine> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of reading.all()) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...held, piece.subarray(from, at + 1)]);
      held = [];
      length = 0;
      from = at + 1;
    }
    held.push(piece.subarray(from));
    length += piece.length - from;
    if (length > LONGEST) throw new BrokenOff('No row is so long.');
  }
  const rest = Buffer.concat(held);
  return { text: new TextDecoder().decode(rest), length: rest.length, isWhole: false };
}

const LINE_FEED = 0x0a;
const LONGEST = 4 * 1024 * 1024;

function foreign(path: string): BadgeError<CommandErrorCode> {
  const message = `${path} holds something else than rows of such a run.`;
  return new BadgeError<CommandErrorCode>('journal.foreign', message);
}
