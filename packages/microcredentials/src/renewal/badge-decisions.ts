import { amountText } from './amount.js';
import { possibleCategories } from './examined.js';
import { note, refuses } from './reason.js';
import type { BadgeDecision, RenewalReason } from './decision.js';
import type { Examined } from './examined.js';
import type { ResolvedPolicy } from './resolved-policy.js';
import type { Weighed } from './standing-of.js';

/** What became of each badge, once it is known which of them count. */
export function badgeDecisions(
  policy: ResolvedPolicy,
  badges: readonly Examined[],
  weighed: Weighed,
): readonly BadgeDecision[] {
  const overlaps = overlapping(badges);
  const { kept } = weighed;
  const places = new Map(kept.flatMap(({ work }, place) => work.map((piece) => [piece, place] as const)));
  return badges.map((badge) => {
    const [place] = badge.work.flatMap((piece) => places.get(piece) ?? []).sort((one, other) => one - other);
    const twin = place === undefined ? undefined : twinReason(badge, kept[place]);
    const allocated = weighed.counted.get(badge.source) ?? 0;
    const more = [
      ...(twin === undefined ? [] : [twin]),
      ...(overlaps.get(badge) ?? []),
      ...(twin === undefined && isCut(badge, weighed) ? [cut] : []),
    ];
    return told(policy, twin === undefined ? badge : { ...badge, accepted: 'no' }, { allocated, more });
  });
}

const cut = note('renewal.cap-reached', 'Nothing that it fits takes more of it; the rest does not count.');

function told(
  { categories, unit }: ResolvedPolicy,
  badge: Examined,
  { allocated, more }: { readonly allocated: number; readonly more: readonly RenewalReason[] },
): BadgeDecision {
  const { source, verdict, verifiedAt, facts, accepted, value, conversion, identity } = badge;
  const text = (steps: number) => amountText(steps, unit.decimals);
  const idsOf = (places: readonly number[]) => places.flatMap((place) => categories[place]?.id ?? []);
  const isTwin = more.some(({ weight }) => weight === 'refuses');
  return {
    source,
    ...facts,
    verdict,
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
    accepted,
    ...(value === undefined ? {} : { value: text(value) }),
    ...(conversion === undefined ? {} : { conversion }),
    categories: idsOf(badge.categories),
    openCategories: idsOf(badge.open),
    isCarriedOver: badge.isCarriedOver,
    allocated: text(allocated),
    left: text((value ?? 0) - allocated),
    identity,
    checks: badge.checks.map((check) =>
      isTwin && check.step === 'double-counting' ? { ...check, outcome: 'fail' } : check,
    ),
    reasons: [...badge.reasons, ...more],
  };
}

/** Why a badge does not count beside one that is kept and of the same work; nothing where it may. */
function twinReason(badge: Examined, other: Examined | undefined): RenewalReason | undefined {
  if (badge.accepted === 'no' || other === undefined || other === badge) return undefined;
  // A person may still find that the one which is open is worth more.
  const isOpen = badge.accepted === 'needs-person' || badge.open.length > 0;
  if (isOpen && !isAsGood(other, badge)) return undefined;
  const { facts, work, isStack } = badge;
  const reason =
    facts?.badge !== undefined && work[0] === other.work[0]
      ? refuses('renewal.duplicate-credential', 'The same badge is counted already.')
      : (isStack || other.isStack) && work[1] !== other.work[1]
        ? refuses('renewal.counted-in-stack', 'The same work is counted in another badge.')
        : refuses('renewal.duplicate-achievement', 'The same achievement is counted already.');
  return { ...reason, other: other.source };
}

function isAsGood(one: Examined, other: Examined): boolean {
  const own = possibleCategories(one);
  return (
    other.value !== undefined &&
    (one.value ?? 0) >= other.value &&
    (!one.isCarriedOver || other.isCarriedOver) &&
    possibleCategories(other).every((place) => own.includes(place))
  );
}

/** Whether something of a badge is left although more is needed. */
function isCut(badge: Examined, { standing, counted }: Weighed): boolean {
  if (badge.accepted !== 'yes' || standing.amounts === 'meets') return false;
  return (badge.value ?? 0) > (counted.get(badge.source) ?? 0);
}

/** Badges of one issuer for activities at one time may be for one activity, which only a person can tell. */
function overlapping(badges: readonly Examined[]): ReadonlyMap<Examined, readonly RenewalReason[]> {
  const timed = badges.flatMap((badge) => {
    const { accepted, activity, facts } = badge;
    if (accepted === 'no' || activity === undefined) return [];
    const [start, end] = [Date.parse(activity.start), Date.parse(activity.end)];
    return [{ badge, start, end, issuer: facts?.issuer, work: new Set(badge.work) }];
  });
  return new Map(
    timed.flatMap(({ badge, start, end, issuer, work }) => {
      const other = timed.find(
        (one) =>
          one.badge !== badge &&
          one.issuer === issuer &&
          one.start <= end &&
          start <= one.end &&
          !one.badge.work.some((piece) => work.has(piece)),
      );
      if (other === undefined) return [];
      const found = note('renewal.overlapping-activity', 'Another badge is for the same time.');
      return [[badge, [{ ...found, other: other.badge.source }]] as const];
    }),
  );
}
