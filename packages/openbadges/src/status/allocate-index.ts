import { BadgeError } from '../error.js';
import { randomBelow } from './random-below.js';
import type { RandomBytes } from './random-below.js';
import { setStatus } from './status-list.js';
import type { StatusList } from './status-list.js';

/** From how many places is drawn, and by what. */
export interface AllocateOptions {
  /** The length of the list. */
  readonly length: number;
  readonly random: RandomBytes;
}

/**
 * A place in a status list that is not taken, drawn at random: neighbours in the list then have nothing in common, and a
 * place does not tell when its credential was issued. `undefined` where all are taken: begin a new list. Decoys count as
 * taken, and so do the places of credentials that have ended.
 *
 * Throws `BadgeError` `argument.invalid` for a `length` or a source of randomness that is none.
 *
 * @example
 * const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
 * const index = allocateIndex(taken, { length: list.length, random });
 *
 * @see Bitstring Status List 1.0, §2.1 `statusListIndex`
 */
export function allocateIndex(
  taken: ReadonlySet<number>,
  { length, random }: AllocateOptions,
): number | undefined {
  if (!Number.isInteger(length) || length < 1 || length > 2 ** 32) {
    throw new BadgeError('argument.invalid', '`length` is no length of a list.');
  }
  for (let attempt = 0; attempt < QUICK_ATTEMPTS; attempt += 1) {
    const index = randomBelow(length, random);
    if (!taken.has(index)) return index;
  }
  // Few are left.
  const free: number[] = [];
  for (let index = 0; index < length; index += 1) if (!taken.has(index)) free.push(index);
  return free.length === 0 ? undefined : free[randomBelow(free.length, random)];
}

/** In a list that is half full one attempt in a thousand million million goes on from here. */
const QUICK_ATTEMPTS = 50;

/** How many decoys are added, and by what they are drawn. */
export interface DecoyOptions {
  readonly random: RandomBytes;
  /** By default a number from 128 to 256, drawn too. */
  readonly count?: number;
}

/** A list with decoys, and their places: nobody's, and never to be given to a credential. */
export interface WithDecoys {
  readonly list: StatusList;
  readonly decoys: readonly number[];
}

/**
 * Marks places that are no credential's, so that the number of marks does not tell how many credentials were ended. Add
 * them when the list is made, before it is first published, and reserve their places: a mark that appears by itself on a
 * day when nothing else changes is known for a decoy, and one that is later taken away too.
 *
 * Throws `BadgeError` `argument.invalid` where there are fewer free places than decoys.
 *
 * @example
 * const { list, decoys } = addDecoys(createStatusList({ purpose: 'revocation' }), new Set(), { random });
 *
 * @see Bitstring Status List 1.0, §6.5 "Decoy Values"
 */
export function addDecoys(
  list: StatusList,
  taken: ReadonlySet<number>,
  { random, count = FEWEST + randomBelow(FEWEST + 1, random) }: DecoyOptions,
): WithDecoys {
  const decoys = new Set<number>();
  const occupied = new Set(taken);
  let marked = list;
  while (decoys.size < count) {
    const index = allocateIndex(occupied, { length: list.length, random });
    if (index === undefined)
      throw new BadgeError('argument.invalid', 'The list has no room for so many decoys.');
    decoys.add(index);
    occupied.add(index);
    marked = setStatus(marked, index, true);
  }
  return { list: marked, decoys: [...decoys] };
}

/** More than the revocations of most lists; a few hundred bytes once compressed. */
const FEWEST = 128;
