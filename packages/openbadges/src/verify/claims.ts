import { isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Claims } from './report.js';

/** Longest text that a report repeats from a credential. */
const LONGEST = 300;

/** What a credential says of itself, as far as it is text; cut to a length that fits a report. */
export function claimsOf(credential: JsonObject): Claims {
  const subject = credential['credentialSubject'];
  const issuer = credential['issuer'];
  return {
    ...text('id', credential['id']),
    ...text('name', credential['name']),
    ...named('issuer', typeof issuer === 'string' ? { id: issuer } : issuer),
    ...named('achievement', isObject(subject) ? subject['achievement'] : undefined),
    ...text('validFrom', credential['validFrom'] ?? credential['issuanceDate']),
    ...text('validUntil', credential['validUntil'] ?? credential['expirationDate']),
  };
}

/** The member where its value is an object, with the object's id and name. */
function named(member: string, value: JsonValue | undefined): Readonly<Record<string, object>> {
  return isObject(value) ? { [member]: { ...text('id', value['id']), ...text('name', value['name']) } } : {};
}

/** The member where its value is text. */
function text(member: string, value: JsonValue | undefined): Readonly<Record<string, string>> {
  return typeof value === 'string' ? { [member]: value.slice(0, LONGEST) } : {};
}
