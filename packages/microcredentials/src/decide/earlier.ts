import { problem } from '../problem.js';
import { attemptFaults } from './attempt-faults.js';
import { anyCarried, handedOn, stillCarried } from './carry.js';
import { unmetOf } from './results.js';
import { checkSequence } from './sequence.js';
import { settle } from './settle.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Round } from './attempt-faults.js';
import type { Carried } from './carried.js';
import type { Facts } from './decision.js';
import type { Scale } from './scale.js';

/** What earlier attempts come to. */
export interface Before {
  readonly problems: readonly MicrocredentialProblem[];
  /** What the attempt at hand need not have scored. */
  readonly carried: Carried;
}

/**
 * Decides the earlier attempts one after the other, each with what the one before hands on. Every one must be
 * complete and not have passed. `moment` in ms since 1970.
 */
export function decideEarlier(facts: Facts, scales: readonly Scale[], moment: number): Before {
  const { definition, earlier = [] } = facts;
  const problems = [...checkSequence(facts)];
  let carried: Carried = new Map();
  for (const [index, { submission, reviews }] of earlier.entries()) {
    const attempt = { definition, submission, reviews };
    const round = { facts: attempt, scales, carried: stillCarried(carried, reviews), moment };
    const faults = attemptFaults(round);
    problems.push(...faults.map((fault) => ({ ...fault, at: placeIn(index, fault.at) })));
    if (faults.length > 0) carried = anyCarried(definition, scales);
    else carried = closeRound(round, index, problems);
  }
  return { problems, carried };
}

function closeRound(
  { facts, scales, carried }: Round,
  index: number,
  problems: MicrocredentialProblem[],
): Carried {
  const { definition, submission } = facts;
  const settled = settle(facts, scales, carried);
  if (unmetOf(definition, settled).length === 0)
    problems.push(problem('submission.earned-before', `/earlier/${index}`, 'This attempt passed.'));
  return handedOn(definition, settled, submission.attempt);
}

/** The definition is the same for all attempts, so its place is too. */
function placeIn(index: number, at = ''): string {
  return at.startsWith('/definition') ? at : `/earlier/${index}${at}`;
}
