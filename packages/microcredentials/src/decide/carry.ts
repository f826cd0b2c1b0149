import type { Definition, Review } from '../generated/types.js';
import type { Carried } from './carried.js';
import type { Scale } from './scale.js';
import type { Settled } from './settle.js';

/** What is carried still: a scale that any assessor of the attempt has scored is open again, for all of them. */
export function stillCarried(carried: Carried, reviews: readonly Review[]): Carried {
  const scored = reviews.filter(({ role }) => role === 'assessor').flatMap(namesScored);
  const open = new Set(scored);
  return new Map([...carried].filter(([scale]) => !open.has(nameOf(scale))));
}

/** What an attempt hands on to the next: all that is met, with the attempt that it was scored in. */
export function handedOn({ assessment }: Definition, settled: readonly Settled[], attempt: number): Carried {
  if (assessment.attempts?.carryMet === false) return new Map();
  return new Map(
    settled
      .filter(({ met }) => met)
      .map(({ scale, rank, carriedFrom = attempt }) => [scale, { rank, from: carriedFrom }]),
  );
}

/** What stands in for what an attempt hands on while that cannot be known: any scale may be left unscored. */
export function anyCarried({ assessment }: Definition, scales: readonly Scale[]): Carried {
  if (assessment.attempts?.carryMet === false) return new Map();
  return new Map(scales.map((scale) => [scale, { rank: scale.required, from: 0 }]));
}

function namesScored({ parts, criteria }: Review): readonly string[] {
  return [
    ...parts.map(({ part }) => nameOf({ kind: 'part', id: part })),
    ...criteria.map(({ criterion }) => nameOf({ kind: 'criterion', id: criterion })),
  ];
}

/** Parts and criteria may share ids. */
function nameOf({ kind, id }: Pick<Scale, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
