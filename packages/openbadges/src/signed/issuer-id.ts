import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';

/** The id of the issuer that a credential names; `undefined` where it names none. */
export function issuerId({ issuer }: JsonObject): string | undefined {
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : undefined;
}
