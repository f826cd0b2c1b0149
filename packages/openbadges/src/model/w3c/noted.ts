import { hasForm } from '../form.js';
import type { Faults } from '../faults.js';
import { textIn } from '../rules/listed.js';
import { isArray } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { below, pointerOf } from '../path.js';
import type { Path } from '../path.js';
import type { ProblemCode } from '../../problem.js';

/** A value, where it stands, and where faults are noted. */
export interface Found {
  readonly value: JsonValue | undefined;
  readonly at: Path;
  readonly faults: Faults;
  readonly spec: string;
}

/** Notes a fault at the place of a value. */
export function note(code: ProblemCode, message: string, { at, faults, spec }: Omit<Found, 'value'>): void {
  faults.add({ code, message, at: pointerOf(at), spec });
}

/** A member of the object at a place. */
export function memberOf(object: JsonObject, key: string, of: Omit<Found, 'value'>): Found {
  return { value: object[key], at: below(of.at, key), faults: of.faults, spec: of.spec };
}

/** The values of a member that may have one or a list of several, each at its place; none where it is absent. */
export function valuesOf(found: Found): readonly Found[] {
  const { value, at, faults, spec } = found;
  if (value === undefined) return [];
  if (!isArray(value)) return [found];
  return value.map((item, index) => ({ value: item, at: below(at, index), faults, spec }));
}

/** Whether a member has no value: then nothing else is to be said of it. Code: `model.empty`. */
export function isEmpty(found: Found): boolean {
  const { value } = found;
  if (value !== null && !(isArray(value) && value.length === 0)) return false;
  note('model.empty', 'What has no value is left out.', found);
  return true;
}

/** That a value is one URL, if it is there. Codes: `model.type`, `model.format`. */
export function checkUrl(found: Found): void {
  // JSON-LD reads an array of one text as that text.
  const only = textIn(found.value);
  if (found.value === undefined) return;
  if (only === undefined) note('model.type', 'Not a text.', found);
  else if (!hasForm(only, 'uri')) note('model.format', 'Not of the form uri.', found);
}
