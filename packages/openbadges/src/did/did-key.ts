import { bad, ok, unknown } from '../outcome.js';
import { readMultikey } from '../keys/multikey.js';
import type { DidMethod } from '../ports.js';

const PREFIX = 'did:key:';

/**
 * The method `key`: the DID is its own public key, so nothing is looked up.
 * Codes: `key.malformed`; as `unknown`: `key.unsupported`.
 *
 * @see The did:key Method v0.9
 */
export const didKey: DidMethod = {
  method: 'key',
  resolve(did) {
    const multikey = did.slice(PREFIX.length);
    const reading = readMultikey(multikey);
    if (reading.kind === 'malformed') {
      return Promise.resolve(bad({ code: 'key.malformed', message: 'The did:key holds no readable key.' }));
    }
    if (reading.kind === 'unsupported') {
      const message = 'The did:key holds a key of a type that this release does not verify with.';
      return Promise.resolve(unknown({ code: 'key.unsupported', message }));
    }
    const id = `${did}#${multikey}`;
    return Promise.resolve(
      ok({
        id: did,
        verificationMethod: [{ id, controller: did, publicKeyMultibase: multikey }],
        assertionMethod: [id],
      }),
    );
  },
};
