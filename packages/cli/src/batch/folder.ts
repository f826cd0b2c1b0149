import type { Problem } from '@badgewright/openbadges';
import type { FolderEntry } from '../io.js';
import { begunAhead } from './begun.js';
import type { Listing } from './begun.js';
import { isHidden } from './hidden.js';
import { placeIn, problemItem } from './item.js';
import type { Item, Place } from './item.js';

/** How a folder is read. */
export interface FolderOptions {
  /** The badges of a file in it. */
  readonly itemsAt: (place: Place) => AsyncIterable<Item>;
  /** Names in one folder. */
  readonly names?: number;
  /** Folders inside one another. */
  readonly depth?: number;
}

/** Names in one folder that are read at most: their list is held, so that it can be sorted. */
const NAMES = 1_000_000;
const DEPTH = 64;

/**
 * The badges of a folder and of those inside it, sorted by name. A link that leads out of the folder is not followed;
 * what one inside it leads to is there anyway.
 */
export async function* folderItems(place: Place, options: FolderOptions): AsyncGenerator<Item> {
  let found = 0;
  for await (const item of itemsIn(
    { ...place, isRow: true },
    { depth: DEPTH, ...options, root: place.name },
  )) {
    found += 1;
    yield item;
  }
  if (found > 0) return;
  yield problemItem({ code: 'batch.empty', message: 'The folder holds no file.', at: '' }, place);
}

interface Walk extends FolderOptions {
  readonly root: string;
  /** How many folders more may be inside one another. */
  readonly depth: number;
}

async function* itemsIn(place: Place, walk: Walk): AsyncGenerator<Item> {
  const { depth, names = NAMES } = walk;
  const listed = depth < 0 ? TOO_LARGE : await place.desk.io.list(place.name, names);
  switch (listed.kind) {
    case 'too-large': {
      const message = 'There are more files, or folders inside one another, than are read.';
      yield problemItem({ code: 'folder.too-large', message, at: '' }, place);
      return;
    }
    case 'failed': {
      const message = `The folder cannot be listed: ${listed.reason}.`;
      yield problemItem({ code: 'file.unreadable', message }, place, place.name !== walk.root);
      return;
    }
    case 'listed': {
      yield* begunAhead(listingsOf([...listed.entries].sort(byName), place, walk));
    }
  }
}

/** One for each entry, made when it is needed: there may be a million. */
function* listingsOf(entries: readonly FolderEntry[], place: Place, walk: Walk): Generator<Listing> {
  for (const [index, entry] of entries.entries()) {
    const at = placeIn(place, joined(place.name, entry.name), [index, entries.length]);
    yield { items: () => entryItems(entry, at, walk), isFile: entry.kind === 'file' };
  }
}

const TOO_LARGE = { kind: 'too-large' } as const;

/** By code units: the same on every machine, so that a run can be taken up on another. */
function byName(one: FolderEntry, two: FolderEntry): number {
  return one.name < two.name ? -1 : one.name > two.name ? 1 : 0;
}

function joined(folder: string, name: string): string {
  return /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

async function* entryItems(entry: FolderEntry, place: Place, walk: Walk): AsyncGenerator<Item> {
  const { desk, name } = place;
  if (isHidden(entry.name)) {
    desk.passOver();
    return;
  }
  switch (entry.kind) {
    case 'folder':
      yield* itemsIn(place, { ...walk, depth: walk.depth - 1 });
      return;
    case 'link':
      if (!(await desk.io.isWithin(name, walk.root))) yield problemItem(LINK, place);
      return;
    case 'other':
      yield problemItem(NO_FILE, place);
      return;
    case 'file':
      if (!(await isOwn(place))) yield* walk.itemsAt(place);
  }
}

const LINK: Problem<string> = { code: 'file.link', message: 'The link leads out of the folder.', at: '' };
const NO_FILE: Problem<string> = {
  code: 'file.unreadable',
  message: 'It is neither a file nor a folder.',
  at: '',
};

/** Whether the run itself writes the file. */
async function isOwn({ desk, name }: Place): Promise<boolean> {
  const answers = await Promise.all(desk.own.map((own) => desk.io.isSame(name, own)));
  return answers.includes(true);
}
