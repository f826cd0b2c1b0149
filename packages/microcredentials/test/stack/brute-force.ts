import { mc } from './badges.js';
import { now } from './any-stack.js';
import type { AnyCase } from './any-stack.js';
import type { BadgeFacts } from './badges.js';
import type { Stack, StackRule } from '../../src/index.js';

/** A micro-credential that counts in one way of completing a stack: a badge by its index, or one still to be earned. */
interface Pick {
  readonly achievement: string;
  readonly badge?: number;
}

/** One way of meeting a rule: what counts, and under which member of which group. */
interface Way {
  readonly rule: StackRule;
  readonly picks: readonly Pick[];
  readonly members: readonly (readonly [member: number, way: Way])[];
}

/**
 * The fewest badges still to be earned, found by going through every way of choosing members and badges and holding each
 * as a whole against every rule. `hopes`: what a badge does not say is taken to be right.
 */
export function fewestMissing({ stack, stacks, badges }: AnyCase, hopes: boolean): number {
  const world: World = { stacks, badges, hopes };
  const good = waysOf(stack.rule, world).filter((way) => countsOnce(way, badges) && keepsRules(way, world));
  return Math.min(...good.map(({ picks }) => picks.filter((pick) => pick.badge === undefined).length));
}

interface World {
  readonly stacks: readonly Stack[];
  readonly badges: readonly BadgeFacts[];
  readonly hopes: boolean;
}

function waysOf(rule: StackRule, world: World): readonly Way[] {
  if (!('of' in rule)) return waysOfComponent(rule, world);
  const count = 'count' in rule ? rule.count : rule.of.length;
  const subsets = Array.from({ length: 2 ** rule.of.length }, (_, bits) =>
    rule.of.map((_, member) => member).filter((member) => ((bits >> member) & 1) === 1),
  ).filter(({ length }) => length === count);
  return subsets.flatMap((members) =>
    members
      .reduce<readonly (readonly (readonly [number, Way])[])[]>(
        (soFar, member) =>
          soFar.flatMap((before) => {
            const inner = rule.of[member];
            const ways = inner === undefined ? [] : waysOf(inner, world);
            return ways.map((way) => [...before, [member, way] as const]);
          }),
        [[]],
      )
      .map((chosen) => ({ rule, picks: chosen.flatMap(([, way]) => way.picks), members: chosen })),
  );
}

function waysOfComponent(
  rule: Extract<StackRule, { readonly id: string }>,
  { stacks, badges, hopes }: World,
): readonly Way[] {
  const held = badges.flatMap((one, index) =>
    mc(one.of) === rule.id && hasVersion(one, rule.versions, hopes) ? [index] : [],
  );
  const known = rule.kind === 'stack' ? stacks.find(({ id }) => id === rule.id) : undefined;
  const picks: readonly Pick[] = [
    ...held.map((index) => ({ achievement: rule.id, badge: index })),
    ...(known === undefined ? [{ achievement: rule.id }] : []),
  ];
  return [
    ...picks.map((pick) => ({ rule, picks: [pick], members: [] })),
    ...(known === undefined ? [] : waysOf(known.rule, { stacks, badges, hopes })),
  ];
}

/** The generator writes two ranges only. */
function hasVersion({ version = '' }: BadgeFacts, range: string | undefined, hopes: boolean): boolean {
  if (range === undefined) return true;
  return version === '' ? hopes : version.startsWith(range === '2.x' ? '2.' : '1.');
}

/** No micro-credential counts twice, and no badge, also as a part of another. */
function countsOnce({ picks }: Way, badges: readonly BadgeFacts[]): boolean {
  const used = picks.flatMap(({ badge }) => {
    const own = badge === undefined ? undefined : badges[badge];
    return own === undefined ? [] : [...contained(own, badges)];
  });
  return isDistinct(picks.map(({ achievement }) => achievement)) && isDistinct(used);
}

function contained(own: BadgeFacts, badges: readonly BadgeFacts[], seen = new Set<string>()): Set<string> {
  const id = own.id ?? '';
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const component of own.components ?? []) {
    const other = badges.find((one) => one.id === component);
    if (other === undefined) seen.add(component);
    else contained(other, badges, seen);
  }
  return seen;
}

function isDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}

function keepsRules(way: Way, world: World): boolean {
  const { rule, members, picks } = way;
  if (!members.every(([, inner]) => keepsRules(inner, world))) return false;
  if (!('of' in rule)) return true;
  if (rule.distinctIssuers === true) {
    const issuers = picks.flatMap(({ badge }) =>
      badge === undefined ? [] : (world.badges[badge]?.issuer ?? []),
    );
    if (!isDistinct(issuers)) return false;
  }
  if (rule.withinMonths !== undefined && !isWithin(picks, rule.withinMonths, world)) return false;
  return !('order' in rule && rule.order === 'hard') || isInOrder(members, world);
}

/** What is still to be earned is earned today. */
function isWithin(picks: readonly Pick[], months: number, { badges, hopes }: World): boolean {
  const dates = picks.map(({ badge }) => (badge === undefined ? now : dateOf(badges[badge])));
  const known = dates.flatMap((date) => date ?? []);
  if (known.length < dates.length && dates.length > 1 && !hopes) return false;
  if (known.length === 0) return true;
  const days = known.map((date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  return Math.min(...days) >= monthsBack(Math.max(...days), months);
}

/** The same day some months earlier, or the last day of that month. */
function monthsBack(day: number, months: number): number {
  const date = new Date(day);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  return Math.min(
    lastOfMonth.getTime(),
    Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), date.getUTCDate()),
  );
}

function dateOf(badge: BadgeFacts | undefined): Date | undefined {
  return badge?.awarded === undefined || badge.awarded === '' ? undefined : new Date(badge.awarded);
}

/** All that is missing is earned after today, in the order of the rule. */
function isInOrder(members: Way['members'], { badges, hopes }: World): boolean {
  const dated = members.map(([, { picks }]) =>
    picks.map(({ badge }) => ({
      isNew: badge === undefined,
      time: badge === undefined ? Infinity : dateOf(badges[badge])?.getTime(),
    })),
  );
  return dated.every((earlier, index) =>
    dated.slice(index + 1).every((later) =>
      earlier.every((a) =>
        later.every((b) => {
          if (a.isNew || (b.isNew && a.time !== undefined)) return b.isNew;
          return a.time === undefined || b.time === undefined ? hopes : a.time <= b.time;
        }),
      ),
    ),
  );
}
