import { BadgeError } from '../error.js';
import { VCDM_1_1, VCDM_2_0 } from '../model/data-model.js';
import { instantOf } from '../model/form.js';
import { isArray, isObject, listOf } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';

/** Whether a document says that it is a credential. */
export function isCredential({ type }: JsonObject): boolean {
  return type === 'VerifiableCredential' || (isArray(type) && type.includes('VerifiableCredential'));
}

/**
 * Holds a document that is to be signed, where it is a credential, against what no signature of W3C's may be made without:
 * its contexts, somebody who issues it, something that it says of somebody, dates, and types of what is attached. All
 * other rules are for whoever made it. Throws `BadgeError` `credential.invalid`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §4
 */
export function assertCredential(document: JsonObject): void {
  if (!isCredential(document) || rules.every((holds) => holds(document))) return;
  throw new BadgeError('credential.invalid', 'The credential breaks a rule of the W3C data model.');
}

const rules: readonly ((document: JsonObject) => boolean)[] = [
  ({ '@context': contexts }) => isArray(contexts) && (contexts[0] === VCDM_2_0 || contexts[0] === VCDM_1_1),
  ({ issuer }) => isUrl(isObject(issuer) ? issuer['id'] : issuer),
  ({ credentialSubject: subject }) => (isArray(subject) ? subject : [subject]).every(isSubject),
  (document) => DATES.every((member) => document[member] === undefined || isDate(document[member])),
  ({ credentialStatus }) => listOf(credentialStatus).every((one) => isTyped(one) && isNamed(one)),
  ({ evidence }) => listOf(evidence).every((one) => isTyped(one) && isUrlOrNone(one['id'])),
  ({ termsOfUse }) => listOf(termsOfUse).every(isTyped),
];

const DATES = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];

function isSubject(subject: JsonValue | undefined): boolean {
  return isObject(subject) && Object.keys(subject).length > 0 && isUrlOrNone(subject['id']);
}

function isTyped(thing: JsonValue): thing is JsonObject {
  return isObject(thing) && thing['type'] !== undefined;
}

/** Whether a status names its type by more than an empty text, and what it is called by is a URL. */
function isNamed({ id, type }: JsonObject): boolean {
  return (isArray(type) || (typeof type === 'string' && type !== '')) && isUrlOrNone(id);
}

function isUrlOrNone(id: JsonValue | undefined): boolean {
  return id === undefined || isUrl(id);
}

function isUrl(id: JsonValue | undefined): boolean {
  return typeof id === 'string' && URL.canParse(id);
}

function isDate(value: JsonValue | undefined): boolean {
  return instantOf(value) !== undefined;
}
