import { isObject } from '../model/json.js';
import { excerptOf } from '../model/excerpt.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Claims } from './report.js';

/** What a credential or presentation says of itself, as far as it is text; cut to a length that fits a report. */
export function claimsOf(credential: JsonObject): Claims {
  const { credentialSubject: subject, issuer, holder } = credential;
  return {
    ...excerptOf('id', credential['id']),
    ...excerptOf('name', credential['name']),
    ...named('issuer', typeof issuer === 'string' ? { id: issuer } : issuer),
    ...named('holder', typeof holder === 'string' ? { id: holder } : holder),
    ...named('achievement', isObject(subject) ? subject['achievement'] : undefined),
    ...excerptOf('validFrom', credential['validFrom'] ?? credential['issuanceDate']),
    ...excerptOf('validUntil', credential['validUntil'] ?? credential['expirationDate']),
  };
}

/** The member where its value is an object, with the object's id and name. */
function named(member: string, value: JsonValue | undefined): Readonly<Record<string, object>> {
  return isObject(value)
    ? { [member]: { ...excerptOf('id', value['id']), ...excerptOf('name', value['name']) } }
    : {};
}
