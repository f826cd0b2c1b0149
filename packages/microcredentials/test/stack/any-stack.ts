import fc from 'fast-check';
import { badge, one, stackId, stackOf } from './badges.js';
import type { BadgeFacts } from './badges.js';
import type { Stack, StackRule } from '../../src/index.js';

/** A small case: a stack, those that it may name, and badges. */
export interface AnyCase {
  readonly stack: Stack;
  readonly stacks: readonly Stack[];
  readonly badges: readonly BadgeFacts[];
}

/** The moment of every case; the badges are from before. */
export const now = new Date('2026-07-15T09:00:00Z');

const slugs = ['a', 'b', 'c', 'd', 'e'] as const;
const versions = fc.constantFrom(undefined, undefined, '>=1.0.0 <2.0.0', '2.x');
const component: fc.Arbitrary<StackRule> = fc
  .tuple(fc.constantFrom(...slugs), versions)
  .map(([slug, range]) => one(slug, range === undefined ? {} : { versions: range }));

function groupOf(member: fc.Arbitrary<StackRule>): fc.Arbitrary<StackRule> {
  const members = fc.uniqueArray(member, {
    minLength: 1,
    maxLength: 3,
    selector: (rule) => ('id' in rule ? rule.id : rule),
  });
  const terms = fc.record(
    { withinMonths: fc.constantFrom(1, 4), distinctIssuers: fc.constant(true) },
    { requiredKeys: [] },
  );
  const order = fc.constantFrom('hard' as const, 'soft' as const);
  return fc
    .tuple(fc.constantFrom('all', 'at-least', 'choice', 'sequence'), members, terms, order, fc.nat(2))
    .map(([kind, of, found, way, most]): StackRule => {
      const count = Math.min(of.length, most + 1);
      if (kind === 'all') return { kind, of, ...found };
      if (kind === 'sequence') return { kind, order: way, of, ...found };
      const ordered = most === 1 ? { order: way } : {};
      return kind === 'choice'
        ? { kind, count, of, ...ordered, ...found }
        : { kind: 'at-least', count, of, ...ordered, ...found };
    });
}

const inner = groupOf(component);
const stackNamed = fc
  .constantFrom('inner', 'unknown')
  .map((slug): StackRule => ({ kind: 'stack', id: stackId(slug) }));
const rule = groupOf(
  fc.oneof({ weight: 3, arbitrary: component }, { weight: 3, arbitrary: inner }, stackNamed),
);

const facts: fc.Arbitrary<BadgeFacts> = fc
  .record({
    of: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<string>(...slugs) },
      fc.constantFrom(stackId('inner'), stackId('unknown')),
    ),
    awarded: fc.constantFrom(
      '2026-01-31T12:00:00Z',
      '2026-02-28T12:00:00Z',
      '2026-06-15T12:00:00Z',
      '2026-07-10T12:00:00Z',
      '2026-07-11T12:00:00Z',
      '',
    ),
    version: fc.constantFrom('1.0.0', '1.4.0', '2.0.0', ''),
    issuer: fc.constantFrom('https://a.example', 'https://b.example', 'https://c.example'),
  })
  .map((found) => found);

/** Badges with ids of their own; those of stacks rest on the first badges of the list. */
function numbered(list: readonly BadgeFacts[]): readonly BadgeFacts[] {
  return list.map((found, index) => {
    const id = `urn:badge:${index}`;
    const isStack = found.of.includes('/stacks/');
    return isStack ? { ...found, id, components: ['urn:badge:0', 'urn:badge:elsewhere'] } : { ...found, id };
  });
}

/** Small cases of every kind of rule. */
export const anyCase: fc.Arbitrary<AnyCase> = fc
  .tuple(rule, inner, fc.array(facts, { maxLength: 5 }))
  .map(([own, other, list]) => ({
    stack: stackOf(own),
    stacks: [stackOf(other, { id: stackId('inner') })],
    badges: numbered(list),
  }));

/** The badges of a case, as `verify` hands them out. */
export function badgesOf({ badges }: AnyCase): readonly ReturnType<typeof badge>[] {
  return badges.map(badge);
}
