import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readJsonFile } from '../read/read-json.js';
import { writeNew } from '../write-new.js';
import type { DecisiveOptions } from './decisive-options.js';

/** The file beside the rows that says how a run was begun. It is there until the run is done. */
export interface RunFile {
  readonly path: string;
  /** Whether the rows are those of a run that is done: none belongs behind them. */
  readonly isDone: boolean;
  /** Removes it. */
  readonly end: () => Promise<void>;
}

/** What a run is begun with, or gone on with. */
export interface RunFileOptions {
  /** The file that was asked for. */
  readonly out: string;
  /** The file in which rows are while the run goes on. */
  readonly rows: string;
  readonly resumes: boolean;
  readonly options: DecisiveOptions;
}

const FORMAT = 'badgewright-run/1';

/**
 * Begins a run, or finds out whether it is the one that was interrupted. Throws `BadgeError`: `file.exists`,
 * `file.unwritable`, `file.unreadable`, `journal.changed`, `journal.foreign`.
 */
export async function openRunFile({ out, rows, resumes, options }: RunFileOptions, io: Io): Promise<RunFile> {
  const path = `${out}.run.json`;
  const hasRows = await io.isSame(rows, rows);
  const isBegun = resumes && (await io.isSame(path, path));
  if (hasRows && !resumes) throw new BadgeError<CommandErrorCode>('file.exists', `${rows} is there already.`);
  if (isBegun) {
    await assertSame(path, { out, options }, io);
  } else if (!hasRows) {
    const content = `${JSON.stringify({ format: FORMAT, options })}\n`;
    await writeNew(path, { content, mode: 0o644 }, io);
  }
  return { path, isDone: hasRows && !isBegun, end: () => io.remove(path) };
}

/** Answers to different questions are not to stand in one table. */
async function assertSame(
  path: string,
  { out, options }: Pick<RunFileOptions, 'out' | 'options'>,
  io: Io,
): Promise<void> {
  const read = await readJsonFile(path, io);
  if (read.kind !== 'ok' || read.value['format'] !== FORMAT) {
    const message = `${path} holds something else than how a run was begun.`;
    throw new BadgeError<CommandErrorCode>('journal.foreign', message);
  }
  const before = read.value['options'];
  const isSame = (name: string): boolean =>
    typeof before === 'object' && before !== null && Reflect.get(before, name) === options[name];
  const others = Object.keys(options).filter((name) => !isSame(name));
  if (others.length === 0) return;
  const message = `${out} was begun with something else for ${others.join(', ')}.`;
  throw new BadgeError<CommandErrorCode>('journal.changed', message);
}
