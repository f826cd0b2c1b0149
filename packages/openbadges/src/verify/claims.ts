import { isObject } from '../model/json.js';
import { excerptAs } from '../model/excerpt.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Claims } from './report.js';

/** What a credential or presentation says of itself, as far as it is text; cut to a length that fits a report. */
export function claimsOf(credential: JsonObject): Claims {
  const { credentialSubject: subject, issuer, holder } = credential;
  const claims: Draft = {};
  addText(claims, 'id', credential['id']);
  addText(claims, 'name', credential['name']);
  addThing(claims, 'issuer', typeof issuer === 'string' ? { id: issuer } : issuer);
  addThing(claims, 'holder', typeof holder === 'string' ? { id: holder } : holder);
  addThing(claims, 'achievement', isObject(subject) ? subject['achievement'] : undefined);
  addText(claims, 'validFrom', credential['validFrom'] ?? credential['issuanceDate']);
  addText(claims, 'validUntil', credential['validUntil'] ?? credential['expirationDate']);
  return claims;
}

type Draft = { -readonly [K in keyof Claims]: Claims[K] };
type Text = 'id' | 'name' | 'validFrom' | 'validUntil';

function addText(claims: Pick<Draft, Text>, member: Text, value: JsonValue | undefined): void {
  const text = excerptAs(member, value);
  if (text !== undefined) claims[member] = text;
}

/** The member where its value is an object, with the object's id and name. */
function addThing(
  claims: Draft,
  member: 'issuer' | 'holder' | 'achievement',
  value: JsonValue | undefined,
): void {
  if (!isObject(value)) return;
  const thing: Draft = {};
  addText(thing, 'id', value['id']);
  addText(thing, 'name', value['name']);
  claims[member] = thing;
}
