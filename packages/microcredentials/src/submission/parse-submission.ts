import { submissionShape } from '../generated/validators.js';
import { pointer } from '../input/json-pointer.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import type { Submission } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** How a submission is read. */
export const submissionKind: DocumentKind<Submission> = {
  format: 'badgewright-submission/1',
  shape: submissionShape,
  rules: duplicateArtefactIds,
};

/**
 * The one way from `unknown` to a submission: `schema/submission.schema.json`, and no artefact id twice. Reports
 * every fault with a JSON pointer (`input.*`, `format.*`, `submission.duplicate-id`); never throws. Whether the
 * submission fits its definition is for `decide` to say. The submission returned is a frozen copy.
 *
 * @example
 * const parsed = parseSubmission(JSON.parse(text));
 * if (parsed.kind === 'ok') queue(parsed.value);
 */
export function parseSubmission(value: unknown): Parsed<Submission> {
  return readDocument(submissionKind, value);
}

function duplicateArtefactIds(submission: Submission, at: string): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return submission.artefacts.flatMap(({ id }, index) => {
    if (seen.size !== seen.add(id).size) return [];
    return [
      problem(
        'submission.duplicate-id',
        pointer(at, 'artefacts', index, 'id'),
        `The id ${id} is used before.`,
      ),
    ];
  });
}
