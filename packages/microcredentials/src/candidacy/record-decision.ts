import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { checkApart, checkConflict } from './independence.js';
import { isAtHand } from './panel.js';
import { setAside } from './set-aside.js';
import { carriedReviewers, countingReviews, decideWith, latestDecision, notYets } from './standing.js';
import { step } from './step.js';
import type { Decision } from '../decide/decision.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Candidacy, CandidacyState, DecisionRecord, Outcome } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

/** Attempts before a support step where the definition names no number. */
const beforeSupportByDefault = 3;

/** An outcome is recorded. Whoever records it adds nothing: it is what `decide` says. */
export function recordDecision(candidacy: Candidacy, event: EventOf<'decision.recorded'>): Parsed<Changes> {
  const { at, outcome, actor } = event;
  const { attempt, round, decisions } = candidacy;
  const decision = decideWith(candidacy, countingReviews(candidacy), at);
  const problems = [
    ...checkApart(candidacy, actor.id, decision),
    ...checkApprover(candidacy, event),
    ...checkCarried(candidacy, decision),
    ...checkOutcome(candidacy, outcome, decision),
  ];
  return step(problems, () => {
    const record = { attempt, round, at, outcome, by: actor.id, stands: true };
    const recorded = decision === undefined ? decisions : [...decisions, { ...record, decision }];
    return { decisions: recorded, state: stateAfter({ ...candidacy, decisions: recorded }, outcome) };
  });
}

/** The approver passes reviews back: their authors, who keep their seats, review anew. */
export function returnDecision(candidacy: Candidacy, event: EventOf<'decision.returned'>): Parsed<Changes> {
  const known = new Set(
    candidacy.reviews
      .filter((entry) => entry.counts && isAtHand(candidacy, entry))
      .map(({ review }) => review.id),
  );
  const problems = [
    ...checkApart(candidacy, event.actor.id),
    ...event.reviews.flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            problem(
              'candidacy.review-unknown',
              pointer('/reviews', index),
              'No review of this id counts in this round.',
            ),
          ],
    ),
  ];
  return step(problems, () =>
    setAside(candidacy, {
      isMeant: ({ review }) => event.reviews.includes(review.id),
      seats: 'open',
      at: event.at,
    }),
  );
}

/** The earner has the feedback. Sent again, it stays at the first time. */
export function sendFeedback(candidacy: Candidacy, event: EventOf<'feedback.sent'>): Parsed<Changes> {
  const latest = latestDecision(candidacy);
  const problems =
    latest === undefined ? [problem('candidacy.not-decided', '/type', 'No decision has feedback.')] : [];
  return step(problems, () => ({
    decisions: candidacy.decisions.map((entry): DecisionRecord =>
      entry === latest ? { feedbackSentAt: event.at, ...entry } : entry,
    ),
  }));
}

function checkApprover(
  { definition }: Candidacy,
  { actor }: EventOf<'decision.recorded'>,
): readonly MicrocredentialProblem[] {
  return definition.assessment.approver === true && actor.role !== 'approver'
    ? [problem('candidacy.approver-needed', '/actor/role', 'The definition has an approver confirm it.')]
    : [];
}

/** Whether nobody with a conflict gave scores that a badge would rest on. What is not yet earned is left to appeals. */
function checkCarried(
  candidacy: Candidacy,
  decision: Decision | undefined,
): readonly MicrocredentialProblem[] {
  if (decision?.kind !== 'approved') return [];
  const isHit = carriedReviewers(candidacy, decision).some(
    (id) => checkConflict(candidacy, id, '').length > 0,
  );
  return isHit
    ? [
        problem(
          'candidacy.carried-conflict',
          '/outcome',
          'Somebody with a conflict gave scores carried here.',
        ),
      ]
    : [];
}

function checkOutcome(
  candidacy: Candidacy,
  outcome: Outcome,
  decision: Decision | undefined,
): readonly MicrocredentialProblem[] {
  if (decision === undefined || decision.kind === 'incomplete')
    return [
      problem('candidacy.undecidable', '/type', 'The reviews cannot be decided on as they are.'),
      ...(decision?.problems ?? []),
    ];
  const due = outcomeOf(candidacy, decision);
  return outcome === due
    ? []
    : [problem('candidacy.outcome-mismatch', '/outcome', `The reviews come to ${due}.`)];
}

function outcomeOf({ definition, attempt }: Candidacy, { kind }: Decision): Outcome {
  if (kind === 'approved') return 'earned';
  return attempt >= (definition.assessment.attempts?.max ?? Infinity) ? 'denied' : 'not-yet';
}

/** Each attempt from the limit on needs a support step of its own before the next. */
function stateAfter(candidacy: Candidacy, outcome: Outcome): CandidacyState {
  if (outcome !== 'not-yet') return outcome;
  const { beforeSupport = beforeSupportByDefault } = candidacy.definition.assessment.attempts ?? {};
  return notYets(candidacy) >= beforeSupport ? 'support-required' : 'not-yet';
}
