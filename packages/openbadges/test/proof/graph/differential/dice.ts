/** Chance that is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below a limit. */
  upTo(limit: number): number;
  /** True as often as the share says, from 0 to 1. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of several makers, and what it makes. */
  oneOf<T>(...makers: readonly (() => T)[]): T;
  /** As many as asked for. */
  times<T>(count: number, make: () => T): readonly T[];
}

/** A generator of 32 bits of state, mulberry32: fast, and good enough to choose test documents by. */
export function dice(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const found = items[upTo(items.length)];
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return found as T;
  };
  return {
    upTo,
    pick,
    chance: (share) => next() < share,
    oneOf: (...makers) => pick(makers)(),
    times: (count, make) => Array.from({ length: count }, make),
  };
}
