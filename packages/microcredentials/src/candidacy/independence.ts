import { person } from '../decide/person.js';
import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Decision } from '../decide/decision.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Candidacy } from './candidacy.js';
import type { CandidacyEvent, Role } from './event.js';
import { eventRules } from './rules.js';
import { carriedReviewers } from './standing.js';

/** The roles in which somebody judges; the issuer does where a decision is recorded. */
const judges: readonly Role[] = [
  'screener',
  'assessor',
  'adjudicator',
  'approver',
  'integrity-officer',
  'appeal-panel',
];

/** Whether the actor of an event may act at all, in the role named. */
export function checkActor(candidacy: Candidacy, event: CandidacyEvent): readonly MicrocredentialProblem[] {
  const { id, role } = event.actor;
  const isEarner = person(id) === person(candidacy.earner);
  // Who steps back, or says that there is a conflict, is never refused for the conflict.
  const stepsBack = event.type === 'conflict.declared' || event.type === 'review.declined';
  const isJudging = judges.includes(role) || event.type === 'decision.recorded';
  return [
    ...checkRole(event),
    ...(role === 'earner' && !isEarner
      ? [problem('candidacy.not-the-earner', '/actor/id', 'It is the candidacy of somebody else.')]
      : []),
    ...(role !== 'earner' && isEarner
      ? [problem('candidacy.earner-in-role', '/actor/role', `The earner cannot be ${role}.`)]
      : []),
    ...checkProgram(candidacy, event.actor),
    ...(isJudging && !stepsBack ? checkConflict(candidacy, id, '/actor/id') : []),
  ];
}

/** Whether the role of an event's actor may do this. */
export function checkRole({ actor, type }: CandidacyEvent): readonly MicrocredentialProblem[] {
  return eventRules[type].roles.includes(actor.role)
    ? []
    : [problem('candidacy.role', '/actor/role', `${type} is not for the role ${actor.role}.`)];
}

/** Whether somebody may judge this earner's work at all. */
export function checkConflict(
  { conflicts }: Candidacy,
  id: string,
  at: string,
): readonly MicrocredentialProblem[] {
  const reasons = conflicts.filter((conflict) => same(conflict.person, id)).map(({ reason }) => reason);
  if (reasons.includes('coach')) return [problem('candidacy.coach', at, 'This person coaches the earner.')];
  return reasons.length > 0 ? [problem('candidacy.conflict', at, 'There is a conflict.')] : [];
}

/** Whether somebody may be one of those who judge: not the earner, nobody with a conflict, no program. */
export function checkJudge(candidacy: Candidacy, id: string, at: string): readonly MicrocredentialProblem[] {
  return [
    ...(same(id, candidacy.earner) ? [problem('candidacy.assesses-self', at, 'This is the earner.')] : []),
    ...checkConflict(candidacy, id, at),
    ...(isProgram(candidacy, id) ? [problem('candidacy.program-in-role', at, 'This is a program.')] : []),
  ];
}

/**
 * Whether somebody may review in the round at hand: a judge who has not screened this candidacy, whose names a
 * screener may have seen, nor acted where the earner is named, and who had no part in an earlier round of the attempt
 * or in its appeal.
 */
export function checkReviewer(
  candidacy: Candidacy,
  id: string,
  at: string,
): readonly MicrocredentialProblem[] {
  const { screenings, attempt, round } = candidacy;
  const hasScreened = screenings.some(({ screener }) => same(screener, id));
  const inPanel = candidacy.appeals.some(
    (appeal) => appeal.attempt === attempt && appeal.panel?.some((member) => same(member, id)),
  );
  const inFirst = reviewersOf(candidacy, attempt).some((entry) => entry.round < round && same(entry.id, id));
  return [
    ...checkJudge(candidacy, id, at),
    ...(knowsEarner(candidacy, id)
      ? [problem('candidacy.not-blind', at, 'This person has acted where the earner is named.')]
      : []),
    ...(hasScreened ? [problem('candidacy.screener-assesses', at, 'This person screened the work.')] : []),
    ...(inPanel || inFirst
      ? [problem('candidacy.first-panel', at, 'This person had a part in what is reviewed anew.')]
      : []),
  ];
}

/** Whether somebody has acted as issuer or integrity officer, who see whose work it is, though review is blind. */
function knowsEarner({ actors, definition }: Candidacy, id: string): boolean {
  const isSame = sameAs(id);
  return (
    definition.assessment.blind !== false &&
    actors.some(
      (actor) => (actor.role === 'issuer' || actor.role === 'integrity-officer') && isSame(actor.id),
    )
  );
}

/**
 * Whether the actor has no review of their own in the attempt, and none that a decision carries: nobody confirms or
 * issues on their own scores.
 */
export function checkApart(
  candidacy: Candidacy,
  id: string,
  decision?: Decision,
): readonly MicrocredentialProblem[] {
  const own = reviewersOf(candidacy, candidacy.attempt).map((entry) => entry.id);
  return [...own, ...carriedReviewers(candidacy, decision)].some((reviewer) => same(reviewer, id))
    ? [problem('candidacy.own-review', '/actor/id', 'This person reviewed the attempt.')]
    : [];
}

/** Whether nobody of an appeal panel had a part in what is appealed against. */
export function checkAppealPanel(
  candidacy: Candidacy,
  panel: readonly string[],
): readonly MicrocredentialProblem[] {
  const { attempt } = candidacy;
  const first = [
    ...reviewersOf(candidacy, attempt).map(({ id }) => id),
    ...candidacy.decisions.filter((decision) => decision.attempt === attempt).map(({ by }) => by),
    ...candidacy.holds.flatMap((hold) => (hold.attempt === attempt && hold.by ? [hold.by] : [])),
  ];
  return panel.flatMap((member, index) => {
    const at = pointer('/panel', index);
    return [
      ...checkJudge(candidacy, member, at),
      ...(first.some((id) => same(id, member))
        ? [problem('candidacy.first-panel', at, 'This person had a part in what is appealed against.')]
        : []),
    ];
  });
}

/** Whether two ids are of one person. */
export function same(one: string, other: string): boolean {
  return person(one) === person(other);
}

/** The same for one id and many others: a log may name thousands. */
export function sameAs(id: string): (other: string) => boolean {
  const own = person(id);
  return (other) => person(other) === own;
}

function reviewersOf(
  { reviews }: Candidacy,
  attempt: number,
): readonly { readonly id: string; readonly round: number }[] {
  return reviews
    .filter((entry) => entry.attempt === attempt)
    .map(({ review, round }) => ({ id: review.assessor.id, round }));
}

function isProgram({ actors }: Candidacy, id: string): boolean {
  const isSame = sameAs(id);
  return actors.some((actor) => actor.role === 'program' && isSame(actor.id));
}

function isPerson({ earner, actors, assignments, adjudications }: Candidacy, id: string): boolean {
  const isSame = sameAs(id);
  return (
    isSame(earner) ||
    actors.some((actor) => actor.role !== 'program' && isSame(actor.id)) ||
    assignments.some(({ assessor }) => isSame(assessor)) ||
    adjudications.some(({ adjudicator }) => isSame(adjudicator))
  );
}

/** A program is nothing else, and nobody else is a program. */
function checkProgram(
  candidacy: Candidacy,
  { id, role }: CandidacyEvent['actor'],
): readonly MicrocredentialProblem[] {
  const isOther = role === 'program' ? isPerson(candidacy, id) : isProgram(candidacy, id);
  return isOther
    ? [problem('candidacy.program-in-role', '/actor/role', 'A program and a person are never the same.')]
    : [];
}
