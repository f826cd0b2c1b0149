import { requirementsOf } from '../definition/criteria-rules.js';
import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Artefact, Definition, EvidencePointer } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Does each pointer lead to a place that is there, and is each criterion shown where its place is asked for? */
export function checkPointers({ definition, submission }: Facts): readonly MicrocredentialProblem[] {
  const readers = readersOf(definition);
  const { artefacts } = submission;
  return [
    ...artefacts.flatMap((artefact, i) =>
      (artefact.pointers ?? []).flatMap((one, j) => {
        const at = pointer('/submission/artefacts', i, 'pointers', j);
        return [...checkReader(one, readers.get(artefact.requirement), at), ...checkPlace(one, artefact, at)];
      }),
    ),
    ...requirementsOf(definition).flatMap(({ id, pointers }) =>
      pointers === 'required' ? unshown(id, readers.get(id) ?? new Set(), artefacts) : [],
    ),
  ];
}

/** The criteria that read each requirement. */
function readersOf({ criteria }: Definition): ReadonlyMap<string, ReadonlySet<string>> {
  const readers = new Map<string, Set<string>>();
  for (const { id, reads } of criteria)
    for (const requirement of reads)
      readers.set(requirement, (readers.get(requirement) ?? new Set()).add(id));
  return readers;
}

/** Of an artefact for an unknown requirement nothing can be said; that one is reported by itself. */
function checkReader(
  { criterion }: EvidencePointer,
  readers: ReadonlySet<string> | undefined,
  at: string,
): readonly MicrocredentialProblem[] {
  if (readers === undefined || readers.has(criterion)) return [];
  const says = `No criterion ${criterion} reads this artefact.`;
  return [problem('submission.pointer-unknown', pointer(at, 'criterion'), says)];
}

function checkPlace(
  { page, minute }: EvidencePointer,
  { pages, minutes }: Artefact,
  at: string,
): readonly MicrocredentialProblem[] {
  return [
    ...(page !== undefined && pages !== undefined && page > pages
      ? [problem('submission.pointer-outside', pointer(at, 'page'), `There are ${pages} pages.`)]
      : []),
    ...(minute !== undefined && minutes !== undefined && minute > minutes
      ? [problem('submission.pointer-outside', pointer(at, 'minute'), `It plays ${minutes} minutes.`)]
      : []),
  ];
}

/** The criteria that no artefact of a requirement points out. Where there is no artefact, that is the fault. */
function unshown(
  requirement: string,
  readers: ReadonlySet<string>,
  artefacts: readonly Artefact[],
): readonly MicrocredentialProblem[] {
  const own = artefacts.filter((artefact) => artefact.requirement === requirement);
  if (own.length === 0) return [];
  const shown = new Set(own.flatMap(({ pointers = [] }) => pointers.map(({ criterion }) => criterion)));
  return [...readers].flatMap((criterion) =>
    shown.has(criterion)
      ? []
      : [
          problem(
            'submission.pointer-missing',
            '/submission/artefacts',
            `Nothing of ${requirement} says where ${criterion} is shown.`,
          ),
        ],
  );
}
