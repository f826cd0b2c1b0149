import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Definition } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

/** Whether a definition names itself, in the same version, where it says what it comes from or stands beside. */
export function lineageFaults(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  const { id, version, supersedes = [], derivedFrom, equivalentTo = [], variantOf } = definition;
  const own = [
    ...supersedes.flatMap((earlier, index) =>
      earlier.id === id && earlier.version === version ? [pointer(at, 'supersedes', index)] : [],
    ),
    ...(derivedFrom?.id === id && derivedFrom.version === version ? [pointer(at, 'derivedFrom')] : []),
    ...equivalentTo.flatMap((other, index) => (other === id ? [pointer(at, 'equivalentTo', index)] : [])),
    ...(variantOf === id ? [pointer(at, 'variantOf')] : []),
  ];
  return own.map((place) =>
    problem('definition.lineage-itself', place, 'This is the definition itself, in this very version.'),
  );
}
