import { BadgeError } from '@badgewright/openbadges';
import type { RowsFormat } from '../commands/verify-options.js';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { writeNew } from '../write-new.js';
import { openJournal, rowsIn } from './journal.js';
import type { Journal } from './journal.js';
import type { DecisiveOptions } from './decisive-options.js';
import { csv, ndjson } from './row-format.js';
import type { RowFormat } from './row-format.js';
import { rowsPage } from './rows-page.js';
import type { RowsPage } from './rows-page.js';
import { openRunFile } from './run-file.js';
import type { RunFile } from './run-file.js';

/** The rows of a run, in the file that was asked for. */
export interface RowsFile extends Journal {
  /** Every file that is written on the way. */
  readonly files: readonly string[];
  /** Makes the file what it is to be, once every row is in. */
  finish(page: RowsPage): Promise<void>;
}

/** Where rows go, and in what form. */
export interface RowsFileOptions {
  readonly path: string;
  readonly format: RowsFormat;
  readonly resumes: boolean;
  /** A run is gone on with by the same ones only. */
  readonly options: DecisiveOptions;
}

/**
 * Opens the file of a run. A page cannot be gone on with, so until its end the rows are in a file beside it. Throws
 * `BadgeError`: `file.exists`, `file.unwritable`, `file.unreadable`, `journal.foreign`, `journal.changed`.
 */
export async function openRows(rows: RowsFileOptions, io: Io): Promise<RowsFile> {
  const { path, format, resumes, options } = rows;
  if (format === 'html') return await openPage(rows, io);
  const run = await openRunFile({ out: path, rows: path, resumes, options }, io);
  const journal = await openJournal({ path, format: lineFormats[format], resumes }, io);
  return { ...journal, add: adding(journal, run, path), files: [path, run.path], finish: run.end };
}

/** What is new after the end of a run is no part of it. */
function adding(journal: Journal, { isDone }: RunFile, path: string): Journal['add'] {
  return async (row) => {
    if (isDone) {
      const message = `${path} is of a run that is done, and there are further badges.`;
      throw new BadgeError<CommandErrorCode>('journal.changed', message);
    }
    await journal.add(row);
  };
}

const lineFormats: Readonly<Record<Exclude<RowsFormat, 'html'>, RowFormat>> = { csv, ndjson };

async function openPage(
  { path, resumes, options }: Omit<RowsFileOptions, 'format'>,
  io: Io,
): Promise<RowsFile> {
  const beside = `${path}.ndjson`;
  const goesOn = resumes && (await io.isSame(beside, beside));
  // A page that is there is finished, unless its rows are still beside it.
  if (!goesOn && (await io.isSame(path, path))) {
    throw new BadgeError<CommandErrorCode>('file.exists', `${path} is there already.`);
  }
  const run = await openRunFile({ out: path, rows: beside, resumes, options }, io);
  const journal = await openJournal({ path: beside, format: ndjson, resumes }, io);
  return {
    ...journal,
    add: adding(journal, run, path),
    files: [path, beside, run.path],
    finish: async (page) => {
      const content = rowsPage(rowsIn(beside, ndjson, io), page);
      await writeNew(path, { content, mode: 0o644, replaces: goesOn }, io);
      await run.end();
      await io.remove(beside);
    },
  };
}
