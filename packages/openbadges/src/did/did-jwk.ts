import { base64urlnopad } from '@scure/base';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { onDemand } from '../on-demand.js';
import { bad, ok } from '../outcome.js';
import type { DidMethod } from '../ports.js';
import { soleKeyDocument } from './sole-key-document.js';

const seldom = onDemand(() => import('../keys/seldom.js'));

const PREFIX = 'did:jwk:';
/** Longest DID that is decoded. A key of 8192 bits needs about 1,900 characters. */
const LONGEST = 8_000;

/**
 * The method `jwk`: the DID is its own public key as a JSON Web Key in base64url, so nothing is looked up.
 * Codes: `key.malformed`, `key.private`, `key.weak`; as `unknown`: `key.unsupported`.
 *
 * @see The did:jwk Method Specification
 */
export const didJwk: DidMethod = {
  method: 'jwk',
  async resolve(did) {
    const jwk = decoded(did.slice(PREFIX.length));
    if (jwk === undefined) {
      return bad({ code: 'key.malformed', message: 'The did:jwk holds no readable JSON Web Key.' });
    }
    const { readJwk } = await seldom();
    const key = readJwk(jwk);
    return key.kind === 'ok' ? ok(soleKeyDocument(did, '0', key.value)) : key;
  },
};

function decoded(text: string): JsonObject | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(base64urlnopad.decode(text));
    const read = readJson(json);
    return read.kind === 'ok' ? read.value : undefined;
  } catch {
    return undefined;
  }
}
