import { assertType, expectTypeOf, test } from 'vitest';

import type { Approved, Decision, Incomplete, NotYet } from '@badgewright/microcredentials';
import type { Outcome } from '@badgewright/openbadges';
import { issue } from '../src/index.js';
import type { IssueDeps, Issued, IssueProblemCode } from '../src/index.js';

declare const deps: IssueDeps;
declare const decision: Decision;

test('only an approved decision can be issued', () => {
  expectTypeOf(issue).parameter(0).toEqualTypeOf<Approved>();
  expectTypeOf<NotYet>().not.toExtend<Approved>();
  expectTypeOf<Incomplete>().not.toExtend<Approved>();
  expectTypeOf<Decision>().not.toExtend<Approved>();
});

test('what is not an approved decision does not compile', () => {
  // @ts-expect-error a decision whose kind nobody has looked at
  assertType(issue(decision, deps));
  if (decision.kind === 'approved') assertType(issue(decision, deps));
  if (decision.kind === 'not-yet') {
    // @ts-expect-error the evidence does not pass yet
    assertType(issue(decision, deps));
  }
  if (decision.kind === 'incomplete') {
    // @ts-expect-error nothing could be decided
    assertType(issue(decision, deps));
  }
});

test('an approval that `decide` did not make does not compile', () => {
  const handMade = {} as Omit<Approved, symbol>;
  expectTypeOf(handMade).toHaveProperty('submission');
  // @ts-expect-error the mark is missing
  assertType(issue(handMade, deps));
});

test('the answer says why where there is no badge', () => {
  expectTypeOf(issue).returns.resolves.toEqualTypeOf<Outcome<Issued, IssueProblemCode>>();
});
