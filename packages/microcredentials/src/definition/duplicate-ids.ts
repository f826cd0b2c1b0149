import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Definition } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';

interface Named {
  readonly name: string;
  readonly at: string;
}

/** Whether each id of a definition names one thing. The fault is at the second use. */
export function duplicateIds(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  return scopesOf(definition, at).flatMap((scope) =>
    repeated(scope).map(({ name, at: place }) =>
      problem('definition.duplicate-id', place, `The id ${name} is used before in the same list.`),
    ),
  );
}

/** Whether each list of formats names a format once, so that it is clear which limits hold. */
export function duplicateFormats(definition: Definition, at: string): readonly MicrocredentialProblem[] {
  const lists = definition.parts.flatMap((part, i) => {
    const place = pointer(at, 'parts', i);
    if (part.assessedBy === 'pass-fail') return [{ formats: part.formats, at: place }];
    return part.requirements.map(({ formats }, j) => ({ formats, at: pointer(place, 'requirements', j) }));
  });
  return lists.flatMap(({ formats, at: place }) =>
    repeated(
      formats.map(({ format }, k) => ({ name: format, at: pointer(place, 'formats', k, 'format') })),
    ).map(({ name, at: second }) =>
      problem('definition.duplicate-format', second, `The format ${name} is named before in the same list.`),
    ),
  );
}

/** The lists within which ids are unique. Requirements and criteria are unique in the whole definition. */
function scopesOf(definition: Definition, at: string): readonly (readonly Named[])[] {
  const { parts, criteria, passingRule: rule } = definition;
  const always = rule === undefined || rule.kind === 'conjunctive' ? [] : (rule.always ?? []);
  return [
    named(parts, pointer(at, 'parts')),
    parts.flatMap((part, i) =>
      part.assessedBy === 'rubric' ? named(part.requirements, pointer(at, 'parts', i, 'requirements')) : [],
    ),
    ...parts.map((part, i) =>
      part.assessedBy === 'pass-fail'
        ? named(part.questions ?? [], pointer(at, 'parts', i, 'questions'))
        : [],
    ),
    named(criteria, pointer(at, 'criteria')),
    ...criteria.map((criterion, i) =>
      criterion.kind === 'levels'
        ? named(criterion.levels, pointer(at, 'criteria', i, 'levels'))
        : named(criterion.indicators, pointer(at, 'criteria', i, 'indicators')),
    ),
    ...criteria.map(({ reads }, i) => listed(reads, pointer(at, 'criteria', i, 'reads'))),
    ...criteria.map(({ covers = [] }, i) => listed(covers, pointer(at, 'criteria', i, 'covers'))),
    listed(always, pointer(at, 'passingRule', 'always')),
  ];
}

function named(list: readonly { readonly id: string }[], at: string): readonly Named[] {
  return list.map(({ id }, index) => ({ name: id, at: pointer(at, index, 'id') }));
}

function listed(list: readonly (string | number)[], at: string): readonly Named[] {
  return list.map((name, index) => ({ name: String(name), at: pointer(at, index) }));
}

function repeated(list: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return list.filter(({ name }) => seen.size === seen.add(name).size);
}
