import { readJson } from './read-json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { OpenBadge } from './credential.js';
import { isV1p1 } from './data-model.js';
import { faultList } from './faults.js';
import type { JsonObject } from './json.js';
import { readClass } from './read-class.js';
import { checkRules } from './rules.js';

/**
 * The one gate from `unknown` to a typed badge: reads an object or JSON text as an Open Badge 3.0 credential of
 * either data model and reports every fault with a JSON pointer. Says nothing about the proof.
 *
 * The value is a copy in the specification's strict form: a property that may have many values is an array even
 * where the input, as JSON-LD compaction allows, wrote a single value. Properties that the model does not know
 * are kept as they are.
 *
 * Never throws. Codes: `input.*`, `model.*`.
 *
 * @example
 * const outcome = parse(await file.text());
 * if (outcome.kind === 'ok') console.log(outcome.value.credentialSubject.achievement.name);
 * else for (const { code, at } of outcome.problems) console.log(code, at);
 *
 * @see Open Badges 3.0, Appendix "Data Models" and §"Serializing the Data Model"
 */
export function parse(input: unknown): Outcome<OpenBadge> {
  const read = readJson(input);
  return read.kind === 'ok' ? parseObject(read.value) : read;
}

/** `parse` for an object that `readJson` has made. */
export function parseObject(object: JsonObject): Outcome<OpenBadge> {
  const strict = strictForm(object);
  // The table of classes has just been walked without a fault: the copy is what the type says.
  return strict.kind === 'ok' ? ok(strict.value as unknown as OpenBadge) : strict;
}

/** A badge in the strict form of the specification, as JSON; every fault where it is none. Codes: `model.*`. */
export function strictForm(object: JsonObject): Outcome<JsonObject> {
  const faults = faultList();
  const name = isV1p1(object) ? 'AchievementCredentialV1p1' : 'AchievementCredential';
  const copy = readClass(name, object, { at: '', faults });
  checkRules(object, faults);
  const [first, ...rest] = faults.list();
  return first === undefined ? ok(copy) : bad(first, ...rest);
}
