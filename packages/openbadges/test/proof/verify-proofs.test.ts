import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { limits } from '../../src/limits.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { unknown } from '../../src/outcome.js';
import type { ProofSuite, ProofTask } from '../../src/ports.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { answer, findings, one, other, suiteAsking } from './fake-suite.js';
import { asserted, inShort } from './suites.js';

const missing = ['bad', 'proof.missing /proof'];

describe('verifyProofs', () => {
  const proofs: readonly (readonly [string, JsonValue | undefined, readonly string[]])[] = [
    ['no proof', undefined, missing],
    ['an empty list', [], missing],
    ['one that holds', one('good'), ['ok', 'fake']],
    ['one in a list', [one('good')], ['ok', 'fake']],
    ['one of a suite older than cryptosuites', { type: 'OldSignature', tell: 'good' }, ['ok', 'fake']],
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
      ['bad', 'context.undefined-term /proofs/0', 'proof.malformed /proof/3'],
    ],
    [
      'what each finds of the document, once',
      [one('credential'), one('credential')],
      ['bad', 'context.undefined-term /proofs/0'],
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
      other,
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
      const problem = (place: string): string => `proof.suite-unsupported ${place}/cryptosuite`;
      const text = JSON.stringify(proof);
      assert.deepEqual(await findings(proof), [['unknown', problem('/proof')], []], text);
      assert.deepEqual(await findings([one('good'), proof]), [['ok', 'fake'], [problem('/proof/1')]], text);
    }
  });

  test('lets a proof of another suite decide only where no other verified', async () => {
    const unsupported = (index: number): string => `proof.suite-unsupported /proof/${index}/cryptosuite`;
    assert.deepEqual(await findings([other, other]), [['unknown', unsupported(0), unsupported(1)], []]);
    assert.deepEqual(await findings([other, one('open')]), [
      ['unknown', 'key.method-unsupported /proof/1/verificationMethod'],
      [unsupported(0)],
    ]);
    assert.deepEqual(await findings([one('credential'), other, one('open')]), [
      ['bad', 'context.undefined-term /proofs/0'],
      ['key.method-unsupported /proof/2/verificationMethod', unsupported(1)],
    ]);
  });

  test('passes on what is irregular, in its place', async () => {
    assert.deepEqual(await findings(one('irregular')), [
      ['ok', 'fake'],
      ['proof.deprecated /proof/cryptosuite', 'proof.context-added /@context/2'],
    ]);
    const { outcome } = await verifyProofs(
      { proof: [one('good'), one('irregular')] },
      asserted,
      suiteAsking(),
    );
    assert.ok(outcome.kind === 'ok');
    const places = outcome.value.map(({ warnings }) => warnings.map(({ at }) => at));
    assert.deepEqual(places, [[], ['/proof/1/cryptosuite', '/@context/2']]);
  });

  test('never takes the misspelled suite for one, not beside a good proof either', async () => {
    const misspelled = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdf-2022' };
    const expected = (at: string): readonly string[] => ['bad', `proof.suite-misspelled ${at}/cryptosuite`];
    assert.deepEqual(await answer(misspelled), expected('/proof'));
    assert.deepEqual(await answer([one('good'), misspelled]), expected('/proof/1'));
    assert.deepEqual(
      inShort((await verifyProofs({ proof: misspelled }, asserted, environment())).outcome),
      expected('/proof'),
    );
  });

  test('bounds the number of proofs', async () => {
    const most = Array.from({ length: limits.proofs }, () => one('good'));
    assert.equal((await answer(most)).length, 1 + limits.proofs);
    assert.deepEqual(await answer([...most, one('bad')]), ['unknown', 'proof.too-many /proof']);
  });

  test('looks at none of ten thousand', async () => {
    const asked: ProofTask[] = [];
    const proof = Array.from({ length: 10_000 }, () => one('good', { previousProof: 'urn:a:b' }));
    const { outcome } = await verifyProofs({ proof }, asserted, suiteAsking(asked));
    assert.deepEqual(inShort(outcome), ['unknown', 'proof.too-many /proof']);
    assert.equal(asked.length, 0);
  });

  test('repeats no long name of a suite whole', async () => {
    const long = 'x'.repeat(100_000);
    for (const proof of [{ type: long }, { type: 'DataIntegrityProof', cryptosuite: long }]) {
      const { outcome } = await verifyProofs({ proof }, asserted, suiteAsking());
      assert.ok(outcome.kind === 'unknown');
      assert.ok(outcome.problems[0].message.length < 200);
    }
  });

  test('lists no more problems than one outcome holds', async () => {
    const [problem, ...rest] = Array.from({ length: 300 }, (_, index) => {
      return { code: 'context.unknown', message: 'x', at: `/${index}` } as const;
    });
    const suite: ProofSuite = {
      id: 'fake',
      algorithms: [],
      verify: () => Promise.resolve(unknown(problem ?? assert.fail(), ...rest)),
      sign: () => assert.fail('not asked to sign'),
    };
    const env = { ...environment(), suites: [suite] };
    const { outcome } = await verifyProofs({ proof: [one('x'), one('x')] }, asserted, env);
    assert.equal(inShort(outcome).length, 1 + limits.problems);
  });

  test('hands each suite the document without its proofs, the same object every time', async () => {
    const asked: ProofTask[] = [];
    const first = one('good');
    const second = one('good', { id: 'urn:a:b' });
    const document = { name: 'n', proof: [first, second], id: 'urn:a:b' };
    await verifyProofs(document, asserted, suiteAsking(asked));
    const task = { document: { name: 'n', id: 'urn:a:b' }, expected: asserted };
    assert.deepEqual(asked, [
      { ...task, proof: first },
      { ...task, proof: second },
    ]);
    assert.equal(asked[0]?.document, asked[1]?.document);
    assert.equal(asked[0]?.proof, first);
    assert.deepEqual(document.proof, [first, second]);
  });
});
