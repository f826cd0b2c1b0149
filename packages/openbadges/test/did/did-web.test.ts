import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { didWeb, didWebUrl } from '../../src/did/did-web.js';
import type { JsonObject } from '../../src/model/json.js';
import { keyPair } from '../fixture.js';
import { network, online } from '../network.js';

const { publicKeyMultibase } = keyPair('issuer');

function documentOf(id: string): JsonObject {
  return { id, assertionMethod: [{ id: '#a', type: 'Multikey', controller: id, publicKeyMultibase }] };
}

describe('the URL of a did:web', () => {
  test('follows from its host, its port and its path', () => {
    const urls = {
      'did:web:w3c-ccg.github.io': 'https://w3c-ccg.github.io/.well-known/did.json',
      'did:web:w3c-ccg.github.io:user:alice': 'https://w3c-ccg.github.io/user/alice/did.json',
      'did:web:example.com%3A3000': 'https://example.com:3000/.well-known/did.json',
      'did:web:example.com%3a3000:user:alice': 'https://example.com:3000/user/alice/did.json',
      'did:web:localhost%3A8080': 'https://localhost:8080/.well-known/did.json',
      'did:web:Example.com': 'https://example.com/.well-known/did.json',
      'did:web:xn--bcher-kva.example': 'https://xn--bcher-kva.example/.well-known/did.json',
      'did:web:1.example': 'https://1.example/.well-known/did.json',
      'did:web:a.example:b%20c:%C3%BC': 'https://a.example/b%20c/%C3%BC/did.json',
      'did:web:a.example:...': 'https://a.example/.../did.json',
      'did:web:a.example:%2Fetc': 'https://a.example/%2Fetc/did.json',
    };
    for (const [did, url] of Object.entries(urls)) assert.equal(didWebUrl(did)?.href, url, did);
  });

  test('follows from no other text', () => {
    const dids = [
      '',
      'did:web',
      'did:web:',
      'did:key:z6Mk',
      'DID:web:a.example',
      'did:web:..',
      'did:web:.',
      'did:web:a..b',
      'did:web:.a.example',
      'did:web:a.example.',
      'did:web:-a.example',
      'did:web:a-.example',
      'did:web:a_b.example',
      'did:web:a/b',
      'did:web:a.example/b',
      'did:web:a.example?b=c',
      'did:web:a.example#b',
      'did:web:a.example\\b',
      'did:web:user@host.example',
      'did:web:user%40host.example',
      'did:web:user%3Apassword%40host.example',
      'did:web:host.example%2Fpath',
      'did:web:a.example ',
      'did:web:a.example\n',
      'did:web:bücher.example',
      'did:web:b%C3%BCcher.example',
      'did:web:127.0.0.1',
      'did:web:10.0.0.1%3A8443',
      'did:web:2130706433',
      'did:web:0x7f.1',
      'did:web:%5B%3A%3A1%5D',
      'did:web:[::1]',
      'did:web:a.example%3A',
      'did:web:a.example%3A0',
      'did:web:a.example%3A080',
      'did:web:a.example%3A65536',
      'did:web:a.example%3A80%3A80',
      'did:web:a.example%3Aport',
      'did:web:a.example:',
      'did:web:a.example::b',
      'did:web:a.example:b:',
      'did:web:a.example:..',
      'did:web:a.example:.:b',
      'did:web:a.example:%2e%2E:b',
      'did:web:a.example:.%2e',
      'did:web:a.example:%zz',
      'did:web:a.example:%2',
      'did:web:a.example:b@c',
      `did:web:${'a.'.repeat(2_000)}example`,
      `did:web:a.example:${'a'.repeat(3_000_000)}`,
    ];
    for (const did of dids) assert.equal(didWebUrl(did), undefined, did.slice(0, 80));
  });

  test('is what the steps of the method make of it', () => {
    const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);
    const hosts = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    const ports = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });
    const step = fc.stringMatching(/^([A-Za-z0-9_-]|%[2-7][0-9A-F]){1,8}$/);
    const paths = fc
      .array(step, { maxLength: 4 })
      .filter((steps) => !steps.some((one) => /^(%2E)+$/.test(one)));
    fc.assert(
      fc.property(hosts, ports, paths, (host, port, steps) => {
        const place = port === undefined ? host : `${host}%3A${port}`;
        // Restated from the specification: colons become slashes, the port's colon is decoded, the rest appended.
        const identifier = [place, ...steps].join(':');
        const [authority = '', ...path] = identifier.replaceAll(':', '/').split('/');
        const folder = path.length === 0 ? '.well-known' : path.join('/');
        const expected = new URL(`https://${decodeURIComponent(authority)}`);
        const url = didWebUrl(`did:web:${identifier}`);
        assert.equal(url?.host, expected.host);
        assert.equal(url.pathname, `/${folder}/did.json`);
        assert.equal(url.search + url.hash + url.username + url.password, '');
      }),
    );
  });

  test('leads to no place but its own, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      '.',
      '..',
      ':',
      '/',
      '\\',
      '@',
      '#',
      '?',
      '%2e',
      '%2F',
      '%3A',
      '%40',
      '1',
      '[',
      ']',
      '\t',
      ' ',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const identifier = pieces.join('');
        const url = didWebUrl(`did:web:${identifier}`);
        if (url === undefined) return;
        const [host = '', ...steps] = identifier.split(':');
        assert.equal(url.hostname, host.replace(/%3A\d+$/, ''));
        const folder = steps.length === 0 ? ['.well-known'] : steps;
        assert.deepEqual(url.pathname.split('/'), ['', ...folder, 'did.json']);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('did:web', () => {
  const DID = 'did:web:issuer.example:department';
  const URL_ = 'https://issuer.example/department/did.json';

  async function answer(did: string, body: unknown, status = 200): Promise<string> {
    const outcome = await didWeb.resolve(did, online(network({ [URL_]: { status, body } }).fetch));
    if (outcome.kind === 'ok') return outcome.value.assertionMethod.join(' ');
    return `${outcome.kind} ${outcome.problems.map(({ code }) => code).join(' ')}`;
  }

  test('is the document at its URL', async () => {
    const { fetch, requests, accepts } = network({ [URL_]: { body: documentOf(DID) } });
    const outcome = await didWeb.resolve(DID, online(fetch));
    assert.ok(outcome.kind === 'ok');
    assert.deepEqual(outcome.value.assertionMethod, [`${DID}#a`]);
    assert.deepEqual(requests, [URL_]);
    assert.match(String(accepts[0]), /^application\/did\+json\b.*application\/json/);
  });

  test('is not the document of another DID that is served there', async () => {
    for (const id of [
      'did:web:stranger.example',
      'did:web:issuer.example',
      `${DID}:x`,
      URL_,
      'did:web:ISSUER.example:department',
    ]) {
      assert.equal(await answer(DID, documentOf(id)), 'bad key.document-id', id);
    }
    assert.equal(await answer(DID, {}), 'unknown key.document-id');
  });

  test('is open where nothing can be read', async () => {
    assert.equal(await answer(DID, documentOf(DID), 404), 'unknown network.absent');
    assert.equal(await answer(DID, documentOf(DID), 500), 'unknown network.status');
    assert.equal(await answer(DID, '<html>'), 'unknown network.not-json');
    const offline = await didWeb.resolve(DID, online(undefined));
    assert.equal(offline.kind === 'unknown' ? offline.problems[0].code : '', 'network.offline');
  });

  test('is open where its host leads on to another', async () => {
    const led = 'did:web:issuer.example:go:https%3A%2F%2Fstranger.example';
    const at = 'https://issuer.example/go/https%3A%2F%2Fstranger.example/did.json';
    const resolved = async (url: string): Promise<string> => {
      const outcome = await didWeb.resolve(
        led,
        online(network({ [at]: { body: documentOf(led), url } }).fetch),
      );
      return outcome.kind === 'ok' ? outcome.value.id : outcome.problems[0].code;
    };
    assert.equal(await resolved('https://stranger.example/did.json'), 'network.redirected');
    assert.equal(await resolved('https://issuer.example/did.json'), led);
  });

  test('is malformed where it leads nowhere, and nobody is asked', async () => {
    const { fetch, requests } = network({});
    for (const did of ['did:web:user@host.example', 'did:web:127.0.0.1', 'did:web:..', 'did:web:a/b']) {
      const outcome = await didWeb.resolve(did, online(fetch));
      assert.equal(outcome.kind === 'bad' ? outcome.problems[0].code : '', 'key.did-malformed', did);
    }
    assert.deepEqual(requests, []);
  });
});
