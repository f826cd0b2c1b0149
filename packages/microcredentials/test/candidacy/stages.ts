import { attempt, handedIn, on, play, tell, tiny, who } from './log.js';

const { open, submit, say, assign, lock, toSettle, decide, flag, judge, appeal, issue } = tell;

// Candidacies at the places where things can go wrong, each named for where it stands.
export const draft = play(open());
export const screening = on(draft, submit());
export const inReview = on(screening, say('screening.passed', 'screener'));
export const assigned = on(inReview, assign('a'), assign('b'));
export const oneLocked = on(assigned, lock('a', 'yes'));
export const toDecide = on(oneLocked, lock('b', 'yes'));
export const split = on(oneLocked, lock('b', 'no'));
export const settling = on(split, toSettle('c'));
export const earned = on(toDecide, decide('earned'));
export const issued = on(earned, issue());
export const notYet = on(draft, ...attempt('no', 'not-yet'));
export const held = on(inReview, flag());
export const denied = on(held, say('integrity.upheld', 'integrity-officer', { reasons: ['Copied.'] }));
export const appealed = on(notYet, appeal());
export const reopened = on(appealed, judge('reopened'));
export const kept = on(appealed, judge('upheld'));
export const withdrawn = on(inReview, say('submission.withdrawn', 'earner'));
export const coached = play(
  open(tiny(), { conflicts: [{ person: who('a'), reason: 'coach' }] }),
  ...handedIn(),
);
export const related = on(
  inReview,
  say('conflict.declared', 'earner', { person: who('b'), reason: 'family' }),
);
export const once = play(open(tiny({ attempts: { beforeSupport: 1 } })), ...attempt('no', 'not-yet'));

export const conflict = (person: string, more: object = {}) =>
  say('conflict.declared', 'assessor', { person: who(person), reason: 'other', ...more });
export const suspend = say('credential.suspended', 'issuer', { reason: 'We look into it.' });
export const reinstate = say('credential.reinstated', 'issuer', { reason: 'All is well.' });
export const revoke = say('credential.revoked', 'issuer', { reason: 'misconduct' });
export const sendBack = (more: object = {}) =>
  say('decision.returned', 'approver', {
    reviews: ['urn:example:review-6'],
    reasons: ['Look again.'],
    ...more,
  });
