import { always, hitIf } from './rule-table.js';
import type { Assessment } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { Check, RuleTable } from './rule-table.js';

/** Whether an earner knows what happens after handing in. */
export const feedbackRules = {
  F01: {
    family: 'feedback',
    severity: always('error'),
    title: 'Earners are told what is missing wherever something is not met.',
    fix: 'Set `feedback.unmet` to required, or leave it out: it is required by itself.',
    spec: 'Educator micro-credentials: feedback on each criterion; ESG 2015, 1.3',
  },
  F02: {
    family: 'feedback',
    severity: always('warning'),
    title: 'A decision is promised within at most 30 business days.',
    fix: 'State `assessment.turnaroundBusinessDays`, and keep it.',
    spec: 'Educator micro-credentials: turnaround of 3 to 14 business days',
  },
  F03: {
    family: 'feedback',
    severity: always('error'),
    title: 'It is said how often one may try, and what support follows.',
    fix: 'State `assessment.attempts`, and in `assessment.support` what the step of support is.',
    spec: 'Educator micro-credentials: resubmission',
  },
  F04: {
    family: 'feedback',
    severity: always('warning'),
    title: 'It is said how, and within how many days, an earner can appeal.',
    fix: 'State `assessment.appealDays` and `assessment.appealRoute`.',
    spec: 'ESG 2015, 1.3: a procedure for appeals',
  },
  F05: {
    family: 'feedback',
    severity: always('warning'),
    title: 'Two people review independently, or one does whom another confirms, with a share scored twice.',
    fix: 'Ask for two reviews; or set `approver`, and `doubleScoringRate` above 0.',
    spec: 'Educator micro-credentials: two assessors',
  },
  F06: {
    family: 'feedback',
    severity: always('info'),
    title: 'It is said who may assess.',
    fix: 'State `assessment.assessorEligibility`.',
    spec: 'Educator micro-credentials: who assesses; ESG 2015, 1.3',
  },
} as const satisfies RuleTable;

/** How each of the rules looks. */
export const feedbackChecks: Readonly<Record<keyof typeof feedbackRules, Check>> = {
  F01: ({ feedback }) =>
    hitIf(feedback?.unmet === 'optional', '/feedback/unmet', 'Work may be turned down without a word.'),
  F02: ({ assessment: { turnaroundBusinessDays: days } }) =>
    days === undefined
      ? [{ at: '/assessment/turnaroundBusinessDays', message: 'No time of decision is promised.' }]
      : hitIf(
          days > 30,
          '/assessment/turnaroundBusinessDays',
          `${days} business days are more than six weeks.`,
        ),
  F03: ({ assessment: { attempts, support } }) => [
    ...hitIf(
      attempts === undefined,
      '/assessment/attempts',
      'How often an earner may try again is not said.',
    ),
    ...hitIf(support === undefined, '/assessment/support', 'What support follows the attempts is not said.'),
  ],
  F04: ({ assessment: { appealDays, appealRoute } }) => [
    ...hitIf(
      appealDays === undefined,
      '/assessment/appealDays',
      'Within how many days one may appeal is not said.',
    ),
    ...hitIf(appealRoute === undefined, '/assessment/appealRoute', 'How one may appeal is not said.'),
  ],
  F05: ({ assessment }) => independence(assessment),
  F06: ({ assessment: { assessorEligibility } }) =>
    hitIf(
      assessorEligibility === undefined,
      '/assessment/assessorEligibility',
      'Who may assess is not said.',
    ),
};

function independence({ reviews, approver, doubleScoringRate = 0 }: Assessment): readonly Hit[] {
  if (reviews >= 2) return [];
  return [
    ...hitIf(approver !== true, '/assessment/reviews', 'One person alone decides.'),
    ...hitIf(
      doubleScoringRate === 0,
      '/assessment/doubleScoringRate',
      'No submission is scored twice, so nobody can tell how well assessors agree.',
    ),
  ];
}
