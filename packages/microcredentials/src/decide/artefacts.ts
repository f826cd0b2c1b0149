import { requirementsOf } from '../definition/criteria-rules.js';
import { dayOf, monthsBefore } from '../input/instant.js';
import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { checkFormat } from './accepted-format.js';
import type { Artefact, Requirement, Submission } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Is there an artefact for each requirement, as many as asked for, and each of the kind asked for? */
export function checkArtefacts({ definition, submission }: Facts): readonly MicrocredentialProblem[] {
  const requirements = requirementsOf(definition);
  return [
    ...requirements.flatMap((requirement) => checkCount(requirement, submission.artefacts)),
    ...submission.artefacts.flatMap((artefact, index) => {
      const at = pointer('/submission/artefacts', index);
      const requirement = requirements.find(({ id }) => id === artefact.requirement);
      if (requirement === undefined)
        return [
          problem(
            'submission.requirement-unknown',
            pointer(at, 'requirement'),
            `The definition has no requirement ${artefact.requirement}.`,
          ),
        ];
      return [
        ...checkFormat(artefact, requirement.formats, at),
        ...checkAge(artefact, requirement, { submission, at }),
        ...checkGroup(artefact, requirement, at),
      ];
    }),
  ];
}

function checkCount(
  { id, count }: Requirement,
  artefacts: readonly Artefact[],
): readonly MicrocredentialProblem[] {
  const found = artefacts.filter(({ requirement }) => requirement === id).length;
  if (found < count.min)
    return [
      problem(
        'submission.artefacts-too-few',
        '/submission/artefacts',
        `The requirement ${id} asks for ${count.min} and has ${found}.`,
      ),
    ];
  if (count.max !== undefined && found > count.max)
    return [
      problem(
        'submission.artefacts-too-many',
        '/submission/artefacts',
        `The requirement ${id} accepts ${count.max} and has ${found}.`,
      ),
    ];
  return [];
}

/** Days are compared as the earner's calendar has them: the submission's date in its own zone. */
function checkAge(
  { createdOn }: Artefact,
  { notOlderThanMonths }: Requirement,
  { submission, at }: { readonly submission: Submission; readonly at: string },
): readonly MicrocredentialProblem[] {
  const place = pointer(at, 'createdOn');
  const submitted = dayOf(submission.submittedAt);
  if (createdOn === undefined)
    return notOlderThanMonths === undefined
      ? []
      : [problem('submission.date-unstated', place, 'The day on which it was made is not stated.')];
  if (createdOn > submitted)
    return [problem('submission.made-after-submission', place, `It was handed in on ${submitted}.`)];
  if (notOlderThanMonths === undefined || createdOn >= monthsBefore(submitted, notOlderThanMonths)) return [];
  return [problem('submission.too-old', place, `At most ${notOlderThanMonths} months are accepted.`)];
}

function checkGroup(
  { group }: Artefact,
  { groupWork }: Requirement,
  at: string,
): readonly MicrocredentialProblem[] {
  if (group !== true || groupWork) return [];
  return [
    problem('submission.group-work-not-accepted', pointer(at, 'group'), 'Work of a group is not accepted.'),
  ];
}
