import type { Faults } from '../faults.js';
import type { JsonObject } from '../json.js';
import { below, pointerOf } from '../path.js';
import type { Path } from '../path.js';
import { namedIn, objectsIn, textIn, uriIn } from './listed.js';
import type { Listed } from './listed.js';
import { allowedIn, isAmong, isWithin, rangeIn } from './possible-values.js';

/**
 * The rules of what an achievement says of its possible results: ids that name one thing each, a required level and a
 * required value that there are, a range that is one.
 *
 * Rubrics that are shared between results may describe a level under one id in each of them, as a sample of the
 * specification does; within one result an id is that of one level.
 *
 * Codes: `model.duplicate-id`, `model.unresolved`, `model.result-value`, `model.result-range`.
 *
 * @see Open Badges 3.0, ResultDescription and RubricCriterionLevel
 */
export function checkResultDescriptions(achievement: JsonObject, at: Path, faults: Faults): void {
  const descriptions = objectsIn(achievement, 'resultDescription', at);
  checkUnique(descriptions, faults);
  for (const description of descriptions) {
    checkUnique(levelsOf(description), faults);
    checkRequiredLevel(description, faults);
    checkRange(description, faults);
    checkRequiredValue(description, faults);
  }
}

/** The levels of the rubric by which a result is judged. */
export function levelsOf({ object, at }: Listed): readonly Listed[] {
  return objectsIn(object, 'rubricCriterionLevel', at);
}

const SPEC = 'Open Badges 3.0, ResultDescription';

function checkUnique(list: readonly Listed[], faults: Faults): void {
  const seen = new Set<string>();
  for (const { object, at } of list) {
    const id = uriIn(object['id']);
    if (id === undefined) continue;
    if (seen.has(id)) {
      const message = 'The id is that of another in the same list.';
      faults.add({ code: 'model.duplicate-id', message, at: pointerOf(below(at, 'id')), spec: SPEC });
    }
    seen.add(id);
  }
}

function checkRequiredLevel(description: Listed, faults: Faults): void {
  const required = uriIn(description.object['requiredLevel']);
  const levels = namedIn(levelsOf(description));
  if (required === undefined || levels?.has(required) !== false) return;
  const message = 'The required level is none of those that are described.';
  const at = pointerOf(below(description.at, 'requiredLevel'));
  faults.add({ code: 'model.unresolved', message, at, spec: SPEC });
}

function checkRange({ object, at }: Listed, faults: Faults): void {
  const { min, max } = rangeIn(object);
  if (min === undefined || max === undefined || min <= max) return;
  const message = 'The lowest possible value is above the highest.';
  faults.add({ code: 'model.result-range', message, at: pointerOf(below(at, 'valueMin')), spec: SPEC });
}

/** The specification lets it be one of the list, or in the range. */
function checkRequiredValue({ object, at }: Listed, faults: Faults): void {
  const required = textIn(object['requiredValue']);
  if (required === undefined) return;
  const allowed = allowedIn(object);
  const isInRange = isWithin(required, rangeIn(object));
  if (isInRange === true || (allowed !== undefined && isAmong(required, allowed))) return;
  const here = below(at, 'requiredValue');
  if (isInRange === false) {
    const message = 'The required value lies outside the range of possible ones.';
    faults.add({ code: 'model.result-range', message, at: pointerOf(here), spec: SPEC });
  } else if (allowed !== undefined) {
    const message = 'The required value is none of the allowed ones.';
    faults.add({ code: 'model.result-value', message, at: pointerOf(here), spec: SPEC });
  }
}
