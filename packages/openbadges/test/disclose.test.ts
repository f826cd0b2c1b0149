import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { disclose, multikeyPair, multikeySigner, sign } from '../src/index.js';
import type { DiscloseOptions, Secured } from '../src/index.js';
import { SIGNED } from './fixture.js';
import { network } from './network.js';
import { answer, reportOn } from './verify/answers.js';
import { badgeOf, sealed, signers } from './verify/documents.js';

const { ed25519, p256 } = signers;
const suite = 'ecdsa-sd-2023';
const held = await sealed(p256, { suite }, (copy) => {
  Object.assign(copy['credentialSubject'] ?? {}, { narrative: 'Planned alone.', role: 'teacher' });
});

async function refused(secured: unknown, pointers: unknown, options: unknown = {}): Promise<string> {
  let code = 'none';
  const attempt = disclose(secured as Secured, pointers as string[], options as DiscloseOptions);
  await assert.rejects(attempt, (error) => {
    code = String(Reflect.get(Object(error), 'code'));
    return true;
  });
  return code;
}

describe('disclose', () => {
  test('shows what is selected, and withholds the rest; both verify', async () => {
    const some = await disclose(held, ['/credentialSubject/narrative']);
    const all = await disclose(held, ['/credentialSubject', '/evidence', '/description']).catch(
      () => undefined,
    );
    assert.equal(all, undefined);
    const report = await reportOn(some);
    assert.ok(report.verdict === 'valid' && report.kind === 'badge');
    assert.equal(Reflect.get(report.badge.credentialSubject, 'narrative'), 'Planned alone.');
    assert.equal('role' in report.badge.credentialSubject, false);
    assert.equal(await answer(held), 'indeterminate badge json, proof.not-disclosed /proof/0/proofValue');
  });

  test('refuses what has no such proof, and pointers that are none', async () => {
    assert.equal(await refused(await sealed(ed25519), ['/name']), 'argument.invalid');
    assert.equal(await refused(await disclose(held, ['/name']), ['/name']), 'argument.invalid');
    for (const secured of [undefined, null, 7, [], {}, 'text']) {
      assert.equal(await refused(secured, ['/name']), 'argument.invalid');
    }
    for (const pointers of [undefined, '/name', [7], ['name'], ['/nothing']]) {
      assert.equal(await refused(held, pointers), 'argument.invalid');
    }
    assert.equal(await refused({ ...held, name: 'x' }, ['/name']), 'argument.invalid');
    for (const options of [{ now: 7 }, { fetch: 7 }, { contexts: [] }]) {
      assert.equal(await refused(held, ['/name'], options), 'argument.invalid');
    }
  });

  test('looks up an issuer’s key with the caller’s network, and without it not at all', async () => {
    const id = 'https://issuer.example/profile';
    const pair = await multikeyPair(new Uint8Array(32).fill(7), 'P-256');
    const signer = await multikeySigner(pair, { verificationMethod: `${id}#key-1` });
    const secured = await sign(badgeOf(id), signer, { now: SIGNED, suite });
    assert.equal(await refused(secured, ['/name']), 'argument.invalid');
    const { publicKeyMultibase } = pair;
    const key = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase };
    const { fetch, requests } = network({ [id]: { body: { id, assertionMethod: [key] } } });
    const shown = await disclose(secured, ['/name'], { fetch });
    assert.deepEqual(requests, [id]);
    assert.equal(await answer(shown, { fetch }), 'valid badge json, proof.excerpt /proof/0');
  });
});
