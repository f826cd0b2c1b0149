import type { Fetch, Problem } from '@badgewright/openbadges';
import type { Io } from '../io.js';

/** One badge to be verified, or what stands in its way. It must be read before the next one is asked for. */
export interface Item {
  /** Where it comes from: the path, and the place in what holds several. */
  readonly source: string;
  /** How much of the run is done with it, from 0 to 1; `undefined` where nobody can tell. */
  readonly done: number | undefined;
  /** Whether it stands in something that may hold several: a folder, an archive, lines, a table. */
  readonly isRow: boolean;
  /** Never rejects. */
  readonly read: () => Promise<ItemRead>;
}

/** What `verify` is given: bytes or text; or why there is nothing to give. */
export type ItemRead =
  | { readonly kind: 'input'; readonly input: Uint8Array | string }
  | {
      readonly kind: 'problem';
      readonly problem: Problem<string>;
      /** Whether what was named on the command line could be opened. */
      readonly isOpen: boolean;
    };

/** Whatever it takes to find the badges of a run. */
export interface Desk {
  readonly io: Io;
  /** Through which tables of URLs are read; `undefined` where nothing may be. */
  readonly fetch: Fetch | undefined;
  /** Whether http URLs of this very machine are read: for development only. */
  readonly loopback: boolean;
  /** Whether every text is a table, whatever its name. */
  readonly isTable: boolean;
  /** Files that the run itself writes, which are passed over in folders. */
  readonly own: readonly string[];
  /** Is told of each file that is passed over. */
  readonly passOver: () => void;
}

/** Where items are found, and how much of the run lies before and behind it. */
export interface Place {
  readonly desk: Desk;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isRow: boolean;
  readonly isInArchive: boolean;
}

/** The `index`th of `count` places in a place. */
export function placeIn(place: Place, name: string, [index, count]: readonly [number, number]): Place {
  const share = (place.to - place.from) / Math.max(count, 1);
  const from = place.from + share * Math.min(index, count - 1);
  return { ...place, name, from, to: from + share };
}

/** A badge that is at hand. */
export function inputItem(input: Uint8Array | string, { name, to, isRow }: Place): Item {
  return {
    source: name,
    done: to,
    isRow,
    read: () => Promise.resolve({ kind: 'input', input }),
  };
}

/** A row for what cannot be verified. */
export function problemItem(problem: Problem<string>, { name, to, isRow }: Place, isOpen = true): Item {
  return {
    source: name,
    done: to,
    isRow,
    read: () => Promise.resolve({ kind: 'problem', problem, isOpen }),
  };
}
