import { isInRange } from '../stack/versions.js';
import { declaredHours, exactSteps, hoursInSteps } from './amount.js';
import { asksPerson, refuses } from './reason.js';
import type { CatalogueEntry, ConversionRule } from '../generated/types.js';
import type { Steps } from './amount.js';
import type { Conversion, RenewalReason } from './decision.js';
import type { ResolvedPolicy } from './resolved-policy.js';
import type { Awarded } from './trust-reasons.js';

/** What of a badge says which rule of conversion meets it. */
export interface Convertible extends Awarded {
  readonly kind: 'micro-credential' | 'stack' | 'other';
  readonly creditsAvailable?: number;
}

/** What a badge is worth, in steps of the unit, and how that came about. */
export interface ValueFindings {
  readonly value?: number;
  readonly conversion?: Conversion;
  readonly reasons: readonly RenewalReason[];
}

interface Amount extends Steps {
  readonly hours?: string;
}

/** The entry of the catalogue for an offering: the first whose versions hold the badge's; none where nobody can tell. */
export function entryOf({ catalogue }: ResolvedPolicy, badge: Awarded): CatalogueEntry | undefined {
  const first = catalogue.find(
    ({ issuer, achievement, versions }) =>
      issuer === badge.issuer &&
      achievement === badge.achievement &&
      isInRange(badge.version, versions) !== false,
  );
  return isInRange(badge.version, first?.versions) === true ? first : undefined;
}

/**
 * What a badge is worth to whoever recognises it: by the first rule that meets it. What the badge itself claims counts
 * only where that rule says so. Rounded down.
 */
export function valueOf(
  policy: ResolvedPolicy,
  badge: Convertible,
  entry: CatalogueEntry | undefined,
): ValueFindings {
  const place = policy.conversion.findIndex((rule) => isMet(rule, badge));
  const rule = policy.conversion[place];
  if (rule === undefined) return unknown('No rule of the policy says what it is worth.');
  const approval = rule.priorApproval === true ? [approvalNeeded] : [];
  const { decidedBy, value: asked } = rule;
  if (asked.kind === 'manual')
    return { reasons: [asksPerson('renewal.needs-person', 'A person says what it is worth.'), ...approval] };
  const amount = amountOf(policy, asked, { badge, entry });
  if (typeof amount === 'string') return { reasons: [...unknown(amount).reasons, ...approval] };
  const cap = capOf(asked, policy.unit.decimals);
  const value = Math.min(amount.steps, cap);
  return {
    value,
    conversion: {
      rule: place,
      decidedBy,
      kind: asked.kind,
      ...(amount.hours === undefined ? {} : { hours: amount.hours }),
      isRoundedDown: amount.isRoundedDown,
      isCapped: value < amount.steps,
    },
    reasons: [
      ...(value === 0 ? [refuses('renewal.value-zero', 'It is worth nothing under the policy.')] : []),
      ...approval,
    ],
  };
}

const approvalNeeded = asksPerson('renewal.needs-prior-approval', 'It needs an approval given beforehand.');

function unknown(message: string): ValueFindings {
  return { reasons: [asksPerson('renewal.unit-unknown', message)] };
}

function isMet({ when }: ConversionRule, badge: Convertible): boolean {
  return (
    (when.kind === 'any' || when.kind === badge.kind) &&
    (when.issuer === undefined || when.issuer === badge.issuer) &&
    (when.achievement === undefined || when.achievement === badge.achievement)
  );
}

function capOf(value: ConversionRule['value'], decimals: number): number {
  const cap = value.kind === 'declared' || value.kind === 'catalogue' ? value.cap : undefined;
  return (cap === undefined ? undefined : exactSteps(cap, decimals)) ?? Infinity;
}

/** The amount, or why nobody can tell it. */
function amountOf(
  { unit, unitsPerHour }: ResolvedPolicy,
  value: Exclude<ConversionRule['value'], { readonly kind: 'manual' }>,
  { badge, entry }: { readonly badge: Convertible; readonly entry: CatalogueEntry | undefined },
): Amount | string {
  const units = value.kind === 'fixed' ? value.units : value.kind === 'catalogue' ? entry?.units : undefined;
  if (units !== undefined) {
    const steps = exactSteps(units, unit.decimals);
    return steps === undefined
      ? 'The value has more decimals than the unit.'
      : { steps, isRoundedDown: false };
  }
  const { creditsAvailable } = badge;
  const declared = creditsAvailable === undefined ? undefined : declaredHours(creditsAvailable);
  const hours = value.kind === 'declared' ? declared : entry?.hours;
  if (hours === undefined)
    return value.kind === 'declared'
      ? 'The badge declares no hours.'
      : 'The catalogue gives no value for it.';
  if (unitsPerHour === undefined) return 'The policy gives no rate at which hours count.';
  return { ...hoursInSteps(hours, unitsPerHour, unit.decimals), hours };
}
