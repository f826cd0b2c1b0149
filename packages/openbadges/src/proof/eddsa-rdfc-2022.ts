import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { issue } from '@digitalbazaar/vc';
import { BadgeError } from '../error.js';
import { isObject } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, ProofFacts, ProofSuite, Secured, Signer } from '../ports.js';
import { cryptosuiteFor } from './engine.js';
import type { Trace } from './engine.js';
import { readProofOptions } from './proof-options.js';
import { resolveKey } from './resolve-key.js';

const ID = 'eddsa-rdfc-2022';
const SPEC = 'W3C Data Integrity EdDSA Cryptosuites 1.0 §3.2.2';

/**
 * The suite `eddsa-rdfc-2022`: RDFC-1.0, SHA-256, Ed25519. Signing and verifying run on `@digitalbazaar/vc` and
 * its Data Integrity engine; canonicalisation and the signature check are ours, so that nothing unsigned slips
 * through and weak keys are refused.
 *
 * @see W3C Data Integrity EdDSA Cryptosuites 1.0, §3.2
 */
export const eddsaRdfc2022: ProofSuite = { id: ID, verify, sign };

async function verify(credential: JsonObject, given: JsonObject, env: Env): Promise<Outcome<ProofFacts>> {
  // The options are read in the document's contexts, whatever the proof brings (§3.2.5, step 4).
  const { '@context': _, ...proof } = given;
  const options = readProofOptions(proof, env.now);
  if (options.kind !== 'ok') return options;
  const { verificationMethod, created } = options.value;
  const resolved = await resolveKey(verificationMethod, env);
  if (resolved.kind !== 'ok') return resolved;
  const { controller, confirmed, publicKeyMultibase } = resolved.value;
  const signature = await checkSignature(credential, { proof, publicKeyMultibase }, env);
  if (signature.kind !== 'ok') return signature;
  return ok({ suite: ID, verificationMethod, controller, confirmed, created });
}

interface Signature {
  readonly proof: JsonObject;
  readonly publicKeyMultibase: string;
}

/** Runs the engine over one proof. `bad` only where the signature check itself said no. */
async function checkSignature(
  credential: JsonObject,
  { proof, publicKeyMultibase }: Signature,
  env: Env,
): Promise<Outcome<undefined>> {
  const trace: Trace = { refusals: [], answer: undefined };
  const cryptosuite = cryptosuiteFor({ id: ID, credential, trace }, env.loadContext);
  const key = { id: proof['verificationMethod'], type: 'Multikey', publicKeyMultibase };
  const { verified } = await new DataIntegrityProof({ cryptosuite }).verifyProof({
    proof,
    proofSet: [],
    document: credential,
    documentLoader: () => Promise.resolve({ contextUrl: null, documentUrl: key.id, document: key }),
  });
  const refusal = trace.refusals.find(({ kind }) => kind === 'bad') ?? trace.refusals[0];
  if (refusal !== undefined) return refusal;
  if (trace.answer === false) {
    const message = 'The signature does not fit the content and the key.';
    return bad({ code: 'proof.signature', message, at: '/proof/proofValue', spec: SPEC });
  }
  if (verified) return ok(undefined);
  return unknown({
    code: 'proof.unchecked',
    message: 'The signature could not be computed here.',
    at: '/proof',
  });
}

async function sign(credential: JsonObject, signer: Signer, env: Env): Promise<Secured> {
  if (signer.algorithm !== 'Ed25519') {
    throw new BadgeError('signer.unsuitable', `${ID} signs with Ed25519, not with ${signer.algorithm}.`);
  }
  const trace: Trace = { refusals: [], answer: undefined };
  const suite = new DataIntegrityProof({
    cryptosuite: cryptosuiteFor({ id: ID, credential, trace }, env.loadContext),
    signer: {
      id: signer.verificationMethod,
      algorithm: signer.algorithm,
      sign: ({ data }) => signWith(signer, data),
    },
    date: `${env.now.toISOString().slice(0, 19)}Z`,
  });
  const { proof } = await issueWith(suite, credential, trace);
  if (!isObject(proof)) throw new BadgeError('signer.failed', 'No proof came out of signing.');
  await checkOwn(credential, { proof, signer }, env);
  return { ...credential, proof: [proof] };
}

async function issueWith(
  suite: DataIntegrityProof,
  credential: JsonObject,
  { refusals }: Trace,
): Promise<{ readonly proof?: unknown }> {
  try {
    return await issue({
      // The engine adds the proof to the object it is given; the caller's stays as it is.
      credential: structuredClone(credential),
      suite,
      documentLoader: () => Promise.reject(new Error('nothing is loaded outside canonicalisation')),
    });
  } catch (cause) {
    if (cause instanceof BadgeError) throw cause;
    const problems = refusals.flatMap((refusal) => (refusal.kind === 'ok' ? [] : refusal.problems));
    if (problems.length > 0) {
      const message = 'A signature could not cover the whole credential.';
      throw new BadgeError('credential.unsecurable', message, { problems });
    }
    const message = 'The credential breaks a rule of the W3C data model.';
    throw new BadgeError('credential.invalid', message, { cause });
  }
}

async function signWith(signer: Signer, data: Uint8Array): Promise<Uint8Array> {
  let signature: unknown;
  try {
    signature = await signer.sign(data);
  } catch (cause) {
    throw new BadgeError('signer.failed', 'The signer failed.', { cause });
  }
  if (signature instanceof Uint8Array && signature.length === 64) return signature;
  throw new BadgeError(
    'signer.failed',
    'What the signer returned is not the 64 bytes of an Ed25519 signature.',
  );
}

/** A wrong signature is worse than none: where the signer's key is known, the new proof is verified at once. */
async function checkOwn(
  credential: JsonObject,
  { proof, signer }: { readonly proof: JsonObject; readonly signer: Signer },
  env: Env,
): Promise<void> {
  const { publicKeyMultibase } = signer;
  const outcomes = [await verify(credential, proof, env)].map(({ kind }) => kind);
  if (publicKeyMultibase !== undefined) {
    outcomes.push((await checkSignature(credential, { proof, publicKeyMultibase }, env)).kind);
  }
  if (!outcomes.includes('bad')) return;
  throw new BadgeError('signer.failed', 'The signature does not fit the key that the signer names.');
}
