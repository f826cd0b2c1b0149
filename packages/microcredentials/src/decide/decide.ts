import { BadgeError } from '../error.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { isWritable } from '../input/instant.js';
import { checkArtefacts } from './artefacts.js';
import { checkAttestations } from './attestations.js';
import { checkDuplicateFiles } from './duplicate-files.js';
import { checkPanel } from './panel.js';
import { readFacts } from './read-facts.js';
import { checkReferences } from './references.js';
import { checkResponses } from './responses.js';
import { resultsOf, unmetOf } from './results.js';
import { scalesOf } from './scale.js';
import { checkFeedback, checkScores } from './score-problems.js';
import { checkAdjudication, settle } from './settle.js';
import { checkTimes } from './times.js';
import type { Definition, Review, Submission } from '../generated/types.js';
import type { Approved, Decision } from './decision.js';

/**
 * Decides a submission at a moment: approved when every criterion is at or above its required level and every
 * pass/fail part passes, not yet when the review is complete and something is unmet, incomplete when something is
 * missing or does not fit. Reads the facts anew, so anything may be handed in.
 *
 * Throws `BadgeError` (`argument.invalid`) where `at` is not a moment in the years 1 to 9999.
 *
 * @example
 * const decision = decide(definition, submission, reviews, new Date('2026-03-20T15:00:00Z'));
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
): Decision {
  const instant = instantOf(at);
  const read = readFacts({ definition, submission, reviews });
  if (read.kind === 'bad')
    return freezeDeep<Decision>({ kind: 'incomplete', at: instant, problems: read.problems });
  const facts = read.value;
  const scales = scalesOf(facts.definition);

  const [problem, ...problems] = [
    ...checkReferences(facts),
    ...checkTimes(facts, at.getTime()),
    ...checkArtefacts(facts),
    ...checkResponses(facts),
    ...checkDuplicateFiles(facts),
    ...checkAttestations(facts),
    ...checkPanel(facts),
    ...checkScores(facts, scales),
    ...checkFeedback(facts, scales),
    ...checkAdjudication(facts, scales),
  ];
  if (problem !== undefined)
    return freezeDeep<Decision>({ kind: 'incomplete', at: instant, problems: [problem, ...problems] });

  const settled = settle(facts, scales);
  const results = { at: instant, ...resultsOf(settled) };
  const [unmet, ...others] = unmetOf(settled);
  if (unmet !== undefined)
    return freezeDeep<Decision>({ kind: 'not-yet', ...results, unmet: [unmet, ...others] });
  return approved({ kind: 'approved', ...results, ...facts });
}

function instantOf(at: Date): string {
  if (!(at instanceof Date) || !isWritable(at))
    throw new BadgeError('argument.invalid', '`at` must be a Date in the years 1 to 9999.');
  return at.toISOString();
}

/** The one place where an `Approved` is made: the mark exists for the type checker only, hence the cast. */
function approved(members: Omit<Approved, symbol>): Approved {
  return freezeDeep(members) as Approved;
}
