import { requirementsOf } from '../definition/criteria-rules.js';
import { problem } from '../problem.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/**
 * Does the earner attest that the work is their own and that students are protected? A requirement that is made of
 * student work calls for the second even where the earner declares none.
 */
export function checkAttestations({ definition, submission }: Facts): readonly MicrocredentialProblem[] {
  const { ownWork, containsStudentData, deidentified, consent = 'none' } = submission.attestations;
  const studentData =
    containsStudentData || requirementsOf(definition).some((requirement) => requirement.studentData);
  const covered = deidentified === true || consent !== 'none';
  return [
    ...(ownWork
      ? []
      : [
          problem('submission.not-own-work', '/submission/attestations/ownWork', 'Own work is not attested.'),
        ]),
    ...(!studentData || covered
      ? []
      : [
          problem(
            'submission.student-data-unattested',
            '/submission/attestations',
            'Neither de-identification nor consent is attested.',
          ),
        ]),
  ];
}
