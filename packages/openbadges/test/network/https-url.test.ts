import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { httpsUrl, isLoopbackHost } from '../../src/network/https-url.js';

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

  describe('where this very machine is read too', () => {
    const href = (text: string): string | undefined => httpsUrl(text, { loopback: true })?.href;

    test('may be of it, by http or https, by number or as localhost', () => {
      const read = {
        'http://localhost': 'http://localhost/',
        'http://LOCALHOST:8080/a#b': 'http://localhost:8080/a',
        'https://localhost:8443/': 'https://localhost:8443/',
        'http://127.0.0.1:3000/x': 'http://127.0.0.1:3000/x',
        'http://127.255.255.254/': 'http://127.255.255.254/',
        'http://0x7f.1/': 'http://127.0.0.1/',
        'http://[::1]:3000/': 'http://[::1]:3000/',
        'https://issuer.example/': 'https://issuer.example/',
      };
      for (const [text, expected] of Object.entries(read)) assert.equal(href(text), expected, text);
    });

    test('is of no other network, form or scheme', () => {
      for (const text of [
        'http://issuer.example/',
        'http://10.0.0.1/',
        'https://10.0.0.1/',
        'http://128.0.0.1/',
        'http://0.0.0.0/',
        'http://[::]/',
        'http://[::ffff:127.0.0.1]/',
        'http://localhost./',
        'http://a.localhost/',
        'http://localhost.example/',
        'http://127.0.0.1.example/',
        'http://u@localhost/',
        'http://u:p@127.0.0.1/',
        'ftp://localhost/',
        'ws://127.0.0.1/',
      ]) {
        assert.equal(href(text), undefined, text);
      }
    });
  });

  test('is of this very machine by few names', () => {
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]'])
      assert.ok(isLoopbackHost(host), host);
    for (const host of ['', 'localhost.', '::1', '127.0.0.1.example', '1127.0.0.1', '[::]', 'x.localhost']) {
      assert.ok(!isLoopbackHost(host), host);
    }
  });
});
