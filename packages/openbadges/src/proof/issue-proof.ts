import type { IssuingSuite } from '@digitalbazaar/vc';
import { BadgeError } from '../error.js';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { isCredential } from './assert-credential.js';

/**
 * Has a proof made for a document. A credential is issued by `@digitalbazaar/vc`, which holds it against the W3C data
 * model first; it knows no presentations. It is loaded when it is first asked: plain suites do without it.
 *
 * Throws `BadgeError` `credential.invalid`, and whatever `createProof` throws of that class.
 */
export async function issueProof(
  document: JsonObject,
  { verificationMethod }: { readonly verificationMethod: string },
  createProof: () => Promise<JsonObject>,
): Promise<JsonObject> {
  if (!isCredential(document)) return await createProof();
  // The engine writes to what it is given, and has no proofs that build on others.
  const { proof: _, ...credential } = structuredClone(document);
  const proof = await proofOf(credential, {
    verificationMethod,
    ensureSuiteContext: () => undefined,
    createProof,
  });
  if (isObject(proof)) return proof;
  throw new BadgeError('signer.failed', 'No proof came out of signing.');
}

async function proofOf(credential: object, suite: IssuingSuite): Promise<unknown> {
  const documentLoader = (): Promise<never> => Promise.reject(new Error('nothing is loaded by the engine'));
  const { issue } = await import('@digitalbazaar/vc');
  try {
    return (await issue({ credential, suite, documentLoader })).proof;
  } catch (cause) {
    if (cause instanceof BadgeError) throw cause;
    throw new BadgeError('credential.invalid', 'The credential breaks a rule of the W3C data model.', {
      cause,
    });
  }
}
