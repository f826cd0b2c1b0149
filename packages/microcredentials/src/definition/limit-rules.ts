import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { AcceptedFormat, Definition } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

/** Whether each lower limit is no higher than the upper limit beside it. */
export function limitOrder(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  return definition.parts.flatMap((part, i) => {
    const place = pointer(at, 'parts', i);
    if (part.assessedBy === 'pass-fail') return formatLimits(part.formats, place);
    return part.requirements.flatMap(({ formats, count }, j) => {
      const requirement = pointer(place, 'requirements', j);
      return [
        ...ordered(count.min, count.max, pointer(requirement, 'count', 'min')),
        ...formatLimits(formats, requirement),
      ];
    });
  });
}

function formatLimits(formats: readonly AcceptedFormat[], at: string): readonly MicrocredentialProblem[] {
  return formats.flatMap(({ minWords, maxWords }, k) =>
    ordered(minWords, maxWords, pointer(at, 'formats', k, 'minWords')),
  );
}

function ordered(
  least: number | undefined,
  most: number | undefined,
  at: string,
): readonly MicrocredentialProblem[] {
  if (least === undefined || most === undefined || least <= most) return [];
  return [problem('definition.limit-order', at, `The least, ${least}, is more than the most, ${most}.`)];
}
