import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../../src/environment.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { bad, ok, unknown } from '../../../src/outcome.js';
import type { Outcome } from '../../../src/outcome.js';
import type { Env, ProofFacts, ProofSuite } from '../../../src/ports.js';
import { checkProof } from '../../../src/verify/checks/proof.js';

const facts: ProofFacts = {
  suite: 'fake',
  verificationMethod: 'did:fake:one#key',
  controller: 'did:fake:one',
  confirmed: true,
  created: undefined,
};

/** Outcomes of a suite that answers whatever a proof tells it to. */
const outcomes = new Map<unknown, Outcome<ProofFacts>>(
  Object.entries({
    good: ok(facts),
    bad: bad(
      { code: 'proof.signature', message: 'x', at: '/proof/proofValue' },
      { code: 'key.malformed', message: 'x' },
    ),
    open: unknown({ code: 'key.method-unsupported', message: 'x', at: '/proof/verificationMethod' }),
    credential: bad({ code: 'context.undefined-term', message: 'x', at: '/name' }),
    whole: unknown({ code: 'context.too-complex', message: 'x', at: '' }),
  }),
);

function suiteAsking(asked: unknown[] = []): Env {
  const suite: ProofSuite = {
    id: 'fake',
    verify: (credential, proof, env) => {
      asked.push(credential, proof, env);
      return Promise.resolve(outcomes.get(proof['tell']) ?? assert.fail('no such outcome'));
    },
    sign: () => assert.fail('not asked to sign'),
  };
  return { ...environment(), suites: [suite] };
}

function one(tell: string, members: JsonObject = {}): JsonObject {
  return { type: 'DataIntegrityProof', cryptosuite: 'fake', tell, ...members };
}

async function answer(proof: JsonValue | undefined): Promise<readonly string[]> {
  const outcome = await checkProof({ name: 'n', proof }, suiteAsking());
  if (outcome.kind === 'ok') return ['ok', ...outcome.value.map(({ suite }) => suite)];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

const missing = ['bad', 'proof.missing /proof'];

describe('the check of the proof', () => {
  const proofs: readonly (readonly [string, JsonValue | undefined, readonly string[]])[] = [
    ['no proof', undefined, missing],
    ['an empty list', [], missing],
    ['one that holds', one('good'), ['ok', 'fake']],
    ['one in a list', [one('good')], ['ok', 'fake']],
    ['several that hold', [one('good'), one('good'), one('good')], ['ok', 'fake', 'fake', 'fake']],
    [
      'one that does not',
      one('bad'),
      ['bad', 'proof.signature /proof/proofValue', 'key.malformed undefined'],
    ],
    [
      'one in a list that does not',
      [one('bad')],
      ['bad', 'proof.signature /proof/0/proofValue', 'key.malformed undefined'],
    ],
    [
      'the second of two',
      [one('good'), one('bad')],
      ['bad', 'proof.signature /proof/1/proofValue', 'key.malformed undefined'],
    ],
    [
      'one that is left open',
      [one('good'), one('open')],
      ['unknown', 'key.method-unsupported /proof/1/verificationMethod'],
    ],
    [
      'bad before open, in the order of the proofs',
      [one('open'), one('credential'), one('good'), 7],
      ['bad', 'context.undefined-term /name', 'proof.malformed /proof/3'],
    ],
    [
      'every one that is left open',
      [one('open'), one('whole'), one('open')],
      [
        'unknown',
        'key.method-unsupported /proof/0/verificationMethod',
        'context.too-complex ',
        'key.method-unsupported /proof/2/verificationMethod',
      ],
    ],
  ];
  for (const [what, proof, expected] of proofs) {
    test(what, async () => {
      assert.deepEqual(await answer(proof), expected);
    });
  }

  test('takes no proof that is no object', async () => {
    for (const proof of [null, 7, true, '', 'z6Mk']) {
      assert.deepEqual(await answer(proof), ['bad', 'proof.malformed /proof'], JSON.stringify(proof));
      assert.deepEqual(await answer([proof]), ['bad', 'proof.malformed /proof/0'], JSON.stringify(proof));
    }
    assert.deepEqual(await answer([[one('good')]]), ['bad', 'proof.malformed /proof/0']);
  });

  test('leaves open what no suite of this release checks', async () => {
    const others: readonly JsonObject[] = [
      {},
      { type: 'Ed25519Signature2020' },
      { type: 'DataIntegrityProof' },
      { type: 'Ed25519Signature2020', cryptosuite: 'fake' },
      { type: ['DataIntegrityProof'], cryptosuite: 'fake' },
      { type: 'DataIntegrityProof', cryptosuite: ['fake'] },
      { type: 'DataIntegrityProof', cryptosuite: 'FAKE' },
      { type: 'DataIntegrityProof', cryptosuite: 'fake ' },
      { type: 'DataIntegrityProof', cryptosuite: null },
      { type: 'dataintegrityproof', cryptosuite: 'fake' },
      { type: 'https://w3id.org/security#DataIntegrityProof', cryptosuite: 'fake' },
    ];
    for (const proof of others) {
      const at = (place: string): readonly string[] => [
        'unknown',
        `proof.suite-unsupported ${place}/cryptosuite`,
      ];
      assert.deepEqual(await answer(proof), at('/proof'), JSON.stringify(proof));
      assert.deepEqual(await answer([one('good'), proof]), at('/proof/1'), JSON.stringify(proof));
    }
  });

  test('leaves open a proof that rests on another, however it says so', async () => {
    for (const previousProof of ['urn:a:b', ['urn:a:b'], '', null, [], false, {}]) {
      const proof = one('good', { previousProof });
      assert.deepEqual(await answer(proof), ['unknown', 'proof.chain-unsupported /proof/previousProof']);
      assert.deepEqual(await answer([proof]), ['unknown', 'proof.chain-unsupported /proof/0/previousProof']);
    }
  });

  test('bounds the number of proofs', async () => {
    const most = Array.from({ length: limits.proofs }, () => one('good'));
    assert.equal((await answer(most)).length, 1 + limits.proofs);
    assert.deepEqual(await answer([...most, one('bad')]), ['unknown', 'proof.too-many /proof']);
  });

  test('repeats no long name of a suite whole', async () => {
    const long = 'x'.repeat(100_000);
    for (const proof of [{ type: long }, { cryptosuite: long }]) {
      const outcome = await checkProof({ proof }, suiteAsking());
      assert.ok(outcome.kind === 'unknown');
      assert.ok(outcome.problems[0].message.length < 200);
    }
  });

  test('hands each suite the credential without its proofs, the same object every time', async () => {
    const asked: unknown[] = [];
    const env = suiteAsking(asked);
    const first = one('good');
    const second = one('good', { id: 'urn:a:b' });
    const credential = { name: 'n', proof: [first, second], id: 'urn:a:b' };
    await checkProof(credential, env);
    assert.deepEqual(asked, [
      { name: 'n', id: 'urn:a:b' },
      first,
      env,
      { name: 'n', id: 'urn:a:b' },
      second,
      env,
    ]);
    assert.equal(asked[0], asked[3]);
    assert.equal(asked[1], first);
    assert.deepEqual(credential.proof, [first, second]);
  });
});
