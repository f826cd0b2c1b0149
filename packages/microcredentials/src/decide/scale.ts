import { pointer } from '../input/json-pointer.js';
import type { Criterion, Definition, Part } from '../generated/types.js';

/**
 * Something that every assessor scores: a criterion, or a pass/fail part. Both are read alike, as a place on an
 * ordered list of levels: a part has `fail` and `pass`, a criterion with indicators `not-met` and `met`.
 */
export interface Scale {
  readonly kind: 'criterion' | 'part';
  readonly id: string;
  readonly title: string;
  /** Level ids, lowest first. */
  readonly levels: readonly string[];
  /** The place in `levels` from which on it is met. */
  readonly required: number;
  /** Ids of the indicators, all of which must be met. Empty where a level is given. */
  readonly indicators: readonly string[];
  /** JSON pointer into the facts. */
  readonly at: string;
}

/** The levels of a criterion that is scored by indicators. */
export const indicatorLevels = ['not-met', 'met'] as const;

/** Everything that a definition has scored: its pass/fail parts, then its criteria. */
export function scalesOf(definition: Definition): readonly Scale[] {
  return [
    ...definition.parts.flatMap((part, index) => partScale(part, pointer('/definition/parts', index))),
    ...definition.criteria.map((criterion, index) =>
      criterionScale(criterion, pointer('/definition/criteria', index)),
    ),
  ];
}

function partScale(part: Part, at: string): readonly Scale[] {
  if (part.assessedBy === 'rubric') return [];
  const { id, title } = part;
  return [{ kind: 'part', id, title, levels: ['fail', 'pass'], required: 1, indicators: [], at }];
}

function criterionScale(criterion: Criterion, at: string): Scale {
  const { id, title } = criterion;
  if (criterion.kind === 'indicators') {
    const indicators = criterion.indicators.map((indicator) => indicator.id);
    return { kind: 'criterion', id, title, levels: indicatorLevels, required: 1, indicators, at };
  }
  const levels = criterion.levels.map((level) => level.id);
  const required = levels.indexOf(criterion.requiredLevel);
  return { kind: 'criterion', id, title, levels, required, indicators: [], at };
}
