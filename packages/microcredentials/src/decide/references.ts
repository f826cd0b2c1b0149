import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { DefinitionReference } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Do the submission and every review speak of this definition, in this version, and of each other? */
export function checkReferences({
  definition,
  submission,
  reviews,
}: Facts): readonly MicrocredentialProblem[] {
  const mismatches = (named: DefinitionReference, kind: 'submission' | 'review', at: string) => [
    ...(named.id === definition.id
      ? []
      : [
          problem(
            `${kind}.definition-mismatch`,
            pointer(at, 'definition', 'id'),
            `This is not ${definition.id}.`,
          ),
        ]),
    ...(named.version === definition.version
      ? []
      : [
          problem(
            `${kind}.version-mismatch`,
            pointer(at, 'definition', 'version'),
            `The definition is version ${definition.version}.`,
          ),
        ]),
  ];
  return [
    ...mismatches(submission.definition, 'submission', '/submission'),
    ...reviews.flatMap((review, index) => {
      const at = pointer('/reviews', index);
      const other = review.submission !== submission.id;
      return [
        ...mismatches(review.definition, 'review', at),
        ...(other
          ? [
              problem(
                'review.submission-mismatch',
                pointer(at, 'submission'),
                `This is not ${submission.id}.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}
