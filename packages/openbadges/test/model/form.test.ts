import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { Form } from '../../src/model/fields.js';
import { hasForm, instantOf } from '../../src/model/form.js';

const examples: Readonly<
  Record<Exclude<Form, 'text'>, { readonly yes: readonly string[]; readonly no: readonly string[] }>
> = {
  uri: {
    yes: [
      'https://a.example/b?c#d',
      'urn:uuid:1',
      'did:key:z6Mk',
      'mailto:a@b.example',
      'data:,x',
      'ni:///sha-256;a',
    ],
    no: ['', 'a', '/a/b', 'a b:c', '1a:b', 'https://a b', 'x:', 'urn:"', 'https://a.example/<b>'],
  },
  'date-time': {
    yes: ['2026-01-31T00:00:00Z', '2024-02-29T23:59:59.999+14:00', '2026-06-01T00:00:00-08:00'],
    no: [
      '2026-01-31',
      '2026-01-31T00:00:00',
      '2023-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-01-01T24:00:00Z',
    ],
  },
  date: { yes: ['2026-01-31', '2024-02-29'], no: ['2023-02-29', '2026-1-1', '2026-01-01T00:00:00Z', ''] },
  language: { yes: ['en', 'en-US', 'zh-Hant-TW', 'es-419'], no: ['', 'e', 'english language', 'en_US'] },
  jws: { yes: ['a.b.c', 'eyJ.e30.c2ln', 'a..c'], no: ['a.b', 'a.b.c.d', 'a.b.c=', '.b.c', ''] },
  country: { yes: ['US', 'no'], no: ['USA', 'U', '1A', ''] },
};

describe('hasForm', () => {
  for (const [form, { yes, no }] of Object.entries(examples) as [Form, (typeof examples)['uri']][]) {
    test(form, () => {
      for (const value of yes) assert.equal(hasForm(value, form), true, value);
      for (const value of no) assert.equal(hasForm(value, form), false, value);
    });
  }

  test('text is any text', () => {
    assert.equal(hasForm('', 'text'), true);
  });
});

describe('instantOf', () => {
  test('reads what JavaScript writes, at any offset', () => {
    const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -839, max: 839 }), (moment, minutes) => {
        assert.equal(instantOf(moment.toISOString()), moment.getTime());
        const sign = minutes < 0 ? '-' : '+';
        const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const zone = `${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
        const local = new Date(moment.getTime() + minutes * 60_000).toISOString().replace('Z', zone);
        if (/^\d{4}-/.test(local)) assert.equal(instantOf(local), moment.getTime());
      }),
    );
  });

  test('refuses each day that no month has', () => {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 28; day <= 32; day += 1) {
        const text = `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z`;
        const lastDay = new Date(Date.UTC(2023, month, 0)).getUTCDate();
        assert.equal(instantOf(text) !== undefined, day <= lastDay, text);
      }
    }
  });

  test('refuses what is no text', () => {
    for (const value of [undefined, null, 0, {}, ['2026-01-01T00:00:00Z']])
      assert.equal(instantOf(value), undefined);
  });
});

describe('URIs', () => {
  test('every address that a browser takes', () => {
    const address = fc.webUrl({ withFragments: true, withQueryParameters: true, size: 'medium' });
    fc.assert(
      fc.property(address, (uri) => {
        assert.equal(hasForm(uri, 'uri'), true, uri);
        assert.equal(hasForm(new URL(uri).href, 'uri'), true, uri);
      }),
    );
  });

  test('every scheme, and none without its colon', () => {
    const letter = fc.constantFrom('a', 'm', 'z', 'A', 'Z');
    const rest = fc.stringMatching(/^[A-Za-z0-9+.-]{0,12}$/);
    fc.assert(
      fc.property(letter, rest, (first, more) => {
        assert.equal(hasForm(`${first}${more}:a`, 'uri'), true);
        assert.equal(hasForm(`${first}${more}`, 'uri'), false);
        assert.equal(hasForm(`+${first}${more}:a`, 'uri'), false);
      }),
    );
  });

  test('nothing that RFC 3986 leaves out, wherever it stands', () => {
    const outside = fc.constantFrom(' ', '\t', '\n', '<', '>', '"', '{', '}', '|', '\\', '^', '`', '\u00a0');
    fc.assert(
      fc.property(fc.webUrl(), fc.nat(), outside, (uri, at, character) => {
        const cut = at % (uri.length + 1);
        assert.equal(hasForm(uri.slice(0, cut) + character + uri.slice(cut), 'uri'), false);
      }),
    );
  });

  test('no control character and no space, wherever it stands, alone or among others', () => {
    const uri = 'https://a.example/b?c#d';
    const controls = [...Array.from({ length: 0x21 }, (_, code) => code), 0x7f];
    for (const character of controls.map((code) => String.fromCharCode(code))) {
      for (let cut = 0; cut <= uri.length; cut += 1) {
        const text = uri.slice(0, cut) + character + uri.slice(cut);
        assert.equal(hasForm(text, 'uri'), false, JSON.stringify(text));
      }
      assert.equal(hasForm(`urn:${character}`, 'uri'), false);
      assert.equal(hasForm(`urn:${character}${character}a`, 'uri'), false);
    }
    for (const character of ['!', '~', 'é']) assert.equal(hasForm(`urn:${character}`, 'uri'), true);
  });

  const kinds = [
    'did:web:pinehollow.example:users:7#key-1',
    'urn:isbn:9780306406157',
    'tel:+15550100',
    'ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi',
    'http://[2001:db8::1]:8080/a?b=[c]#d',
    'data:image/svg+xml;base64,PHN2Zz4=',
    "https://a.example/%E2%9C%93;v=1,2/~user/(a)!$&'*@",
    'tag:pinehollow.example,2026:badge',
  ];
  for (const uri of kinds) {
    test(uri, () => {
      assert.equal(hasForm(uri, 'uri'), true);
      assert.equal(hasForm(`${uri} `, 'uri'), false);
      assert.equal(hasForm(`\n${uri}`, 'uri'), false);
    });
  }
});

describe('codes of languages', () => {
  // RFC 5646, Appendix A.
  const examples = [
    'de',
    'fr',
    'zh-Hant',
    'sr-Cyrl',
    'zh-cmn-Hans-CN',
    'cmn-Hans-CN',
    'zh-yue-HK',
    'sr-Latn-RS',
    'sl-rozaj-biske',
    'de-CH-1901',
    'hy-Latn-IT-arevela',
    'es-419',
    'de-CH-x-phonebk',
    'az-Arab-x-AZE-derbend',
    'en-US-u-islamcal',
    'zh-CN-a-myext-x-private',
  ];
  for (const code of examples) {
    test(`${code}, in any case`, () => {
      for (const text of [code, code.toUpperCase(), code.toLowerCase()]) {
        assert.equal(hasForm(text, 'language'), true);
      }
    });
  }

  for (const text of [
    'a-DE',
    '1',
    'e',
    'en-',
    '-en',
    'en--US',
    'en_US',
    'en US',
    'en-verylongpart',
    'ninechars',
  ]) {
    test(`not ${text}`, () => {
      assert.throws(() => Intl.getCanonicalLocales(text), RangeError);
      assert.equal(hasForm(text, 'language'), false);
    });
  }
});

describe('compact JWS', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);

  test('three parts in base64url, of which the middle one may be detached', () => {
    fc.assert(
      fc.property(part, part, part, (head, body, signature) => {
        assert.equal(hasForm(`${head}.${body}.${signature}`, 'jws'), true);
        assert.equal(hasForm(`${head}..${signature}`, 'jws'), true);
        assert.equal(hasForm(`.${body}.${signature}`, 'jws'), false);
        assert.equal(hasForm(`${head}.${body}.`, 'jws'), false);
        assert.equal(hasForm(`${head}.${body}`, 'jws'), false);
        assert.equal(hasForm(`${head}.${body}.${signature}.${body}`, 'jws'), false);
      }),
    );
  });

  test('no other alphabet, no padding, no line break', () => {
    fc.assert(
      fc.property(part, fc.constantFrom('=', '+', '/', ' ', '\n', 'é', '~'), (text, character) => {
        for (const jws of [`${text}${character}.a.b`, `a.${character}${text}.b`, `a.b.${text}${character}`]) {
          assert.equal(hasForm(jws, 'jws'), false, JSON.stringify(jws));
        }
      }),
    );
  });
});

describe('instants', () => {
  const refused = [
    '2026-03-20T15:00:00z',
    '2026-03-20t15:00:00Z',
    '2026-03-20 15:00:00Z',
    '2026-03-20T15:00:00+01',
    '2026-03-20T15:00:00+0100',
    '2026-03-20T15:00:00+24:00',
    '2026-03-20T15:00:00+01:60',
    '2026-03-20T15:00:60Z',
    '2026-03-20T15:60:00Z',
    '2026-03-20T15:00:00.Z',
    '2026-03-20T15:00:00,5Z',
    '2026-3-20T15:00:00Z',
    '26-03-20T15:00:00Z',
    '+002026-03-20T15:00:00Z',
    '-2026-03-20T15:00:00Z',
    '2026-W12-5T15:00:00Z',
    '2026-00-20T15:00:00Z',
    '2026-03-00T15:00:00Z',
    ' 2026-03-20T15:00:00Z',
    '2026-03-20T15:00:00Z\n',
    '1900-02-29T00:00:00Z',
    '٢٠٢٦-03-20T15:00:00Z',
  ];
  for (const text of refused) {
    test(`not ${JSON.stringify(text)}`, () => {
      assert.equal(instantOf(text), undefined);
      assert.equal(hasForm(text, 'date-time'), false);
    });
  }

  test('in every zone of the same moment are the same', () => {
    const moment = Date.UTC(2024, 1, 29, 12);
    for (const [text, at] of [
      ['2024-02-29T12:00:00Z', moment],
      ['2024-02-29T12:00:00-00:00', moment],
      ['2024-03-01T02:00:00+14:00', moment],
      ['2024-02-29T00:00:00-12:00', moment],
      ['2024-02-29T17:45:00+05:45', moment],
      ['2024-02-29T12:00:00.001Z', moment + 1],
      ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ] as const) {
      assert.equal(instantOf(text), at, text);
    }
  });
});
