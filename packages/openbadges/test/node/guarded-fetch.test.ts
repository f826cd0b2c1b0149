import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { BadgeError } from '../../src/error.js';
import { readJsonAt } from '../../src/network/read-json-at.js';
import { FetchFailure, guardedFetch } from '../../src/node/index.js';
import { online } from '../network.js';
import { certificate } from './certificate.js';
import { ACCEPT, ask, leadTo, openSite, paths, PUBLIC, told } from './site.js';
import type { Site } from './site.js';

const DATE = 'Mon, 01 Jun 2026 12:00:00 GMT';

describe('the guarded network', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite((request, response) => {
      const url = new URL(request.url ?? '', 'https://issuer.example');
      const status = Number(url.searchParams.get('status') ?? '200');
      const to = url.searchParams.get('to');
      response.sendDate = false;
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'set-cookie': 'session=1; Path=/',
        'x-secret': 'a token',
        date: DATE,
        ...(to !== null && { location: to }),
      });
      response.end(status === 204 ? undefined : '{"a":1}');
    });
  });
  afterAll(async () => {
    await site.close();
  });

  test('gives what a server answered, and where from', async () => {
    const { fetch, opened, lookedUp } = leadTo(site);
    const response = await ask(fetch, 'https://issuer.example/keys?a=b#c');
    assert.ok(response instanceof Response);
    assert.deepEqual([response.status, response.url], [200, 'https://issuer.example/keys?a=b']);
    assert.deepEqual(Object.fromEntries(response.headers), {
      'content-type': 'application/json; charset=utf-8',
      date: DATE,
      age: response.headers.get('age'),
    });
    assert.deepEqual(await response.json(), { a: 1 });
    assert.deepEqual([opened, lookedUp], [[PUBLIC], ['issuer.example']]);
  });

  test('gives answers of any status', async () => {
    const { fetch } = leadTo(site);
    for (const status of [200, 203, 400, 404, 410, 500, 599]) {
      assert.equal(await told(fetch, `https://issuer.example/?status=${status}`), `${status} {"a":1}`);
    }
    assert.equal(await told(fetch, 'https://issuer.example/?status=204'), '204 ');
    assert.equal(await told(fetch, 'https://issuer.example/?status=302'), '302 {"a":1}', 'it leads nowhere');
    assert.equal(await told(fetch, 'https://issuer.example/?status=700'), 'network.unreachable');
  });

  test('sends what HTTP needs and what is accepted, and no other header', async () => {
    const { fetch } = leadTo(site);
    await fetch('https://issuer.example:8443/plain', {
      headers: { Accept: ACCEPT, Cookie: 'session=1', Authorization: 'Bearer x', 'User-Agent': 'me' },
      signal: new AbortController().signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    assert.equal(
      site.requests.at(-1),
      `GET /plain\nhost: issuer.example:8443\nconnection: keep-alive\naccept: ${ACCEPT}`,
    );
    // No cookie comes back either, though one was set.
    await ask(fetch, 'https://issuer.example:8443/again');
    assert.doesNotMatch(site.requests.at(-1) ?? '', /cookie|session|referer|origin|user-agent/i);
    await fetch('https://issuer.example/any', { headers: {}, signal: new AbortController().signal });
    assert.match(site.requests.at(-1) ?? '', /\naccept: \*\/\*$/);
  });

  test('follows redirects, and says where they led', async () => {
    const { fetch, lookedUp } = leadTo(site);
    for (const status of [301, 302, 303, 307, 308]) {
      const to = encodeURIComponent('https://other.example/there#part');
      const response = await ask(fetch, `https://issuer.example/?status=${status}&to=${to}`);
      assert.deepEqual([response.status, response.url], [200, 'https://other.example/there']);
    }
    assert.deepEqual([...new Set(lookedUp)], ['issuer.example', 'other.example']);
    const near = await ask(fetch, 'https://issuer.example/a/b?status=302&to=../c');
    assert.equal(near.url, 'https://issuer.example/c');
    assert.match(site.requests.at(-1) ?? '', new RegExp(`accept: ${ACCEPT}$`));
  });

  test('follows five of them, and no loop', async () => {
    const { fetch } = leadTo(site);
    const chain = (length: number): string => {
      let url = 'https://issuer.example/end';
      for (let index = 0; index < length; index += 1) {
        url = `https://issuer.example/${length}/${index}?status=302&to=${encodeURIComponent(url)}`;
      }
      return url;
    };
    assert.equal(await told(fetch, chain(5)), '200 {"a":1}');
    assert.equal(await told(fetch, chain(6)), 'network.unreachable');
    const before = site.requests.length;
    assert.equal(
      await told(fetch, 'https://issuer.example/loop?status=302&to=/loop%3Fstatus=302%26to=/loop'),
      '200 {"a":1}',
    );
    const round = await openSite((_, response) =>
      response.writeHead(302, { location: '/', 'cache-control': 'no-store' }).end(),
    );
    assert.equal(await told(leadTo(round).fetch, 'https://issuer.example/'), 'network.unreachable');
    assert.equal(round.requests.length, 6);
    assert.equal(site.requests.length, before + 3);
    await round.close();
  });

  test('asks named https hosts at any port', async () => {
    const { fetch } = leadTo(site);
    for (const url of [
      'https://issuer.example/',
      'https://issuer.example:8443/',
      'https://a.issuer.example:1/',
    ]) {
      assert.equal(await told(fetch, url), '200 {"a":1}', url);
    }
    const before = site.sockets();
    for (const url of [
      'http://issuer.example/',
      'https://u:p@issuer.example/',
      `https://${PUBLIC}/`,
      'ftp://issuer.example/',
      'issuer.example',
      '',
    ]) {
      assert.equal(await told(fetch, url), 'network.not-https', url);
    }
    assert.equal(site.sockets(), before);
  });

  test('tries the addresses of a host in turn', async () => {
    const { fetch, opened } = leadTo(site, { lookup: () => Promise.resolve([PUBLIC, '93.184.215.15']) });
    assert.equal(await told(fetch, 'https://issuer.example/'), '200 {"a":1}');
    assert.deepEqual(opened, [PUBLIC]);
    const dead = await openSite((_, response) => response.end());
    await dead.close();
    const addresses = Array.from({ length: 9 }, (_, index) => `93.184.215.${index}`);
    const { fetch: toDead, opened: tried } = leadTo(dead, { lookup: () => Promise.resolve(addresses) });
    assert.equal(await told(toDead, 'https://issuer.example/'), 'network.unreachable');
    assert.deepEqual(tried, addresses.slice(0, 4));
  });

  test('gives up where a name leads nowhere', async () => {
    for (const lookup of [
      () => Promise.resolve([]),
      () => Promise.reject(new Error('ENOTFOUND issuer.example')),
      () => {
        throw new Error('broken');
      },
    ]) {
      assert.equal(
        await told(leadTo(site, { lookup }).fetch, 'https://issuer.example/'),
        'network.unreachable',
      );
    }
  });

  test('never repeats what a server sent', async () => {
    const rude = await openSite((request, response) => {
      if (request.url === '/raw') response.socket?.end('HTTP/9.9 what-a-secret\r\n\r\n');
      else if (request.url === '/short')
        response.writeHead(200, { 'content-length': '100' }).write('what-a-secret');
      else response.writeHead(302, { location: 'http://what-a-secret.example/' }).end();
      if (request.url === '/short') setImmediate(() => response.socket?.destroy());
    });
    const { fetch } = leadTo(rude);
    for (const path of ['raw', 'short', 'redirect']) {
      const thrown: unknown = await ask(fetch, `https://issuer.example/${path}`).catch(
        (error: unknown) => error,
      );
      assert.ok(thrown instanceof FetchFailure, path);
      assert.doesNotMatch(`${thrown.message} ${JSON.stringify(thrown)} ${String(thrown.cause)}`, /secret/);
    }
    await rude.close();
  });

  test('reads JSON of this very machine for development', async () => {
    const env = { ...online(guardedFetch({ ca: certificate, loopback: true })), loopback: true };
    const url = `https://localhost:${site.port}/keys`;
    assert.deepEqual(await readJsonAt(url, { accept: ACCEPT }, env), { kind: 'ok', value: { a: 1 } });
    const guarded = online(guardedFetch({ ca: certificate }));
    const refused = await readJsonAt(url, { accept: ACCEPT }, guarded);
    assert.deepEqual(refused.kind === 'unknown' ? refused.problems.map(({ code }) => code) : [], [
      'network.not-public',
    ]);
    assert.equal(paths(site).filter((path) => path === '/keys').length, 1);
  });

  test('refuses options that are not of their form', () => {
    const wrong: readonly unknown[] = [
      { loopback: 'yes' },
      { ca: 5 },
      { ca: ['', 5] },
      { ca: 'no certificate' },
      { lookup: 'system' },
      { now: 5 },
      { bodyBytes: 0 },
      { bodyBytes: 1.5 },
      { milliseconds: -1 },
      { milliseconds: Number.POSITIVE_INFINITY },
      { connectMilliseconds: 2 ** 31 },
      { perHost: '4' },
      { inAll: Number.NaN },
      { cacheBytes: -1 },
    ];
    for (const options of wrong) {
      assert.throws(
        () => guardedFetch(options as object),
        (error) => error instanceof BadgeError && error.code === 'argument.invalid',
        JSON.stringify(options),
      );
    }
    assert.equal(typeof guardedFetch({ cacheBytes: 0, ca: [certificate] }), 'function');
  });
});
