import { progress } from '../../src/index.js';
import { badge } from './badges.js';
import type { BadgeFacts } from './badges.js';
import type { StackProgress, ProgressOptions, Stack } from '../../src/index.js';

/** The moment of the tests. */
export const at = new Date('2026-07-15T09:00:00Z');

/** Where somebody with some badges stands. */
export function count(
  stack: Stack,
  badges: readonly (string | BadgeFacts)[],
  options: ProgressOptions = { at },
): StackProgress {
  return progress(
    stack,
    badges.map((facts) => badge(typeof facts === 'string' ? { of: facts } : facts)),
    options,
  );
}

/** The last steps of the ids that a way names. */
export function way({ next }: StackProgress): readonly string[] {
  return (next?.steps ?? []).map(({ component }) => component.id.split('/').at(-1) ?? '');
}

/** The badges that count, by the last steps of their ids. */
export function counted({ used }: StackProgress): readonly string[] {
  return used.map(({ held, isExtra }) => `${held.achievement.split('/').at(-1)}${isExtra ? ' (extra)' : ''}`);
}

/** Codes with the places of the badges. */
export function told(remarks: StackProgress['notCounted']): readonly string[] {
  return remarks.map(({ code, badges }) => `${code} ${badges.join(',')}`);
}
