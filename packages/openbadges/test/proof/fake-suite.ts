import assert from 'node:assert/strict';
import { environment } from '../../src/environment.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { bad, ok, unknown } from '../../src/outcome.js';
import type { Outcome } from '../../src/outcome.js';
import type { Env, ProofFacts, ProofSuite, ProofTask } from '../../src/ports.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { asserted, inShort } from './suites.js';

const facts: ProofFacts = {
  suite: 'fake',
  verificationMethod: 'did:fake:one#key',
  publicKey: { type: 'Ed25519', bytes: new Uint8Array(32) },
  publishedBy: 'did:fake:one',
  controllers: ['did:fake:one'],
  created: undefined,
  warnings: [],
};

/** Outcomes of a suite that answers whatever a proof tells it to. */
const outcomes = new Map<unknown, Outcome<ProofFacts>>(
  Object.entries({
    good: ok(facts),
    irregular: ok({
      ...facts,
      warnings: [
        { code: 'proof.deprecated', message: 'x', at: '/proof/cryptosuite' },
        { code: 'proof.context-added', message: 'x', at: '/@context/2' },
      ],
    }),
    bad: bad(
      { code: 'proof.signature', message: 'x', at: '/proof/proofValue' },
      { code: 'key.malformed', message: 'x' },
    ),
    open: unknown({ code: 'key.method-unsupported', message: 'x', at: '/proof/verificationMethod' }),
    credential: bad({ code: 'context.undefined-term', message: 'x', at: '/proofs/0' }),
    whole: unknown({ code: 'context.too-complex', message: 'x', at: '' }),
  }),
);

/** An environment with that suite alone, which notes what it is asked. */
export function suiteAsking(asked: ProofTask[] = []): Env {
  const suite: ProofSuite = {
    id: 'fake',
    algorithms: [],
    verify: (task) => {
      asked.push(task);
      return Promise.resolve(outcomes.get(task.proof['tell']) ?? assert.fail('no such outcome'));
    },
    sign: () => assert.fail('not asked to sign'),
  };
  return { ...environment(), suites: [suite, { ...suite, id: 'OldSignature' }] };
}

/** A proof that tells the suite what to answer. */
export function one(tell: string, members: JsonObject = {}): JsonObject {
  return { type: 'DataIntegrityProof', cryptosuite: 'fake', tell, ...members };
}

/** A proof that no suite here checks. */
export const other = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' };

/** What is found of proofs, in short. */
export async function answer(proof: JsonValue | undefined): Promise<readonly string[]> {
  const { outcome } = await verifyProofs({ name: 'n', proof }, asserted, suiteAsking());
  return outcome.kind === 'ok' ? ['ok', ...outcome.value.map(({ suite }) => suite)] : inShort(outcome);
}

/** The answer, with what was found besides. */
export async function findings(proof: JsonValue): Promise<readonly (readonly string[])[]> {
  const { warnings } = await verifyProofs({ name: 'n', proof }, asserted, suiteAsking());
  return [await answer(proof), warnings.map(({ code, at }) => `${code} ${String(at)}`)];
}
