import { scalesOf } from '../decide/scale.js';
import type { Definition } from '../generated/types.js';
import type { PageWords } from './page-words.js';

/** A label and what it stands for. */
export type Fact = readonly [label: string, text: string];

/** The facts that stand at the top of a page. */
export function factsOf(definition: Definition, words: PageWords): readonly Fact[] {
  const { audience, level, estimatedHours, fee, contact, prerequisites = [] } = definition;
  return [
    ...fact(words.audience, audience),
    ...fact(words.level, level),
    ...fact(
      words.hours,
      estimatedHours === undefined ? undefined : words.estimatedHours(String(estimatedHours)),
    ),
    ...fact(words.fee, feeText(fee, words)),
    ...prerequisites.flatMap((text) => fact(words.prerequisites, text)),
    ...fact(words.withoutClass, definition.withoutClass),
    ...fact(words.accommodations, definition.accommodations),
    ...fact(words.contact, contact),
  ];
}

function fact(label: string, text: string | undefined): readonly Fact[] {
  return text === undefined ? [] : [[label, text]];
}

function feeText(fee: Definition['fee'], words: PageWords): string | undefined {
  if (fee === undefined) return undefined;
  const amount = Number(fee.amount) === 0 ? words.noFee : `${fee.amount} ${fee.currency}`;
  return fee.note === undefined ? amount : `${amount}. ${fee.note}`;
}

/** The passing rule in words. */
export function ruleText(definition: Definition, { rule }: PageWords): string {
  const { passingRule, criteria } = definition;
  if (passingRule === undefined || passingRule.kind === 'conjunctive') return rule.conjunctive;
  const { always = [] } = passingRule;
  const titles = scalesOf(definition)
    .filter(({ kind, id }) => kind === 'criterion' && always.includes(id))
    .map(({ title }) => title);
  return [
    passingRule.kind === 'at-least'
      ? rule.atLeast(passingRule.criteria, criteria.length)
      : rule.points(passingRule.min),
    ...(titles.length === 0 ? [] : [rule.always(titles.join(', '))]),
  ].join(' ');
}
