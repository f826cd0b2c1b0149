import { bad, ok, unknown } from '../outcome.js';
import { readMultikey } from '../keys/multikey.js';
import type { DidMethod } from '../ports.js';
import { soleKeyDocument } from './sole-key-document.js';

const PREFIX = 'did:key:';

/**
 * The method `key`: the DID is its own public key, so nothing is looked up.
 * Codes: `key.malformed`; as `unknown`: `key.unsupported`.
 *
 * @see The did:key Method v0.9
 */
export const didKey: DidMethod = {
  method: 'key',
  async resolve(did) {
    const multikey = did.slice(PREFIX.length);
    // The method asks for base58; the other form would be a second DID of the same key.
    const reading = readMultikey(multikey);
    if (reading.kind === 'malformed' || !multikey.startsWith('z')) {
      return bad({ code: 'key.malformed', message: 'The did:key holds no readable key.' });
    }
    if (reading.kind === 'unsupported') {
      const message = 'The did:key holds a key of a type that this release does not verify with.';
      return unknown({ code: 'key.unsupported', message });
    }
    return ok(soleKeyDocument(did, multikey, reading.key));
  },
};
