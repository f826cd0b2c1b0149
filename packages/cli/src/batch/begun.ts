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
}

/** The items of several listings, one listing after another, of which the next few files are begun ahead. */
export async function* begunAhead(listings: readonly Listing[]): AsyncGenerator<Item> {
  const begun: Begun[] = [];
  let next = 0;
  try {
    while (next < listings.length || begun.length > 0) {
      next = fill(begun, listings, next);
      const current = begun.shift();
      if (current !== undefined) yield* whole(current);
    }
  } finally {
    await Promise.all(begun.map(ended));
  }
}

/** Begins what may be begun, from the listing at `next` on, and says which is the next then. */
function fill(begun: Begun[], listings: readonly Listing[], next: number): number {
  let at = next;
  for (let listing = listings[at]; listing !== undefined && begun.length < AHEAD; listing = listings[at]) {
    if (!listing.isFile && begun.length > 0) break;
    begun.push(begin(listing));
    at += 1;
    if (!listing.isFile) break;
  }
  return at;
}

function begin(listing: Listing): Begun {
  const items = listing.items();
  const first = items.next();
  // Told where it is its turn, which may never come.
  first.catch(() => undefined);
  return { items, first };
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
