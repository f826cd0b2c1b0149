import { readMultikey } from '../keys/multikey.js';
import type { PublicKey } from '../keys/multikey.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { DidDocument, Env } from '../ports.js';

/** The public key of a proof, who controls it, and whether the controller's own document says so. */
export interface ResolvedKey {
  readonly key: PublicKey;
  readonly publicKeyMultibase: string;
  readonly controller: string;
  readonly confirmed: boolean;
}

/**
 * Finds the public key that a proof names. Nothing has been verified when this is called: treat
 * `verificationMethod` as an attacker's string.
 *
 * A DID is resolved by its method. A key that stands in the fragment of an https URL shows what signed, not who:
 * it comes back unconfirmed.
 *
 * Codes: `key.malformed`, `key.not-found`; as `unknown`: `key.unsupported`, `key.method-unsupported`.
 *
 * @see W3C Controlled Identifiers 1.0, §3.3 "Retrieve Verification Method"
 */
export async function resolveKey(verificationMethod: string, env: Env): Promise<Outcome<ResolvedKey>> {
  const [controller = '', fragment = ''] = verificationMethod.split(/#(.*)/s);
  if (controller.startsWith('did:')) return await fromDid(controller, verificationMethod, env);
  const reading = readMultikey(fragment);
  if (/^https?:\/\//.test(controller) && reading.kind !== 'malformed') {
    return keyFrom(fragment, { controller, confirmed: false });
  }
  return unknown({
    code: 'key.method-unsupported',
    message: 'The key is published in a way that this release does not look up.',
    at: '/proof/verificationMethod',
  });
}

async function fromDid(did: string, verificationMethod: string, env: Env): Promise<Outcome<ResolvedKey>> {
  const name = did.split(':')[1];
  const method = env.didMethods.find((candidate) => candidate.method === name);
  if (method === undefined) {
    const message = `DIDs of the method ${String(name).slice(0, 40)} are not looked up by this release.`;
    return unknown({ code: 'key.method-unsupported', message, at: '/proof/verificationMethod' });
  }
  const resolved = await method.resolve(did, env);
  if (resolved.kind !== 'ok') return atProof(resolved);
  const { id, verificationMethod: keys, assertionMethod } = resolved.value;
  // A DID without a fragment names its key only where there is but one, as with did:key.
  const found = keys.find(
    (key) => key.id === verificationMethod || (verificationMethod === did && keys.length === 1),
  );
  if (id !== did || found === undefined || !assertionMethod.includes(found.id)) {
    return bad({
      code: 'key.not-found',
      message: 'The issuer’s key document does not hold this key for assertions.',
      at: '/proof/verificationMethod',
    });
  }
  return keyFrom(found.publicKeyMultibase, { controller: found.controller, confirmed: true });
}

/** A method speaks of a DID; a report points into the credential. */
function atProof(outcome: Exclude<Outcome<DidDocument>, { readonly kind: 'ok' }>): Outcome<never> {
  const at = '/proof/verificationMethod';
  const [first, ...rest] = outcome.problems;
  return { kind: outcome.kind, problems: [{ at, ...first }, ...rest.map((problem) => ({ at, ...problem }))] };
}

function keyFrom(
  publicKeyMultibase: string,
  whose: { readonly controller: string; readonly confirmed: boolean },
): Outcome<ResolvedKey> {
  const reading = readMultikey(publicKeyMultibase);
  const at = '/proof/verificationMethod';
  if (reading.kind === 'malformed') {
    return bad({ code: 'key.malformed', message: 'The public key cannot be read.', at });
  }
  if (reading.kind === 'unsupported') {
    return unknown({
      code: 'key.unsupported',
      message: 'The public key is of a type not supported here.',
      at,
    });
  }
  return ok({ ...whose, key: reading.key, publicKeyMultibase });
}
