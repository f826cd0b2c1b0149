import { decideAppeal, openAppeal } from './appeal.js';
import { changeBadge, recordIssue } from './badge.js';
import { declareConflict, withConflict } from './conflict.js';
import { clear, flag, uphold } from './integrity.js';
import { lock, lockAdjudication } from './lock.js';
import { assign, assignAdjudicator, decline } from './panel.js';
import { recordDecision, returnDecision, sendFeedback } from './record-decision.js';
import { step } from './step.js';
import { screen, submit } from './submit.js';
import { suggest } from './suggest.js';
import type { Parsed } from '../problem.js';
import type { Candidacy } from './candidacy.js';
import type { CandidacyEvent, EventOf } from './event.js';
import type { Changes } from './step.js';

/** What an event changes that its state and its actor allow. */
export function transition(
  candidacy: Candidacy,
  event: Exclude<CandidacyEvent, EventOf<'candidacy.opened'>>,
): Parsed<Changes> {
  switch (event.type) {
    case 'conflict.declared':
      return declareConflict(candidacy, event);
    case 'submission.submitted':
      return submit(candidacy, event);
    case 'screening.passed':
    case 'screening.returned':
      return screen(candidacy, event);
    case 'review.assigned':
      return assign(candidacy, event);
    case 'review.declined':
      return decline(candidacy, event);
    case 'review.locked':
      return lock(candidacy, event);
    case 'score.suggested':
      return suggest(candidacy, event);
    case 'adjudication.assigned':
      return assignAdjudicator(candidacy, event);
    case 'adjudication.locked':
      return lockAdjudication(candidacy, event);
    case 'decision.recorded':
      return recordDecision(candidacy, event);
    case 'decision.returned':
      return returnDecision(candidacy, event);
    case 'feedback.sent':
      return sendFeedback(candidacy, event);
    case 'integrity.flagged':
      return flag(candidacy, event);
    case 'integrity.cleared':
      return clear(candidacy, event);
    case 'integrity.upheld':
      return uphold(candidacy, event);
    default:
      return afterDecision(candidacy, event);
  }
}

type Later = EventOf<
  | 'submission.withdrawn'
  | 'support.completed'
  | 'appeal.opened'
  | 'appeal.decided'
  | 'credential.issued'
  | 'credential.suspended'
  | 'credential.reinstated'
  | 'credential.revoked'
  | 'candidacy.lapsed'
>;

function afterDecision(candidacy: Candidacy, event: Later): Parsed<Changes> {
  const { at, actor } = event;
  switch (event.type) {
    case 'submission.withdrawn':
      return step([], () => ({ state: 'withdrawn', closedAt: at }));
    case 'candidacy.lapsed':
      return step([], () => ({ state: 'lapsed', closedAt: at }));
    case 'support.completed':
      return step([], () => ({
        state: 'not-yet',
        supportedAts: [...candidacy.supportedAts, at],
        conflicts: withConflict(candidacy.conflicts, { person: actor.id, reason: 'coach' }),
      }));
    case 'appeal.opened':
      return openAppeal(candidacy, event);
    case 'appeal.decided':
      return decideAppeal(candidacy, event);
    case 'credential.issued':
      return recordIssue(candidacy, event);
    default:
      return changeBadge(candidacy, event);
  }
}
