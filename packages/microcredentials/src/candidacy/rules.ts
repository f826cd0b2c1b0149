import type { MicrocredentialProblemCode } from '../problem.js';
import type { CandidacyState } from './candidacy.js';
import type { EventType, Role } from './event.js';

/** When an event may happen, and by whom. */
export interface EventRule {
  readonly roles: readonly Role[];
  readonly states: readonly CandidacyState[];
  /** The code for any other state. */
  readonly otherwise: MicrocredentialProblemCode;
  /** Codes for states that have a reason of their own. */
  readonly but?: Readonly<Partial<Record<CandidacyState, MicrocredentialProblemCode>>>;
}

/** The states in which the body is at work on an attempt. */
export const workingStates: readonly CandidacyState[] = [
  'screening',
  'in-review',
  'adjudication',
  'to-decide',
];

/** Every role of people but an auditor's, who only reads. */
const people: readonly Role[] = [
  'earner',
  'screener',
  'assessor',
  'adjudicator',
  'approver',
  'issuer',
  'coach',
  'integrity-officer',
  'appeal-panel',
];

/** Everybody who may see that files are the same. */
const watchful: readonly Role[] = [
  'screener',
  'assessor',
  'adjudicator',
  'approver',
  'issuer',
  'integrity-officer',
  'program',
];

const decided = {
  earned: 'candidacy.decided',
  'not-yet': 'candidacy.decided',
  'support-required': 'candidacy.decided',
  denied: 'candidacy.decided',
  issued: 'candidacy.decided',
} as const;

const badge = { roles: ['issuer'], states: ['issued'], otherwise: 'candidacy.not-issued' } as const;

/** The whole table of states and events. `docs/candidacies.md` shows it. */
export const eventRules: Readonly<Record<EventType, EventRule>> = {
  'candidacy.opened': { roles: ['earner', 'issuer'], states: [], otherwise: 'candidacy.already-opened' },
  'conflict.declared': {
    roles: people,
    states: [
      ...(['draft', ...workingStates, 'earned', 'not-yet', 'support-required', 'denied'] as const),
      ...(['integrity-hold', 'under-appeal', 'issued'] as const),
    ],
    otherwise: 'candidacy.closed',
  },
  'submission.submitted': {
    roles: ['earner'],
    states: ['draft', 'not-yet'],
    otherwise: 'candidacy.already-submitted',
    but: { ...decided, 'support-required': 'candidacy.support-due' },
  },
  'submission.withdrawn': {
    roles: ['earner'],
    states: ['draft', ...workingStates],
    otherwise: 'candidacy.decided',
  },
  'screening.passed': { roles: ['screener'], states: ['screening'], otherwise: 'candidacy.not-in-screening' },
  'screening.returned': {
    roles: ['screener'],
    states: ['screening'],
    otherwise: 'candidacy.not-in-screening',
  },
  'review.assigned': {
    roles: ['issuer', 'approver', 'assessor'],
    states: ['in-review'],
    otherwise: 'candidacy.not-in-review',
  },
  'review.declined': {
    roles: ['assessor', 'adjudicator', 'issuer', 'approver'],
    states: ['in-review', 'adjudication'],
    otherwise: 'candidacy.not-in-review',
  },
  'review.locked': { roles: ['assessor'], states: ['in-review'], otherwise: 'candidacy.not-in-review' },
  'score.suggested': {
    roles: ['program'],
    states: ['in-review', 'adjudication'],
    otherwise: 'candidacy.not-in-review',
  },
  'adjudication.assigned': {
    roles: ['issuer', 'approver', 'adjudicator'],
    states: ['adjudication'],
    otherwise: 'candidacy.no-split',
  },
  'adjudication.locked': {
    roles: ['adjudicator'],
    states: ['adjudication'],
    otherwise: 'candidacy.no-split',
  },
  'decision.recorded': {
    roles: ['approver', 'issuer'],
    states: ['to-decide'],
    otherwise: 'candidacy.reviews-open',
    but: { ...decided, adjudication: 'candidacy.adjudication-open', draft: 'candidacy.not-submitted' },
  },
  'decision.returned': {
    roles: ['approver'],
    states: ['to-decide'],
    otherwise: 'candidacy.reviews-open',
    but: { ...decided, adjudication: 'candidacy.adjudication-open', draft: 'candidacy.not-submitted' },
  },
  'feedback.sent': {
    roles: ['assessor', 'approver', 'issuer'],
    states: ['earned', 'not-yet', 'support-required', 'denied', 'issued'],
    otherwise: 'candidacy.not-decided',
  },
  'support.completed': {
    roles: ['coach'],
    states: ['support-required'],
    otherwise: 'candidacy.no-support-due',
  },
  'integrity.flagged': {
    roles: watchful,
    states: [...workingStates, 'earned', 'integrity-hold'],
    otherwise: 'candidacy.nothing-to-hold',
  },
  'integrity.cleared': {
    roles: ['integrity-officer'],
    states: ['integrity-hold'],
    otherwise: 'candidacy.no-hold',
  },
  'integrity.upheld': {
    roles: ['integrity-officer'],
    states: ['integrity-hold'],
    otherwise: 'candidacy.no-hold',
  },
  'appeal.opened': {
    roles: ['earner'],
    states: ['not-yet', 'support-required', 'denied'],
    otherwise: 'candidacy.nothing-to-appeal',
  },
  'appeal.decided': { roles: ['appeal-panel'], states: ['under-appeal'], otherwise: 'candidacy.no-appeal' },
  'credential.issued': {
    roles: ['issuer'],
    states: ['earned'],
    otherwise: 'candidacy.not-earned',
    but: { issued: 'candidacy.already-issued' },
  },
  'credential.suspended': badge,
  'credential.reinstated': badge,
  'credential.revoked': badge,
  'candidacy.lapsed': {
    roles: ['issuer'],
    states: ['draft', 'not-yet', 'support-required'],
    otherwise: 'candidacy.not-waiting',
  },
};
