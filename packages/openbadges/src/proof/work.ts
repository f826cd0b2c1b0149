import { limits } from '../limits.js';
import { unknown } from '../outcome.js';
import type { LoadContext } from '../ports.js';

/** What bringing documents into canonical form costs, in the units of `limits.work`. */
export type Work = typeof limits.work;

/** What a call has spent so far. */
export type Spent = Record<keyof Work, number>;

const calls = new WeakMap<LoadContext, Spent>();

/** What the call of a loader has spent so far: every call has a loader of its own. */
export function spentIn(loadContext: LoadContext): Spent {
  const spent = calls.get(loadContext) ?? { ...NOTHING };
  calls.set(loadContext, spent);
  return spent;
}

type Cost = Partial<Readonly<Record<keyof Work, number>>>;

/**
 * Whether so much more work may be done in a call, and if so counts it. Each document is bounded by itself; a call may
 * come with hundreds, each with many proofs.
 */
export function affords(cost: Cost, loadContext: LoadContext): boolean {
  return spends(cost, spentIn(loadContext));
}

/** The same, for whoever asks often. */
export function spends(cost: Cost, sum: Spent): boolean {
  sum.passes += cost.passes ?? 0;
  sum.contexts += cost.contexts ?? 0;
  sum.values += cost.values ?? 0;
  sum.setWork += cost.setWork ?? 0;
  sum.digests += cost.digests ?? 0;
  sum.characters += cost.characters ?? 0;
  const { work } = limits;
  return (
    sum.passes <= work.passes &&
    sum.contexts <= work.contexts &&
    sum.values <= work.values &&
    sum.setWork <= work.setWork &&
    sum.digests <= work.digests &&
    sum.characters <= work.characters
  );
}

/** The answer where the texts of a call are too long together. */
export const TOO_LONG = unknown({
  code: 'context.too-complex',
  message: 'The documents and proofs are too long together.',
  at: '',
});

const NOTHING = { passes: 0, contexts: 0, values: 0, setWork: 0, digests: 0, characters: 0 };
