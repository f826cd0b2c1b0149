import { isArray, isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Problem } from '../problem.js';
import { reliedOn } from './classes.js';

const V2 = 'https://w3id.org/openbadges/v2';
const V1 = /^https?:\/\/w3id\.org\/openbadges\/v1$/;

/**
 * What keeps a document from being read as plain JSON of Open Badges 2.0: its context is another one, or gives the
 * terms that are read here a meaning of its own. Contexts at other URLs stand: the issuer that names them vouches for
 * the whole document, and nothing but the terms of Open Badges is read.
 *
 * @see Open Badges 2.0, §Additional Properties
 */
export function contextFaults(json: JsonObject, at: string): readonly Problem[] {
  const here = pointer(at, '@context');
  const context = json['@context'];
  const entries = listOf(context);
  const isV2 = entries.some((entry) => entry === V2);
  const faults = isV2 ? [] : [fault('The context is not that of Open Badges 2.0.', here)];
  const inline = entries.flatMap((entry, index) =>
    isHarmless(entry)
      ? []
      : [fault('An inline context changes terms.', isArray(context) ? pointer(here, index) : here)],
  );
  return [...faults, ...inline];
}

/** Whether a document is of Open Badges 1.x or 0.5: such carried another context or none, and other members. */
export function isOlderVersion(json: JsonObject): boolean {
  const context = json['@context'];
  if (context !== undefined)
    return listOf(context).some((entry) => typeof entry === 'string' && V1.test(entry));
  return json['type'] === undefined || json['uid'] !== undefined || json['verify'] !== undefined;
}

/** A context that only adds terms: of plain names, none of which is read here. */
function isHarmless(entry: JsonValue): boolean {
  if (typeof entry === 'string') return true;
  return isObject(entry) && Object.keys(entry).every((term) => !term.startsWith('@') && !reliedOn.has(term));
}

function fault(message: string, at: string): Problem {
  return { code: 'assertion.context', message, at, spec: 'Open Badges 2.0 §Data Validation' };
}
