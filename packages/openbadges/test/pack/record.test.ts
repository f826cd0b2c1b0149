import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import { limits } from '../../src/limits.js';
import { makePack } from '../../src/pack/make-pack.js';
import { recordingFetch } from '../../src/pack/record.js';
import { readUrl } from '../../src/network/read-url.js';
import { sign } from '../../src/sign.js';
import type { Fetch } from '../../src/ports.js';
import { SIGNED } from '../fixture.js';
import { network, online, responseOf } from '../network.js';
import { badgeOf, signers } from '../verify/documents.js';
import { ask, CREATED, opened, told, URL_A, URL_B } from './packs.js';

const ACCEPT = { accept: 'application/json' };

function served(...answers: readonly (() => Response)[]): Fetch {
  const left = [...answers];
  return async () => left.shift()?.() ?? Promise.reject(new Error('offline'));
}

describe('recording what a network answers', () => {
  test('hands on what was answered, and writes it down', async () => {
    const { fetch, responses } = recordingFetch(
      served(
        () =>
          new Response('{"a":1}', {
            headers: { 'content-type': 'text/x', date: 'Thu, 30 Apr 2026 10:00:00 GMT' },
          }),
        () => responseOf({ status: 404, body: 'gone', url: 'https://issuer.example/else' }),
      ),
    );
    const first = await ask(fetch, `${URL_A}#x`);
    assert.deepEqual(
      [first.status, first.headers.get('content-type'), first.headers.get('date'), await first.text()],
      [200, 'text/x', 'Thu, 30 Apr 2026 10:00:00 GMT', '{"a":1}'],
    );
    const second = await ask(fetch, URL_B);
    assert.deepEqual(
      [second.status, second.url, await second.text()],
      [404, 'https://issuer.example/else', 'gone'],
    );
    assert.deepEqual(
      [...responses()],
      [
        [
          URL_A,
          {
            status: 200,
            contentType: 'text/x',
            bytes: new TextEncoder().encode('{"a":1}'),
            date: '2026-04-30T10:00:00.000Z',
          },
        ],
        [
          URL_B,
          {
            status: 404,
            contentType: 'application/json',
            bytes: new TextEncoder().encode('gone'),
            finalUrl: 'https://issuer.example/else',
          },
        ],
      ],
    );
  });

  test('writes nothing down where nothing was reached, or no pack could hold it', async () => {
    const { fetch, responses } = recordingFetch(
      served(
        () => {
          throw new Error('offline');
        },
        () => responseOf({ body: '{}', url: 'http://127.0.0.1/' }),
        () => new Response(new ReadableStream({ pull: () => Promise.reject(new Error('broken off')) })),
      ),
    );
    await assert.rejects(ask(fetch, URL_A));
    assert.equal((await ask(fetch, URL_A)).url, 'http://127.0.0.1/');
    await assert.rejects(ask(fetch, URL_A));
    assert.equal((await ask(fetch, URL_A).catch(() => undefined)) === undefined, true);
    assert.equal(responses().size, 0);
  });

  test('keeps the first success of several answers', async () => {
    const { fetch, responses } = recordingFetch(
      served(
        () => new Response('busy', { status: 503 }),
        () => new Response('first'),
        () => new Response('second'),
        () => new Response('gone', { status: 404 }),
      ),
    );
    const kept: unknown[] = [];
    for (let count = 0; count < 4; count += 1) {
      await ask(fetch, URL_A);
      kept.push(new TextDecoder().decode(responses().get(URL_A)?.bytes));
    }
    assert.deepEqual(kept, ['busy', 'first', 'first', 'first']);
  });

  test('lets nobody take the beginning of a large answer for the whole', async () => {
    const endless = (): Response =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }));
    const { fetch, responses } = recordingFetch(served(endless, endless));
    await assert.rejects((await ask(fetch, URL_A)).arrayBuffer());
    const read = await readUrl(URL_A, ACCEPT, online(fetch));
    assert.ok(read.kind === 'unknown');
    assert.equal(read.problems[0].code, 'network.too-large');
    assert.equal(responses().size, 0);
  });

  test('takes an answer of the largest size that is read', async () => {
    const whole = new Uint8Array(limits.fetchedBytes).fill(7);
    const { fetch, responses } = recordingFetch(served(() => new Response(whole)));
    assert.equal((await (await ask(fetch, URL_A)).arrayBuffer()).byteLength, whole.length);
    assert.equal(responses().get(URL_A)?.bytes.length, whole.length);
  });
});

describe('an answer that was recorded, packed and read', () => {
  test('is the answer that was given', async () => {
    const status = fc.constantFrom(200, 201, 203, 301, 400, 404, 410, 500, 599);
    const contentType = fc.constantFrom('application/json', 'text/html; charset=utf-8', 'x/y');
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
    );
    const path = fc.webPath();
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, fc.record({ status, contentType, body })), async (pages) => {
        const at = (route: string): string => `https://issuer.example${route}`;
        const recording = recordingFetch(async (url) => {
          const page = Object.entries(pages).find(([route]) => new URL(at(route)).href === url)?.[1];
          if (page === undefined) throw new Error('nothing there');
          const headers = { 'content-type': page.contentType, date: 'Thu, 30 Apr 2026 10:00:00 GMT' };
          return new Response(Buffer.from(page.body), { status: page.status, headers });
        });
        const urls = Object.keys(pages).map((route) => new URL(at(route)).href);
        const given = new Map<string, unknown>();
        for (const url of urls) given.set(url, await told(await ask(recording.fetch, url)));
        const pack = makePack(recording.responses(), { created: CREATED });
        const { fetch, urls: held } = await opened(JSON.stringify(pack));
        assert.deepEqual(held, [...given.keys()].sort());
        for (const [url, answer] of given) assert.deepEqual(await told(await ask(fetch, url)), answer);
      }),
      { numRuns: 60 },
    );
  });

  test('verifies a badge without the network, and the pack is the same each time', async () => {
    const did = 'did:web:issuer.example';
    const { publicKeyMultibase } = signers.p256;
    const key = { id: `${did}#key`, type: 'Multikey', controller: did, publicKeyMultibase };
    const document = { id: did, verificationMethod: [key], assertionMethod: [key.id] };
    const { fetch } = network({ 'https://issuer.example/.well-known/did.json': { body: document } });
    const badge = await sign(badgeOf(did), { ...signers.p256, verificationMethod: key.id }, { now: SIGNED });
    const now = new Date('2026-06-01T00:00:00Z');
    const packs: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const recording = recordingFetch(fetch);
      assert.equal((await verify(badge, { now, fetch: recording.fetch })).verdict, 'valid');
      packs.push(JSON.stringify(makePack(recording.responses(), { created: CREATED })));
    }
    assert.equal(packs[0], packs[1]);
    assert.equal(
      (await verify(badge, { now, fetch: (await opened(packs[0] ?? '')).fetch })).verdict,
      'valid',
    );
    const empty = await opened(makePack(new Map(), { created: CREATED }));
    assert.equal((await verify(badge, { now, fetch: empty.fetch })).verdict, 'indeterminate');
  });
});
