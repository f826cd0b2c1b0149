import { problem } from '../problem.js';
import { filesOf } from './equal-digests.js';
import { checkApart } from './independence.js';
import { currentSubmission, countingReviews, decideWith, latestDecision } from './standing.js';
import { step } from './step.js';
import type { Approved } from '../decide/decision.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Candidacy, Issued } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

/**
 * The approved decision of a candidacy that is earned and not issued yet, to issue a badge from; `undefined` for every
 * other. It is decided again, so that nothing is taken from what the candidacy says of itself.
 *
 * @example
 * const approved = approvedOf(candidacy);
 * if (approved !== undefined) await issue(approved, options);
 */
export function approvedOf(candidacy: Candidacy): Approved | undefined {
  const latest = latestDecision(candidacy);
  if (candidacy.state !== 'earned' || latest?.outcome !== 'earned') return undefined;
  const decision = decideWith(candidacy, countingReviews(candidacy), latest.at);
  return decision?.kind === 'approved' ? decision : undefined;
}

/** The badge is signed: of an earned decision that its reviews still come to, and of the files that were reviewed. */
export function recordIssue(candidacy: Candidacy, event: EventOf<'credential.issued'>): Parsed<Changes> {
  const approved = approvedOf(candidacy);
  const problems = [
    ...(approved === undefined
      ? [problem('candidacy.not-earned', '/type', 'The reviews do not come to an earned decision.')]
      : []),
    ...checkApart(candidacy, event.actor.id, approved),
    ...checkFiles(candidacy, event),
  ];
  const { credential, at } = event;
  return step(problems, () => ({
    state: 'issued',
    issued: { credential, at, standing: 'active', changes: [] },
  }));
}

type BadgeEvent = EventOf<'credential.suspended' | 'credential.reinstated' | 'credential.revoked'>;

/** What becomes of the badge. Whatever is revoked stays revoked. */
export function changeBadge(candidacy: Candidacy, event: BadgeEvent): Parsed<Changes> {
  const { issued } = candidacy;
  if (issued === undefined)
    return step([problem('candidacy.not-issued', '/type', 'There is no badge.')], () => ({}));
  const { standing, from } = badgeChanges[event.type];
  return step(checkStanding(issued, from), () => ({
    issued: {
      ...issued,
      standing,
      changes: [...issued.changes, { at: event.at, standing, reason: event.reason }],
    },
  }));
}

const badgeChanges = {
  'credential.suspended': { standing: 'suspended', from: ['active'] },
  'credential.reinstated': { standing: 'active', from: ['suspended'] },
  'credential.revoked': { standing: 'revoked', from: ['active', 'suspended'] },
} as const;

const standingCodes = {
  active: 'candidacy.badge-active',
  suspended: 'candidacy.badge-suspended',
  revoked: 'candidacy.badge-revoked',
} as const;

function checkStanding(
  { standing }: Issued,
  from: readonly Issued['standing'][],
): readonly MicrocredentialProblem[] {
  return from.includes(standing)
    ? []
    : [problem(standingCodes[standing], '/type', `The badge is ${standing}.`)];
}

function checkFiles(
  candidacy: Candidacy,
  { digests }: EventOf<'credential.issued'>,
): readonly MicrocredentialProblem[] {
  const submission = currentSubmission(candidacy);
  if (digests === undefined || submission === undefined) return [];
  const reviewed = filesOf(submission).map(({ digest }) => digest);
  const isSame = [...digests].sort().join(' ') === [...reviewed].sort().join(' ');
  return isSame
    ? []
    : [problem('candidacy.evidence-changed', '/digests', 'These are not the files that were reviewed.')];
}
