import { expectTypeOf, test } from 'vitest';
import type { toCredential } from '../../src/index.js';
import type { Approved, Decision, Facts, Incomplete, NotYet, Results } from '../../src/index.js';

test('a decision that is not an approval is not an Approved', () => {
  expectTypeOf<NotYet>().not.toExtend<Approved>();
  expectTypeOf<Incomplete>().not.toExtend<Approved>();
  expectTypeOf<Decision>().not.toExtend<Approved>();
});

test('an object that only looks like an Approved is none', () => {
  expectTypeOf<Facts & Results & { readonly kind: 'approved' }>().not.toExtend<Approved>();
});

test('a decision is told apart by its kind', () => {
  expectTypeOf<Extract<Decision, { readonly kind: 'approved' }>>().toEqualTypeOf<Approved>();
  expectTypeOf<Extract<Decision, { readonly kind: 'not-yet' }>>().toEqualTypeOf<NotYet>();
});

test('a credential is made of an Approved and of nothing else', () => {
  expectTypeOf<Parameters<typeof toCredential>[0]>().toEqualTypeOf<Approved>();
});

test('what is unmet is never an empty list', () => {
  expectTypeOf<readonly []>().not.toExtend<NotYet['unmet']>();
  expectTypeOf<readonly []>().not.toExtend<Incomplete['problems']>();
});

test('what was parsed cannot be written to', () => {
  type Criteria = Facts['definition']['criteria'];
  expectTypeOf<Criteria>().not.toExtend<unknown[]>();
});
