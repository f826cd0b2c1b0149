import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import { identifierTypes } from '../../src/model/vocabulary.js';
import { questions } from '../../src/verify/questions.js';

const refusal = { name: 'BadgeError', code: 'argument.invalid' };

function asked(recipient: unknown): unknown {
  const options: object = { recipient };
  return questions(options).asked.recipient;
}

describe('what a verifier asks', () => {
  test('may be about nobody', () => {
    assert.equal(questions({}).asked.recipient, undefined);
    assert.equal(asked(undefined), undefined);
  });

  test('is about somebody by an id, or by any type of identifier', () => {
    for (const type of ['id', ...identifierTypes, 'ext:badgeNumber']) {
      assert.deepEqual(asked({ type, value: 'x' }), { type, value: 'x' });
    }
    assert.deepEqual(asked({ type: 'id', value: 'x'.repeat(2_000), more: 1 }), {
      type: 'id',
      value: 'x'.repeat(2_000),
    });
  });

  test('is read once', () => {
    const recipient = { type: 'id', value: 'urn:a:b' };
    const { asked: read } = questions({ recipient });
    recipient.value = 'urn:a:c';
    assert.deepEqual(read.recipient, { type: 'id', value: 'urn:a:b' });
  });

  test('is about nobody else', async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      type: 'id',
      get value(): string {
        throw new Error('not now');
      },
    };
    for (const recipient of [proxy, throwing]) {
      assert.throws(() => asked(recipient), refusal);
      const options: object = { recipient };
      await assert.rejects(verify('{}', options), refusal);
    }
    for (const recipient of [
      null,
      'ada@school.example',
      [],
      {},
      { type: 'id' },
      { value: 'x' },
      { type: 'email', value: 'x' },
      { type: 'ID', value: 'x' },
      { type: 'ext:', value: 'x' },
      { type: 'toString', value: 'x' },
      { type: ['id'], value: 'x' },
      { type: 'id', value: '' },
      { type: 'id', value: ' \n' },
      { type: 'id', value: 7 },
      { type: 'id', value: 'x'.repeat(2_001) },
      { type: 'id', value: 'x\ud800' },
    ]) {
      assert.throws(() => asked(recipient), refusal, JSON.stringify(recipient));
      const options: object = { recipient };
      await assert.rejects(verify('{}', options), refusal);
    }
  });

  test('may come with components, whose list is read once', () => {
    const components: unknown[] = ['a', 7];
    const read = questions({ components });
    components.length = 0;
    assert.deepEqual(read.components, ['a', 7]);
    assert.deepEqual(questions({}).components, []);
    // What cannot be taken out of the list is no badge.
    const throwing: unknown[] = ['a', 'b'];
    Object.defineProperty(throwing, 0, {
      get: () => {
        throw new Error('mine');
      },
    });
    assert.deepEqual(questions({ components: throwing }).components, [undefined, 'b']);
  });
});
