import { comparableId } from '../input/comparable-id.js';
import { monthsBefore } from '../input/instant.js';
import type { MicrocredentialProblemCode } from '../problem.js';
import type { Item, Option } from './candidates.js';
import type { PlanGroup, PlanLeaf } from './plan.js';

/** How dates are read. */
export interface Reading {
  /** The day on which what is not held can be earned at the earliest; without it, any day. */
  readonly today?: string;
  /** Whether a badge that does not say when it was awarded is taken to be in order and in time. */
  readonly trustsUndated: boolean;
}

/**
 * Why two places cannot be filled with two options at the same time: `undefined` where they can. Every rule of a stack
 * but its counts is a rule about pairs, so options that agree two by two agree all together.
 */
export function conflictOf(
  one: Option,
  other: Option,
  reading: Reading,
): MicrocredentialProblemCode | undefined {
  const [a, b] = one.leaf.index < other.leaf.index ? [one, other] : [other, one];
  if (idOf(a) === idOf(b)) return 'stack.badge-duplicate';
  if (a.item !== undefined && b.item !== undefined && overlap(a.item, b.item)) return 'stack.badge-contained';
  for (const { group, isApart } of groupsAround(a.leaf, b.leaf)) {
    const conflict = conflictIn({ group, isApart }, [a.item, b.item], reading);
    if (conflict !== undefined) return conflict;
  }
  return undefined;
}

/** A group that two places share. */
export interface SharedGroup {
  readonly group: PlanGroup;
  /** Whether the places stand in different members of it. */
  readonly isApart: boolean;
}

/** The groups around both of two places, the outermost first. */
export function groupsAround(a: PlanLeaf, b: PlanLeaf): readonly SharedGroup[] {
  const shared: SharedGroup[] = [];
  for (const [level, { group, member }] of a.around.entries()) {
    const there = b.around[level];
    if (there?.group !== group) break;
    shared.push({ group, isApart: there.member !== member });
  }
  return shared;
}

function idOf({ leaf, item }: Option): string {
  return item?.achievement ?? comparableId(leaf.component.id);
}

function overlap(a: Item, b: Item): boolean {
  const [small, large] = a.badges.size < b.badges.size ? [a.badges, b.badges] : [b.badges, a.badges];
  return [...small].some((id) => large.has(id));
}

type Pair = readonly [earlier: Item | undefined, later: Item | undefined];

function conflictIn(
  { group, isApart }: SharedGroup,
  pair: Pair,
  reading: Reading,
): MicrocredentialProblemCode | undefined {
  const [a, b] = pair;
  if (group.distinctIssuers && a !== undefined && a.issuer === b?.issuer) return 'stack.badge-same-issuer';
  const answers = [
    group.order === 'hard' && isApart ? inOrder(pair) : true,
    group.withinMonths === undefined ? true : inWindow(pair, group.withinMonths, reading),
  ];
  if (answers[0] === false) return 'stack.badge-order';
  if (answers[1] === false) return 'stack.badge-window';
  return answers.includes(undefined) && !reading.trustsUndated ? 'stack.badge-date-unknown' : undefined;
}

/**
 * What is not held is earned later than everything that is; but of a badge without a date that cannot be shown once the
 * other is there. Two badges of one moment are in order.
 */
function inOrder([a, b]: Pair): boolean | undefined {
  if (a === undefined) return b === undefined;
  if (a.time === undefined) return undefined;
  if (b === undefined) return true;
  return b.time === undefined ? undefined : a.time <= b.time;
}

function inWindow([a, b]: Pair, months: number, { today }: Reading): boolean | undefined {
  if (a === undefined && b === undefined) return true;
  const days = [a, b].map((item) => (item === undefined ? { day: today } : { day: item.day, isHeld: true }));
  if (days.some(({ day, isHeld }) => isHeld === true && day === undefined)) return undefined;
  const [first, last] = days.flatMap(({ day }) => (day === undefined ? [] : [day])).sort();
  return first === undefined || last === undefined || first >= monthsBefore(last, months);
}
