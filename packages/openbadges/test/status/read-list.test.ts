import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { EnvironmentOptions } from '../../src/environment.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { TraceEntry } from '../../src/ports.js';
import { bitstringStatusList } from '../../src/status/list-method.js';
import { signVcJwt } from '../../src/jwt/sign-vc-jwt.js';
import { edited } from '../fixture.js';
import type { Answer } from '../network.js';
import { signers } from '../verify/documents.js';
import { encoded, entry, inShort, list, LIST, online, sealedList, task, unsignedList } from './lists.js';

async function found(answer: Answer | undefined, options: EnvironmentOptions = {}): Promise<string> {
  const { env } = online(answer === undefined ? {} : { [LIST]: answer }, options);
  return inShort(await bitstringStatusList.check(task(entry()), env));
}

const REVOKED = 'bad status.revoked';
const UNREAD = 'unknown status.list-unread';

describe('a status list that cannot be relied on leaves the status open', () => {
  test('without a network, behind no https, and where nothing answers', async () => {
    const { env } = online({}, {});
    const offline = { ...env, fetch: undefined };
    assert.equal(
      inShort(await bitstringStatusList.check(task(entry()), offline)),
      `${UNREAD} network.offline`,
    );
    const http = task(entry({ statusListCredential: 'http://issuer.example/status/1' }));
    assert.equal(inShort(await bitstringStatusList.check(http, env)), `${UNREAD} network.not-https`);
    const fetch = async (): Promise<Response> => Promise.reject(new Error('no route'));
    assert.equal(await found(undefined, { fetch }), `${UNREAD} network.unreachable`);
  });

  test.each([
    [404, 'network.absent'],
    [410, 'network.absent'],
    [403, 'network.status'],
    [500, 'network.status'],
  ])('where the answer is %d', async (status, code) => {
    assert.equal(await found({ status, body: await list() }), `${UNREAD} ${code}`);
  });

  test('where there is a page, no text, or nothing', async () => {
    assert.equal(await found({ body: '<!doctype html>' }), `${UNREAD} input.not-json`);
    assert.equal(await found({ body: Uint8Array.of(0xff, 0xfe) }), `${UNREAD} network.not-json`);
    assert.equal(await found({ body: '' }), `${UNREAD} input.not-json`);
    assert.equal(await found({ body: '[]' }), `${UNREAD} input.not-object`);
  });

  test('where its proof is broken: that is no revocation', async () => {
    const marked = await list();
    const touched = edited(marked, (copy) => {
      Object.assign(copy['credentialSubject'] ?? {}, { encodedList: encoded(new Uint8Array(16_384)) });
    });
    assert.match(await found({ body: touched }), /^unknown status\.list-unread proof\.signature/);
    assert.match(await found({ body: unsignedList() }), /^unknown status\.list-unread proof\./);
  });

  test('where it is not in force at the moment', async () => {
    const body = await list();
    assert.equal(
      await found({ body }, { now: new Date('2026-07-02T00:00:00Z') }),
      `${UNREAD} validity.expired`,
    );
    assert.equal(
      await found({ body }, { now: new Date('2026-04-30T00:00:00Z') }),
      `${UNREAD} validity.not-yet-valid`,
    );
    const skewed = { now: new Date('2026-07-01T00:00:30Z'), clockSkew: 60_000 };
    assert.equal(await found({ body }, skewed), REVOKED);
  });
});

describe('what stands at the URL', () => {
  const malformed = 'unknown status.list-malformed';

  test.each<[string, JsonObject, JsonObject]>([
    ['a credential of another type', {}, { type: ['VerifiableCredential'] }],
    ['a list of another type', { type: 'StatusList2021' }, {}],
    ['a subject without a type', { type: null }, {}],
    ['no purpose', { statusPurpose: [] }, {}],
    ['a purpose that is no text', { statusPurpose: ['revocation', 7] }, {}],
    ['no list', { encodedList: null }, {}],
    ['a list without its prefix', { encodedList: encoded(new Uint8Array(16_384)).slice(1) }, {}],
  ])('is no status list: %s', async (_, subject, members) => {
    assert.equal(await found({ body: await list(subject, members) }), malformed);
  });

  test('is a bomb', async () => {
    const body = await list({ encodedList: encoded(new Uint8Array(100_000_000)) });
    assert.equal(await found({ body }), 'unknown status.list-too-large');
  });

  test('is about one list, in an array or not', async () => {
    const { credentialSubject: subject } = unsignedList();
    const about = async (value: JsonValue): Promise<string> =>
      await found({ body: await sealedList({ ...unsignedList(), credentialSubject: value }) });
    assert.ok(subject !== undefined);
    assert.equal(await about([subject]), REVOKED);
    assert.equal(await about([subject, subject]), malformed);
    assert.match(await about([]), /^unknown status\.list-(?:unread|malformed)/);
  });

  test('may have several types, in lists', async () => {
    const body = await list({ type: ['BitstringStatusList', 'Extra'] });
    assert.equal(await found({ body }), REVOKED);
  });

  test('may be a token, and white space around it', async () => {
    const token = await signVcJwt(unsignedList(), signers.p256, { profile: 'vc-jose-cose' });
    const issuer = signers.p256.controller;
    const own = await signVcJwt(unsignedList({}, { issuer }), signers.p256, { profile: 'vc-jose-cose' });
    for (const [body, expected] of [
      [own, REVOKED],
      [`${own}\n`, REVOKED],
      [`${own.slice(0, -4)}AAAA`, `${UNREAD} proof.signature`],
    ] as const) {
      const { env } = online({ [LIST]: { body, contentType: 'application/vc+jwt' } });
      assert.equal(inShort(await bitstringStatusList.check(task(entry(), { issuer }), env)), expected);
    }
    assert.match(await found({ body: token }), /^unknown status\.list-unread/);
  });

  test('may come from where a redirect leads: its proof says whose it is', async () => {
    assert.equal(await found({ body: await list(), url: 'https://cdn.example/lists/1' }), REVOKED);
  });
});

describe('a list', () => {
  test('is asked for once, as a credential in either form', async () => {
    const { env, asked } = online({ [LIST]: { body: await list() } });
    for (const index of ['7', '8', '7'])
      await bitstringStatusList.check(task(entry({ statusListIndex: index })), env);
    assert.deepEqual(asked.requests, [LIST]);
    for (const type of ['application/vc', 'application/vc+jwt', 'application/json']) {
      assert.ok(asked.accepts[0]?.includes(type));
    }
  });

  test('is verified once in a call, whoever names it', async () => {
    const { env } = online({ [LIST]: { body: await list() } });
    const traced: string[] = [];
    const tracing = { ...env, trace: ({ of }: TraceEntry): number => traced.push(of) };
    await bitstringStatusList.check(task(entry()), tracing);
    const once = traced.length;
    await bitstringStatusList.check(task(entry({ statusListIndex: '8' })), tracing);
    assert.ok(once > 0);
    assert.equal(traced.length, once);
  });

  test('is not asked for where the entry is broken', async () => {
    const { env, asked } = online({ [LIST]: { body: await list() } });
    await bitstringStatusList.check(task(entry({ statusListIndex: '-1' })), env);
    assert.deepEqual(asked.requests, []);
  });

  test('has its faults told up to a bound', async () => {
    const { proof, ...document } = await list();
    assert.ok(Array.isArray(proof));
    const [one] = proof as readonly JsonObject[];
    const many = Array.from({ length: 16 }, (_, copy) => ({
      ...one,
      proofValue: 'z1',
      proofPurpose: `p${copy}`,
      expires: 'never',
    }));
    const answer = await found({ body: { ...document, proof: many } });
    assert.ok(answer.split(' ').length <= 23, answer);
  });
});

describe('how old a list is', () => {
  /** A network that says when it answered. */
  async function answered(date: string | undefined, ttl: JsonValue): Promise<string> {
    const body = JSON.stringify(await list({ ttl }));
    const headers = date === undefined ? {} : { date };
    const fetch = async (): Promise<Response> => Promise.resolve(new Response(body, { headers }));
    return await found(undefined, { fetch });
  }

  const MINUTES = 60_000;

  test('is told where its issuer says how long to use it, and the answer when it was given', async () => {
    // It is 2026-06-01T00:00:00Z.
    assert.equal(await answered('Sun, 31 May 2026 23:50:00 GMT', 9 * MINUTES), `${REVOKED} | status.stale`);
    assert.equal(await answered('Sun, 31 May 2026 23:50:00 GMT', 10 * MINUTES), REVOKED);
    assert.equal(await answered('Sun, 31 May 2026 23:59:59 GMT', 0), `${REVOKED} | status.stale`);
  });

  test('is not known where one of both is missing or no such thing', async () => {
    assert.equal(await answered(undefined, 0), REVOKED);
    assert.equal(await answered('long ago', 0), REVOKED);
    assert.equal(await answered('Sun, 31 May 2020 23:50:00 GMT', 'soon'), REVOKED);
    assert.equal(await answered('Mon, 01 Jun 2026 00:10:00 GMT', 0), REVOKED);
  });
});
