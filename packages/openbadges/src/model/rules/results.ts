import type { Faults } from '../faults.js';
import { isObject } from '../json.js';
import type { JsonObject } from '../json.js';
import { below, pointerOf } from '../path.js';
import type { Path } from '../path.js';
import { descriptionsIn } from './described-results.js';
import type { Description, Descriptions } from './described-results.js';
import { objectsIn, textIn, uriIn } from './listed.js';
import type { Listed } from './listed.js';
import { isAmong, isWithin } from './possible-values.js';

/**
 * Whether the results of a badge fit what its achievement says of them: each names a description and a level that
 * there are, and shows what the description allows.
 *
 * Values are texts. They are compared as numbers only where both are plain decimal ones; of what cannot be compared
 * nothing is said.
 *
 * Codes: `model.unresolved`, `model.missing`, `model.result-value`, `model.result-range`.
 *
 * @see Open Badges 3.0, Result and ResultDescription
 */
export function checkResults(subject: JsonObject, at: Path, faults: Faults): void {
  const { achievement } = subject;
  if (!isObject(achievement)) return;
  const described = descriptionsIn(achievement);
  for (const result of objectsIn(subject, 'result', at)) {
    const linked = linkedTo(result, described, faults);
    checkLevel(result, linked ?? described, faults);
    if (linked !== undefined) checkShown(result, linked, faults);
  }
}

const SPEC = 'Open Badges 3.0, Result';

/** The description that a result names; where it names one that is not there, that is noted. */
function linkedTo(result: Listed, { byId, isNamed }: Descriptions, faults: Faults): Description | undefined {
  const id = uriIn(result.object['resultDescription']);
  if (id === undefined) return undefined;
  const found = byId.get(id);
  if (found === undefined && isNamed) {
    const message = 'The achievement has no such result description.';
    const at = pointerOf(below(result.at, 'resultDescription'));
    faults.add({ code: 'model.unresolved', message, at, spec: SPEC });
  }
  return found;
}

/** A result that names no description may name a level of any of them. */
function checkLevel(result: Listed, { levels }: Pick<Descriptions, 'levels'>, faults: Faults): void {
  const achieved = uriIn(result.object['achievedLevel']);
  if (achieved === undefined || levels()?.has(achieved) !== false) return;
  const message = 'The achieved level is none of those that the result description has.';
  const at = pointerOf(below(result.at, 'achievedLevel'));
  faults.add({ code: 'model.unresolved', message, at, spec: SPEC });
}

function checkShown({ object: result, at }: Listed, description: Description, faults: Faults): void {
  const { type, allowed, range } = description;
  if (type === 'Status' && result['status'] === undefined) {
    const message = 'A result of the type Status has a status.';
    faults.add({ code: 'model.missing', message, at: pointerOf(below(at, 'status')), spec: SPEC });
  }
  const value = textIn(result['value']);
  if (value === undefined) return;
  const here = below(at, 'value');
  const listed = allowed();
  if (listed !== undefined && !isAmong(value, listed)) {
    const message = 'The value is none of the allowed ones.';
    faults.add({ code: 'model.result-value', message, at: pointerOf(here), spec: SPEC });
  }
  if (isWithin(value, range) === false) {
    const message = 'The value lies outside the range of possible ones.';
    faults.add({ code: 'model.result-range', message, at: pointerOf(here), spec: SPEC });
  }
}
