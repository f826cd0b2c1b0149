import assert from 'node:assert/strict';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { readUrl } from '../../src/network/read-url.js';
import { online } from '../network.js';
import { ACCEPT, ask, serving, told } from './site.js';
import type { Handler } from './site.js';

describe('a body', () => {
  test('is read up to a bound, announced or not', async () => {
    const handler: Handler = (request, response) => {
      const [, how, length = ''] = (request.url ?? '').split('/');
      if (how === 'announced') response.writeHead(200, { 'content-length': length });
      response.end(Buffer.alloc(Number(length), 'a'));
    };
    await serving(
      handler,
      async ({ fetch }) => {
        for (const how of ['announced', 'pieces']) {
          assert.equal((await (await ask(fetch, `https://issuer.example/${how}/1000`)).text()).length, 1_000);
          assert.equal(await told(fetch, `https://issuer.example/${how}/1001`), 'network.too-large');
        }
      },
      { bodyBytes: 1_000 },
    );
  });

  test('is by default as large as is read, and what is larger is said to be', async () => {
    await serving(
      (request, response) => response.end(Buffer.alloc(limits.fetchedBytes + Number(request.url?.slice(1)))),
      async ({ fetch }) => {
        const answers = [];
        for (const more of [0, 1]) {
          const read = await readUrl(`https://issuer.example/${more}`, { accept: ACCEPT }, online(fetch));
          answers.push(read.kind === 'ok' ? read.value.bytes.length : read.problems.map(({ code }) => code));
        }
        assert.deepEqual(answers, [limits.fetchedBytes, ['network.too-large']]);
      },
    );
  });

  test('may come byte by byte', async () => {
    await serving(
      (_, response) => {
        for (let index = 0; index < 30_000; index += 1) response.write('a');
        response.end();
      },
      async ({ fetch }) => {
        assert.equal((await (await ask(fetch, 'https://issuer.example/')).text()).length, 30_000);
      },
    );
  });

  test('without end is left', async () => {
    await serving(
      (_, response) => {
        const more = (): void => {
          while (response.write(Buffer.alloc(64 * 1024)));
        };
        response.on('drain', more);
        more();
      },
      async ({ fetch }, site) => {
        assert.equal(await told(fetch, 'https://issuer.example/'), 'network.too-large');
        assert.equal(site.requests.length, 1);
      },
    );
  });

  test('is unpacked where a server packs it unasked', async () => {
    const ways = {
      gzip: gzipSync,
      'x-gzip': gzipSync,
      deflate: deflateSync,
      br: brotliCompressSync,
      GZIP: gzipSync,
    };
    for (const [coding, pack] of Object.entries(ways)) {
      await serving(
        (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(pack('{"a":1}')),
        async ({ fetch }) => {
          const response = await ask(fetch, 'https://issuer.example/');
          assert.deepEqual(
            [await response.text(), response.headers.get('content-encoding')],
            ['{"a":1}', null],
            coding,
          );
        },
      );
    }
  });

  test('that unpacks to too much is left: no bomb goes off', async () => {
    const zeros = Buffer.alloc(16 * 1024 * 1024);
    const bombs = { gzip: gzipSync(zeros), deflate: deflateSync(zeros), br: brotliCompressSync(zeros) };
    for (const [coding, bomb] of Object.entries(bombs)) {
      assert.ok(bomb.length < limits.fetchedBytes);
      await serving(
        (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(bomb),
        async ({ fetch }) =>
          assert.equal(await told(fetch, 'https://issuer.example/'), 'network.too-large', coding),
      );
    }
  }, 30_000);

  test('that is packed in another way, twice or badly is not read', async () => {
    const once = gzipSync('{}');
    const bodies: readonly (readonly [string, Buffer])[] = [
      ['zstd', once],
      ['gzip, gzip', gzipSync(once)],
      ['constructor', once],
      ['__proto__', once],
      ['gzip', Buffer.from('{}')],
      ['gzip', once.subarray(0, once.length - 6)],
      ['br', Buffer.from([255, 255, 255])],
    ];
    for (const [coding, body] of bodies) {
      await serving(
        (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(body),
        async ({ fetch }) =>
          assert.equal(await told(fetch, 'https://issuer.example/'), 'network.unreachable', coding),
      );
    }
  });

  test('of an error may be anything', async () => {
    await serving(
      (request, response) => {
        const isPacked = request.url === '/packed';
        response.writeHead(410, isPacked ? { 'content-encoding': 'gzip' } : {}).end(Buffer.alloc(5_000));
      },
      async ({ fetch }) => {
        assert.equal(await told(fetch, 'https://issuer.example/'), '410 ');
        assert.equal(await told(fetch, 'https://issuer.example/packed'), '410 ');
      },
      { bodyBytes: 1_000 },
    );
  });
});

describe('headers', () => {
  test('are read up to a bound', async () => {
    await serving(
      (_, response) => response.writeHead(200, { 'x-long': 'a'.repeat(64 * 1024) }).end(),
      async ({ fetch }) => assert.equal(await told(fetch, 'https://issuer.example/'), 'network.unreachable'),
    );
  });
});
