import { base58 } from '@scure/base';
import { BadgeError } from '../../error.js';
import type { JsonObject } from '../../model/json.js';
import type { Env, SigningTask } from '../../ports.js';
import { assertCredential } from '../assert-credential.js';
import { createdAt, newProof } from '../new-proof.js';
import { isOwn } from '../own-signature.js';
import type { Scheme } from './scheme.js';
import { signWith } from '../sign-with.js';
import { signedData } from './signed-data.js';

/**
 * Makes one proof of a suite of plain signatures, and verifies it at once where the signer's key is known: a wrong
 * signature is worse than none.
 *
 * Throws `BadgeError`: `argument.invalid`, `signer.unsuitable`, `signer.failed`, `credential.invalid`,
 * `credential.unsecurable` (with `problems`).
 *
 * @see W3C Data Integrity 1.0, §4.2 "Add Proof"
 */
export async function signPlain(scheme: Scheme, task: SigningTask, env: Env): Promise<JsonObject> {
  const { document, signer } = task;
  const kind = scheme.keys.find(({ algorithm }) => algorithm === signer.algorithm);
  if (kind === undefined) {
    const message = `${scheme.id} makes no signatures with ${signer.algorithm}.`;
    throw new BadgeError('signer.unsuitable', message);
  }
  if (task.options.mandatoryPointers !== undefined) {
    throw new BadgeError('argument.invalid', `Nothing can be withheld of what ${scheme.id} signs.`);
  }
  const options = { ...newProof(scheme.id, task, env.now), ...contextsOf(document, scheme) };
  assertCredential(document);
  const canonical = await scheme.transform({ ...env, document, options, hash: kind.hash });
  if (canonical.kind !== 'ok') {
    const message = 'A signature could not cover the whole document.';
    throw new BadgeError('credential.unsecurable', message, { problems: canonical.problems });
  }
  const data = signedData(canonical.value, kind.hash);
  const signature = await signWith(signer, data);
  const made = { data, signature, keyType: kind.type, created: createdAt(env.now) };
  if (await isOwn(task, made, env)) return { ...options, proofValue: `z${base58.encode(signature)}` };
  throw new BadgeError('signer.failed', 'The signature does not fit the key that the signer names.');
}

function contextsOf(document: JsonObject, { namesContexts }: Scheme): JsonObject {
  const contexts = document['@context'];
  return namesContexts && contexts !== undefined ? { '@context': contexts } : {};
}
