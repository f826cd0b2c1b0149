import { BadgeError } from '../../error.js';
import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Env, ProofFacts, ProofTask, PublicKey, SigningTask } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { findKey } from '../find-key.js';
import { issueProof } from '../issue-proof.js';
import { createdAt, newProof } from '../new-proof.js';
import { isOwn } from '../own-signature.js';
import { readProofOptions } from '../proof-options.js';
import type { ProofOptions } from '../proof-options.js';
import { affordsSignatures } from './budget.js';
import { makeBaseValue } from './base.js';
import { labelsIn, linesOf, relabel } from './labels.js';
import { mandatoryPointers } from './mandatory.js';
import { LONGEST_VALUE, readProofValue, writeBaseValue } from './proof-value.js';
import type { DerivedValue } from './proof-value.js';
import { checkSignatures, partition } from './signatures.js';
import { isOfSuite, SD_2023 } from './suite-name.js';
import { signWith } from '../sign-with.js';
import { transformRdfc } from '../suites/transform-rdfc.js';
import { traceCanonical } from '../trace-canonical.js';

const SPEC = 'W3C Data Integrity ECDSA Cryptosuites 1.0 §3.6.7';

/** Verifies a derived proof. Codes: `proof.*`, `key.*`, `context.*`. */
export async function verifyDerived(task: ProofTask, env: Env): Promise<Outcome<ProofFacts>> {
  const read = readDerived(task, env.now);
  if (read.kind !== 'ok') return read;
  const { verificationMethod, created } = read.value;
  const found = await findKey(verificationMethod, { expected: task.expected, created }, env);
  if (found.kind !== 'ok') return found;
  const { publicKey } = found.value;
  const fit = await checkDerived(task, { value: read.value.value, publicKey }, env);
  if (fit.kind !== 'ok') return fit;
  return ok({ suite: SD_2023, verificationMethod, created, ...found.value, warnings: [EXCERPT] });
}

const EXCERPT: Problem = {
  code: 'proof.excerpt',
  message: 'The holder chose what to show of the badge.',
  at: '/proof',
};

interface ReadDerived extends ProofOptions {
  readonly value: DerivedValue;
}

function readDerived(task: ProofTask, now: Date): Outcome<ReadDerived> {
  if (!isOfSuite(task.proof)) {
    const message = `The proof is none of the suite ${SD_2023}.`;
    return bad({ code: 'proof.malformed', message, at: '/proof/type', spec: SPEC });
  }
  const options = readProofOptions(task, now);
  if (options.kind !== 'ok') return options;
  const value = readProofValue(task.proof['proofValue']);
  if (value.kind !== 'ok') return value;
  if (value.value.kind === 'derived') return ok({ ...options.value, value: value.value });
  const message = 'This is the holder’s own copy, from which nothing has been disclosed yet.';
  return unknown({ code: 'proof.not-disclosed', message, at: '/proof/proofValue', spec: SPEC });
}

async function checkDerived(
  { document, proof }: ProofTask,
  { value, publicKey }: { readonly value: DerivedValue; readonly publicKey: PublicKey },
  env: Env,
): Promise<Outcome<undefined>> {
  if (publicKey.type !== 'P-256') {
    const message = `The suite makes no signatures with keys of the type ${publicKey.type}.`;
    return bad({ code: 'proof.key-type', message, at: '/proof/verificationMethod', spec: SPEC });
  }
  const { proofValue: _, ...options } = proof;
  const canonical = await transformRdfc({ document, options, hash: 'SHA-256', loadContext: env.loadContext });
  if (canonical.kind !== 'ok') return canonical;
  traceCanonical({ suite: SD_2023, proof, hash: 'SHA-256', ...canonical.value }, env);
  const statements = statementsOf(canonical.value.document, value);
  if (statements === undefined) return MISFIT;
  const parts = { options: canonical.value.options, ...partition(statements, value.mandatoryIndexes) };
  if (!affordsSignatures(value.signatures.length, env)) return TOO_MANY;
  const fits = await checkSignatures(parts, value, publicKey);
  if (fits === undefined) {
    const message = 'The signature could not be computed here.';
    return unknown({ code: 'proof.unchecked', message, at: '/proof' });
  }
  return fits ? ok(undefined) : MISFIT;
}

const TOO_MANY = unknown({
  code: 'proof.too-large',
  message: `More than ${limits.statementSignaturesInAll} statements are signed one by one.`,
  at: '/proof/proofValue',
});

const MISFIT = bad({
  code: 'proof.signature',
  message: 'The signatures do not fit the content and the key.',
  at: '/proof/proofValue',
  spec: SPEC,
});

/** The statements with the labels of the proof, where it labels each part once and nothing else. */
function statementsOf(
  quads: string,
  { labels, mandatoryIndexes }: DerivedValue,
): readonly string[] | undefined {
  const lines = linesOf(quads);
  const present = labelsIn(lines);
  if (present.size !== labels.size || ![...present].every((label) => labels.has(label))) return undefined;
  return (mandatoryIndexes.at(-1) ?? -1) < lines.length ? relabel(lines, labels) : undefined;
}

/** Makes a base proof. Throws `BadgeError`: `argument.invalid`, `signer.*`, `credential.*`. */
export async function signBase(task: SigningTask, env: Env): Promise<JsonObject> {
  const { document, signer, options: settings } = task;
  if (signer.algorithm !== 'ES256') {
    throw new BadgeError('signer.unsuitable', `${SD_2023} makes no signatures with ${signer.algorithm}.`);
  }
  if (settings.previousProof !== undefined) {
    throw new BadgeError(
      'argument.invalid',
      `A proof of ${SD_2023} builds on no other: parts of it go to others.`,
    );
  }
  const pointers = mandatoryPointers(document, addedPointers(settings.mandatoryPointers));
  const options = newProof(SD_2023, task, env.now);
  return await issueProof(document, signer, async () => {
    const base = { document, options, mandatoryPointers: pointers, loadContext: env.loadContext };
    const value = await makeBaseValue(base, async (data) => {
      const signature = await signWith(signer, data);
      const made = { data, signature, keyType: 'P-256', created: createdAt(env.now) } as const;
      if (await isOwn(task, made, env)) return signature;
      throw new BadgeError('signer.failed', 'The signature does not fit the key that the signer names.');
    });
    const proofValue = writeBaseValue(value);
    if (proofValue.length <= LONGEST_VALUE) return { ...options, proofValue };
    throw new BadgeError('credential.unsecurable', 'The proof would be longer than verifiers read.');
  });
}

/** Callers without a type checker pass what they like. */
function addedPointers(pointers: unknown): readonly string[] {
  if (pointers === undefined) return [];
  if (Array.isArray(pointers) && pointers.every((pointer) => typeof pointer === 'string')) return pointers;
  throw new BadgeError('argument.invalid', '`mandatoryPointers` is no list of JSON pointers.');
}
