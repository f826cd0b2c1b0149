import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { checkFormat } from './accepted-format.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Is there one response for each pass/fail part, in a format and within limits that the part accepts? */
export function checkResponses({ definition, submission }: Facts): readonly MicrocredentialProblem[] {
  const parts = definition.parts.filter((part) => part.assessedBy === 'pass-fail');
  const answered = new Set<string>();
  const problems: MicrocredentialProblem[] = [];
  for (const [index, response] of submission.responses.entries()) {
    const at = pointer('/submission/responses', index);
    const part = parts.find(({ id }) => id === response.part);
    if (part === undefined)
      problems.push(
        problem(
          'submission.part-unknown',
          pointer(at, 'part'),
          `There is no pass/fail part ${response.part}.`,
        ),
      );
    else if (answered.has(part.id))
      problems.push(
        problem(
          'submission.duplicate-response',
          pointer(at, 'part'),
          `The part ${part.id} has a response before.`,
        ),
      );
    else problems.push(...checkFormat(response, part.formats, at));
    answered.add(response.part);
  }
  const missing = parts.filter(({ id }) => !answered.has(id));
  return [
    ...problems,
    ...missing.map(({ id }) =>
      problem('submission.response-missing', '/submission/responses', `The part ${id} has no response.`),
    ),
  ];
}
