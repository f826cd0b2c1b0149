import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import { mailboxOf } from '../../../src/verify/checks/identities.js';
import type { Held } from '../../../src/verify/checks/identities.js';
import { likeness } from '../../../src/verify/checks/same-identity.js';
import type { Likeness } from '../../../src/verify/checks/same-identity.js';

type Algorithm = 'sha256' | 'md5';

/** By Node's own cryptography, which shares nothing with the code under test. */
function hashed(text: string, salt: string, algorithm: Algorithm = 'sha256'): Held {
  return { kind: 'hashed', algorithm, hex: hexOf(text + salt, algorithm), salt };
}

function hexOf(text: string, algorithm: Algorithm): string {
  return createHash(algorithm).update(text, 'utf8').digest('hex');
}

function plain(text: string): Held {
  return { kind: 'plain', text };
}

function mail(held: Held, value: string): Likeness {
  return likeness({ type: 'emailAddress', held, at: '' }, { type: 'emailAddress', value });
}

function text(type: string, held: Held, value: string): Likeness {
  return likeness({ type, held, at: '' }, { type, value });
}

const rows: readonly (readonly [own: string, known: string, answer: Likeness])[] = [
  ['ada@school.example', 'ada@school.example', 'same'],
  ['ada@School.Example', 'ada@school.example', 'same'],
  ['ada@school.example', 'ada@SCHOOL.example', 'same'],
  [' ada@school.example\n', 'ada@school.example', 'same'],
  ['ada@school.example', '\tada@school.example ', 'same'],
  ['andr\u00e9@school.example', 'andre\u0301@school.example', 'same'],
  ['Ada@school.example', 'ada@school.example', 'alike'],
  ['ada@school.example', 'ADA@School.example', 'alike'],
  ['mailto:ada@school.example', 'ada@school.example', 'same'],
  ['ada@school.example', ' MAILTO:ada@School.example', 'same'],
  ['mailto:Ada@school.example', 'mailto:ada@school.example', 'alike'],
  ['mailto:eve@school.example?cc=ada@school.example', 'ada@school.example', 'other'],
  ['ada@school.example', 'mailto:eve@school.example,ada@school.example', 'other'],
  ['ada@school.example', 'ada@school.example.org', 'other'],
  ['ada@school.example', 'ada+badges@school.example', 'other'],
  ['a.da@school.example', 'ada@school.example', 'other'],
  ['ada@school.example', 'eve@school.example', 'other'],
  ['ada', 'ADA', 'alike'],
  ['"a@b"@school.example', '"A@b"@school.example', 'alike'],
  // The Kelvin sign is by its normal form the letter K itself.
  ['\u212aate@school.example', 'kate@school.example', 'alike'],
  // Full case mapping makes letters of A to Z of these, or of one letter another.
  ['\u0131an@school.example', 'ian@school.example', 'other'],
  ['\u00c9lan@school.example', '\u00e9lan@school.example', 'other'],
];

describe('an e-mail address', () => {
  for (const [own, known, answer] of rows) {
    test(`${JSON.stringify(own)} is ${answer} as ${JSON.stringify(known)}`, () => {
      assert.equal(mail(plain(own), known), answer);
    });
  }

  test('is found under its hash, whatever the salt', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.string(),
        fc.constantFrom<Algorithm>('sha256', 'md5'),
        (value, salt, algorithm) => {
          assert.equal(mail(hashed(value, salt, algorithm), value), 'same');
          assert.equal(mail(hashed(`${value}x`, salt, algorithm), value), 'other');
        },
      ),
    );
  });

  test('is found under the hash of each documented form, and of no other', () => {
    const form = (own: string, known: string): Likeness => mail(hashed(own, 'Kosher'), known);
    assert.equal(form('ada.lovelace@school.example', ' ada.lovelace@School.Example'), 'same');
    assert.equal(form('andr\u00e9@school.example', 'andre\u0301@school.example'), 'same');
    assert.equal(form('andre\u0301@school.example', 'andre\u0301@school.example'), 'same');
    assert.equal(form(' ada@school.example', ' ada@school.example'), 'same');
    assert.equal(form('ada.lovelace@school.example', 'Ada.Lovelace@school.example'), 'alike');
    assert.equal(form('Ada.lovelace@school.example', 'ada.lovelace@school.example'), 'alike');
    assert.equal(form('Ada.Lovelace@school.example', 'ada.lovelace@School.example'), 'alike');
    assert.equal(form('Ada-May_Lovelace@school.example', 'ada-may_lovelace@school.example'), 'alike');
    assert.equal(form('Ada.Lovelace@school.example', 'ADA.LOVELACE@school.example'), 'alike');
    assert.equal(form('Ada.LoveLace@school.example', 'ada.lovelace@school.example'), 'other');
    assert.equal(form('Ada@School.Example', 'ada@school.example'), 'other');
    assert.equal(form('ada@school.example', 'mailto:ada@School.example'), 'same');
    assert.equal(form('mailto:ada@school.example', 'ada@school.example'), 'same');
    assert.equal(form('mailto:Ada.Lovelace@school.example', 'ada.lovelace@school.example'), 'alike');
    assert.equal(form('eve@school.example', 'mailto:ada@school.example'), 'other');
    assert.equal(form('ada@School.example', 'ada@school.example'), 'other');
  });

  test('is never the same as another by trimming, letter case or normal form alone', () => {
    const canonical = (address: string): string =>
      (mailboxOf(address.trim()) ?? address)
        .normalize('NFC')
        .trim()
        .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (own, known) => {
        fc.pre(canonical(own) !== canonical(known));
        assert.equal(mail(plain(own), known), 'other');
        assert.equal(mail(hashed(own, ''), known), 'other');
      }),
    );
  });

  test('has the published hash', () => {
    const hex = 'b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';
    const published: Held = { kind: 'hashed', algorithm: 'sha256', hex: hex.toUpperCase(), salt: 'Kosher' };
    assert.equal(mail(published, 'a@example.com'), 'same');
    assert.equal(mail(published, 'b@example.com'), 'other');
  });
});

describe('an id', () => {
  test('is compared as ids are, and mail addresses as such', () => {
    const id = (own: string, known: string): Likeness => text('id', plain(own), known);
    assert.equal(id('did:key:z6Mk', 'did:key:z6Mk'), 'same');
    assert.equal(id('did:key:z6Mk', ' did:key:z6Mk '), 'same');
    assert.equal(id('did:key:z6Mk', 'did:key:z6MK'), 'other');
    assert.equal(id('https://A.example:443', 'https://a.example/'), 'same');
    assert.equal(id('https://a.example/ada', 'https://a.example/Ada'), 'other');
    assert.equal(id('mailto:ada@School.example', 'mailto:ada@school.example'), 'same');
    assert.equal(id('mailto:Ada@school.example', 'MAILTO:ada@school.example'), 'alike');
    assert.equal(id('mailto:ada@school.example', 'ada@school.example'), 'other');
    assert.equal(text('id', hashed('https://a.example/ada', 's'), 'https://a.example/ada'), 'same');
  });
});

describe('an identifier of another type', () => {
  test('is the same but for white space and normal form, and its letters count', () => {
    for (const type of ['sourcedId', 'nationalIdentityNumber', 'ext:badgeNumber']) {
      assert.equal(text(type, plain('AB-12'), ' AB-12 '), 'same');
      assert.equal(text(type, plain('AB-12'), 'ab-12'), 'other');
      assert.equal(text(type, plain('AB-12'), 'AB12'), 'other');
      assert.equal(text(type, hashed('AB-12', 'x'), ' AB-12 '), 'same');
      assert.equal(text(type, hashed('AB-12', 'x'), 'ab-12'), 'other');
      assert.equal(text(type, { kind: 'unreadable' }, 'AB-12'), 'unreadable');
    }
  });
});

test('an identifier that is longer than any honest one is not read', () => {
  const long = `a${'\u0301'.repeat(500_000)}${'\u0323'.repeat(500_000)}`;
  for (const type of ['emailAddress', 'id', 'sourcedId']) {
    assert.equal(text(type, plain(long), 'ada@school.example'), 'unreadable');
  }
  const most = 'a'.repeat(2 * limits.urlCharacters);
  assert.equal(text('sourcedId', plain(most), most), 'same');
  assert.equal(text('sourcedId', plain(`${most}a`), `${most}a`), 'unreadable');
});
