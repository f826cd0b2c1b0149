import { submissionShape } from '../generated/validators.js';
import { millisecondsOf } from '../input/instant.js';
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
  rules: (submission, at) => [
    ...duplicateArtefactIds(submission, at),
    ...pointersOfOneForm(submission, at),
    ...activityInOrder(submission, at),
  ],
};

/**
 * The one way from `unknown` to a submission: `schema/submission.schema.json`, and no artefact id twice, and each
 * pointer a page or a minute, and an activity that ends neither before it begins nor after it is handed in. Reports
 * every fault with a JSON pointer (`input.*`, `format.*`, `submission.duplicate-id`, `submission.pointer-form`,
 * `submission.activity-order`); never throws. Whether the submission fits its definition is for `decide` to say. The
 * submission returned is a frozen copy.
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

function activityInOrder(
  { activity, submittedAt }: Submission,
  at: string,
): readonly MicrocredentialProblem[] {
  if (activity === undefined) return [];
  const end = millisecondsOf(activity.end);
  const fault = (says: string) => [
    problem('submission.activity-order', pointer(at, 'activity', 'end'), says),
  ];
  if (end < millisecondsOf(activity.start)) return fault('The activity ends before it begins.');
  return end > millisecondsOf(submittedAt) ? fault('The activity ends after it was handed in.') : [];
}

function pointersOfOneForm(submission: Submission, at: string): readonly MicrocredentialProblem[] {
  return submission.artefacts.flatMap(({ pointers = [] }, i) =>
    pointers.flatMap(({ page, minute }, j) => {
      if ((page === undefined) !== (minute === undefined)) return [];
      const place = pointer(at, 'artefacts', i, 'pointers', j);
      return [problem('submission.pointer-form', place, 'A pointer is a page or a minute, one of the two.')];
    }),
  );
}
