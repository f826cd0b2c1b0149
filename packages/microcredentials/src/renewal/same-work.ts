import { heldBadge, STACK_TYPE } from '../badge/held-badge.js';
import { comparableId } from '../input/comparable-id.js';
import type { Report } from '@badgewright/openbadges';
import type { HeldBadge } from '../badge/held-badge.js';
import type { PolicyDuplicates } from '../generated/types.js';

/** Gives each achievement a name that it shares with those that are the same work. */
export type NameWork = (achievement: string) => string;

/** What a stack badge rests on. */
export interface StackParts {
  /** The ids of the badges. */
  readonly badges: readonly string[];
  /** The ids of those that were verified: what else the evidence names may be no badge. */
  readonly verified: readonly string[];
  /** The ids of their achievements, as far as their own reports say them. */
  readonly achievements: readonly string[];
}

/** What a badge that is no stack rests on. */
export const NO_PARTS: StackParts = { badges: [], verified: [], achievements: [] };

/**
 * Names the same work the same, however its id is written, from lists of achievements that are equivalent; lists that
 * overlap become one.
 */
export function nameWork(lists: readonly (readonly string[])[]): NameWork {
  const next = new Map<string, string>();
  const nameOf = (achievement: string): string => {
    const way: string[] = [];
    let name = comparableId(achievement);
    for (let on = next.get(name); on !== undefined; on = next.get(name)) {
      way.push(name);
      name = on;
    }
    // Shorter for whoever comes next: lists that overlap one by one make a long way.
    for (const one of way) next.set(one, name);
    return name;
  };
  for (const [first, ...others] of lists) {
    if (first === undefined) continue;
    const name = nameOf(first);
    for (const other of others.map(nameOf)) if (other !== name) next.set(other, name);
  }
  return nameOf;
}

/** What a stack badge rests on, and what those rest on in turn; nothing for any other badge. */
export function partsOf({ components, achievementType }: HeldBadge, { contents }: Report): StackParts {
  if (achievementType !== STACK_TYPE) return NO_PARTS;
  const below = contents.flatMap(({ report }) => {
    if (report.verdict !== 'valid' || report.kind !== 'badge') return [];
    const held = heldBadge(report.badge);
    const { badges, verified, achievements } = partsOf(held, report);
    const own = held.badge === undefined ? [] : [held.badge];
    return [{ badges, verified: [...own, ...verified], achievements: [held.achievement, ...achievements] }];
  });
  return {
    badges: [...components, ...below.flatMap(({ badges }) => badges)],
    verified: below.flatMap(({ verified }) => verified),
    achievements: below.flatMap(({ achievements }) => achievements),
  };
}

/** What of a badge says which work it stands for. */
export interface Worked extends Pick<HeldBadge, 'badge' | 'issuer' | 'achievement' | 'awardedAt'> {
  readonly parts: StackParts;
}

/**
 * The names of the pieces of work that a badge stands for; each counts once. The badge itself is one, and its
 * achievement is one, unless the policy lets it count several times. A stack that may count in place of its parts
 * stands for their work too.
 */
export function workOf(
  { badge, issuer, achievement, awardedAt = '', parts }: Worked,
  { sameAchievement, stackCounts }: PolicyDuplicates,
  nameOf: NameWork,
): readonly string[] {
  const isOnce = sameAchievement !== 'allow';
  // Without an id, nobody can tell two awards of one day from one award handed in twice.
  const itself =
    badge === undefined
      ? `award ${JSON.stringify([issuer, achievement].map(comparableId))} ${awardedAt}`
      : `badge ${comparableId(badge)}`;
  const within = stackCounts === 'bonus' ? NO_PARTS : parts;
  return [
    itself,
    ...(isOnce ? [`achievement ${nameOf(achievement)}`] : []),
    ...within.badges.map((id) => `badge ${comparableId(id)}`),
    ...(isOnce ? within.achievements.map((id) => `achievement ${nameOf(id)}`) : []),
  ];
}
