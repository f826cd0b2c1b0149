import { comparableId } from '../input/comparable-id.js';
import { asksPerson, refuses } from './reason.js';
import type { UsedBadge } from '../ledger/used-in.js';
import type { RenewalReason } from './decision.js';
import type { ResolvedPolicy } from './resolved-policy.js';
import type { NameWork, Worked } from './same-work.js';

/** What has counted before, to be looked up by ids as they are compared. */
export interface Uses {
  readonly byBadge: ReadonlyMap<string, readonly UsedBadge[]>;
  readonly byWork: ReadonlyMap<string, readonly UsedBadge[]>;
  /** The stacks that have counted before, by the badges that they rest on. */
  readonly inStacks: ReadonlyMap<string, readonly UsedBadge[]>;
}

/** Prepares what has counted before. `stacks` are the stack badges at hand. */
export function usesOf(used: readonly UsedBadge[], nameOf: NameWork, stacks: readonly Worked[]): Uses {
  const byBadge = new Map<string, UsedBadge[]>();
  const byWork = new Map<string, UsedBadge[]>();
  for (const use of used) {
    append(byBadge, comparableId(use.badge), use);
    append(byWork, nameOf(use.achievement), use);
  }
  const inStacks = new Map<string, UsedBadge[]>();
  for (const use of used) for (const id of use.parts ?? []) append(inStacks, comparableId(id), use);
  for (const { badge = '', parts } of stacks)
    for (const use of byBadge.get(comparableId(badge)) ?? [])
      for (const id of parts.badges) append(inStacks, comparableId(id), use);
  return { byBadge, byWork, inStacks };
}

function append(map: Map<string, UsedBadge[]>, key: string, use: UsedBadge): void {
  const uses = map.get(key);
  if (uses === undefined) map.set(key, [use]);
  else uses.push(use);
}

/**
 * Whether a badge, or the work that it stands for, has counted for another renewal. The badge itself never counts
 * again. The achievement may have been earned again; where that is not certain, a person looks.
 */
export function useReasons(
  badge: Worked,
  { duplicates }: Pick<ResolvedPolicy, 'duplicates'>,
  { uses, nameOf, isCarriedOver, isPlanned, expires }: UseQuestion,
): readonly RenewalReason[] {
  const { byBadge, byWork, inStacks } = uses;
  const id = comparableId(badge.badge ?? '');
  const within =
    duplicates.stackCounts === 'bonus'
      ? []
      : [
          ...(inStacks.get(id) ?? []),
          ...badge.parts.badges.map(comparableId).flatMap((part) => byBadge.get(part) ?? []),
        ];
  const counted = [...(byBadge.get(id) ?? []), ...within];
  if (counted.some((use) => use.isSameHolder))
    return [refuses('renewal.used-in-earlier-cycle', 'It has counted for another renewal of the holder.')];
  if (counted.length > 0)
    return [asksPerson('renewal.used-elsewhere', 'It is recorded for another licence.')];
  if (duplicates.sameAchievement === 'allow') return [];
  const same = (byWork.get(nameOf(badge.achievement)) ?? []).filter((use) => use.isSameHolder);
  if (same.length === 0) return [];
  const isUntellable = badge.badge === undefined && !isPlanned;
  if (duplicates.sameAchievement === 'once-ever')
    return [refuses('renewal.used-in-earlier-cycle', 'The achievement has counted before.')];
  const isOpen = isCarriedOver || isUntellable || same.some((use) => use.cycleExpires >= expires);
  return isOpen
    ? [
        asksPerson(
          'renewal.used-in-earlier-cycle',
          'The achievement has counted before, maybe as this badge.',
        ),
      ]
    : [];
}

/** What else a badge's uses are judged by. */
export interface UseQuestion {
  readonly uses: Uses;
  readonly nameOf: NameWork;
  readonly isCarriedOver: boolean;
  /** Whether it is not earned yet, so that it cannot have counted itself. */
  readonly isPlanned: boolean;
  /** The last day of the cycle at hand. */
  readonly expires: string;
}
