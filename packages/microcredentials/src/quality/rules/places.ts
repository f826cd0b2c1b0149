import { pointer } from '../../input/json-pointer.js';
import type { AcceptedFormat, Definition, Part, Requirement } from '../../generated/types.js';

/** A requirement, the part that it is of, and its JSON pointer. */
export interface PlacedRequirement {
  readonly requirement: Requirement;
  readonly part: Part;
  readonly at: string;
}

/** A list of formats of a part or a requirement. */
export interface PlacedFormats {
  readonly formats: readonly AcceptedFormat[];
  readonly accommodations?: string | undefined;
  /** JSON pointer to what accepts the formats. */
  readonly at: string;
}

/** The requirements of all parts, in order. */
export function placedRequirements({ parts }: Definition): readonly PlacedRequirement[] {
  return parts.flatMap((part, i) =>
    part.assessedBy === 'rubric'
      ? part.requirements.map((requirement, j) => ({
          requirement,
          part,
          at: pointer('/parts', i, 'requirements', j),
        }))
      : [],
  );
}

/** What work is accepted in, for each part and requirement. */
export function formatLists(definition: Definition): readonly PlacedFormats[] {
  return [
    ...definition.parts.flatMap((part, i) =>
      part.assessedBy === 'pass-fail' ? [{ formats: part.formats, at: pointer('/parts', i) }] : [],
    ),
    ...placedRequirements(definition).map(({ requirement: { formats, accommodations }, at }) => ({
      formats,
      accommodations,
      at,
    })),
  ];
}

/** Every accepted format. */
export function placedFormats(
  definition: Definition,
): readonly { readonly format: AcceptedFormat; readonly at: string }[] {
  return formatLists(definition).flatMap(({ formats, at }) =>
    formats.map((format, k) => ({ format, at: pointer(at, 'formats', k) })),
  );
}
