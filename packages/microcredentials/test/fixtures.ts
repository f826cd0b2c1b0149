import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decide } from '../src/index.js';
import type { Attempt, Decision, Definition, Review, Submission } from '../src/index.js';

/** What `decide` is given, as plain JSON. */
export interface FactsJson {
  readonly definition: unknown;
  readonly submission: unknown;
  readonly reviews: unknown;
  readonly earlier?: unknown;
}

/** A change to a JSON document: what stands at a JSON pointer becomes `to`; without `to`, it is taken out. */
export type Edit = readonly [at: string, to?: unknown];

/** A file under `fixtures/`, without its ending. */
export function readFixture(path: string): unknown {
  const file = new URL(`../../../fixtures/${path}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8'));
}

/** The facts of one story: definition, submission and the reviews named. */
export function readFacts(definition: string, submission: string, reviewers: readonly string[]): FactsJson {
  return {
    definition: readFixture(`definitions/${definition}`),
    submission: readFixture(`submissions/${submission}`),
    reviews: reviewers.map((reviewer) => readFixture(`reviews/${submission}-${reviewer}`)),
  };
}

/** The stories that the fixtures tell, each with the moment of its decision. */
export const stories = {
  fallsShort: {
    facts: () => readFacts('mc-1-small-group-reading', 'mc-1-attempt-1', ['assessor-a', 'assessor-b']),
    at: new Date('2026-02-27T15:00:00Z'),
  },
  passes: {
    facts: () => readFacts('mc-1-small-group-reading', 'mc-1-attempt-2', ['assessor-a', 'assessor-b']),
    at: new Date('2026-03-20T15:00:00Z'),
  },
  adjudicated: {
    facts: () =>
      readFacts('mc-2-text-access-review', 'mc-2-attempt-1', ['assessor-a', 'assessor-b', 'adjudicator']),
    at: new Date('2026-04-28T15:00:00Z'),
  },
  groupWork: {
    facts: () => readFacts('mc-3-home-reading-routines', 'mc-3-attempt-1', ['assessor-a', 'assessor-b']),
    at: new Date('2026-05-29T15:00:00Z'),
  },
} as const;

/** A copy of a JSON document with some changes. */
export function edited<T>(document: T, ...edits: readonly Edit[]): T {
  const copy = structuredClone(document);
  for (const edit of edits) apply(copy, edit);
  return copy;
}

/** `decide` on plain JSON: stored facts have no types, and the tests hand over what a type would forbid. */
export function decideOn({ definition, submission, reviews, earlier }: FactsJson, at: Date): Decision {
  const given = [
    definition as Definition,
    submission as Submission,
    reviews as readonly Review[],
    at,
  ] as const;
  return earlier === undefined
    ? decide(...given)
    : decide(...given, { earlier: earlier as readonly Attempt[] });
}

/** Problems as sorted `code at` lines, the form in which tests compare them. */
export function lines(
  problems: readonly { readonly code: string; readonly at?: string }[],
): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${at ?? '(nowhere)'}`).sort();
}

function apply(document: unknown, [at, ...to]: Edit): void {
  const steps = at.split('/').slice(1);
  const last = steps.pop() ?? '';
  const owner = steps.reduce<unknown>((value, step) => membersOf(value)[step], document);
  const members = membersOf(owner);
  if (to.length > 0) members[last] = to[0];
  else if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else Reflect.deleteProperty(members, last);
}

function membersOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('The pointer leads nowhere.');
  return value as Record<string, unknown>; // An object or an array: both are read by key.
}
