import assert from 'node:assert/strict';
import { describe, test, vi } from 'vitest';
import { limits } from '../../src/limits.js';
import { FetchFailure } from '../../src/network/fetch-failure.js';
import { readUrl } from '../../src/network/read-url.js';
import type { Fetch } from '../../src/ports.js';
import { network, online, responseOf } from '../network.js';
import { ACCEPT, URL_, answer, answering, streamOf } from './asked.js';

describe('reading a URL', () => {
  test('gives what came back: where from, status, type and bytes', async () => {
    const bytes = Uint8Array.of(0, 255, 7);
    const outcome = await readUrl(URL_, ACCEPT, answering({ contentType: 'image/png', body: bytes }));
    assert.deepEqual(outcome, {
      kind: 'ok',
      value: { url: URL_, status: 200, contentType: 'image/png', date: undefined, bytes },
    });
  });

  test('says where redirects have led to', async () => {
    const outcome = await readUrl(URL_, ACCEPT, answering({ url: 'https://cdn.example/k' }));
    assert.equal(outcome.kind === 'ok' ? outcome.value.url : '', 'https://cdn.example/k');
  });

  test('gives an answer of any status', async () => {
    for (const status of [200, 201, 203, 404, 410, 500, 599]) {
      assert.equal(await answer(answering({ status, body: 'abc' })), `ok ${status} 3`);
    }
    assert.equal(
      await answer(online(() => Promise.resolve(new Response(null, { status: 204 })))),
      'ok 204 0',
    );
    assert.equal(await answer(online(() => Promise.resolve(new Response('')))), 'ok 200 0');
  });

  test('sends what is accepted, and a signal', async () => {
    const given: unknown[] = [];
    const where = online((url, init) => {
      given.push(url, init.headers, init.signal instanceof AbortSignal, init.signal.aborted);
      return Promise.resolve(responseOf({}));
    });
    await readUrl(`${URL_}#key-1`, { accept: 'a/b' }, where);
    assert.deepEqual(given, [URL_, { accept: 'a/b' }, true, false]);
  });

  test('keeps cookies and its own place to itself, on platforms that know how', async () => {
    const inits: Readonly<Record<string, unknown>>[] = [];
    const where = (): ReturnType<typeof online> =>
      online((_, init) => {
        inits.push({ ...init });
        return Promise.resolve(responseOf({}));
      });
    await answer(where());
    vi.stubGlobal('Request', Map);
    await answer(where());
    vi.stubGlobal('Request', undefined);
    await answer(where());
    vi.unstubAllGlobals();
    assert.deepEqual(
      inits.map(({ credentials, referrerPolicy }) => [credentials, referrerPolicy]),
      [
        ['omit', 'no-referrer'],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    // Some server platforms refuse even the name of a member that they do not know.
    assert.deepEqual(Object.keys(inits[1] ?? {}).sort(), ['headers', 'signal']);
  });

  test('needs a network', async () => {
    assert.equal(await answer(online(undefined)), 'unknown network.offline');
  });
});

describe('the date of an answer', () => {
  const DATE = 'Mon, 01 Jun 2026 12:00:00 GMT';

  async function dateOf(headers: Readonly<Record<string, string>>): Promise<string | undefined> {
    const outcome = await readUrl(
      URL_,
      ACCEPT,
      online(() => Promise.resolve(new Response('', { headers }))),
    );
    return outcome.kind === 'ok' ? outcome.value.date : 'unread';
  }

  test('is what the server says', async () => {
    assert.equal(await dateOf({ date: DATE }), '2026-06-01T12:00:00.000Z');
    assert.equal(await dateOf({ date: DATE, age: 'old' }), '2026-06-01T12:00:00.000Z');
    assert.equal(await dateOf({}), undefined);
    assert.equal(await dateOf({ age: '10' }), undefined);
    assert.equal(await dateOf({ date: 'yesterday' }), undefined);
  });

  test('is earlier where a cache says how long it has had it', async () => {
    vi.useFakeTimers({ now: new Date('2026-06-01T12:01:00Z'), toFake: ['Date'] });
    // A cache that hands on the date of the server: both accounts are one.
    assert.equal(await dateOf({ date: DATE, age: '60' }), '2026-06-01T12:00:00.000Z');
    // One that writes its own.
    assert.equal(await dateOf({ date: DATE, age: '3660' }), '2026-06-01T11:00:00.000Z');
    assert.equal(await dateOf({ date: DATE, age: '5' }), '2026-06-01T12:00:00.000Z');
    vi.useRealTimers();
  });

  test('is told of errors too', async () => {
    const outcome = await readUrl(
      URL_,
      ACCEPT,
      online(() => Promise.resolve(new Response('', { status: 410, headers: { date: DATE } }))),
    );
    assert.equal(outcome.kind === 'ok' ? outcome.value.date : '', '2026-06-01T12:00:00.000Z');
  });
});

describe('this very machine', () => {
  const local = {
    'http://localhost:8080/keys': {},
    'http://127.0.0.1/keys': {},
    'https://[::1]:8443/keys': {},
  };

  test('is read where that is asked for', async () => {
    const { fetch, requests } = network(local);
    const where = { ...online(fetch), loopback: true };
    for (const url of Object.keys(local)) assert.equal(await answer(where, url), 'ok 200 2', url);
    assert.equal(await answer(where, 'http://10.0.0.1/'), 'unknown network.not-https');
    assert.deepEqual(requests, Object.keys(local));
  });

  test('is read neither else, nor where another host leads on to it by http', async () => {
    const { fetch, requests } = network(local);
    for (const url of Object.keys(local))
      assert.equal(await answer(online(fetch), url), 'unknown network.not-https');
    assert.deepEqual(requests, []);
    assert.equal(await answer(answering({ url: 'http://localhost/' })), 'unknown network.not-https');
  });
});

describe('a place that is not read', () => {
  test('is never asked', async () => {
    const { fetch, requests } = network({});
    for (const url of [
      'http://issuer.example/',
      'https://u:p@issuer.example/',
      'https://10.0.0.1/',
      'data:,x',
      '',
      'did:web:a.example',
    ]) {
      assert.equal(await answer(online(fetch), url), 'unknown network.not-https', url);
    }
    assert.deepEqual(requests, []);
  });

  test('gives nothing where a redirect led to it', async () => {
    for (const url of [
      'http://issuer.example/keys',
      'https://169.254.169.254/',
      'https://u@issuer.example/',
      'file:///etc/passwd',
    ]) {
      assert.equal(await answer(answering({ url })), 'unknown network.not-https', url);
    }
  });

  test('is named in the message by its beginning only', async () => {
    const outcome = await readUrl(`http://a.example/${'a'.repeat(500)}secret`, ACCEPT, online(undefined));
    assert.ok(outcome.kind === 'unknown' && outcome.problems[0].message.length < 160);
  });
});

describe('a network that fails', () => {
  const failing: Readonly<Record<string, () => unknown>> = {
    'throws at once': () => {
      throw new Error('no route');
    },
    rejects: () => Promise.reject(new TypeError('fetch failed')),
    'answers with nothing': () => Promise.resolve(undefined),
    'answers with text': () => Promise.resolve('{}'),
    'answers with an empty object': () => Promise.resolve({}),
    'answers without headers': () => Promise.resolve({ status: 200, url: '', body: null }),
    'answers without a stream': () =>
      Promise.resolve({ status: 200, url: '', headers: new Headers(), body: {} }),
    'answers opaquely': () => Promise.resolve(Response.error()),
    'has a status of text': () =>
      Promise.resolve({ status: 'good', url: '', headers: new Headers(), body: null }),
    'breaks off': () =>
      Promise.resolve(
        responseOf({
          body: streamOf((index) => {
            if (index > 0) throw new Error('reset');
            return Uint8Array.of(1);
          }),
        }),
      ),
    'sends no bytes': () =>
      Promise.resolve({
        status: 200,
        url: '',
        headers: new Headers(),
        body: new Response('x').body?.pipeThrough(new TextDecoderStream()),
      }),
  };

  for (const [what, fetch] of Object.entries(failing)) {
    test(`and ${what} is unreachable`, async () => {
      assert.equal(await answer(online(fetch as Fetch)), 'unknown network.unreachable');
    });
  }

  test('may say why, by a code', async () => {
    for (const code of [
      'network.not-https',
      'network.not-public',
      'network.too-large',
      'network.unreachable',
    ] as const) {
      const where = online(() => Promise.reject(new FetchFailure(code, 'words-of-the-network')));
      assert.equal(await answer(where), `unknown ${code}`);
      assert.ok(!JSON.stringify(await readUrl(URL_, ACCEPT, where)).includes('words-of-the-network'));
    }
  });

  test('never has its words repeated', async () => {
    const outcome = await readUrl(
      URL_,
      ACCEPT,
      online(() => Promise.reject(new Error('token-of-the-proxy'))),
    );
    assert.ok(!JSON.stringify(outcome).includes('token-of-the-proxy'));
  });

  test('keeps a status that is an error, whatever becomes of the body', async () => {
    const broken = streamOf(() => {
      throw new Error('reset');
    });
    assert.equal(await answer(answering({ status: 410, body: broken })), 'ok 410 0');
    assert.equal(
      await answer(answering({ status: 503, body: new Uint8Array(limits.fetchedBytes + 1) })),
      'ok 503 0',
    );
  });
});
