import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readOwnJson } from '../../src/network/read-own-json.js';
import { network, online } from '../network.js';
import type { Answer } from '../network.js';

const URL_ = 'https://issuer.example/keys';

async function answer(given: Answer, asked = URL_): Promise<unknown> {
  const { fetch } = network({ [asked]: { body: { a: 1 }, ...given } });
  const outcome = await readOwnJson(asked, { accept: 'application/json' }, online(fetch));
  return outcome.kind === 'ok'
    ? outcome.value
    : `${outcome.kind} ${outcome.problems.map(({ code }) => code).join(' ')}`;
}

describe('JSON of the host that is asked', () => {
  test('is what comes from there, redirected or not', async () => {
    for (const url of [
      undefined,
      '',
      URL_,
      'https://issuer.example/elsewhere?a=b#c',
      'https://ISSUER.example:443/keys',
      'https://www.issuer.example/keys',
    ]) {
      assert.deepEqual(await answer(url === undefined ? {} : { url }), { a: 1 }, url);
    }
    const www = 'https://www.issuer.example/keys';
    assert.deepEqual(await answer({ url: URL_ }, www), { a: 1 });
  });

  test('may be of this very machine, for development', async () => {
    const url = 'http://localhost:8080/keys';
    const { fetch } = network({ [url]: { body: { a: 1 } } });
    const options = { accept: 'application/json' };
    const read = await readOwnJson(url, options, { ...online(fetch), loopback: true });
    assert.deepEqual(read, { kind: 'ok', value: { a: 1 } });
    const refused = await readOwnJson(url, options, online(fetch));
    assert.deepEqual(refused.kind === 'unknown' ? refused.problems[0].code : '', 'network.not-https');
  });

  test('is not what another host says', async () => {
    for (const url of [
      'https://stranger.example/keys',
      'https://issuer.example.stranger.example/keys',
      'https://cdn.issuer.example/keys',
      'https://example/keys',
      'https://issuer.example:8443/keys',
      'https://wwwissuer.example/keys',
      'https://www.www.issuer.example/keys',
    ]) {
      assert.equal(await answer({ url }), 'unknown network.redirected', url);
      assert.equal(await answer({ url, status: 404 }), 'unknown network.redirected', url);
      assert.equal(await answer({ url, status: 500 }), 'unknown network.redirected', url);
    }
    assert.equal(await answer({ url: 'http://issuer.example/keys' }), 'unknown network.not-https');
  });

  test('is asked for once, and is what can be read there', async () => {
    const { fetch, requests } = network({ [URL_]: { body: { a: 1 } } });
    const env = online(fetch);
    for (let i = 0; i < 3; i += 1) await readOwnJson(URL_, { accept: 'application/json' }, env);
    assert.deepEqual(requests, [URL_]);
    assert.equal(await answer({ status: 404 }), 'unknown network.absent');
    assert.equal(await answer({ status: 500 }), 'unknown network.status');
    assert.equal(await answer({ body: '<html>' }), 'unknown network.not-json');
    assert.equal(await answer({}, 'http://issuer.example/keys'), 'unknown network.not-https');
  });
});
