import { BadgeError } from '@badgewright/openbadges';
import type { VerifyOptions } from '../commands/verify-options.js';
import { formatOf } from '../commands/verify-options.js';
import type { CommandErrorCode } from '../error-codes.js';
import { exitCodes, worstVerdict } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { decisiveOptions } from './decisive-options.js';
import { newDuplicates } from './duplicates.js';
import { rowOn } from './explained-report.js';
import { itemsOf } from './inputs.js';
import type { Item } from './item.js';
import { newOutput } from './output.js';
import type { Output } from './output.js';
import { newProgress } from './progress.js';
import type { Progress } from './progress.js';
import { cellText } from './row.js';
import { openRows } from './rows-file.js';
import type { RowsFile } from './rows-file.js';
import { settingsFor } from './settings.js';
import type { Settings } from './settings.js';
import { Counter, verdictsIn } from './tally.js';
import { verifyItems } from './verify-items.js';
import type { VerifiedItem } from './verify-items.js';

/** Verifies every badge that some names lead to, and tells what came of it, in their order. */
export async function runBatch(names: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> {
  const start = io.now().getTime();
  const settings = await settingsFor(options, io);
  const rows = await rowsFor(options, settings, io);
  const run: Run = {
    options,
    settings,
    rows,
    io,
    output: newOutput({ options, settings, isAlone: names.length === 1 }, io),
    counter: new Counter(),
    duplicates: newDuplicates(),
    isOpen: false,
  };
  try {
    await verifyAll(names, run);
  } finally {
    await rows?.close();
  }
  const { counter, output } = run;
  await rows?.finish({
    language: options.lang,
    words: settings.words,
    tally: counter,
    packNote: settings.packNote,
  });
  await output.finish(counter, Math.round((io.now().getTime() - start) / 1000));
  return run.isOpen ? exitCodes[worstVerdict(verdictsIn(counter))] : exitCodes.usage;
}

interface Run {
  readonly options: VerifyOptions;
  readonly settings: Settings;
  readonly rows: RowsFile | undefined;
  readonly io: Io;
  readonly output: Output;
  readonly counter: Counter;
  readonly duplicates: ReturnType<typeof newDuplicates>;
  /** Whether anything that was named could be opened. */
  isOpen: boolean;
}

async function rowsFor(options: VerifyOptions, { digests }: Settings, io: Io): Promise<RowsFile | undefined> {
  const { out, resume } = options;
  const format = formatOf(options);
  if (out === undefined || format === undefined) return undefined;
  const decisive = decisiveOptions(options, digests);
  return await openRows({ path: out, format, resumes: resume === true, options: decisive }, io);
}

async function verifyAll(names: readonly string[], run: Run): Promise<void> {
  const { options, settings, rows, io, counter } = run;
  const progress = newProgress(io, settings.words);
  const desk = {
    io,
    fetch: settings.badges,
    loopback: options.devLoopback === true,
    isTable: options.from === 'csv',
    own: rows?.files ?? [],
    passOver: () => counter.passOver(),
  };
  const items = itemsOf(names, desk);
  try {
    const first = await passKept(items, run, progress);
    if (first !== undefined) await verifyRest(startingWith(first, items), run, progress);
    if ((await rows?.kept()) !== undefined) throw changed(options.out);
  } finally {
    progress.clear();
  }
}

/** Passes over what an interrupted run left rows on. Gives the first item that has none. */
async function passKept(
  items: AsyncGenerator<Item>,
  run: Run,
  progress: Progress,
): Promise<Item | undefined> {
  try {
    for (let at = await items.next(); at.done !== true; at = await items.next()) {
      if (!(await isKept(at.value, run))) return at.value;
      progress.show(run.counter, at.value.done);
    }
    return undefined;
  } catch (error) {
    await items.return(undefined);
    throw error;
  }
}

/** Verifies what comes after the rows that an interrupted run left. */
async function verifyRest(items: AsyncIterable<Item>, run: Run, progress: Progress): Promise<void> {
  const { options, settings, counter } = run;
  const { lang: language, workers } = options;
  for await (const one of verifyItems(items, { settings, language, workers })) {
    await tellOf(one, run, () => progress.clear());
    progress.show(counter, one.item.done);
  }
}

async function* startingWith(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield first;
  yield* rest;
}

/** Whether an interrupted run left the row, which then counts as it stands. */
async function isKept(item: Item, run: Run): Promise<boolean> {
  const { rows, counter, duplicates, options } = run;
  const row = await rows?.kept();
  if (row === undefined) return false;
  if (row.source !== cellText(item.source)) throw changed(options.out);
  run.isOpen ||= item.isRow || !row.codes.includes('file.unreadable');
  counter.add(row);
  duplicates.repeats(row);
  return true;
}

function changed(out = ''): BadgeError<CommandErrorCode> {
  const message = `${out} has rows on other badges, or in another order.`;
  return new BadgeError<CommandErrorCode>('journal.changed', message);
}

async function tellOf({ item, verified }: VerifiedItem, run: Run, clear: () => void): Promise<void> {
  const { rows, output, counter, duplicates } = run;
  const alone = rowOn(item.source, verified);
  const { verifiedAt, ...members } = alone;
  const row = { ...members, ...duplicates.repeats(alone), verifiedAt };
  run.isOpen ||= verified.isOpen;
  counter.add(row);
  await rows?.add(row);
  clear();
  output.show({ item, row, verified });
}
