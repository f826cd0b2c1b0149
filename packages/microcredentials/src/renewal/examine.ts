import { heldBadge, STACK_TYPE } from '../badge/held-badge.js';
import { CATEGORY_UNKNOWN } from './answers-for.js';
import { assessmentReasons } from './assessment-reasons.js';
import { categoriesOf } from './categories-of.js';
import { comparable } from './comparable-policy.js';
import { examined } from './examined.js';
import { identityReasons } from './identity-reasons.js';
import { asksPerson, refuses } from './reason.js';
import { reportReasons } from './report-reasons.js';
import { NO_PARTS, partsOf, workOf } from './same-work.js';
import { trustReasons } from './trust-reasons.js';
import { useReasons } from './use-reasons.js';
import { entryOf, valueOf } from './value-of.js';
import { daysOf, windowFindings } from './window.js';
import { dayInZone } from './zoned-day.js';
import type { Report } from '@badgewright/openbadges';
import type { HeldBadge } from '../badge/held-badge.js';
import type { Licence, RenewalApprovals } from '../generated/types.js';
import type { RenewalCandidate, Planned } from './candidate.js';
import type { Fitting } from './categories-of.js';
import type { RenewalReason } from './decision.js';
import type { Examined } from './examined.js';
import type { StepFindings } from './reason.js';
import type { ResolvedPolicy } from './resolved-policy.js';
import type { NameWork, StackParts } from './same-work.js';
import type { Uses } from './use-reasons.js';
import type { Convertible } from './value-of.js';
import type { Days } from './window.js';

/** What all badges of one renewal are looked at by. */
export interface Inquiry {
  /** With its ids as they are compared. */
  readonly policy: ResolvedPolicy;
  readonly licence: Licence;
  readonly approvals: RenewalApprovals | undefined;
  readonly uses: Uses;
  readonly nameOf: NameWork;
  /** The issuers of badges at hand that the office's trust list entitled. */
  readonly listed: ReadonlySet<string>;
  /** The day of the decision in the time zone of the office. */
  readonly today: string | undefined;
}

/** A badge as the rules see it, whether it is held or planned. */
interface Seen {
  readonly held: HeldBadge;
  readonly kind: Convertible['kind'];
  readonly parts: StackParts;
  readonly days: Days | undefined;
  /** The day of the award. */
  readonly awardDay: string | undefined;
  /** Whether the office's trust list entitled the issuer. */
  readonly isListed: boolean;
  readonly isPlanned: boolean;
}

/** Looks at one candidate by itself. What is no verified badge is not looked into: anybody may have written it. */
export function examine({ source, report, identity }: RenewalCandidate, inquiry: Inquiry): Examined {
  const { verdict, verifiedAt } = report;
  const head = { source, verdict, verifiedAt, identity };
  if (report.verdict !== 'valid' || report.kind !== 'badge') {
    const steps: readonly StepFindings[] = [{ step: 'verification', reasons: reportReasons(report) }];
    const nothing = { categories: [], open: [], isCarriedOver: false, work: [], isStack: false };
    return examined({ ...head, ...nothing, steps }, inquiry);
  }
  const { policy, licence } = inquiry;
  const zone = licence.dateZone ?? policy.dateZone;
  const held = heldBadge(report.badge);
  const seen: Seen = {
    held,
    kind: kindOf(held),
    parts: partsOf(held, report),
    days: daysOf(held, policy, zone),
    awardDay: held.awardedAt === undefined ? undefined : dayInZone(held.awardedAt, zone),
    isListed: isListed(report),
    isPlanned: false,
  };
  const { steps, ...rest } = look(seen, inquiry);
  const first: readonly StepFindings[] = [
    { step: 'verification', reasons: [] },
    { step: 'identity', reasons: identityReasons(policy.identity, identity) },
    { step: 'assessment', reasons: assessmentReasons(policy.assessment, held) },
  ];
  return examined({ ...head, ...rest, steps: [...first, ...steps] }, inquiry);
}

/** Looks at a badge that is not earned yet: at everything that can be known before. */
export function examinePlanned(planned: Planned, inquiry: Inquiry): Examined {
  const { source, on, kind = 'micro-credential' } = planned;
  const { steps, ...rest } = look(
    {
      held: asHeld(planned),
      kind,
      parts: NO_PARTS,
      days: { first: on, last: on },
      awardDay: on,
      // A list that entitles its badges today is taken to do so then: it only tells what would be.
      isListed: inquiry.listed.has(planned.issuer),
      isPlanned: true,
    },
    { ...inquiry, today: undefined },
  );
  return examined({ source, verdict: 'planned', identity: [], ...rest, steps }, inquiry);
}

/** The steps that held and planned badges share. */
function look(seen: Seen, { policy, licence, uses, nameOf, today }: Inquiry) {
  const { held, kind, parts, awardDay, isListed: listed, isPlanned } = seen;
  const { badge, issuer, achievement, version, name, awardedAt, activity } = held;
  const window = windowFindings(seen.days, policy, { licence, today });
  const named = comparable(held);
  const entry = entryOf(policy, named);
  const { categories, open } = categoriesOf(policy, named, { entry, day: awardDay });
  const worked = { ...held, parts };
  const isUncounted = kind === 'stack' && policy.duplicates.stackCounts === 'none';
  const {
    value,
    conversion,
    reasons: valueReasons,
  } = isUncounted
    ? { reasons: [refuses('renewal.stack-not-counted', 'A stack counts nothing beside its parts.')] }
    : valueOf(policy, { ...named, kind }, entry);
  const { isCarriedOver } = window;
  const question = { uses, nameOf, isCarriedOver, isPlanned, expires: licence.cycle.expires };
  const steps: readonly StepFindings[] = [
    { step: 'trust', reasons: trustReasons(policy.trust, named, { day: awardDay, isListed: listed }) },
    { step: 'date', reasons: window.reasons },
    {
      step: 'category',
      reasons: categoryReasons({ categories, open }, policy),
    },
    { step: 'value', reasons: valueReasons },
    { step: 'double-counting', reasons: useReasons(worked, policy, question) },
  ];
  const { start, end } = activity ?? {};
  return {
    facts: {
      ...(badge === undefined ? {} : { badge }),
      issuer,
      achievement,
      ...(version === undefined ? {} : { version }),
      name,
      ...(parts.verified.length === 0 ? {} : { parts: [...new Set(parts.verified)] }),
      ...(awardedAt === undefined ? {} : { awardedAt }),
      ...(window.days === undefined ? {} : { days: window.days }),
    },
    steps,
    categories,
    open,
    ...(value === undefined ? {} : { value }),
    ...(conversion === undefined ? {} : { conversion }),
    isCarriedOver,
    work: workOf(worked, policy.duplicates, nameOf),
    isStack: kind === 'stack',
    ...(start === undefined || end === undefined ? {} : { activity: { start, end } }),
  };
}

/** What a badge is of is never known from what is not said about it. */
function categoryReasons(
  { categories, open }: Fitting,
  { categories: all }: ResolvedPolicy,
): readonly RenewalReason[] {
  if (open.length > 0) {
    const ids = open.flatMap((place) => all[place]?.id ?? []).join(', ');
    return [asksPerson(CATEGORY_UNKNOWN, `Nobody has said whether it is of: ${ids}.`)];
  }
  if (categories.length > 0) return [];
  return [refuses('renewal.category-unmatched', 'It is of none of the categories of the policy.')];
}

function kindOf({ achievementType }: HeldBadge): Convertible['kind'] {
  if (achievementType === STACK_TYPE) return 'stack';
  return achievementType === 'MicroCredential' ? 'micro-credential' : 'other';
}

/** Whether the office's trust list entitled the issuer of a badge. */
export function isListed({ checks, trusted }: Report): boolean {
  const outcome = checks.find(({ name }) => name === 'trust')?.outcome;
  return trusted !== undefined && (outcome === 'pass' || outcome === 'warn');
}

function asHeld(planned: Planned): HeldBadge {
  const { issuer, achievement, version, name = achievement, on, creditsAvailable } = planned;
  return {
    issuer,
    achievement,
    ...(version === undefined ? {} : { version }),
    name,
    // Noon, so that it is the same day in most places; which day it is, is told apart from it.
    awardedAt: `${on}T12:00:00Z`,
    validFrom: `${on}T12:00:00Z`,
    alignment: planned.alignment ?? [],
    tags: planned.tags ?? [],
    ...(creditsAvailable === undefined ? {} : { creditsAvailable }),
    results: [],
    components: [],
  };
}
