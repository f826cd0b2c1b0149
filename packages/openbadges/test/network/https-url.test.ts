import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { httpsUrl } from '../../src/network/https-url.js';

describe('a URL that is asked for', () => {
  test('is of https and a named host, without its fragment', () => {
    const read = {
      'https://issuer.example': 'https://issuer.example/',
      'https://issuer.example/a?b=c#d': 'https://issuer.example/a?b=c',
      'https://ISSUER.example:443/': 'https://issuer.example/',
      'https://issuer.example:8443/x': 'https://issuer.example:8443/x',
      'https://localhost:8080/': 'https://localhost:8080/',
      'https://1.issuer.example/': 'https://1.issuer.example/',
      'https://bücher.example/': 'https://xn--bcher-kva.example/',
    };
    for (const [text, href] of Object.entries(read)) assert.equal(httpsUrl(text)?.href, href, text);
  });

  test('is of no other scheme', () => {
    for (const text of [
      '',
      'x',
      '/a',
      'http://a.example',
      'data:,x',
      'file:///etc',
      'urn:a:b',
      'did:web:a',
      'blob:https://a.example/x',
    ]) {
      assert.equal(httpsUrl(text), undefined, text);
    }
  });

  test('carries nobody’s name or password', () => {
    for (const user of ['u@', 'u:p@', ':p@', 'u%40b:p@']) {
      assert.equal(httpsUrl(`https://${user}issuer.example/`), undefined, user);
    }
  });

  test('names its host by no number, however it is written', () => {
    for (const host of [
      '127.0.0.1',
      '10.0.0.1:8443',
      '0x7f.1',
      '2130706433',
      '017700000001',
      '[::1]',
      '[::ffff:10.0.0.1]:443',
      '127.0.0.1.',
    ]) {
      assert.equal(httpsUrl(`https://${host}/`), undefined, host);
    }
  });

  test('has a bounded length', () => {
    const url = 'https://issuer.example/';
    assert.ok(httpsUrl(url + 'a'.repeat(limits.urlCharacters - url.length)));
    assert.equal(httpsUrl(url + 'a'.repeat(limits.urlCharacters - url.length + 1)), undefined);
  });
});
