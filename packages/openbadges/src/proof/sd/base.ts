import { BadgeError } from '../../error.js';
import { publicPointOf, randomScalar, signEcdsa } from '../../keys/ecdsa.js';
import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import { transformRdfc } from '../suites/transform-rdfc.js';
import { graphOf, selectStatements } from './graph.js';
import type { Graph } from './graph.js';
import type { BaseValue } from './proof-value.js';
import { baseData, partition, statementData } from './signatures.js';
import type { SignedParts } from './signatures.js';

/** What is made afresh for each base proof. */
export interface ProofSecrets {
  /** 32 bytes. */
  readonly hmacKey: Uint8Array;
  /** A P-256 scalar: the key of the statements. It is used for one proof and forgotten. */
  readonly secretKey: Uint8Array;
}

/** Secrets from the platform's random source. */
export function freshSecrets(): ProofSecrets {
  return { hmacKey: crypto.getRandomValues(new Uint8Array(32)), secretKey: randomScalar('P-256') };
}

/** A document, a proof over it without the proof's value, and what a holder must always disclose. */
export interface BaseTask {
  readonly document: JsonObject;
  readonly options: JsonObject;
  readonly mandatoryPointers: readonly string[];
  readonly loadContext: LoadContext;
}

/** A document as it is signed: its statements, and which of them are mandatory. */
export interface Base extends SignedParts {
  readonly graph: Graph;
  readonly mandatoryIndexes: readonly number[];
}

/**
 * Brings a document into the form in which it is signed. Throws `BadgeError`: `credential.unsecurable` (with
 * `problems`), `argument.invalid` for pointers that select no statements of their own.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.6.2 to §3.6.4
 */
export async function openBase(task: BaseTask, hmacKey: Uint8Array): Promise<Base> {
  const { document, mandatoryPointers, loadContext } = task;
  const { options } = need(await transformRdfc({ ...task, hash: 'SHA-256' }));
  const graph = need(await graphOf(document, hmacKey, loadContext));
  const mandatoryIndexes = await selectStatements(graph, mandatoryPointers, loadContext);
  return { graph, mandatoryIndexes, options, ...partition(graph.statements, mandatoryIndexes) };
}

/**
 * Makes the value of a base proof. `sign` is the issuer's key. Throws `BadgeError` as `openBase` does, and whatever
 * `sign` throws.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.6.5 Base Proof Serialization
 */
export async function makeBaseValue(
  task: BaseTask,
  sign: (data: Uint8Array) => Promise<Uint8Array>,
  { hmacKey, secretKey }: ProofSecrets = freshSecrets(),
): Promise<BaseValue> {
  const base = await openBase(task, hmacKey);
  if (base.others.length > limits.statementSignatures) {
    const message = `More than ${limits.statementSignatures} statements would be signed one by one.`;
    throw new BadgeError('credential.unsecurable', message);
  }
  const bytes = publicPointOf(secretKey, 'P-256');
  if (bytes === undefined) throw new BadgeError('argument.invalid', 'The secret key is no P-256 scalar.');
  const publicKey = { type: 'P-256', bytes } as const;
  return {
    baseSignature: await sign(baseData(base, publicKey)),
    publicKey,
    hmacKey,
    signatures: base.others.map((statement) => signEcdsa(statementData(statement), secretKey, 'P-256')),
    mandatoryPointers: task.mandatoryPointers,
  };
}

function need<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'ok') return outcome.value;
  const message = 'A signature could not cover the whole document.';
  throw new BadgeError('credential.unsecurable', message, { problems: outcome.problems });
}
