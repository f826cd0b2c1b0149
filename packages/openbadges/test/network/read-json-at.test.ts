import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { readJsonAt } from '../../src/network/read-json-at.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

const URL_ = 'https://issuer.example/keys';

async function answer(given: Answer): Promise<unknown> {
  const where = online(network({ [URL_]: given }).fetch);
  const outcome = await readJsonAt(URL_, { accept: 'application/json' }, where);
  return outcome.kind === 'ok'
    ? outcome.value
    : `${outcome.kind} ${outcome.problems.map(({ code }) => code).join(' ')}`;
}

describe('JSON at a URL', () => {
  test('is an object, whatever its type is called', async () => {
    assert.deepEqual(await answer({ body: { a: [1] } }), { a: [1] });
    assert.deepEqual(await answer({ body: '\uFEFF{"a":"ü"}', contentType: 'text/plain' }), { a: 'ü' });
    assert.deepEqual(await answer({ status: 203, body: {} }), {});
  });

  test('is absent where the server says so', async () => {
    for (const status of [404, 410])
      assert.equal(await answer({ status, body: {} }), 'unknown network.absent');
  });

  test('is not to be had at any other status', async () => {
    for (const status of [300, 400, 401, 403, 429, 500, 503]) {
      assert.equal(await answer({ status }), 'unknown network.status');
    }
  });

  test('is no page, list, text or damaged document', async () => {
    const bodies = [
      '<!doctype html>',
      '',
      '[{}]',
      '"a"',
      'null',
      '{"a":1',
      '{"a":1,"a":2}',
      '{"__proto__":{}}',
      '{"a":"\\ud800"}',
    ];
    for (const body of [
      ...bodies,
      Uint8Array.of(0x7b, 0xff, 0x7d),
      '['.repeat(100_000),
      `{"a":${'['.repeat(limits.depth)}${']'.repeat(limits.depth)}}`,
    ]) {
      assert.equal(await answer({ body }), 'unknown network.not-json', String(body).slice(0, 40));
    }
  });

  test('is taken apart once for each answer', async () => {
    const where = online(network({ [URL_]: { body: { a: [1] } } }).fetch);
    const read = async (url: string, accept: string): Promise<unknown> => {
      const outcome = await readJsonAt(url, { accept }, where);
      return outcome.kind === 'ok' ? outcome.value : outcome.kind;
    };
    const first = await read(URL_, 'application/json');
    assert.deepEqual(first, { a: [1] });
    assert.equal(await read(`${URL_}#a`, 'application/json'), first);
    // Whoever asks for another form is another request, and may get another document.
    assert.notEqual(await read(URL_, 'application/jwk-set+json'), first);
  });

  test('is what the network makes of it', async () => {
    assert.equal(await answer({ body: ' '.repeat(limits.fetchedBytes + 1) }), 'unknown network.too-large');
    assert.equal(await answer({ url: 'http://issuer.example/keys' }), 'unknown network.not-https');
    const offline = await readJsonAt(URL_, { accept: 'x' }, online(undefined));
    assert.equal(offline.kind === 'unknown' ? offline.problems[0].code : '', 'network.offline');
  });
});
