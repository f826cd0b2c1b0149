import { hasForm } from '../form.js';
import type { Faults } from '../faults.js';
import { isArray, pointer } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import type { ProblemCode } from '../../problem.js';

/** A value, where it stands, and where faults are noted. */
export interface Found {
  readonly value: JsonValue | undefined;
  readonly at: string;
  readonly faults: Faults;
  readonly spec: string;
}

/** Notes a fault at the place of a value. */
export function note(code: ProblemCode, message: string, { at, faults, spec }: Omit<Found, 'value'>): void {
  faults.add({ code, message, at, spec });
}

/** A member of the object at a place. */
export function memberOf(object: JsonObject, key: string, of: Omit<Found, 'value'>): Found {
  return { ...of, value: object[key], at: pointer(of.at, key) };
}

/** The values of a member that may have one or a list of several, each at its place; none where it is absent. */
export function valuesOf(found: Found): readonly Found[] {
  const { value, at } = found;
  if (value === undefined) return [];
  if (!isArray(value)) return [found];
  return value.map((item, index) => ({ ...found, value: item, at: pointer(at, index) }));
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
  const [only, ...others] = isArray(found.value) ? found.value : [found.value];
  if (found.value === undefined) return;
  if (typeof only !== 'string' || others.length > 0) note('model.type', 'Not a text.', found);
  else if (!hasForm(only, 'uri')) note('model.format', 'Not of the form uri.', found);
}
