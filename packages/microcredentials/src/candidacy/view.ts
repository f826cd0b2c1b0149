import { BadgeError } from '../error.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { checkJudge, same } from './independence.js';
import { isAtHand, openAdjudication } from './panel.js';
import { currentSubmission, latestDecision } from './standing.js';
import type { Results, Unmet } from '../decide/decision.js';
import type { Actor, Definition, Review, Submission } from '../generated/types.js';
import type {
  AssignmentStatus,
  Candidacy,
  CandidacyState,
  DecisionRecord,
  Hold,
  Issued,
  LockedReview,
  Outcome,
  Round,
  Suggestion,
} from './candidacy.js';
import type { Role } from './event.js';
import type { TrailEntry } from './trail.js';

/** A submission; without `earner` where the reader is not to know whose it is. */
export type SubmissionView = Omit<Submission, 'earner'> & Partial<Pick<Submission, 'earner'>>;

/** A review; without `assessor` where the reader is not to know who wrote it. */
export type ReviewView = Omit<Review, 'assessor'> &
  Partial<Pick<Review, 'assessor'>> & {
    /** Whether the reader wrote it. */
    readonly own: boolean;
  };

/** A decision, without whose reviews it rests on. `unmet` holds the feedback. */
export interface DecisionView extends Results {
  readonly attempt: number;
  readonly outcome: Outcome;
  readonly stands: boolean;
  readonly unmet: readonly Unmet[];
}

/** What one person, or a program, may see of a candidacy. What is not theirs to see is absent or empty. */
export interface CandidacyView {
  readonly candidacy: string;
  readonly role: Role;
  readonly state: CandidacyState;
  readonly attempt: number;
  readonly definition: Definition;
  readonly earner?: string;
  readonly submission?: SubmissionView;
  /** What a screener asks to be changed, while the submission is returned. */
  readonly returned: readonly string[];
  /** Ids of what earlier attempts have met, and need not be scored again. */
  readonly carried: { readonly criteria: readonly string[]; readonly parts: readonly string[] };
  readonly reviews: readonly ReviewView[];
  readonly suggestions: readonly Suggestion[];
  readonly decisions: readonly DecisionView[];
  readonly holds: readonly Hold[];
  readonly issued?: Issued;
  /** Who did what and when, for an auditor. */
  readonly trail: readonly TrailEntry[];
}

/**
 * A candidacy as somebody may see it in a role. Reviews are blind both ways: the earner never learns who reviewed; those
 * who judge never learn whose work it is (unless the definition says that review is not blind); and an assessor sees
 * another's review only once a decision rests on both, so also never before the own is locked. An auditor sees who did
 * what and when, and neither evidence nor feedback. Whoever has no part in the candidacy sees where it stands, and
 * nothing else.
 *
 * Whether somebody holds a role at the body is for the caller to know; that an assessor is assigned, and that no earner,
 * coach or program reads in a judge's role, and nobody who reviews in another one, is checked here. Throws `BadgeError` (`argument.invalid`) for a role that is
 * none.
 *
 * @example
 * const view = viewFor(candidacy, { id: 'urn:uuid:…', role: 'assessor' });
 */
export function viewFor(candidacy: Candidacy, actor: Actor): CandidacyView {
  // A caller in JavaScript has no types, and a role that is none must not read as one.
  if (!Object.hasOwn(rights, actor.role)) throw new BadgeError('argument.invalid', '`role` is no role.');
  const right = isEntitled(candidacy, actor) ? rights[actor.role] : nothing;
  const { id, state, attempt, definition, earner, issued } = candidacy;
  const submission = submissionFor(candidacy, right);
  return freezeDeep<CandidacyView>({
    candidacy: id,
    role: actor.role,
    state,
    attempt,
    definition,
    ...(right.knowsEarner ? { earner } : {}),
    ...(submission === undefined ? {} : { submission }),
    returned: right.submission && state === 'draft' ? (candidacy.screenings.at(-1)?.reasons ?? []) : [],
    carried: carriedInto(candidacy),
    reviews: reviewsFor(candidacy, actor, right),
    suggestions: right.suggestions ? candidacy.suggestions.filter((entry) => isAtHand(candidacy, entry)) : [],
    decisions: decisionsFor(candidacy, right),
    holds: right.holds ? candidacy.holds : [],
    ...(right.knowsEarner && issued !== undefined ? { issued } : {}),
    trail: right.trail ? candidacy.trail : [],
  });
}

interface Right {
  readonly knowsEarner: boolean;
  readonly submission: boolean;
  /** `own`: the own, and the others' once decided; `unnamed` and `named`: those of the round at hand; `all`. */
  readonly reviews: 'none' | 'own' | 'unnamed' | 'named' | 'all';
  readonly decisions: 'none' | 'at-hand' | 'all';
  readonly suggestions: boolean;
  readonly holds: boolean;
  readonly trail: boolean;
}

const nothing: Right = {
  knowsEarner: false,
  submission: false,
  reviews: 'none',
  decisions: 'none',
  suggestions: false,
  holds: false,
  trail: false,
};

/** Coaches see no evidence, and of feedback only what the earner shows them. */
const rights: Readonly<Record<Role, Right>> = {
  earner: { ...nothing, knowsEarner: true, submission: true, decisions: 'all' },
  screener: { ...nothing, submission: true },
  assessor: { ...nothing, submission: true, reviews: 'own', decisions: 'at-hand', suggestions: true },
  adjudicator: { ...nothing, submission: true, reviews: 'unnamed', decisions: 'at-hand', suggestions: true },
  approver: { ...nothing, submission: true, reviews: 'named', decisions: 'all', suggestions: true },
  issuer: {
    ...nothing,
    knowsEarner: true,
    submission: true,
    reviews: 'all',
    decisions: 'all',
    suggestions: true,
    holds: true,
  },
  coach: nothing,
  'integrity-officer': { ...nothing, knowsEarner: true, submission: true, holds: true },
  'appeal-panel': { ...nothing, submission: true, reviews: 'unnamed', decisions: 'all' },
  // The trail names whoever handed in, so there is nothing left to be blind to.
  auditor: { ...nothing, knowsEarner: true, trail: true },
  program: { ...nothing, submission: true },
};

function isEntitled(candidacy: Candidacy, { id, role }: Actor): boolean {
  if (role === 'earner') return same(id, candidacy.earner);
  if (role === 'program') return !same(id, candidacy.earner);
  if (checkJudge(candidacy, id, '').length > 0) return false;
  if (role === 'assessor')
    return candidacy.assignments.some(
      (entry) =>
        isAtHand(candidacy, entry) &&
        (entry.status === 'open' || entry.status === 'locked') &&
        same(entry.assessor, id),
    );
  if (role !== 'adjudicator') return !hasSeat(candidacy, id);
  const hasLocked = candidacy.adjudications.some(
    (entry) => isAtHand(candidacy, entry) && entry.status === 'locked' && same(entry.adjudicator, id),
  );
  return hasLocked || openAdjudication(candidacy, id) !== undefined;
}

/** Whether somebody reviews in the round at hand: then no other role opens what a review is to be blind to. */
function hasSeat(candidacy: Candidacy, id: string): boolean {
  const isTaken = (entry: Round & { readonly status: AssignmentStatus }, holder: string): boolean =>
    isAtHand(candidacy, entry) && (entry.status === 'open' || entry.status === 'locked') && same(holder, id);
  return (
    candidacy.assignments.some((entry) => isTaken(entry, entry.assessor)) ||
    candidacy.adjudications.some((entry) => isTaken(entry, entry.adjudicator))
  );
}

function submissionFor(candidacy: Candidacy, right: Right): SubmissionView | undefined {
  const submission = currentSubmission(candidacy);
  if (!right.submission || submission === undefined) return undefined;
  const isOpen = right.knowsEarner || candidacy.definition.assessment.blind === false;
  if (isOpen) return submission;
  const { earner: _earner, ...blind } = submission;
  return blind;
}

function reviewsFor(candidacy: Candidacy, actor: Actor, { reviews: right }: Right): readonly ReviewView[] {
  const isDecided = latestDecisionAtHand(candidacy) !== undefined;
  return candidacy.reviews.flatMap((entry) => {
    const own = same(entry.review.assessor.id, actor.id);
    const isMine = entry.counts && isAtHand(candidacy, entry);
    const isSeen = {
      none: false,
      own: isMine && (own || isDecided),
      unnamed: isMine,
      named: isMine,
      all: true,
    }[right];
    if (!isSeen) return [];
    return [reviewView(entry, { own, isNamed: own || right === 'named' || right === 'all' })];
  });
}

function reviewView(
  { review }: LockedReview,
  { own, isNamed }: { readonly own: boolean; readonly isNamed: boolean },
): ReviewView {
  if (isNamed) return { ...review, own };
  const { assessor: _assessor, ...unnamed } = review;
  return { ...unnamed, own };
}

function decisionsFor(candidacy: Candidacy, { decisions: right }: Right): readonly DecisionView[] {
  if (right === 'none') return [];
  const latest = latestDecisionAtHand(candidacy);
  if (right === 'at-hand') return latest === undefined ? [] : decisionView(latest);
  return candidacy.decisions.flatMap(decisionView);
}

function decisionView({ attempt, outcome, stands, decision }: DecisionRecord): readonly DecisionView[] {
  if (decision.kind === 'incomplete') return [];
  const { at, criteria, parts, rule } = decision;
  const unmet = decision.kind === 'not-yet' ? decision.unmet : [];
  return [{ attempt, outcome, stands, at, criteria, parts, ...(rule && { rule }), unmet }];
}

function latestDecisionAtHand(candidacy: Candidacy): DecisionRecord | undefined {
  const latest = latestDecision(candidacy);
  return latest !== undefined && isAtHand(candidacy, latest) ? latest : undefined;
}

/** What the attempt before has met, unless the definition has everything shown anew. */
function carriedInto({ decisions, definition, attempt }: Candidacy): CandidacyView['carried'] {
  const before = decisions.findLast((entry) => entry.stands && entry.attempt < attempt)?.decision;
  const isCarried = definition.assessment.attempts?.carryMet !== false;
  if (!isCarried || before === undefined || before.kind === 'incomplete') return { criteria: [], parts: [] };
  return {
    criteria: before.criteria.filter(({ met }) => met).map(({ criterion }) => criterion),
    parts: before.parts.filter(({ result }) => result === 'pass').map(({ part }) => part),
  };
}
