import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Definition, Requirement } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

/** Whether each required level is a level of its criterion, and one that work can fall short of. */
export function requiredLevels(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  return definition.criteria.flatMap((criterion, i) => {
    if (criterion.kind === 'indicators') return [];
    const rank = criterion.levels.findIndex(({ id }) => id === criterion.requiredLevel);
    const place = pointer(at, 'criteria', i, 'requiredLevel');
    if (rank === -1)
      return [problem('definition.required-level-unknown', place, 'The criterion has no level of this id.')];
    if (rank === 0)
      return [problem('definition.required-level-lowest', place, 'All work reaches the lowest level.')];
    return [];
  });
}

/** Whether criteria read requirements that exist, and every requirement is read. */
export function readRequirements(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  const known = new Set(requirementsOf(definition).map(({ id }) => id));
  const read = new Set(definition.criteria.flatMap(({ reads }) => reads));
  return [
    ...definition.criteria.flatMap(({ reads }, i) =>
      reads.flatMap((id, j) =>
        known.has(id)
          ? []
          : [
              problem(
                'definition.requirement-unknown',
                pointer(at, 'criteria', i, 'reads', j),
                `No part has a requirement ${id}.`,
              ),
            ],
      ),
    ),
    ...definition.parts.flatMap((part, i) =>
      part.assessedBy === 'rubric' ? unread(part.requirements, read, pointer(at, 'parts', i)) : [],
    ),
  ];
}

/** Whether criteria cover components that the key method has. */
export function coveredComponents(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  const { length } = definition.keyMethod.components;
  return definition.criteria.flatMap(({ covers = [] }, i) =>
    covers.flatMap((place, j) =>
      place <= length
        ? []
        : [
            problem(
              'definition.component-unknown',
              pointer(at, 'criteria', i, 'covers', j),
              `The key method has ${length} components.`,
            ),
          ],
    ),
  );
}

/** The requirements of all parts, in order. */
export function requirementsOf(definition: Definition): readonly Requirement[] {
  return definition.parts.flatMap((part) => (part.assessedBy === 'rubric' ? part.requirements : []));
}

/** A part that no criterion reads at all is one fault, not one for each requirement. */
function unread(
  requirements: readonly Requirement[],
  read: ReadonlySet<string>,
  at: string,
): readonly MicrocredentialProblem[] {
  if (requirements.every(({ id }) => !read.has(id)))
    return [
      problem('definition.part-without-criteria', at, 'No criterion reads a requirement of this part.'),
    ];
  return requirements.flatMap(({ id }, j) =>
    read.has(id)
      ? []
      : [
          problem(
            'definition.requirement-unread',
            pointer(at, 'requirements', j),
            `No criterion reads the requirement ${id}.`,
          ),
        ],
  );
}
