import type { BadgeAnswer } from '../generated/types.js';
import type { RenewalReason, RenewalStep, StepOutcome, StepResult } from './decision.js';

/** What one step found. */
export interface StepFindings {
  readonly step: RenewalStep;
  readonly reasons: readonly RenewalReason[];
}

/** A reason for which a badge does not count. */
export function refuses(code: RenewalReason['code'], message: string): RenewalReason {
  return { code, weight: 'refuses', message };
}

/** A reason for which somebody has to decide. */
export function asksPerson(code: RenewalReason['code'], message: string): RenewalReason {
  return { code, weight: 'person', message };
}

/** Something worth knowing. */
export function note(code: RenewalReason['code'], message: string): RenewalReason {
  return { code, weight: 'note', message };
}

/** What the reasons of a badge come to. */
export function acceptanceOf(reasons: readonly RenewalReason[]): 'yes' | 'no' | 'needs-person' {
  if (reasons.some(({ weight }) => weight === 'refuses')) return 'no';
  return reasons.some(({ weight }) => weight === 'person') ? 'needs-person' : 'yes';
}

/** What a step came to. */
export function stepResult({ step, reasons }: StepFindings): StepResult {
  const outcomes = { yes: 'pass', no: 'fail', 'needs-person': 'person' } as const;
  const outcome: StepOutcome = outcomes[acceptanceOf(reasons)];
  return { step, outcome };
}

/**
 * The reasons of one badge after the answers of people about it. An answer settles only what was left to a person: it neither
 * brings back a badge that a rule refuses nor takes away what nobody asked about.
 */
export function settled(
  reasons: readonly RenewalReason[],
  answers: readonly BadgeAnswer[],
): readonly RenewalReason[] {
  return reasons.map((reason): RenewalReason => {
    const answer = answers.find((one) => one.reason === reason.code);
    if (answer === undefined || reason.weight !== 'person') return reason;
    return { ...reason, weight: answer.outcome === 'accepted' ? 'note' : 'refuses', settledBy: answer };
  });
}
