import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../../src/environment.js';
import { didKey } from '../../src/did/did-key.js';
import { keyPair } from '../fixture.js';

const env = environment();

describe('did:key', () => {
  test('is its own document', async () => {
    const { controller, publicKeyMultibase } = keyPair('issuer');
    const id = `${controller}#${publicKeyMultibase}`;
    assert.deepEqual(await didKey.resolve(controller, env), {
      kind: 'ok',
      value: {
        id: controller,
        verificationMethod: [{ id, controller, publicKeyMultibase }],
        assertionMethod: [id],
      },
    });
  });

  test('of an unreadable key is bad, of another key type unknown', async () => {
    const p256 = 'did:key:zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP';
    const answers = [];
    for (const did of ['did:key:', 'did:key:z6Mk', 'did:key:../../etc', p256]) {
      const outcome = await didKey.resolve(did, env);
      assert.ok(outcome.kind !== 'ok');
      answers.push([outcome.kind, outcome.problems[0].code]);
    }
    assert.deepEqual(answers, [
      ['bad', 'key.malformed'],
      ['bad', 'key.malformed'],
      ['bad', 'key.malformed'],
      ['unknown', 'key.unsupported'],
    ]);
  });
});
