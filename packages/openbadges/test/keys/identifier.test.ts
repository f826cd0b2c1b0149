import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { absoluteId, isSameId } from '../../src/keys/identifier.js';
import { limits } from '../../src/limits.js';

const UUID = 'urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d1a';

describe('two ids', () => {
  test('are the same as they are written, or as the URL standard writes them', () => {
    const pairs = [
      ['did:key:z6Mk', 'did:key:z6Mk'],
      ['key-1', 'key-1'],
      ['https://a.example', 'https://a.example/'],
      ['https://a.example#k', 'https://a.example/#k'],
      ['https://A.Example:443/x', 'https://a.example/x'],
      ['https://a.example/y/../x', 'https://a.example/x'],
      ['http://A.example:80', 'http://a.example/'],
      ['https://a.example/%41?%7e#%5F', 'https://a.example/A?~#_'],
      ['https://a.example/%c3%a9%2f', 'https://a.example/%C3%A9%2F'],
      ['https://a.example/\u00e9', 'https://a.example/%c3%a9'],
      ['urn:a:b', 'URN:A:b'],
      ['urn:a:b%2fc', 'urn:a:b%2Fc'],
      [UUID, UUID.toUpperCase()],
      [`${UUID}#k`, `${UUID.toUpperCase()}#k`],
    ] as const;
    for (const [a, b] of pairs) assert.ok(isSameId(a, b) && isSameId(b, a), `${a} ${b}`);
  });

  test('differ in everything else', () => {
    const pairs = [
      ['did:web:a.example', 'did:web:A.example'],
      ['did:web:a.example', 'did:web:a.example/'],
      ['urn:a:b', 'urn:a:B'],
      ['urn:a:%41', 'urn:a:A'],
      ['urn:a:%2541', 'urn:a:%41'],
      [`${UUID}#k`, `${UUID}#K`],
      [UUID, `${UUID}0`],
      [`${UUID}0a`, `${UUID}0A`],
      ['urn:oid:1.2', 'urn:uuid:1.2'],
      ['did:web:a.example%3A8443', 'did:web:a.example%3a8443'],
      ['DID:web:a.example', 'did:web:a.example'],
      ['http://a.example/', 'https://a.example/'],
      ['https://a.example/x', 'https://a.example/x/'],
      ['https://a.example/x', 'https://a.example/X'],
      ['https://a.example/x', 'https://a.example/x#'],
      ['https://a.example/x', 'https://a.example/x?'],
      ['https://a.example/x', 'https://a.example:8443/x'],
      ['https://a.example/%2F', 'https://a.example//'],
      ['https://a.example/%252F', 'https://a.example/%2F'],
      ['https://a.example/%2541', 'https://a.example/%41'],
      ['https://a.example/', 'https://u@a.example/'],
      ['https://', 'https:///'],
    ] as const;
    for (const [a, b] of pairs) assert.ok(!isSameId(a, b) && !isSameId(b, a), `${a} ${b}`);
  });

  test('are the same only as they are written where no URL of their length is asked for', () => {
    const long = (host: string, length: number): string => `https://${host}/`.padEnd(length, 'x');
    const [most, more] = [limits.urlCharacters, limits.urlCharacters + 1];
    assert.ok(isSameId(long('A.example', most), long('a.example', most)));
    assert.ok(!isSameId(long('A.example', more), long('a.example', more)));
    assert.ok(isSameId(long('A.example', more), long('A.example', more)));
  });

  test('are the same whatever is escaped that need not be', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w.~-]{0,20}$/),
        fc.array(fc.boolean(), { minLength: 20 }),
        (text, coins) => {
          const escaped = Array.from(text, (character, index) => {
            const hex = character.charCodeAt(0).toString(16);
            return coins[index] === true ? `%${hex}` : character;
          });
          assert.ok(isSameId(`https://a.example/x${text}`, `https://a.example/x${escaped.join('')}`));
        },
      ),
    );
  });

  test('are not mended first', () => {
    for (const mended of [
      ' https://a.example/',
      'https://a.example/\n',
      'https:\\\\a.example/',
      'https://a.exa\tmple/',
      'https://a.example/ ',
    ]) {
      assert.ok(!isSameId(mended, 'https://a.example/'), mended);
    }
  });
});

describe('an id in a document', () => {
  const cases = [
    ['#key-1', 'did:web:a.example', 'did:web:a.example#key-1'],
    ['/x#k', 'did:web:a.example', 'did:web:a.example/x#k'],
    ['?v=1#k', 'did:web:a.example', 'did:web:a.example?v=1#k'],
    ['key-1', 'did:web:a.example', undefined],
    ['', 'did:web:a.example', undefined],
    ['#key-1', 'https://a.example', 'https://a.example#key-1'],
    ['#key-1', 'https://a.example/x', 'https://a.example/x#key-1'],
    ['key-1', 'https://a.example/x/y', 'https://a.example/x/key-1'],
    ['../z', 'https://a.example/x/y', 'https://a.example/z'],
    ['//b.example/k', 'https://a.example/x', 'https://b.example/k'],
    ['', 'https://a.example/x', undefined],
    ['did:web:b.example#k', 'https://a.example', 'did:web:b.example#k'],
    ['urn:uuid:1', 'did:web:a.example', 'urn:uuid:1'],
    ['k', 'urn:uuid:1', undefined],
  ] as const;

  for (const [text, base, absolute] of cases) {
    test(`${JSON.stringify(text)} in ${base}`, () => {
      assert.equal(absoluteId(text, base), absolute);
    });
  }

  test('is resolved as by the URL standard where there is no fragment alone', () => {
    const step = fc.stringMatching(/^[a-z0-9._~-]{1,6}$/);
    const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
    fc.assert(
      fc.property(path, path, (base, reference) => {
        const document = `https://a.example/${base}`;
        assert.equal(absoluteId(reference, document), new URL(reference, document).href);
      }),
    );
  });
});
