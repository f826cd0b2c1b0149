import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, test } from 'vitest';
import { functionSigner, sign, verify } from '../src/index.js';
import type { BadgeErrorCode, OpenBadge, Signer } from '../src/index.js';
import { edited, keyPair, loose, NOW, SIGNED, signed, signerOf, unsigned } from './fixture.js';
import type { Loose } from './fixture.js';

async function refusal(credential: unknown, signer?: Signer): Promise<BadgeErrorCode> {
  let code: BadgeErrorCode | undefined;
  const attempt = sign(credential as OpenBadge, signer ?? (await signerOf('issuer')), { now: SIGNED });
  await assert.rejects(attempt, (error) => {
    code = Reflect.get(Object(error), 'code') as BadgeErrorCode;
    return Reflect.get(Object(error), 'name') === 'BadgeError';
  });
  return code ?? assert.fail('no code');
}

function editedBadge(edit: (copy: Loose) => void): Loose {
  return edited(unsigned(), edit);
}

describe('sign', () => {
  test('adds one proof and keeps the credential', async () => {
    const { proof, ...rest } = loose(await signed());
    const { publicKeyMultibase: key, controller } = keyPair('issuer');
    assert.deepEqual(rest, loose(unsigned()));
    assert.equal(proof?.length, 1);
    const { proofValue, ...options } = loose(proof[0] ?? {});
    assert.deepEqual(options, {
      type: 'DataIntegrityProof',
      created: '2026-03-20T15:00:00Z',
      verificationMethod: `${controller}#${key}`,
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
    });
    assert.match(String(proofValue), /^z[1-9A-HJ-NP-Za-km-z]{86,88}$/);
  });

  test('is deterministic and leaves its argument alone', async () => {
    const credential = unsigned();
    const before = JSON.stringify(credential);
    assert.deepEqual(await signed(credential), await signed(credential));
    assert.equal(JSON.stringify(credential), before);
  });

  test('writes the strict form of what it is given compacted', async () => {
    const compacted = editedBadge((copy) => Object.assign(copy['issuer'] ?? {}, { type: 'Profile' }));
    const badge = await sign(compacted, await signerOf('issuer'), { now: SIGNED });
    assert.deepEqual(loose(badge), loose(await signed()));
  });

  test('refuses what breaks the model, listing every fault', async () => {
    const faulty = editedBadge((copy) => {
      Object.assign(copy, { validFrom: 'today' });
      Reflect.deleteProperty(copy['credentialSubject'] ?? {}, 'achievement');
    });
    await assert.rejects(sign(faulty, await signerOf('issuer')), (error) => {
      assert.equal(Reflect.get(Object(error), 'code'), 'credential.invalid');
      const problems = Reflect.get(Object(error), 'problems') as readonly { code: string; at: string }[];
      assert.deepEqual(
        problems.map(({ code, at }) => `${code} ${at}`),
        ['model.format /validFrom', 'model.missing /credentialSubject/achievement'],
      );
      return true;
    });
    for (const nonsense of [undefined, null, 7, 'text', [], {}]) {
      assert.equal(await refusal(nonsense), 'credential.invalid');
    }
  });

  test('refuses what a signature could not cover', async () => {
    const undefinedTerm = editedBadge((copy) => Object.assign(copy, { hours: 15 }));
    const unknownContext = editedBadge((copy) =>
      copy['@context']?.push('https://x.example/c' as unknown as Loose),
    );
    const renamed = editedBadge((copy) => {
      const alias = { until: { '@id': 'https://www.w3.org/2018/credentials#validUntil' } };
      copy['@context']?.push(alias as unknown as Loose);
      Object.assign(copy, { until: '2030-01-01T00:00:00Z' });
    });
    for (const credential of [undefinedTerm, unknownContext, renamed]) {
      assert.equal(await refusal(credential), 'credential.unsecurable');
    }
  });

  test('signs with a further context that the caller brings, and verifies with it alone', async () => {
    const url = 'https://pinehollow.example/context.json';
    const contexts = { [url]: { '@context': { hours: 'https://pinehollow.example/hours' } } };
    const extended = editedBadge((copy) => {
      copy['@context']?.push(url as unknown as Loose);
      Object.assign(copy['credentialSubject'] ?? {}, { hours: 15 });
    }) as unknown as OpenBadge;
    const badge = await sign(extended, await signerOf('issuer'), { now: SIGNED, contexts });
    assert.equal((await verify(badge, { now: NOW, contexts })).verdict, 'valid');
    assert.equal((await verify(badge, { now: NOW })).verdict, 'indeterminate');
    const changed = edited(badge, (copy) => Object.assign(copy['credentialSubject'] ?? {}, { hours: 16 }));
    assert.equal((await verify(changed, { now: NOW, contexts })).verdict, 'invalid');
  });

  test('refuses signers of another algorithm, that fail, or that name another key', async () => {
    const issuer = await signerOf('issuer');
    assert.equal(await refusal(unsigned(), { ...issuer, algorithm: 'RS256' }), 'signer.unsuitable');
    assert.equal(await refusal(unsigned(), { ...issuer, algorithm: 'ES256' }), 'signer.failed');
    for (const none of [
      undefined,
      null,
      {},
      { ...issuer, sign: undefined },
      { ...issuer, algorithm: 'none' },
    ]) {
      await assert.rejects(sign(unsigned(), none as Signer), { code: 'signer.unsuitable' });
    }
    const failing = { ...issuer, sign: () => Promise.reject(new Error('the service is down')) };
    assert.equal(await refusal(unsigned(), failing), 'signer.failed');
    const another = await signerOf('stranger', issuer.verificationMethod);
    assert.equal(await refusal(unsigned(), another), 'signer.failed');
    for (const length of [0, 63, 64, 65]) {
      const garbage = functionSigner({ ...issuer, sign: () => Promise.resolve(new Uint8Array(length)) });
      assert.equal(await refusal(unsigned(), garbage), 'signer.failed');
    }
  });

  test('keeps the cause of a failing signer and no part of the credential', async () => {
    const cause = new Error('the service is down');
    const failing = { ...(await signerOf('issuer')), sign: () => Promise.reject(cause) };
    await assert.rejects(sign(unsigned(), failing), (error) => {
      assert.equal(Reflect.get(Object(error), 'cause'), cause);
      return !inspect(error, { depth: 9 }).includes('Pine Hollow');
    });
  });

  test('writes whole seconds, in UTC', async () => {
    const badge = await sign(unsigned(), await signerOf('issuer'), {
      now: new Date('2026-03-20T10:00:00.987-05:00'),
    });
    assert.equal(String(loose(badge)['proof']?.[0]?.['created']), '2026-03-20T15:00:00Z');
  });
});
