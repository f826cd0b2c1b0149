import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { KeySigner } from '../src/keys/signer.js';
import { limits } from '../src/limits.js';
import { bitstringStatusList } from '../src/status/list-method.js';
import { createStatusList, setStatus } from '../src/status/status-list.js';
import { statusEntry } from '../src/status/status-entry.js';
import { signStatusList, signStatusListJwt } from '../src/status-lists.js';
import type { SignStatusListOptions } from '../src/status-lists.js';
import { NOW, SIGNED } from './fixture.js';
import { inShort, LIST, online, task } from './status/lists.js';
import { signers } from './verify/documents.js';

const list = setStatus(createStatusList({ purpose: 'revocation' }), 42, true);
const validFrom = SIGNED;
const validUntil = new Date('2026-07-01T00:00:00Z');
const signer = signers.ed25519;
const about: SignStatusListOptions = {
  id: LIST,
  issuer: signer.controller,
  validFrom,
  validUntil,
  ttl: 300_000,
  now: SIGNED,
};

/** What the verifier finds at two places of a published list: one marked, one not. */
async function found(body: unknown, { controller }: KeySigner = signer): Promise<readonly string[]> {
  const { env } = online({ [LIST]: { body } });
  const at = async (index: number): Promise<string> => {
    const { ...entry } = statusEntry({ list: LIST, index, purpose: 'revocation' });
    return inShort(await bitstringStatusList.check(task(entry, { issuer: controller }), env));
  };
  return [await at(42), await at(43)];
}

const MARKED = ['bad status.revoked', 'ok'];

describe('a signed status list', () => {
  test.each<[string, KeySigner, string[]]>([
    ['Ed25519', signers.ed25519, ['eddsa-rdfc-2022', 'eddsa-jcs-2022']],
    ['P-256', signers.p256, ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019']],
    ['P-384', signers.p384, ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019']],
  ])('by a key of %s is read by the verifier, in every suite', async (_, by, suites) => {
    for (const suite of suites) {
      const options = { ...about, issuer: by.controller, suite };
      assert.deepEqual(await found(await signStatusList(list, by, options), by), MARKED, suite);
    }
  });

  test.each<[string, KeySigner]>([
    ['Ed25519', signers.ed25519],
    ['P-256', signers.p256],
    ['RSA', signers.rsa],
  ])('as a token by a key of %s is read by the verifier', async (_, by) => {
    const token = await signStatusListJwt(list, by, { ...about, issuer: by.controller });
    assert.deepEqual(await found(token, by), MARKED);
  });

  test('says what it was told, and no more', async () => {
    const { proof, credentialSubject, ...members } = await signStatusList(list, signer, about);
    assert.ok(Array.isArray(proof) && proof.length === 1);
    assert.deepEqual(members, {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: LIST,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: signer.controller,
      validFrom: '2026-03-20T15:00:00Z',
      validUntil: '2026-07-01T00:00:00Z',
    });
    const { encodedList, ...subject } = credentialSubject as Readonly<Record<string, unknown>>;
    assert.match(String(encodedList), /^uH4sI/);
    assert.deepEqual(subject, {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      ttl: 300_000,
    });
  });

  test('needs no end and no time to live', async () => {
    const { validUntil: _, ttl: __, ...rest } = about;
    const signed = await signStatusList(list, signer, rest);
    assert.equal('validUntil' in signed, false);
    assert.deepEqual(await found(signed), MARKED);
  });

  test('that has ended says nothing', async () => {
    const signed = await signStatusList(list, signer, {
      ...about,
      validUntil: new Date(NOW.getTime() - 1_000),
    });
    const open = 'unknown status.list-unread validity.expired';
    assert.deepEqual(await found(signed), [open, open]);
  });
});

describe('what cannot be signed as a status list', () => {
  const refused = { code: 'argument.invalid' };

  test.each<[string, Partial<Record<keyof SignStatusListOptions, unknown>>]>([
    ['a relative URL', { id: 'status/1' }],
    ['a URL with a fragment', { id: `${LIST}#list` }],
    ['no issuer', { issuer: '' }],
    ['no date', { validFrom: new Date(Number.NaN) }],
    ['an end that is none', { validUntil: new Date(Number.NaN) }],
    ['an end before the beginning', { validUntil: new Date(SIGNED.getTime() - 1) }],
    ['a negative time to live', { ttl: -1 }],
    ['a broken time to live', { ttl: 0.5 }],
    ['the moment of signing', { now: new Date(Number.NaN) }],
  ])('%s', async (_, wrong) => {
    const options = { ...about, ...wrong } as SignStatusListOptions;
    await assert.rejects(signStatusList(list, signer, options), refused);
    await assert.rejects(signStatusListJwt(list, signer, options), refused);
  });

  test('a suite that is none, or that withholds', async () => {
    await assert.rejects(signStatusList(list, signer, { ...about, suite: 'none' }), refused);
    const p256 = { ...about, issuer: signers.p256.controller, suite: 'ecdsa-sd-2023' };
    await assert.rejects(signStatusList(list, signers.p256, p256), refused);
  });

  test('nobody’s key', async () => {
    const nobody = {} as KeySigner;
    await assert.rejects(signStatusList(list, nobody, about), { code: 'signer.unsuitable' });
    await assert.rejects(signStatusListJwt(list, nobody, about), { code: 'signer.unsuitable' });
  });

  test('a list that is larger than verifiers read', async () => {
    const bits = crypto.getRandomValues(new Uint8Array(65_536));
    const wide = {
      ...list,
      bits: new Uint8Array(limits.statusListBytes).map((_, at) => bits[at % 65_536] ?? 0),
    };
    await assert.rejects(signStatusList(wide, signer, about), refused);
  });
});
