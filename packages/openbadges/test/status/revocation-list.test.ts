import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { EnvironmentOptions } from '../../src/environment.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { StatusTask } from '../../src/ports.js';
import { revocationListMethod } from '../../src/status/revocation-list.js';
import type { Answer } from '../network.js';
import { BADGE, inShort, ISSUER, online, task } from './lists.js';

const LIST = 'https://issuer.example/revoked';
const entry = { id: LIST, type: '1EdTechRevocationList' };

async function found(answer: Answer, members: Partial<StatusTask> = {}): Promise<string> {
  const { env } = online({ [LIST]: answer });
  return inShort(await revocationListMethod.check(task(entry, members), env));
}

async function listing(body: JsonObject, members: Partial<StatusTask> = {}): Promise<string> {
  return await found({ body: { id: LIST, issuer: ISSUER, ...body } }, members);
}

const REVOKED = 'bad status.revoked';
const MALFORMED = 'unknown status.list-malformed';
const other = { id: 'urn:uuid:11111111-1111-4111-8111-111111111111' };

describe('a 1EdTech revocation list', () => {
  test.each(['revokedCredential', 'revokedCredentials'])('ends what it names under %s', async (member) => {
    assert.equal(await listing({ [member]: [other, { id: BADGE }] }), REVOKED);
    assert.equal(await listing({ [member]: [other, { id: BADGE, revoked: true }] }), REVOKED);
    assert.equal(await listing({ [member]: [other, BADGE] }), REVOKED);
    assert.equal(await listing({ [member]: { id: BADGE } }), REVOKED);
    assert.equal(await listing({ [member]: BADGE }), REVOKED);
    assert.equal(await listing({ [member]: [other] }), 'ok');
    assert.equal(await listing({ [member]: [] }), 'ok');
  });

  test('may have both members, and one that ends it decides', async () => {
    assert.equal(await listing({ revokedCredential: [], revokedCredentials: [{ id: BADGE }] }), REVOKED);
    assert.equal(await listing({ revokedCredential: [{ id: BADGE }], revokedCredentials: [] }), REVOKED);
    const both = [{ id: BADGE, revoked: false }, { id: BADGE }];
    assert.equal(await listing({ revokedCredential: both }), REVOKED);
  });

  test('names what was not revoked, or not for ever', async () => {
    assert.equal(
      await listing({ revokedCredential: [{ id: BADGE, revoked: false, revocationReason: 'by mistake' }] }),
      'ok',
    );
  });

  test('tells why, in a line of plain text', async () => {
    for (const member of ['revocationReason', 'statusReason']) {
      const text = `Issued\u202E in\nerror ${'!'.repeat(9_000)}`;
      const { env } = online({ [LIST]: { body: { revokedCredential: [{ id: BADGE, [member]: text }] } } });
      const { outcome } = await revocationListMethod.check(task(entry), env);
      assert.ok(outcome.kind === 'bad');
      const [{ message, at }] = outcome.problems;
      assert.match(message, /Issued in error !!/);
      assert.ok(message.length < 140);
      assert.equal(at, '/credentialStatus');
    }
    assert.equal(
      await listing({ revokedCredential: [{ id: BADGE, revocationReason: { en: 'x' } }] }),
      REVOKED,
    );
  });

  test('has ids however a URL may be written', async () => {
    const id = 'https://issuer.example/badges/1';
    const same = 'https://ISSUER.example:443/badges/./1';
    assert.equal(await listing({ revokedCredential: [same] }, { id }), REVOKED);
    assert.equal(await listing({ revokedCredential: ['https://issuer.example/badges/1/'] }, { id }), 'ok');
  });

  test.each([
    ['urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d11', 'urn:uuid:5B1F8F6E-3C0F-4B53-8F8F-0D2A7C2F5D11'],
    ['urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d11', 'URN:UUID:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d11'],
    ['https://issuer.example/b/%C3%A9', 'https://issuer.example/b/%c3%a9'],
    ['https://issuer.example/b/~ann', 'https://issuer.example/b/%7Eann'],
  ])('ends %s by %s', async (id, listed) => {
    assert.equal(await listing({ revokedCredential: [{ id: listed }] }, { id }), REVOKED);
    assert.equal(await listing({ revokedCredential: [{ id }] }, { id: listed }), REVOKED);
  });

  test('with thousands of entries is read once for hundreds of credentials', async () => {
    const ids = Array.from({ length: 9_000 }, (_, index) => `https://issuer.example/badges/${index}`);
    const { env, asked } = online({ [LIST]: { body: { issuer: ISSUER, revokedCredentials: ids } } });
    for (let index = 8_900; index < 9_100; index += 1) {
      const of = task(entry, { id: `https://issuer.example/badges/${index}` });
      const expected = index < 9_000 ? REVOKED : 'ok';
      assert.equal(inShort(await revocationListMethod.check(of, env)), expected);
    }
    assert.deepEqual(asked.requests, [LIST]);
  });
});

describe('what a revocation list does not say', () => {
  test.each<[string, JsonObject]>([
    ['an error that came with 200', { error: 'try later' }],
    ['entries under a name of somebody’s own', { revoked: [BADGE] }],
  ])('is no list: %s', async (_, body) => assert.equal(await listing(body), MALFORMED));

  test.each<JsonValue>([
    null,
    7,
    {},
    { credentialId: BADGE },
    { id: 7 },
    ['urn:a:b'],
    '7',
    `${BADGE} `,
    { id: `${BADGE}\n` },
  ])('stays open where an entry is %j', async (item) => {
    assert.equal(await listing({ revokedCredential: [other, item] }), MALFORMED);
    assert.equal(await listing({ revokedCredential: [item, { id: BADGE }] }), REVOKED);
  });

  test.each<JsonValue>(['false', 'true', 0, null, {}])(
    'stays open where `revoked` is %j',
    async (revoked) => {
      assert.equal(await listing({ revokedCredential: [{ id: BADGE, revoked }] }), MALFORMED);
      assert.equal(await listing({ revokedCredential: [{ ...other, revoked }] }), 'ok');
    },
  );

  test('stays open where the list is of another issuer, unless the trust list names it', async () => {
    const issuer = 'https://keeper.example/';
    const body = { issuer, revokedCredential: [{ id: BADGE }] };
    const another = 'unknown status.list-by-another';
    assert.equal(await listing(body), another);
    assert.equal(await listing({ ...body, issuer: { id: issuer, name: 'Keeper' } }), another);
    assert.equal(await listing({ ...body, issuer: 7 }), another);
    assert.equal(await listing({ ...body, issuer: { name: 'Keeper' } }), another);
    assert.equal(await listing(body, { keepers: ['https://KEEPER.example'] }), REVOKED);
    assert.equal(await listing({ ...body, issuer: { id: ISSUER } }), REVOKED);
    const { issuer: _, ...silent } = body;
    assert.equal(await found({ body: silent }), REVOKED);
  });

  test('stays open where the credential has no id, or the entry no list', async () => {
    assert.equal(await listing({ revokedCredential: [] }, { id: undefined }), 'unknown status.no-id');
    const { env, asked } = online({});
    const { outcome } = await revocationListMethod.check(task({ type: '1EdTechRevocationList' }), env);
    assert.ok(outcome.kind === 'unknown');
    const [{ code, at }] = outcome.problems;
    assert.deepEqual([code, at], ['status.malformed', '/credentialStatus/id']);
    assert.deepEqual(asked.requests, []);
  });

  test.each<[string, Answer]>([
    ['network.absent', { status: 404 }],
    ['network.status', { status: 500 }],
    ['network.not-json', { body: '<p>revoked: none</p>' }],
    ['network.not-json', { body: '[]' }],
    ['network.redirected', { body: { revokedCredential: [] }, url: 'https://elsewhere.example/' }],
  ])('stays open where there is none: %s', async (code, answer) => {
    assert.equal(await found(answer), `unknown status.list-unread ${code}`);
  });

  test('stays open without a network', async () => {
    const offline: EnvironmentOptions = {};
    const { env } = online({}, offline);
    const findings = await revocationListMethod.check(task(entry), { ...env, fetch: undefined });
    assert.equal(inShort(findings), 'unknown status.list-unread network.offline');
  });
});
