import type { Item } from './item.js';

/** Where items come from, once they are asked for. */
export interface Listing {
  readonly items: () => AsyncGenerator<Item>;
  /** Whether the first item may be looked for before it is its turn: one file, and no folder of more. */
  readonly isFile: boolean;
}

/** Files that are opened and read while others are verified: to wait for the disk takes longer than the reading. */
const AHEAD = 8;

interface Begun {
  readonly items: AsyncGenerator<Item>;
  readonly first: Promise<IteratorResult<Item, unknown>>;
  readonly isFile: boolean;
}

/** The items of several listings, one listing after another, of which the next few files are begun ahead. */
export async function* begunAhead(listings: Iterable<Listing>): AsyncGenerator<Item> {
  const source = listings[Symbol.iterator]();
  const begun: Begun[] = [];
  let next = source.next();
  try {
    while (next.done !== true || begun.length > 0) {
      for (; next.done !== true && mayBegin(next.value, begun); next = source.next())
        begun.push(begin(next.value));
      const current = begun.shift();
      if (current !== undefined) yield* whole(current);
    }
  } finally {
    await Promise.all(begun.map(ended));
  }
}

/** Files go together; a folder stands alone, since it begins files of its own. */
function mayBegin({ isFile }: Listing, begun: readonly Begun[]): boolean {
  return begun.length === 0 || (isFile && begun.length < AHEAD && begun.every((one) => one.isFile));
}

function begin({ items: itemsOf, isFile }: Listing): Begun {
  const items = itemsOf();
  const first = items.next();
  // Told where it is its turn, which may never come.
  first.catch(() => undefined);
  return { items, first, isFile };
}

async function* whole({ items, first }: Begun): AsyncGenerator<Item> {
  try {
    for (let next = await first; next.done !== true; next = await items.next()) yield next.value;
  } finally {
    await items.return(undefined);
  }
}

/** What was opened is closed. */
async function ended({ items }: Begun): Promise<void> {
  await items.return(undefined).catch(() => undefined);
}
