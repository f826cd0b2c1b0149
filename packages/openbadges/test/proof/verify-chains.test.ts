import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import type { JsonValue } from '../../src/model/json.js';
import type { ProofTask } from '../../src/ports.js';
import { verifyProofs } from '../../src/proof/verify-proofs.js';
import { answer, findings, one, other, suiteAsking } from './fake-suite.js';
import { asserted } from './suites.js';

describe('a proof that builds on others', () => {
  const first = one('good', { id: 'urn:a:1' });
  const second = one('good', { id: 'urn:a:2' });

  test('is over the document with those, in the order of the document', async () => {
    const asked: ProofTask[] = [];
    const third = one('good', { previousProof: ['urn:a:2', 'urn:a:1'] });
    const { outcome } = await verifyProofs(
      { name: 'n', proof: [first, third, second] },
      asserted,
      suiteAsking(asked),
    );
    assert.equal(outcome.kind, 'ok');
    assert.deepEqual(
      asked.map(({ document }) => document),
      [{ name: 'n' }, { name: 'n', proof: [first, second] }, { name: 'n' }],
    );
  });

  test('needs them to verify', async () => {
    const later = one('good', { previousProof: 'urn:a:1' });
    assert.deepEqual(await answer([first, later]), ['ok', 'fake', 'fake']);
    assert.deepEqual(await answer([one('open', { id: 'urn:a:1' }), later]), [
      'unknown',
      'key.method-unsupported /proof/0/verificationMethod',
    ]);
    assert.deepEqual((await answer([one('bad', { id: 'urn:a:1' }), later]))[0], 'bad');
  });

  test('is left open where they are of another suite, whatever else verifies', async () => {
    const later = one('good', { previousProof: 'urn:a:1' });
    assert.deepEqual(await findings([second, { ...other, id: 'urn:a:1' }, later]), [
      ['unknown', 'proof.chain-unsupported /proof/2/previousProof'],
      ['proof.suite-unsupported /proof/1/cryptosuite'],
    ]);
    const broken = one('bad', { previousProof: 'urn:a:1' });
    assert.deepEqual((await answer([{ ...other, id: 'urn:a:1' }, broken]))[0], 'bad');
  });

  test('is refused where it cannot build on them, whatever its suite', async () => {
    const places: readonly (readonly [JsonValue, readonly string[]])[] = [
      [one('good', { previousProof: 'urn:a:1' }), ['proof.previous-missing /proof/previousProof']],
      [{ ...other, previousProof: 'urn:a:1' }, ['proof.previous-missing /proof/previousProof']],
      [
        [first, first],
        ['proof.duplicate-id /proof/0/id', 'proof.duplicate-id /proof/1/id'],
      ],
      [[first, one('good', { previousProof: [] })], ['proof.malformed /proof/1/previousProof']],
      [
        [one('good', { id: 'urn:a:1', previousProof: 'urn:a:1' })],
        ['proof.chain-loop /proof/0/previousProof'],
      ],
    ];
    for (const [proof, expected] of places) assert.deepEqual(await answer(proof), ['bad', ...expected]);
  });

  test('is left open where so many of them are over so large a document', async () => {
    const chained = Array.from({ length: 10 }, () => one('good', { previousProof: 'urn:a:1' }));
    const verdict = async (values: number, ...proof: readonly JsonValue[]): Promise<readonly string[]> => {
      const asked: ProofTask[] = [];
      const document = { values: Array.from({ length: values }, () => 7), proof };
      const { outcome } = await verifyProofs(document, asserted, suiteAsking(asked));
      return [outcome.kind, String(asked.length)];
    };
    const enough = limits.chainedValues / 10 - 100;
    assert.deepEqual(await verdict(enough, first, ...chained), ['ok', '11']);
    assert.deepEqual(await verdict(enough + 100, first, ...chained), ['unknown', '0']);
    assert.deepEqual(await verdict(enough + 100, first, ...chained.slice(1)), ['ok', '10']);
    const apart = Array.from({ length: 11 }, () => one('good'));
    assert.deepEqual(await verdict(enough + 100, ...apart), ['ok', '11']);
  });
});
