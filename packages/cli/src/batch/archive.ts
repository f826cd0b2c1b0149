import type { Problem } from '@badgewright/openbadges';
import type { ArchiveLimits } from './archive-limits.js';
import { isHidden } from './hidden.js';
import { placeIn, problemItem } from './item.js';
import type { Item, Place } from './item.js';
import { openArchive } from './open-archive.js';
import type { Archive, ArchiveEntry, Seekable } from './open-archive.js';

/** How an archive is read. */
export interface ArchiveOptions {
  readonly limits: ArchiveLimits;
  /** The badges of a file in it. */
  readonly itemsIn: (bytes: Uint8Array, place: Place) => AsyncIterable<Item>;
}

/** The badges of a zip archive, in its order. Nothing is ever written to the disk. */
export async function* archiveItems(
  source: Seekable,
  place: Place,
  options: ArchiveOptions,
): AsyncGenerator<Item> {
  const inside: Place = { ...place, isRow: true, isInArchive: true };
  if (place.isInArchive) {
    const message = 'An archive inside another is not opened.';
    yield problemItem({ code: 'archive.nested', message, at: '' }, inside);
    return;
  }
  const archive = await openArchive(source).catch(() => undefined);
  if (archive === undefined) yield problemItem(DAMAGED, inside);
  else yield* entryItems(archive, inside, options);
}

const DAMAGED: Problem<string> = {
  code: 'archive.malformed',
  message: 'The zip archive is damaged or cut off.',
  at: '',
};

async function* entryItems(
  archive: Archive,
  place: Place,
  { limits, itemsIn }: ArchiveOptions,
): AsyncGenerator<Item> {
  let index = 0;
  let unpacked = 0;
  let found = 0;
  for await (const entry of untilDamage(archive)) {
    if (entry === undefined) {
      yield problemItem(DAMAGED, place);
      return;
    }
    const at = placeIn(place, `${place.name}!/${entry.name}`, [index, archive.count]);
    index += 1;
    unpacked += entry.unpacked;
    if (index > limits.files || unpacked > limits.bytesInAll) {
      yield problemItem(tooMuch(archive.count - index + 1), place);
      return;
    }
    for await (const item of itemsAt(entry, at, { limits, itemsIn })) {
      found += 1;
      yield item;
    }
  }
  if (found === 0) {
    yield problemItem({ code: 'batch.empty', message: 'The archive holds no file.', at: '' }, place);
  }
}

function tooMuch(left: number): Problem<string> {
  const message = `The archive holds more than is read; at least ${Math.max(left, 1)} of its files were not.`;
  return { code: 'archive.too-large', message, at: '' };
}

/** `undefined` where the archive is damaged from there on. */
async function* untilDamage(archive: Archive): AsyncGenerator<ArchiveEntry | undefined> {
  const entries = archive.entries()[Symbol.asyncIterator]();
  for (;;) {
    const next = await entries.next().catch(() => undefined);
    if (next?.done === true) return;
    yield next?.value;
    if (next === undefined) return;
  }
}

async function* itemsAt(
  entry: ArchiveEntry,
  place: Place,
  { limits, itemsIn }: ArchiveOptions,
): AsyncGenerator<Item> {
  const problem = problemWith(entry, limits);
  if (problem !== undefined) {
    yield problemItem(problem, place);
    return;
  }
  if (entry.kind === 'folder') return;
  if (isHidden(entry.name)) {
    place.desk.passOver();
    return;
  }
  const bytes = await entry.unpack().catch(() => undefined);
  if (bytes === undefined) {
    const message = 'The file in the archive is damaged.';
    yield problemItem({ ...DAMAGED, message }, place);
    return;
  }
  yield* itemsIn(bytes, place);
}

function problemWith(
  { name, kind, isReadable, packed, unpacked }: ArchiveEntry,
  limits: ArchiveLimits,
): Problem<string> | undefined {
  if (leadsOut(name)) {
    return { code: 'archive.path', message: 'The name leads out of the archive.', at: '' };
  }
  if (kind === 'folder') return undefined;
  if (kind === 'link') {
    return { code: 'file.link', message: 'A link in an archive is not followed.', at: '' };
  }
  if (unpacked > MEGABYTE && unpacked > packed * limits.ratio) {
    const message = `The file would unpack to ${Math.floor(unpacked / Math.max(packed, 1))} times its size.`;
    return { code: 'archive.bomb', message, at: '' };
  }
  if (unpacked > limits.fileBytes) {
    const message = `The file has ${unpacked} bytes, more than any badge that is read.`;
    return { code: 'archive.too-large', message, at: '' };
  }
  if (!isReadable) {
    const message = 'The file is encrypted, or packed in a way that is not read.';
    return { code: 'archive.unreadable', message, at: '' };
  }
  return undefined;
}

const MEGABYTE = 1024 * 1024;

/** Absolute, with a drive, or with a step up, by the rules of any system. */
function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..');
}
