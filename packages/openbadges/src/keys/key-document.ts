import { limits } from '../limits.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { VerificationMethod } from '../ports.js';
import { isSameId } from './identifier.js';
import { readJwk } from './jwk.js';
import { holdsKey, isCrowded, readVerificationMethod } from './verification-method.js';

/**
 * Reads a document that is itself one key, served at the key's own URL: a Multikey or the like with its
 * `controller`, or a JSON Web Key. `undefined` where the document is none. Such a document says whose the key
 * is, but not that they know of it.
 *
 * Codes: `key.document-id` where the key has another id than `url`; as `unknown`: `key.too-many`.
 *
 * @see Open Badges 3.0, §Dereferencing the public key; Open Badges 3.0, §JSON Web Token Proof Format (`kid`)
 */
export function readKeyDocument(json: JsonObject, url: string): Outcome<VerificationMethod> | undefined {
  if (typeof json['kty'] === 'string') {
    return ok({ id: url, controllers: [], publicKey: readJwk(json), expires: undefined, revoked: undefined });
  }
  if (!holdsKey(json) || json['verificationMethod'] !== undefined) return undefined;
  if (isCrowded(json)) {
    const message = `The key names more than ${limits.keys} controllers.`;
    return unknown({ code: 'key.too-many', message });
  }
  const method = readVerificationMethod({ id: url, ...json }, url);
  if (method !== undefined && isSameId(method.id, url)) return ok({ ...method, id: url });
  const message = `The key that was looked up under ${JSON.stringify(url.slice(0, 80))} has another id.`;
  return bad({ code: 'key.document-id', message });
}
