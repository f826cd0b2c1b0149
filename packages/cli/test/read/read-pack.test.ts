import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import type { Fetch } from '@badgewright/openbadges';
import { readPack } from '../../src/read/read-pack.js';
import { nodeIo } from '../../src/index.js';
import type { FileRead, Io } from '../../src/index.js';
import { member } from '../console.js';

const format = 'badgewright-pack/1';
const url = 'https://pinehollow.example/keys';

function world(read: FileRead, limits: number[] = []): Io {
  return {
    ...nodeIo(process),
    read: async (_, limit) => {
      limits.push(limit);
      return read;
    },
  };
}

async function packOf(content: unknown): Promise<Fetch> {
  const bytes = typeof content === 'string' ? content : JSON.stringify(content);
  return await readPack('pack.json', world({ kind: 'read', bytes: Buffer.from(bytes), mode: 0o644 }));
}

async function codeOf(reading: Promise<unknown>): Promise<unknown> {
  return await reading.then(
    () => 'read',
    (error: unknown) => member(error, 'code'),
  );
}

const request = { headers: { accept: 'application/json' }, signal: new AbortController().signal };

describe('a pack', () => {
  test('answers with status, content type and text', async () => {
    const answer = { status: 404, contentType: 'text/plain', body: 'Nothing é here.' };
    const response = await (await packOf({ format, responses: { [url]: answer } }))(url, request);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-type'), 'text/plain');
    assert.equal(await response.text(), answer.body);
  });

  test('answers each time anew', async () => {
    const fetch = await packOf({ format, responses: { [url]: { body: '{}' } } });
    assert.equal(await (await fetch(url, request)).text(), '{}');
    assert.equal(await (await fetch(url, request)).text(), '{}');
  });

  test('answers with bytes', async () => {
    for (const length of [0, 1, 2, 3, 256]) {
      const bytes = Buffer.from(Array.from({ length }, (_, index) => index));
      const answer = { contentType: 'image/png', bodyBase64: bytes.toString('base64') };
      const response = await (await packOf({ format, responses: { [url]: answer } }))(url, request);
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
    }
  });

  test('takes an answer for a good one in JSON where nothing else is said', async () => {
    const response = await (await packOf({ format, responses: { [url]: { body: '{}' } } }))(url, request);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
  });

  test('gives no body where there may be none', async () => {
    const answer = { status: 304, body: 'left out' };
    const response = await (await packOf({ format, responses: { [url]: answer } }))(url, request);
    assert.equal(await response.text(), '');
  });

  test.each([
    ['https://pinehollow.example', 'https://pinehollow.example/'],
    ['HTTPS://Pinehollow.example:443/keys', url],
    [`${url}#key-1`, url],
  ])('knows %s as %s', async (written, asked) => {
    const fetch = await packOf({ format, responses: { [written]: { body: '{}' } } });
    assert.equal((await fetch(asked, request)).status, 200);
  });

  test('reaches nothing that it does not hold', async () => {
    const fetch = await packOf({
      format,
      created: '2026-03-20T15:00:00Z',
      responses: { [url]: { body: '' } },
    });
    for (const other of ['https://pinehollow.example/', `${url}/`, `${url}?a`, 'toString', '__proto__']) {
      await assert.rejects(fetch(other, request), other);
    }
  });
});

describe('a file that is no pack', () => {
  test.each<readonly [string, unknown]>([
    ['no JSON', 'format'],
    ['cut off', '{"format":"badgewright-pack/1","responses":{'],
    ['a list', []],
    ['nothing', null],
    ['another format', { format: 'badgewright-pack/2', responses: {} }],
    ['no format', { responses: {} }],
    ['no responses', { format }],
    ['responses as a list', { format, responses: [] }],
    ['a key that is no URL', { format, responses: { 'pinehollow.example/keys': { body: '' } } }],
  ])('%s', async (_, content) => {
    assert.equal(await codeOf(packOf(content)), 'pack.invalid');
  });

  test.each<readonly [string, unknown]>([
    ['is no object', 'text'],
    ['has no body', {}],
    ['has two bodies', { body: '', bodyBase64: '' }],
    ['has a body that is an object', { body: {} }],
    ['has a status in text', { status: '200', body: '' }],
    ['has a status below 200', { status: 101, body: '' }],
    ['has a status above 599', { status: 600, body: '' }],
    ['has half a status', { status: 200.5, body: '' }],
    ['has a content type that is no text', { contentType: 1, body: '' }],
    ['has a content type of two lines', { contentType: 'text/plain\r\nX: y', body: '' }],
    ['has base64 that is none', { bodyBase64: 'not base64!' }],
    ['has base64 of the other alphabet', { bodyBase64: '_-8=' }],
    ['has base64 that is cut off', { bodyBase64: 'QUJ' }],
    ['has base64 with bits left over', { bodyBase64: 'QR==' }],
    ['has base64 that is no text', { bodyBase64: 7 }],
  ])('as one of its answers %s', async (_, answer) => {
    const responses = { 'https://pinehollow.example/': { body: '' }, [url]: answer };
    assert.equal(await codeOf(packOf({ format, responses })), 'pack.invalid');
  });

  test('bytes that are no text', async () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0x7d]);
    const reading = readPack('pack.json', world({ kind: 'read', bytes, mode: undefined }));
    assert.equal(await codeOf(reading), 'pack.invalid');
  });

  test('one that cannot be opened, or is too large', async () => {
    const failed = world({ kind: 'failed', reason: 'it is a folder' });
    assert.equal(await codeOf(readPack('pack.json', failed)), 'file.unreadable');
    const limits: number[] = [];
    const large = world({ kind: 'too-large' }, limits);
    assert.equal(await codeOf(readPack('pack.json', large)), 'file.too-large');
    assert.deepEqual(limits, [64 * 1024 * 1024]);
  });
});

test('a pack may be larger than a badge', async () => {
  const page = { contentType: 'text/plain', body: 'x'.repeat(1_000_000) };
  const urls = Array.from({ length: 9 }, (_, index) => `https://pinehollow.example/${index}`);
  const responses = Object.fromEntries(urls.map((one) => [one, page] as const));
  const fetch = await packOf({ format, responses });
  assert.equal((await (await fetch('https://pinehollow.example/8', request)).text()).length, 1_000_000);
});
