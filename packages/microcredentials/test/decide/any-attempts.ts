import fc from 'fast-check';
import { anyStory, factsOf } from './any-definition.js';
import type { FactsJson } from '../fixtures.js';
import type { Drawn } from './any-definition.js';

/** What is drawn for one attempt at one scored thing. */
export interface DrawnScore {
  /** One raw score for each reviewer, as in `Drawn`. */
  readonly scores: readonly number[];
  /** For each assessor, whether it is left unscored. The adjudicator scores everything. */
  readonly skips: readonly boolean[];
}

/** A passing rule in its barest form. */
export interface DrawnRule {
  readonly kind: 'conjunctive' | 'at-least' | 'points';
  readonly needed: number;
  /** Ids of criteria. */
  readonly always: readonly string[];
}

/** Several attempts at one definition. The list of an attempt goes with `items`. */
export interface DrawnAttempts {
  readonly assessors: number;
  readonly items: readonly Drawn[];
  readonly rule: DrawnRule;
  readonly carryMet: boolean | undefined;
  readonly attempts: readonly (readonly DrawnScore[])[];
}

/** One to four attempts. In half of the stories what is left unscored is left by all assessors alike. */
export const anyAttempts: fc.Arbitrary<DrawnAttempts> = anyStory.chain(({ assessors, drawn }) => {
  const criteria = drawn.filter(({ kind }) => kind !== 'part');
  const top = criteria.reduce((sum, entry) => sum + (entry.kind === 'levels' ? entry.size - 1 : 1), 0);
  return fc
    .record({
      rule: anyRule(criteria, top),
      carryMet: fc.constantFrom(undefined, true, true, false),
      isEven: fc.boolean(),
      attempts: fc.array(fc.tuple(...drawn.map((entry) => anyScore(entry, assessors))), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    .map(({ isEven, attempts, ...story }) => ({
      ...{ assessors, items: drawn, ...story },
      attempts: attempts.map((scores) => scores.map((score) => (isEven ? evenly(score) : score))),
    }));
});

function anyRule(criteria: readonly Drawn[], top: number): fc.Arbitrary<DrawnRule> {
  const always = fc.subarray(criteria.map(({ id }) => id));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<DrawnRule>({ kind: 'conjunctive', needed: 0, always: [] }) },
    fc.record({
      kind: fc.constant('at-least' as const),
      needed: fc.integer({ min: 1, max: criteria.length }),
      always,
    }),
    fc.record({ kind: fc.constant('points' as const), needed: fc.integer({ min: 1, max: top }), always }),
  );
}

function anyScore(entry: Drawn, assessors: number): fc.Arbitrary<DrawnScore> {
  const top = entry.kind === 'levels' ? entry.size - 1 : entry.kind === 'part' ? 1 : 2 ** entry.size - 1;
  const score = fc.oneof({ weight: 2, arbitrary: fc.constant(top) }, fc.integer({ min: 0, max: top }));
  return fc.record({
    scores: fc.array(score, { minLength: assessors + 1, maxLength: assessors + 1 }),
    skips: fc.array(fc.boolean(), { minLength: assessors, maxLength: assessors }),
  });
}

function evenly({ scores, skips }: DrawnScore): DrawnScore {
  return { scores, skips: skips.map(() => skips[0] === true) };
}

/** The facts of the last attempt as JSON, with the earlier ones beside. A month lies between two attempts. */
export function factsOfAttempts({ assessors, items, rule, carryMet, attempts }: DrawnAttempts): FactsJson {
  const told = attempts.map((list, index) => {
    const drawn = items.map((entry, i) => ({ ...entry, scores: list[i]?.scores ?? [] }));
    const text = JSON.stringify(factsOf({ assessors, drawn }))
      .replaceAll('urn:x:submission', `urn:x:submission-${index}`)
      .replaceAll('urn:x:review-', `urn:x:review-${index}-`)
      .replaceAll('2026-03-', `2026-0${index + 3}-`);
    const { definition, submission, reviews } = JSON.parse(text) as ReturnType<typeof factsOf>;
    return {
      definition,
      submission: { ...submission, attempt: index + 1 },
      reviews: reviews.map((review, reviewer) => {
        const skipped = new Set(items.filter((_, i) => list[i]?.skips[reviewer]).map(({ id }) => id));
        return {
          ...review,
          parts: review.parts.filter(({ part }) => !skipped.has(part)),
          criteria: review.criteria.filter(({ criterion }) => !skipped.has(criterion)),
        };
      }),
    };
  });
  const last = told.at(-1);
  return {
    definition: { ...last?.definition, ...ruleOf(rule), ...termsOf(last?.definition, carryMet) },
    submission: last?.submission,
    reviews: last?.reviews,
    earlier: told.slice(0, -1).map(({ submission, reviews }) => ({ submission, reviews })),
  };
}

function ruleOf({ kind, needed, always }: DrawnRule) {
  if (kind === 'conjunctive') return {};
  const limit = kind === 'points' ? { min: needed } : { criteria: needed };
  return { passingRule: { kind, ...limit, always, reason: 'It was drawn so.' } };
}

function termsOf(definition: { readonly assessment: object } | undefined, carryMet: boolean | undefined) {
  const attempts = { beforeSupport: 3, ...(carryMet === undefined ? {} : { carryMet }) };
  return { assessment: { ...definition?.assessment, attempts } };
}
