import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { httpsForm, idOf, isSameId, isUnderHost } from '../../src/ob2/iri.js';

describe('a host', () => {
  test('speaks for another that is its own, with www. or above it', () => {
    for (const host of ['a.example', 'www.a.example', 'api.a.example', 'b.api.a.example']) {
      assert.ok(isUnderHost(host, 'a.example'), host);
    }
    assert.ok(isUnderHost('a.example', 'www.a.example'));
    assert.ok(isUnderHost('b.a.example:8443', 'a.example:8443'));
  });

  test('does not speak for others', () => {
    for (const host of [
      'evila.example',
      'a.example.b.example',
      'example',
      '.example',
      'b.a.example:8443',
      '',
    ]) {
      assert.equal(isUnderHost(host, 'a.example'), false, host);
    }
    assert.equal(isUnderHost('a.example', 'api.a.example'), false);
    // What `www.` stands before may be open to anybody: of `www.co.example` not every `b.co.example` is part.
    assert.equal(isUnderHost('b.co.example', 'www.co.example'), false);
  });
});

describe('ids', () => {
  test('of https are written in one form', () => {
    const forms: Readonly<Record<string, string>> = {
      'https://A.example': 'https://a.example/',
      'https://a.example:443/b/../c': 'https://a.example/c',
      'http://a.example:80/c#key': 'https://a.example/c#key',
    };
    for (const [id, form] of Object.entries(forms)) assert.equal(httpsForm(id)?.href, form);
  });

  test('of other kinds have no such form', () => {
    for (const id of [
      'http://a.example:443/',
      'http://a.example:8080/',
      'https://a@a.example/',
      'https://a:b@a.example/',
      'https:\\\\a.example',
      'https://a.example/\n',
      ' https://a.example/',
      'file:///etc/hosts',
      'urn:a:b',
      'a.example',
      '',
    ]) {
      assert.equal(httpsForm(id), undefined, id);
    }
  });

  test('name the same or not', () => {
    for (const [a, b] of [
      ['urn:a:b', 'URN:A:b'],
      ['https://a.example/%7Eb', 'http://a.example/~b'],
      ['https://a.example', 'http://A.example/'],
      ['https://a.example/#k', 'https://a.example/x/..#k'],
    ] as const) {
      assert.ok(isSameId(a, b), a);
    }
    for (const [a, b] of [
      ['urn:a:b', 'urn:a:B'],
      ['https://a.example/b', 'https://a.example/b/'],
      ['https://a.example/b', 'https://a.example/B'],
      ['https://a.example/', 'https://a.example/#k'],
      ['https://a.example/', 'https://a.example:8443/'],
      ['https://a.example/', 'http://a.example:8080/'],
      ['https://a.example/', 'https://a.example/\\'],
    ] as const) {
      assert.ok(!isSameId(a, b), a);
    }
  });

  test('stand by themselves or in an object', () => {
    assert.equal(idOf('urn:a:b'), 'urn:a:b');
    assert.equal(idOf({ id: 'urn:a:b' }), 'urn:a:b');
    for (const value of [undefined, null, 7, [], ['urn:a:b'], {}, { id: 7 }])
      assert.equal(idOf(value), undefined);
  });
});
