import { archiveItems } from './archive.js';
import { archiveLimits } from './archive-limits.js';
import { folderItems } from './folder.js';
import { inputItem, placeIn, problemItem } from './item.js';
import type { Desk, Item, Place } from './item.js';
import { largestInput } from './largest.js';
import { lineItems } from './lines.js';
import type { Seekable } from './open-archive.js';
import { BrokenOff, memorySource, Reading } from './reading.js';
import { sortOf } from './sort-of.js';
import { tableItems } from './table.js';
import type { Source } from '../io.js';

/**
 * The badges of files, folders, zip archives, lines (NDJSON) and tables of URLs (CSV), one by one and always in the
 * same order. What an input is, its content tells, but for tables, which are known by `desk` or by a name in `.csv`.
 */
export async function* itemsOf(names: readonly string[], desk: Desk): AsyncGenerator<Item> {
  const all: Place = { desk, name: '', from: 0, to: 1, isRow: false, isInArchive: false };
  for (const [index, name] of names.entries()) yield* itemsAt(placeIn(all, name, [index, names.length]));
}

async function* itemsAt(place: Place): AsyncGenerator<Item> {
  const opened = await place.desk.io.open(place.name);
  switch (opened.kind) {
    case 'failed': {
      const problem = { code: 'file.unreadable', message: `It cannot be opened: ${opened.reason}.` };
      yield problemItem(problem, place, place.isRow);
      return;
    }
    case 'folder':
      yield* folderItems(place, { itemsAt });
      return;
    case 'open':
      try {
        yield* itemsIn(opened.source, place);
      } finally {
        await opened.source.close();
      }
  }
}

async function* itemsIn(source: Source, place: Place): AsyncGenerator<Item> {
  const reading = new Reading(source);
  try {
    yield* itemsOfSort(reading, place);
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    yield problemItem({ code: 'file.unreadable', message: 'Reading it broke off.' }, place, place.isRow);
  } finally {
    await reading.stop();
  }
}

async function* itemsOfSort(reading: Reading, place: Place): AsyncGenerator<Item> {
  switch (await sortOf(reading, place.desk.isTable || place.name.toLowerCase().endsWith('.csv'))) {
    case 'archive':
      yield* archiveIn(reading, place);
      return;
    case 'table':
      yield* tableItems(reading, place);
      return;
    case 'lines':
      yield* lineItems(reading, place);
      return;
    case 'single':
      yield reading.length > largestInput ? tooLarge(place) : inputItem(reading.bytes, place);
      return;
    case 'too-large':
      yield tooLarge(place);
  }
}

function tooLarge(place: Place): Item {
  const message = 'The file is larger than the verifier reads.';
  return problemItem({ code: 'input.too-large', message, at: '' }, place);
}

async function* archiveIn(reading: Reading, place: Place): AsyncGenerator<Item> {
  const source = await seekable(reading);
  if (source === undefined) {
    const message = 'An archive that cannot be read in any order, as from standard input, must be smaller.';
    yield problemItem({ code: 'archive.too-large', message, at: '' }, place);
    return;
  }
  yield* archiveItems(source, place, {
    limits: archiveLimits,
    itemsIn: (bytes, at) => itemsIn(memorySource(bytes), at),
  });
}

/** The directory of an archive is at its end: a stream is read to there first. */
async function seekable(reading: Reading): Promise<Seekable | undefined> {
  const { size, readAt } = reading.source;
  if (size !== undefined && readAt !== undefined) return { size, readAt };
  await reading.fill(archiveLimits.streamedBytes + 1);
  if (reading.length > archiveLimits.streamedBytes) return undefined;
  const { bytes } = reading;
  return {
    size: bytes.length,
    readAt: async (position, length) => bytes.subarray(position, position + length),
  };
}
