import { decodeMultibase } from '../../keys/multikey.js';
import { pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env, ProofFacts, ProofTask, PublicKey } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { findKey } from '../find-key.js';
import { readProofOptions } from '../proof-options.js';
import type { ProofOptions } from '../proof-options.js';
import type { Scheme } from './scheme.js';
import { signatureAnswer } from '../signature-answer.js';
import { signedData } from './signed-data.js';
import { traceCanonical } from '../trace-canonical.js';

/**
 * Verifies one proof of a suite of plain signatures: its options, its key, and the signature over the hashes of the
 * options and the document. The algorithm and the hash function follow from the key's type, never from the proof.
 *
 * Codes: `proof.*`, `key.*`, `context.*`.
 *
 * @see W3C Data Integrity 1.0, §4.4 "Verify Proof"
 */
export async function verifySigned(scheme: Scheme, task: ProofTask, env: Env): Promise<Outcome<ProofFacts>> {
  const read = readProof(scheme, task, env.now);
  if (read.kind !== 'ok') return read;
  const { verificationMethod, created, signature } = read.value;
  const found = await findKey(verificationMethod, { expected: task.expected, created }, env);
  if (found.kind !== 'ok') return found;
  const { publicKey, publishedBy, controllers } = found.value;
  const { document, proof } = task;
  const fit = await checkSignature(scheme, { document, proof, publicKey, signature }, env);
  if (fit.kind !== 'ok') return fit;
  const warnings = [...scheme.warnings, ...fit.value];
  return ok({
    suite: scheme.id,
    verificationMethod,
    publicKey,
    publishedBy,
    controllers,
    created,
    warnings,
  });
}

interface ReadProof extends ProofOptions {
  readonly signature: Uint8Array;
}

function readProof(scheme: Scheme, task: ProofTask, now: Date): Outcome<ReadProof> {
  const options = readProofOptions(task, now);
  const signature = readSignature(scheme, task.proof);
  if (options.kind !== 'ok') {
    if (signature.kind === 'ok') return options;
    return { kind: options.kind, problems: [...options.problems, ...signature.problems] };
  }
  if (signature.kind !== 'ok') return signature;
  const { verificationMethod, created } = options.value;
  return ok({ verificationMethod, created, signature: signature.value });
}

function readSignature({ id, proofType }: Scheme, proof: JsonObject): Outcome<Uint8Array> {
  const isOfSuite = proof['type'] === proofType && (proofType === id || proof['cryptosuite'] === id);
  if (!isOfSuite) return malformed('type', `The proof is none of the suite ${id}.`);
  const value = proof['proofValue'];
  // One signature, one way to write it: the suites know no other base.
  const bytes = typeof value === 'string' && value.startsWith('z') ? decodeMultibase(value) : undefined;
  return bytes === undefined ? malformed('proofValue', 'Not a signature in base58btc multibase.') : ok(bytes);
}

interface Signed extends Pick<ProofTask, 'document' | 'proof'> {
  readonly publicKey: PublicKey;
  readonly signature: Uint8Array;
}

/** `bad` only where the signature check itself said no. What comes back are warnings. */
async function checkSignature(
  scheme: Scheme,
  { document, proof, publicKey, signature }: Signed,
  env: Env,
): Promise<Outcome<readonly Problem[]>> {
  const { keys, transform, spec } = scheme;
  const kind = keys.find(({ type }) => type === publicKey.type);
  if (kind === undefined) {
    const message = `The suite makes no signatures with keys of the type ${publicKey.type}.`;
    return bad({ code: 'proof.key-type', message, at: '/proof/verificationMethod', spec });
  }
  if (signature.length !== kind.length) {
    return malformed('proofValue', `Not the ${kind.length} bytes of a signature by a key of its type.`);
  }
  const { proofValue: _, ...options } = proof;
  const canonical = await transform({ document, options, hash: kind.hash, loadContext: env.loadContext });
  if (canonical.kind !== 'ok') return canonical;
  traceCanonical({ suite: scheme.id, proof, hash: kind.hash, ...canonical.value }, env);
  const data = signedData(canonical.value, kind.hash);
  const fits = await signatureAnswer({ publicKey, data, signature });
  if (fits === undefined) {
    const message = 'The signature could not be computed here.';
    return unknown({ code: 'proof.unchecked', message, at: '/proof' });
  }
  if (fits) return ok(canonical.value.warnings);
  const message = 'The signature does not fit the content and the key.';
  return bad({ code: 'proof.signature', message, at: '/proof/proofValue', spec });
}

function malformed(member: string, message: string): Outcome<never> {
  return bad({ code: 'proof.malformed', message, at: pointer('/proof', member), spec: SPEC });
}

const SPEC = 'W3C Data Integrity 1.0 §2.1';
