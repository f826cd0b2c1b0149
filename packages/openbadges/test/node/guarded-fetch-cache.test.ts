import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { readUrl } from '../../src/network/read-url.js';
import { online } from '../network.js';
import { ACCEPT, ask, leadTo, openSite, paths, told } from './site.js';
import type { Handler } from './site.js';

const START = Date.UTC(2026, 5, 1, 12);

/** A counting server, a network that leads to it, and a clock that moves by hand. */
async function counting<T>(
  handler: Handler,
  work: (at: {
    readonly get: (path: string) => Promise<string>;
    readonly response: (path: string) => Promise<Response>;
    readonly asked: () => readonly string[];
    readonly wait: (seconds: number) => void;
    readonly led: ReturnType<typeof leadTo>;
  }) => Promise<T>,
  options: Parameters<typeof leadTo>[1] = {},
): Promise<T> {
  let now = START;
  const site = await openSite(handler);
  const led = leadTo(site, { ...options, now: () => now });
  try {
    return await work({
      led,
      get: async (path) => await told(led.fetch, `https://issuer.example${path}`),
      response: async (path) => await ask(led.fetch, `https://issuer.example${path}`),
      asked: () => paths(site),
      wait: (seconds) => {
        now += seconds * 1000;
      },
    });
  } finally {
    await site.close();
  }
}

/** Answers with what stands in the query as headers, and how often it was asked. */
function counter(): Handler {
  let count = 0;
  return (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'https://issuer.example');
    const { status = '200', ...headers } = Object.fromEntries(searchParams);
    count += 1;
    response.sendDate = false;
    response.writeHead(Number(status), headers).end(String(count));
  };
}

describe('answers that are kept', () => {
  test('are given again while they are fresh: for a minute where the server says nothing', async () => {
    await counting(counter(), async ({ get, wait, asked }) => {
      for (let index = 0; index < 100; index += 1) assert.equal(await get('/list'), '200 1');
      wait(59);
      assert.equal(await get('/list'), '200 1');
      wait(1);
      assert.equal(await get('/list'), '200 2');
      assert.equal(asked().length, 2);
    });
  });

  test('are fresh for as long as the server says, and ten minutes at most', async () => {
    await counting(counter(), async ({ get, wait }) => {
      const [short, long] = ['/?cache-control=max-age%3D5', '/?cache-control=max-age%3D999999'];
      assert.deepEqual([await get(short), await get(long)], ['200 1', '200 2']);
      wait(4);
      assert.equal(await get(short), '200 1');
      wait(1);
      assert.equal(await get(short), '200 3');
      wait(limits.guarded.longestSeconds - 6);
      assert.equal(await get(long), '200 2');
      wait(1);
      assert.equal(await get(long), '200 4');
    });
  });

  test('are none where the server forbids it', async () => {
    await counting(counter(), async ({ get }) => {
      for (const [index, query] of [
        'cache-control=no-store',
        'cache-control=no-cache',
        'cache-control=max-age%3D0',
        'vary=*',
        'expires=0',
      ].entries()) {
        assert.deepEqual(
          [await get(`/?${query}`), await get(`/?${query}`)],
          [`200 ${2 * index + 1}`, `200 ${2 * index + 2}`],
          query,
        );
      }
    });
  });

  test('are errors for a few seconds only', async () => {
    await counting(counter(), async ({ get, wait }) => {
      const path = '/?status=503&cache-control=max-age%3D600';
      assert.deepEqual([await get(path), await get(path)], ['503 1', '503 1']);
      wait(5);
      assert.equal(await get(path), '503 2');
    });
  });

  test('are failures for a few seconds too, and callers who left are none', async () => {
    await counting(
      (_, response) => response.socket?.destroy(),
      async ({ get, wait, asked, led }) => {
        assert.equal(await told(led.fetch, 'https://issuer.example/left', AbortSignal.abort()), 'AbortError');
        for (let index = 0; index < 5; index += 1) assert.equal(await get('/'), 'network.unreachable');
        assert.deepEqual(asked(), ['/']);
        wait(5);
        assert.equal(await get('/'), 'network.unreachable');
        assert.deepEqual(asked(), ['/', '/']);
      },
    );
  });

  test('are of one URL and one kind', async () => {
    await counting(counter(), async ({ get, led }) => {
      assert.deepEqual(
        [await get('/a'), await get('/b'), await get('/a?'), await get('/a#x')],
        ['200 1', '200 2', '200 3', '200 1'],
      );
      const other = await led.fetch('https://issuer.example/a', {
        headers: { accept: 'text/plain' },
        signal: new AbortController().signal,
      });
      assert.equal(await other.text(), '4');
      assert.equal(await (await ask(led.fetch, 'https://other.example/a')).text(), '5');
    });
  });

  test('are redirects by the same rules', async () => {
    await counting(
      (request, response) => {
        const isFirst = request.url === '/first';
        response.writeHead(isFirst ? 302 : 200, isFirst ? { location: '/second' } : {}).end('x');
      },
      async ({ get, wait, asked, response }) => {
        await get('/first');
        assert.equal((await response('/first')).url, 'https://issuer.example/second');
        assert.deepEqual(asked(), ['/first', '/second']);
        wait(6);
        await get('/first');
        assert.deepEqual(
          asked(),
          ['/first', '/second', '/first'],
          'a redirect that may change is asked for sooner',
        );
      },
    );
  });

  test('say how old they are, and when they were made', async () => {
    const date = new Date(START - 10_000).toUTCString();
    const path = `/?date=${encodeURIComponent(date)}&age=3&cache-control=max-age%3D100`;
    await counting(counter(), async ({ response, wait, led }) => {
      const headers = async (): Promise<readonly (string | null)[]> => {
        const { headers: given } = await response(path);
        return [given.get('date'), given.get('age')];
      };
      assert.deepEqual(await headers(), [date, '10']);
      wait(30);
      assert.deepEqual(await headers(), [date, '40']);
      const read = await readUrl(`https://issuer.example${path}`, { accept: ACCEPT }, online(led.fetch));
      assert.equal(read.kind === 'ok' ? read.value.date : '', new Date(START - 10_000).toISOString());
    });
  });

  test('cannot be changed by those who got them', async () => {
    await counting(counter(), async ({ response }) => {
      const bytes = new Uint8Array(await (await response('/')).arrayBuffer());
      bytes.fill(0);
      assert.equal(await (await response('/')).text(), '1');
    });
  });

  test('are none where there is no room for any', async () => {
    await counting(
      counter(),
      async ({ get }) => {
        assert.deepEqual([await get('/'), await get('/')], ['200 1', '200 2']);
      },
      { cacheBytes: 0 },
    );
  });

  test('are not needed for requests under way: those are made once', async () => {
    const held: (() => void)[] = [];
    await counting(
      (_, response) => {
        held.push(() => response.writeHead(200, { 'cache-control': 'no-store' }).end('x'));
      },
      async ({ get, asked }) => {
        const all = Promise.all(Array.from({ length: 50 }, async () => await get('/list')));
        while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        for (const go of held) go();
        assert.deepEqual(new Set(await all), new Set(['200 x']));
        assert.equal(asked().length, 1);
      },
    );
  });
});
