import { answersFor, CATEGORY_UNKNOWN } from './answers-for.js';
import { acceptanceOf, settled, stepResult } from './reason.js';
import type { RenewalApprovals } from '../generated/types.js';
import type { IdentityOutcome } from './candidate.js';
import type { BadgeDecision, BadgeFacts, Conversion, RenewalReason, StepResult } from './decision.js';
import type { StepFindings } from './reason.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** What looking at one candidate by itself gave. */
export interface Examined {
  readonly source: string;
  readonly verdict: BadgeDecision['verdict'];
  readonly verifiedAt?: string;
  readonly facts?: BadgeFacts;
  readonly identity: readonly IdentityOutcome[];
  readonly accepted: BadgeDecision['accepted'];
  readonly checks: readonly StepResult[];
  readonly reasons: readonly RenewalReason[];
  /** The places of the categories that it may count for. */
  readonly categories: readonly number[];
  /** The places of those that a person may still say it is of. */
  readonly open: readonly number[];
  /** Steps of the unit; absent where it is not known. */
  readonly value?: number;
  readonly conversion?: Conversion;
  readonly isCarriedOver: boolean;
  /** The pieces of work that it stands for. */
  readonly work: readonly string[];
  /** Whether it is the badge of a stack. */
  readonly isStack: boolean;
  /** When the activity took place, where the badge says so: date-times. */
  readonly activity?: { readonly start: string; readonly end: string };
}

/** What is known of a badge before people's answers. */
export type Draft = Omit<Examined, 'accepted' | 'checks' | 'reasons'> & {
  readonly steps: readonly StepFindings[];
};

/** The places of all categories that a badge may turn out to be of, in their order. */
export function possibleCategories({
  categories,
  open,
}: Pick<Examined, 'categories' | 'open'>): readonly number[] {
  return [...categories, ...open].sort((one, other) => one - other);
}

/** Puts the answers of people to what was found. */
export function examined(
  { steps, ...draft }: Draft,
  {
    policy,
    approvals,
  }: { readonly policy: ResolvedPolicy; readonly approvals: RenewalApprovals | undefined },
): Examined {
  const own = (approvals?.badges ?? []).filter(({ badge }) => badge === draft.facts?.badge);
  const { answers, unitsIn, placesIn } = answersFor(own, { policy, among: possibleCategories(draft) });
  const found = steps.map(({ step, reasons }) => ({ step, reasons: settled(reasons, answers) }));
  const reasons = found.flatMap((one) => one.reasons).map((reason) => ofNoOther(reason, draft));
  const value = reasons.flatMap(({ settledBy }) => unitsIn(settledBy) ?? [])[0] ?? draft.value;
  const answer = reasons.find(({ code }) => code === CATEGORY_UNKNOWN)?.settledBy;
  const categories = [...new Set([...draft.categories, ...placesIn(answer)])].sort((a, b) => a - b);
  // What is open stands in the way of no category that a badge is known to be of.
  const weighing = categories.length > 0 ? reasons.filter(({ code }) => code !== CATEGORY_UNKNOWN) : reasons;
  return {
    ...draft,
    categories,
    open: answer === undefined ? draft.open : [],
    ...(value === undefined ? {} : { value }),
    accepted: acceptanceOf(weighing),
    checks: found.map(stepResult),
    reasons,
  };
}

/** To be of no other category than those that are known refuses nothing. */
function ofNoOther(reason: RenewalReason, { categories }: Pick<Draft, 'categories'>): RenewalReason {
  if (reason.code !== CATEGORY_UNKNOWN || reason.weight !== 'refuses' || categories.length === 0)
    return reason;
  return { ...reason, weight: 'note' };
}
