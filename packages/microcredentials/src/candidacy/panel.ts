import { problem } from '../problem.js';
import { checkReviewer, same } from './independence.js';
import { reviewState } from './standing.js';
import { step } from './step.js';
import type { Actor } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Adjudication, Assignment, AssignmentStatus, Candidacy, Round } from './candidacy.js';
import type { EventOf, Role } from './event.js';
import type { Changes } from './step.js';

/** An assessor is to review. */
export function assign(candidacy: Candidacy, event: EventOf<'review.assigned'>): Parsed<Changes> {
  const { attempt, round, assignments } = candidacy;
  const { assessor, at } = event;
  const problems = [
    ...checkInPerson(event.actor, ['assessor'], assessor),
    ...checkReviewer(candidacy, assessor, '/assessor'),
    ...checkSeat(candidacy, assessor, '/assessor'),
    ...checkRoom(candidacy),
  ];
  return step(problems, () => ({
    assignments: [...assignments, { attempt, round, assessor, at, status: 'open' }],
  }));
}

/** Somebody who is none of the assessors is to settle where they differ. */
export function assignAdjudicator(
  candidacy: Candidacy,
  event: EventOf<'adjudication.assigned'>,
): Parsed<Changes> {
  const { attempt, round, adjudications } = candidacy;
  const { adjudicator, at } = event;
  const isTaken = adjudications.some((entry) => isAtHand(candidacy, entry) && entry.status === 'open');
  const problems = [
    ...checkInPerson(event.actor, ['adjudicator'], adjudicator),
    ...checkReviewer(candidacy, adjudicator, '/adjudicator'),
    ...checkSeat(candidacy, adjudicator, '/adjudicator'),
    ...(isTaken ? [problem('candidacy.panel-full', '/adjudicator', 'Somebody is already settling it.')] : []),
  ];
  return step(problems, () => ({
    adjudications: [...adjudications, { attempt, round, adjudicator, at, status: 'open' }],
  }));
}

/** Somebody steps back, or is taken off, before their review is locked. */
export function decline(candidacy: Candidacy, event: EventOf<'review.declined'>): Parsed<Changes> {
  const { actor, assessor: id, at } = event;
  const assignment = openAssignment(candidacy, id);
  const adjudication = openAdjudication(candidacy, id);
  const isAtWork = assignment !== undefined || adjudication !== undefined;
  const problems = [
    ...checkInPerson(actor, ['assessor', 'adjudicator'], id),
    ...(isAtWork
      ? []
      : [problem('candidacy.not-assigned', '/assessor', 'This person has no review to finish.')]),
  ];
  return step(problems, () => {
    const changes = {
      assignments: withStatus(candidacy.assignments, assignment, 'declined'),
      adjudications: withStatus(candidacy.adjudications, adjudication, 'declined'),
    };
    return { ...changes, state: reviewState({ ...candidacy, ...changes }, at) };
  });
}

/** What an assessor is still to lock in the round at hand. */
export function openAssignment(candidacy: Candidacy, id: string): Assignment | undefined {
  return candidacy.assignments.find(
    (entry) => isAtHand(candidacy, entry) && entry.status === 'open' && same(entry.assessor, id),
  );
}

/** What an adjudicator is still to lock in the round at hand. */
export function openAdjudication(candidacy: Candidacy, id: string): Adjudication | undefined {
  return candidacy.adjudications.find(
    (entry) => isAtHand(candidacy, entry) && entry.status === 'open' && same(entry.adjudicator, id),
  );
}

/** Whether something belongs to the round at hand. */
export function isAtHand({ attempt, round }: Candidacy, entry: Round): boolean {
  return entry.attempt === attempt && entry.round === round;
}

/** A list in which one entry has another status. */
export function withStatus<T extends { readonly status: AssignmentStatus }>(
  list: readonly T[],
  changed: T | undefined,
  status: AssignmentStatus,
): readonly T[] {
  return changed === undefined
    ? list
    : list.map((entry) => (entry === changed ? { ...entry, status } : entry));
}

/** Those who take work for themselves cannot hand it to others. */
function checkInPerson(actor: Actor, roles: readonly Role[], id: string): readonly MicrocredentialProblem[] {
  return roles.includes(actor.role) && !same(actor.id, id)
    ? [problem('candidacy.not-in-person', '/actor/id', `In the role ${actor.role} one acts for oneself.`)]
    : [];
}

/** Nobody has two seats in a round: two reviews, or one and the adjudication. */
function checkSeat(candidacy: Candidacy, id: string, at: string): readonly MicrocredentialProblem[] {
  const holds = (entry: Round & { readonly status: AssignmentStatus }) =>
    isAtHand(candidacy, entry) && (entry.status === 'open' || entry.status === 'locked');
  const isAssessor = candidacy.assignments.some((entry) => holds(entry) && same(entry.assessor, id));
  const settles = candidacy.adjudications.some((entry) => holds(entry) && same(entry.adjudicator, id));
  const isSecond = at === '/adjudicator' ? isAssessor : settles;
  const isSame = at === '/adjudicator' ? settles : isAssessor;
  return [
    ...(isSecond
      ? [problem('candidacy.adjudicator-is-assessor', at, 'This person reviews in the same round.')]
      : []),
    ...(isSame ? [problem('candidacy.already-assigned', at, 'This person has this review already.')] : []),
  ];
}

/** As many assessors as the definition asks for; one more where it has a share of submissions scored twice. */
function checkRoom(candidacy: Candidacy): readonly MicrocredentialProblem[] {
  const { reviews, doubleScoringRate = 0 } = candidacy.definition.assessment;
  const seats = reviews + (doubleScoringRate > 0 ? 1 : 0);
  const taken = candidacy.assignments.filter(
    (entry) => isAtHand(candidacy, entry) && (entry.status === 'open' || entry.status === 'locked'),
  ).length;
  return taken < seats
    ? []
    : [problem('candidacy.panel-full', '/assessor', `There are ${seats} assessors in a round.`)];
}
