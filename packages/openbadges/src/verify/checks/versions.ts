import { isSameId } from '../../keys/identifier.js';
import { instantOf } from '../../model/form.js';
import { isArray, isObject, listOf } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { canonicalJson } from '../../proof/suites/jcs.js';
import { issuerId } from '../../signed/issuer-id.js';
import { kindOf } from '../kind-of.js';

/**
 * Whether two documents are versions of one credential: of one kind, by one issuer, under one id. What has no id is a
 * version of nothing.
 *
 * @see Open Badges 3.0, §Credential Equality and Comparison
 */
export function isSameCredential(a: JsonObject, b: JsonObject): boolean {
  return kindOf(a) === kindOf(b) && isSame(issuerId(a), issuerId(b)) && isSame(a['id'], b['id']);
}

/** Whether two documents say the same, whatever the order of their members. */
export function isSameDocument(a: JsonObject, b: JsonObject): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Whether a version starts before another; one whose start cannot be read is not known to. */
export function isBefore(version: JsonObject, other: JsonObject): boolean {
  const [start, otherStart] = [version, other].map(startOf);
  return start !== undefined && otherStart !== undefined && start < otherStart;
}

/**
 * Whether two versions are about the same: the same person, by id or by an identifier that both have, and the same
 * achievement where it has an id.
 */
export function isAboutTheSame(a: JsonObject, b: JsonObject): boolean {
  const [subject, other] = [a['credentialSubject'], b['credentialSubject']];
  if (!isObject(subject) || !isObject(other)) return false;
  const [achievement, otherAchievement] = [idIn(subject['achievement']), idIn(other['achievement'])];
  const isOfOne =
    achievement === undefined ? otherAchievement === undefined : isSame(achievement, otherAchievement);
  return isOfOne && isSamePerson(subject, other);
}

function isSamePerson(a: JsonObject, b: JsonObject): boolean {
  if (a['id'] !== undefined && b['id'] !== undefined) return isSame(a['id'], b['id']);
  return isKnownAlike(a, b);
}

function isKnownAlike(a: JsonObject, b: JsonObject): boolean {
  const known = new Set(identifiersOf(a));
  return identifiersOf(b).some((identifier) => known.has(identifier));
}

/** Whether the subjects of two documents have an identifier in common, word for word; a name is nobody's alone. */
export function hasCommonIdentifier(a: JsonObject, b: JsonObject): boolean {
  const [subject, other] = [a, b].map(({ credentialSubject }) => withoutNames(credentialSubject));
  return subject !== undefined && other !== undefined && isKnownAlike(subject, other);
}

function withoutNames(subject: JsonValue | undefined): JsonObject | undefined {
  if (!isObject(subject)) return undefined;
  const identifier = listOf(subject['identifier']).filter(
    (one) => isObject(one) && !listOf(one['identityType']).includes('name'),
  );
  return { identifier };
}

function identifiersOf({ identifier }: JsonObject): readonly string[] {
  const list = isArray(identifier) ? identifier : [identifier];
  return list.filter(isObject).map(canonicalJson);
}

function startOf(document: JsonObject): number | undefined {
  return instantOf(document['validFrom'] ?? document['issuanceDate']);
}

function idIn(value: JsonValue | undefined): JsonValue | undefined {
  return isObject(value) ? value['id'] : undefined;
}

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && isSameId(a, b);
}
