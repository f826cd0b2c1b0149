import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../src/model/json.js';
import { makePack } from '../src/pack/make-pack.js';
import { signPack } from '../src/sign-pack.js';
import { SIGNED } from './fixture.js';
import { answers, CREATED, opened, packOf } from './pack/packs.js';
import { thrown } from './trust/lists.js';
import { signers } from './verify/documents.js';

const { ed25519, p256, rsa, strangerEd25519 } = signers;
const pack = makePack(answers, { created: CREATED });

async function refuses(given: unknown, signer: unknown, options: object = {}): Promise<readonly string[]> {
  try {
    await signPack(given as JsonObject, signer as never, options);
    return ['signed'];
  } catch (error) {
    return thrown(error);
  }
}

describe('signing a pack', () => {
  test('adds who signs and a proof, and changes nothing else', async () => {
    const { proof, issuer, ...rest } = await signPack(pack, ed25519, { now: SIGNED });
    assert.deepEqual(rest, pack);
    assert.equal(issuer, ed25519.controller);
    const [first, ...more] = proof as readonly JsonObject[];
    assert.deepEqual(
      [first?.['cryptosuite'], first?.['created'], more.length],
      ['eddsa-jcs-2022', '2026-03-20T15:00:00Z', 0],
    );
  });

  test('puts itself in the place of another signature', async () => {
    const first = await signPack(pack, strangerEd25519, { now: SIGNED });
    const second = await signPack(first, p256, { now: SIGNED, suite: 'ecdsa-jcs-2019' });
    assert.equal((await opened(second)).signer, p256.controller);
    assert.equal((second['proof'] as readonly unknown[]).length, 1);
  });

  test('refuses what is no pack, no signer and no suite', async () => {
    assert.deepEqual(await refuses({}, ed25519), ['argument.invalid', 'pack.version /format']);
    assert.deepEqual(await refuses([], ed25519), ['argument.invalid', 'input.not-object ']);
    assert.deepEqual(await refuses(packOf({ x: 7 }), ed25519), [
      'argument.invalid',
      'pack.malformed /responses/x',
      'pack.malformed /responses/x',
    ]);
    assert.deepEqual(await refuses(pack, {}), ['signer.unsuitable']);
    assert.deepEqual(await refuses(pack, rsa), ['signer.unsuitable']);
    const elsewhere = { ...ed25519, verificationMethod: 'https://a.example/keys#1' };
    assert.deepEqual(await refuses(pack, elsewhere), ['signer.unsuitable']);
    assert.deepEqual(await refuses(pack, ed25519, { suite: 'eddsa-rdfc-2022' }), ['argument.invalid']);
    assert.deepEqual(await refuses(pack, ed25519, { now: 'today' }), ['argument.invalid']);
  });
});
