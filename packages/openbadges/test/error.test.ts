import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, test } from 'vitest';
import { BadgeError, jwkSigner, multikeyPair, multikeySigner } from '../src/index.js';
import type { PrivateJwk } from '../src/index.js';
import { keyPair } from './fixture.js';

const problem = { code: 'model.missing', message: 'x', at: '/name' } as const;

describe('BadgeError', () => {
  test('is an error with a code', () => {
    const error = new BadgeError('key.invalid', 'The key cannot be read.');
    assert.ok(error instanceof Error);
    assert.ok(error instanceof BadgeError);
    assert.equal(error.name, 'BadgeError');
    assert.equal(error.code, 'key.invalid');
    assert.equal(error.message, 'The key cannot be read.');
    assert.deepEqual(error.problems, []);
    assert.equal(String(error), 'BadgeError: The key cannot be read.');
    assert.ok(error.stack?.includes('error.test'));
  });

  test('has a cause only where there is one', () => {
    assert.equal('cause' in new BadgeError('key.invalid', 'x'), false);
    assert.equal('cause' in new BadgeError('key.invalid', 'x', { problems: [] }), false);
    assert.equal('cause' in new BadgeError('key.invalid', 'x', { cause: undefined }), false);
    for (const cause of [new Error('the service is down'), 'text', null, 0, false]) {
      assert.equal(new BadgeError('signer.failed', 'x', { cause }).cause, cause);
    }
  });

  test('lists problems as it is given them', () => {
    const problems = [problem, { ...problem, at: '/id' }];
    assert.deepEqual(new BadgeError('credential.invalid', 'x', { problems }).problems, problems);
  });

  test('keeps its cause out of JSON', () => {
    const error = new BadgeError('signer.failed', 'x', { cause: new Error('secret'), problems: [problem] });
    assert.deepEqual(JSON.parse(JSON.stringify(error)), {
      name: 'BadgeError',
      code: 'signer.failed',
      problems: [problem],
    });
  });
});

describe('what is thrown over a key', () => {
  const { publicKeyMultibase, secretKeyMultibase } = keyPair('issuer');
  const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';
  const jwk: PrivateJwk = { kty: 'OKP', crv: 'Ed25519', x: d, d };

  async function thrown(promise: Promise<unknown>): Promise<BadgeError> {
    const error: unknown = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof BadgeError);
    return error;
  }

  const attempts: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    [
      'a secret key in the place of the public one',
      () => multikeySigner({ publicKeyMultibase: secretKeyMultibase, secretKeyMultibase }),
      secretKeyMultibase,
    ],
    [
      'a secret key with a fault',
      () => multikeySigner({ publicKeyMultibase, secretKeyMultibase: `${secretKeyMultibase}0` }),
      secretKeyMultibase,
    ],
    [
      'the halves of two pairs',
      () => multikeySigner({ ...keyPair('stranger'), secretKeyMultibase }),
      secretKeyMultibase,
    ],
    ['a JSON Web Key of two pairs', () => jwkSigner(jwk), d],
    ['a JSON Web Key with a fault', () => jwkSigner({ ...jwk, d: `${d}!` }), d],
    ['a JSON Web Key of another curve', () => jwkSigner({ ...jwk, crv: 'X25519' as 'Ed25519' }), d],
    ['a seed of another length', () => multikeyPair(new Uint8Array(31).fill(171)), '171'],
  ];
  for (const [what, attempt, secret] of attempts) {
    test(`shows nothing of ${what}`, async () => {
      const error = await thrown(attempt());
      assert.equal(error.code, 'key.invalid');
      for (const text of [
        error.message,
        JSON.stringify(error),
        inspect(error, { depth: 9, showHidden: true }),
      ]) {
        assert.ok(!text.includes(secret));
      }
    });
  }
});
