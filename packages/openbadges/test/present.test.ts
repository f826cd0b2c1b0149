import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { present } from '../src/index.js';
import type { JsonObject, PresentOptions, Signer } from '../src/index.js';
import { limits } from '../src/limits.js';
import { SIGNED } from './fixture.js';
import { V2 } from './record.js';
import { answer } from './verify/answers.js';
import { badgeOf, enveloped, sealed, signers, token } from './verify/documents.js';

const { ed25519, p256, p384, rsa, holder } = signers;
const badge = await sealed(ed25519);
const now = SIGNED;

async function refused(
  credentials: unknown,
  options: unknown = {},
  signer: unknown = holder,
): Promise<string> {
  let code = 'none';
  const attempt = present(credentials as (typeof badge)[], signer as Signer, options as PresentOptions);
  await assert.rejects(attempt, (error) => {
    code = String(Reflect.get(Object(error), 'code'));
    return true;
  });
  return code;
}

describe('present', () => {
  test('shows the badges as they are, and signs for its occasion', async () => {
    const jws = await token(p256);
    const shown = await present([badge, jws], holder, { now, challenge: 'x', domain: 'a.example' });
    const { proof, ...document } = shown;
    assert.deepEqual(document, {
      '@context': [V2],
      type: ['VerifiablePresentation'],
      holder: holder.controller,
      verifiableCredential: [badge, enveloped(jws)],
    });
    const [{ proofValue, ...options } = {}, ...more] = proof as readonly JsonObject[];
    assert.deepEqual(options, {
      type: 'DataIntegrityProof',
      created: '2026-03-20T15:00:00Z',
      verificationMethod: holder.verificationMethod,
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'authentication',
      challenge: 'x',
      domain: 'a.example',
    });
    assert.ok(typeof proofValue === 'string' && proofValue.startsWith('z'));
    assert.deepEqual(more, []);
  });

  test('signs with every suite that covers all of it', async () => {
    for (const [signer, suite] of [
      [holder, 'eddsa-jcs-2022'],
      [p256, 'ecdsa-rdfc-2019'],
      [p256, 'ecdsa-jcs-2019'],
      [p384, 'ecdsa-rdfc-2019'],
      [p384, 'ecdsa-jcs-2019'],
    ] as const) {
      const shown = await present([badge], signer, { now, suite });
      assert.match(await answer(shown), /^valid presentation json/, suite);
    }
    assert.equal(await refused([badge], { suite: 'ecdsa-sd-2023' }, p256), 'argument.invalid');
    assert.equal(await refused([badge], { suite: 'eddsa-2022' }), 'argument.invalid');
    assert.equal(await refused([badge], {}, rsa), 'signer.unsuitable');
  });

  test('takes badges as JSON text, and does not verify them', async () => {
    const shown = await present([JSON.stringify(badge)], holder, { now });
    assert.deepEqual(shown['verifiableCredential'], [badge]);
    const unsigned = await present([badgeOf(ed25519.controller)], holder, { now });
    assert.match(await answer(unsigned), /^invalid presentation json, contents\.invalid/);
  });

  test('names another holder where it is told to', async () => {
    const shown = await present([badge], holder, { now, holder: 'did:web:a.example' });
    assert.equal(shown['holder'], 'did:web:a.example');
    for (const other of ['Ada', '', 7, null, {}]) {
      assert.equal(await refused([badge], { holder: other }), 'argument.invalid');
    }
  });

  test('refuses what is no badge, none at all, and more than is verified', async () => {
    for (const item of ['no badge', '[]', 'a.b', 7, null, undefined, [], () => badge]) {
      assert.equal(await refused([badge, item]), 'credential.invalid', String(item));
    }
    for (const list of [[], undefined, null, badge, 'a.b.c', new Set([badge])]) {
      assert.equal(await refused(list), 'argument.invalid');
    }
    const many = Array.from({ length: limits.contents + 1 }, () => 'a.b.c');
    assert.equal(await refused(many), 'argument.invalid');
  });

  test('refuses options and signers of another form', async () => {
    for (const options of [{ challenge: 7 }, { challenge: '' }, { domain: [] }, { now: 0 }, { suite: 7 }]) {
      assert.equal(await refused([badge], options), 'argument.invalid', JSON.stringify(options));
    }
    for (const signer of [null, {}, { ...holder, verificationMethod: 'key' }]) {
      assert.equal(await refused([badge], {}, signer), 'signer.unsuitable');
    }
    const failing = { ...holder, sign: () => Promise.reject(new Error('the card is out')) };
    assert.equal(await refused([badge], {}, failing), 'signer.failed');
  });

  test('refuses a badge that a signature could not cover, unless the suite signs the JSON itself', async () => {
    const strange = { ...badge, hours: 15 };
    assert.equal(await refused([strange]), 'credential.unsecurable');
    const shown = await present([strange], holder, { now, suite: 'eddsa-jcs-2022' });
    assert.match(await answer(shown), /^invalid presentation json, contents\.invalid/);
  });
});
