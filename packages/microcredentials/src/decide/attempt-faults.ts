import { checkArtefacts } from './artefacts.js';
import { checkAttestations } from './attestations.js';
import { checkDuplicateFiles } from './duplicate-files.js';
import { checkPanel } from './panel.js';
import { checkPointers } from './pointers.js';
import { checkReferences } from './references.js';
import { checkResponses } from './responses.js';
import { checkFeedback, checkScores } from './score-problems.js';
import { checkLimit } from './sequence.js';
import { checkAdjudication } from './settle.js';
import { checkTimes } from './times.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Carried } from './carried.js';
import type { Facts } from './decision.js';
import type { Scale } from './scale.js';

/** One attempt to be decided. */
export interface Round {
  readonly facts: Facts;
  readonly scales: readonly Scale[];
  /** What stands from earlier attempts. */
  readonly carried: Carried;
  /** The moment of the decision, in ms since 1970. */
  readonly moment: number;
}

/** Everything that is missing from one attempt and its reviews, or does not fit. */
export function attemptFaults({ facts, scales, carried, moment }: Round): readonly MicrocredentialProblem[] {
  return [
    ...checkReferences(facts),
    ...checkLimit(facts),
    ...checkTimes(facts, moment),
    ...checkArtefacts(facts),
    ...checkPointers(facts),
    ...checkResponses(facts),
    ...checkDuplicateFiles(facts),
    ...checkAttestations(facts),
    ...checkPanel(facts),
    ...checkScores(facts, scales, carried),
    ...checkFeedback(facts, scales),
    ...checkAdjudication(facts, scales),
  ];
}
