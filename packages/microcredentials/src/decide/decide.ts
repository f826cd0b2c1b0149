import { BadgeError } from '../error.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { isWritable } from '../input/instant.js';
import { problem } from '../problem.js';
import { attemptFaults } from './attempt-faults.js';
import { stillCarried } from './carry.js';
import { decideEarlier } from './earlier.js';
import { readFacts } from './read-facts.js';
import { resultsOf, unmetOf } from './results.js';
import { scalesOf } from './scale.js';
import { settle } from './settle.js';
import type { Definition, Review, Submission } from '../generated/types.js';
import type { MicrocredentialProblem, MicrocredentialProblems } from '../problem.js';
import type { Approved, Attempt, Decision } from './decision.js';

/** What a decision may rest on besides the attempt at hand. */
export interface DecideOptions {
  /** The earner's earlier attempts at this version of the definition, oldest first. */
  readonly earlier?: readonly Attempt[];
}

/**
 * Decides a submission at a moment: approved when every pass/fail part passes and the definition's passing rule holds,
 * which is that every criterion is at or above its required level where nothing else is said; not yet when the review
 * is complete and something is unmet; incomplete when something is missing or does not fit. Reads the facts anew, so
 * anything may be handed in.
 *
 * With `earlier`, what the latest attempt met is carried: it stands where no assessor of this attempt scores it, and
 * is open again, for all assessors, where one does. Earlier attempts are decided anew too: each must be complete and
 * not have passed, and together they are numbered from 1 up to this one.
 *
 * Throws `BadgeError` (`argument.invalid`) where `at` is not a moment in the years 1 to 9999.
 *
 * @example
 * const decision = decide(definition, submission, reviews, new Date('2026-03-20T15:00:00Z'), { earlier });
 * if (decision.kind === 'approved') award(decision);
 * if (decision.kind === 'not-yet') for (const unmet of decision.unmet) tell(unmet.title, unmet.feedback);
 * if (decision.kind === 'incomplete') for (const { code, at } of decision.problems) report(code, at);
 */
// The four are what a decision is made of, and every caller has them apart.
// eslint-disable-next-line max-params
export function decide(
  definition: Definition,
  submission: Submission,
  reviews: readonly Review[],
  at: Date,
  { earlier = [] }: DecideOptions = {},
): Decision {
  const instant = instantOf(at);
  const read = readFacts({ definition, submission, reviews, earlier });
  if (read.kind === 'bad') return incomplete(instant, read.problems);
  const facts = read.value;
  const scales = scalesOf(facts.definition);

  const moment = at.getTime();
  const before = decideEarlier(facts, scales, moment);
  const carried = stillCarried(before.carried, facts.reviews);
  const [first, ...others] = [
    ...checkStatus(facts.definition),
    ...before.problems,
    ...attemptFaults({ facts, scales, carried, moment }),
  ];
  if (first !== undefined) return incomplete(instant, [first, ...others]);

  const settled = settle(facts, scales, carried);
  const results = { at: instant, ...resultsOf(facts.definition, settled) };
  const [unmet, ...rest] = unmetOf(facts.definition, settled);
  if (unmet !== undefined)
    return freezeDeep<Decision>({ kind: 'not-yet', ...results, unmet: [unmet, ...rest] });
  return approved({ kind: 'approved', ...results, ...facts });
}

function instantOf(at: Date): string {
  if (!(at instanceof Date) || !isWritable(at))
    throw new BadgeError('argument.invalid', '`at` must be a Date in the years 1 to 9999.');
  return at.toISOString();
}

function checkStatus({ status }: Definition): readonly MicrocredentialProblem[] {
  if (status !== 'draft') return [];
  return [problem('definition.draft', '/definition/status', 'The definition is a draft.')];
}

function incomplete(at: string, problems: MicrocredentialProblems): Decision {
  return freezeDeep<Decision>({ kind: 'incomplete', at, problems });
}

/** The one place where an `Approved` is made: the mark exists for the type checker only, hence the cast. */
function approved(members: Omit<Approved, symbol>): Approved {
  return freezeDeep(members) as Approved;
}
