import { excerptOf } from '../model/excerpt.js';
import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { AssertionClaims } from './findings.js';
import { idOf } from './iri.js';
import type { Documents } from './linked.js';

/** What the documents say of the badge, as far as it is text. */
export function assertionClaims({ assertion, badge, issuer }: Documents): AssertionClaims {
  const achievement = badge ?? objectFrom(assertion['badge']);
  const profile = issuer ?? objectFrom(achievement?.['issuer']);
  return {
    ...excerptOf('id', assertion['id']),
    ...excerptOf('name', achievement?.['name']),
    ...(profile && { issuer: named(profile) }),
    ...(achievement && { achievement: named(achievement) }),
    ...excerptOf('validFrom', assertion['issuedOn']),
    ...excerptOf('validUntil', assertion['expires']),
  };
}

/** A linked object stands for itself; of a mere link only the id is known. */
function objectFrom(value: JsonValue | undefined): JsonObject | undefined {
  return isObject(value) ? value : idOf(value) === undefined ? undefined : { id: value };
}

function named(object: JsonObject): AssertionClaims['achievement'] & object {
  return { ...excerptOf('id', object['id']), ...excerptOf('name', object['name']) };
}
