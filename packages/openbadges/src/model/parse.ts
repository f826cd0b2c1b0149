import { readJson } from './read-json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ClassName, Classes } from './class-types.js';
import type { ClrCredential } from './clr.js';
import { credentialClass } from './credential-class.js';
import type { OpenBadge } from './credential.js';
import { isV1p1 } from './data-model.js';
import { faultList } from './faults.js';
import type { Faults } from './faults.js';
import type { JsonObject } from './json.js';
import type { AnyEndorsement } from './profile.js';
import { readClass } from './read-class.js';
import { checkRules } from './rules/check-rules.js';
import { checkCredentialRules } from './w3c/check-credential.js';

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
  return readAs(badgeClass(object), object);
}

/**
 * Reads an object that `readJson` has made as a learner record of CLR 2.0, as `parse` reads a badge. The credentials
 * in it stay as they came: each is read, and verified, by itself. An association may name achievements that are not
 * in the record.
 *
 * Codes: `model.*`.
 *
 * @see CLR 2.0, ClrCredential
 */
export function parseClr(object: JsonObject): Outcome<ClrCredential> {
  return readAs('ClrCredential', object);
}

/**
 * Reads an object that `readJson` has made as an endorsement that stands by itself, on either data model, as `parse`
 * reads a badge.
 *
 * Codes: `model.*`.
 *
 * @see Open Badges 3.0, EndorsementCredential
 */
export function parseEndorsement(object: JsonObject): Outcome<AnyEndorsement> {
  return readAs(isV1p1(object) ? 'EndorsementCredentialV1p1' : 'EndorsementCredential', object);
}

/**
 * A credential in the strict form of the specification, as JSON, with every fault: of the class that its type names,
 * else as a badge. Codes: `model.*`.
 */
export function strictForm(object: JsonObject): Outcome<JsonObject> {
  return strictFormOf(credentialClass(object) ?? badgeClass(object), object);
}

function badgeClass(object: JsonObject): 'AchievementCredential' | 'AchievementCredentialV1p1' {
  return isV1p1(object) ? 'AchievementCredentialV1p1' : 'AchievementCredential';
}

function readAs<K extends ClassName>(name: K, object: JsonObject): Outcome<Classes[K]> {
  const strict = strictFormOf(name, object);
  // The table of classes has just been walked without a fault: its strict form is what the type says.
  return strict.kind === 'ok' ? ok(strict.value as unknown as Classes[K]) : strict;
}

function strictFormOf(name: ClassName, object: JsonObject): Outcome<JsonObject> {
  const faults = faultList();
  const strict = readClass(name, object, { at: '', faults });
  checkRules(name, object, faults);
  noteFurther(object, faults);
  const [first, ...rest] = faults.list();
  return first === undefined ? ok(strict) : bad(first, ...rest);
}

/** The rules of W3C beside those of the class: what is noted at a place already is not noted in other words. */
function noteFurther(object: JsonObject, faults: Faults): void {
  const noted = new Set(faults.list().map(({ at }) => at));
  const further = faultList();
  checkCredentialRules(object, further);
  // Under contexts that are refused it is open what the data model demands.
  const isOpen = noted.has('/@context/0');
  for (const fault of further.list()) {
    if (!noted.has(fault.at) && !(isOpen && fault.code === 'model.missing')) faults.add(fault);
  }
}
