import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { environment } from '../src/environment.js';
import type { EnvironmentOptions } from '../src/environment.js';
import { bundledContexts } from '../src/contexts/load.js';

const URL = 'https://pinehollow.example/context.json';
const context = { '@context': { hours: 'https://pinehollow.example/hours' } };
const refusal = { name: 'BadgeError', code: 'argument.invalid' };

describe('the environment', () => {
  test('has by default the present, no network, and what this release knows', () => {
    const before = new Date().getTime();
    const { now, fetch, jwt, loadContext, suites, didMethods, statusMethods } = environment();
    assert.ok(now.getTime() >= before && now.getTime() <= new Date().getTime());
    assert.equal(fetch, undefined);
    assert.equal(jwt, 'strict');
    assert.deepEqual(
      suites.map(({ id }) => id),
      [
        'eddsa-rdfc-2022',
        'eddsa-jcs-2022',
        'ecdsa-rdfc-2019',
        'ecdsa-jcs-2019',
        'ecdsa-sd-2023',
        'Ed25519Signature2020',
        'eddsa-2022',
      ],
    );
    assert.deepEqual(
      didMethods.map(({ method }) => method),
      ['key', 'jwk', 'web'],
    );
    assert.deepEqual(
      statusMethods.map(({ type }) => type),
      ['BitstringStatusListEntry', 'StatusList2021Entry', '1EdTechRevocationList'],
    );
    for (const url of bundledContexts) assert.ok(loadContext(url));
    assert.equal(loadContext(URL), undefined);
  });

  test('is new each time: nothing is kept from one call to the next', () => {
    assert.notEqual(environment().loadContext, environment().loadContext);
    assert.deepEqual(environment({ contexts: { [URL]: context } }).loadContext(URL), context);
    assert.equal(environment().loadContext(URL), undefined);
  });

  test('takes what the caller brings', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    const fetch = (): Promise<Response> => Promise.reject(new Error('no network'));
    const env = environment({ now, contexts: { [URL]: context }, fetch, jwt: 'lenient' });
    assert.equal(env.now, now);
    assert.equal(env.fetch, fetch);
    assert.equal(env.jwt, 'lenient');
    assert.deepEqual(env.loadContext(URL), context);
  });

  test('takes every moment that a date-time of a credential can name', () => {
    for (const text of ['0001-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '9999-12-31T23:59:59Z']) {
      const now = new Date(text);
      assert.equal(environment({ now }).now.getTime(), now.getTime());
    }
  });

  test('takes undefined members as left out', () => {
    const { now, loadContext } = environment({
      now: undefined,
      contexts: undefined,
      fetch: undefined,
      jwt: undefined,
    } as unknown as EnvironmentOptions);
    assert.ok(now instanceof Date);
    assert.ok(loadContext('https://www.w3.org/ns/credentials/v2'));
  });

  test('refuses a moment that is none', () => {
    for (const now of [
      null,
      0,
      1_780_000_000_000,
      '',
      '2026-06-01T00:00:00Z',
      true,
      {},
      [],
      new Date('never'),
      new Date(Infinity),
      new Date(8.64e15),
      new Date(-8.64e15),
      new Date('-000001-12-31T23:59:59Z'),
      new Date('+010000-01-01T00:00:00Z'),
      { getTime: () => 0 },
      () => new Date(0),
    ]) {
      assert.throws(() => environment({ now } as unknown as EnvironmentOptions), refusal);
    }
  });

  test('refuses a network that is no function, and another way to read tokens', () => {
    for (const fetch of [null, false, 'https://a.example/', {}, new Map(), Promise.resolve()]) {
      assert.throws(() => environment({ fetch } as unknown as EnvironmentOptions), refusal);
    }
    for (const jwt of [null, true, '', 'Strict', 'none', ['strict'], {}]) {
      assert.throws(() => environment({ jwt } as unknown as EnvironmentOptions), refusal);
    }
  });

  test('refuses contexts in place of the bundled ones', () => {
    for (const url of bundledContexts) {
      assert.throws(() => environment({ contexts: { [url]: context } }), refusal, url);
      assert.throws(() => environment({ contexts: { [URL]: context, [url]: context } }), refusal, url);
    }
  });

  test('refuses contexts that are no context documents', () => {
    for (const contexts of [
      null,
      7,
      'x',
      [],
      { [URL]: null },
      { [URL]: [] },
      { [URL]: {} },
      { [URL]: 'x' },
    ]) {
      assert.throws(() => environment({ contexts } as unknown as EnvironmentOptions), refusal);
    }
    const noJson = { '@context': { hours: (): string => 'x' } };
    assert.throws(
      () => environment({ contexts: { [URL]: noJson } } as unknown as EnvironmentOptions),
      refusal,
    );
  });

  test('takes the clock skew, and what is read beyond the standard', () => {
    const { clockSkew, statusLists, loopback, trace } = environment();
    assert.deepEqual([clockSkew, statusLists, loopback, trace], [0, 'strict', false, undefined]);
    const env = environment({ clockSkew: 86_400_000, statusLists: 'short', loopback: true });
    assert.deepEqual([env.clockSkew, env.statusLists, env.loopback], [86_400_000, 'short', true]);
    assert.equal(environment({ clockSkew: 0.5 }).clockSkew, 0.5);
    const check = (): never => assert.fail('not asked');
    const method = { type: 'SampleStatus', check };
    assert.equal(environment({ statusMethods: [method] }).statusMethods.at(-1), method);
  });

  test('refuses such options of another form', () => {
    for (const clockSkew of [null, -1, 86_400_001, Number.NaN, Infinity, '60', 60n, true, [], {}]) {
      const options: object = { clockSkew };
      assert.throws(() => environment(options), refusal);
    }
    for (const statusLists of [null, '', 'Short', 'lenient', true, ['short']]) {
      const options: object = { statusLists };
      assert.throws(() => environment(options), refusal);
    }
    for (const loopback of [null, 0, 1, 'true', {}]) {
      const options: object = { loopback };
      assert.throws(() => environment(options), refusal);
    }
    const check = (): never => assert.fail('not asked');
    for (const statusMethods of [null, {}, [null], [{ type: 'x' }], [{ check }], [{ type: 7, check }], 'x']) {
      const options: object = { statusMethods };
      assert.throws(() => environment(options), refusal);
    }
  });

  test('does not let the options change afterwards what was made of them', () => {
    const contexts = { [URL]: context };
    const options: { now: Date; contexts: typeof contexts } = { now: new Date(0), contexts };
    const env = environment(options);
    Reflect.set(options, 'now', new Date(1));
    Reflect.deleteProperty(contexts, URL);
    assert.equal(env.now.getTime(), 0);
    assert.deepEqual(env.loadContext(URL), context);
  });

  test('takes DID methods beside its own', async () => {
    const resolve = (): never => assert.fail('not asked');
    const { didMethods } = environment({ didMethods: [{ method: 'example', resolve }] });
    assert.deepEqual(
      didMethods.map(({ method }) => method),
      ['key', 'jwk', 'web', 'example'],
    );
    for (const wrong of [{}, [{}], [null], [{ method: 'example' }], 'example']) {
      const options: object = { didMethods: wrong };
      assert.throws(() => environment(options), refusal);
    }
  });
});
