import { heldBadge } from '../badge/held-badge.js';
import { comparableId } from '../input/comparable-id.js';
import { isInRange } from './versions.js';
import type { OpenBadge, Verified } from '@badgewright/openbadges';
import type { HeldBadge } from '../badge/held-badge.js';
import type { MicrocredentialProblemCode } from '../problem.js';
import type { PlanLeaf } from './plan.js';

/** A badge that is held, with what counting compares. */
export interface Item {
  /** Its place in the list that was handed over. */
  readonly index: number;
  readonly held: HeldBadge;
  readonly verified: Verified<OpenBadge>;
  readonly achievement: string;
  readonly issuer: string;
  /** Milliseconds since 1970 of the award; `undefined` where the badge does not say. */
  readonly time?: number;
  /** The day of the award in UTC, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Ids of the badges that it is or contains: none of them counts twice. */
  readonly badges: ReadonlySet<string>;
}

/** A way to fill a place: with a badge that is held, or with one that is to be earned. */
export interface Option {
  readonly leaf: PlanLeaf;
  readonly item?: Item;
  /** The badge may be of a version that counts, and does not say so. */
  readonly isDoubtful: boolean;
}

/** The badges of a list, ready for counting. */
export function itemsOf(badges: readonly Verified<OpenBadge>[]): readonly Item[] {
  const held = badges.map((verified) => ({ verified, held: heldBadge(verified) }));
  const own = new Map<string, HeldBadge>();
  for (const { held: one } of held) if (one.badge !== undefined) own.set(comparableId(one.badge), one);
  return held.map(({ held: one, verified }, index): Item => ({
    index,
    held: one,
    verified,
    achievement: comparableId(one.achievement),
    issuer: comparableId(one.issuer),
    ...timesOf(one.awardedAt),
    badges: badgesIn(one, own),
  }));
}

function timesOf(awardedAt: string | undefined): { readonly time?: number; readonly day?: string } {
  const time = awardedAt === undefined ? NaN : Date.parse(awardedAt);
  return Number.isNaN(time) ? {} : { time, day: dayOfTime(time) };
}

/** The day of a moment in UTC. */
export function dayOfTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The badge, those that it names as components, those that they name if they are at hand, and so on. */
function badgesIn(held: HeldBadge, own: ReadonlyMap<string, HeldBadge>): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...(held.badge === undefined ? [] : [held.badge]), ...held.components].map(comparableId);
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(own.get(id)?.components ?? []).map(comparableId));
  }
  return found;
}

/** Whether a badge is of what a place asks for; if not for another reason than that it is of something else, the code. */
export function fit(
  { achievement, issuer, held }: Item,
  leaf: PlanLeaf,
): 'fits' | 'doubtful' | 'other' | MicrocredentialProblemCode {
  if (achievement !== comparableId(leaf.component.id)) return 'other';
  if (leaf.issuers !== undefined && !leaf.issuers.some((id) => comparableId(id) === issuer))
    return 'stack.badge-issuer';
  const isRight = isInRange(held.version, leaf.component.versions);
  if (isRight === undefined) return 'doubtful';
  return isRight ? 'fits' : 'stack.badge-version';
}

/** Every way to fill each place, by the place; the badges first. */
export function optionsOf(
  leaves: readonly PlanLeaf[],
  items: readonly Item[],
): readonly (readonly Option[])[] {
  const byAchievement = new Map<string, Item[]>();
  for (const item of items) {
    const same = byAchievement.get(item.achievement) ?? [];
    same.push(item);
    byAchievement.set(item.achievement, same);
  }
  return leaves.map((leaf) => [
    ...(byAchievement.get(comparableId(leaf.component.id)) ?? []).flatMap((item): readonly Option[] => {
      const found = fit(item, leaf);
      return found === 'fits' || found === 'doubtful'
        ? [{ leaf, item, isDoubtful: found === 'doubtful' }]
        : [];
    }),
    ...(leaf.isEarnable ? [{ leaf, isDoubtful: false }] : []),
  ]);
}
