import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { BadgeError } from '../../src/error.js';
import { bounds } from '../../src/trust/bounds.js';
import { readTrustList } from '../../src/trust/read-trust-list.js';
import { objecting, revoked, touchy, unreadable } from '../bake/touchy.js';
import { signers } from '../verify/documents.js';
import { gapsOf, ISSUER, listOf, listWith, reading, trusting, waysTo } from './lists.js';

const { ed25519 } = signers;
const state = listOf({ authority: { id: ed25519.controller, name: 'Department of Education' } });

describe('a plain trust list', () => {
  test('is read as an object, as text, and as bytes, with one answer', async () => {
    const text = JSON.stringify(listOf());
    for (const input of [listOf(), text, `\uFEFF${text}`, ` ${text}\n`, new TextEncoder().encode(text)]) {
      const trust = await trusting(input);
      assert.deepEqual(waysTo(trust, ISSUER), ['Pinehollow District < Providers of the state']);
      assert.equal(trust.name, 'Providers of the state');
      assert.equal(trust.signedBy, undefined);
    }
  });

  test('finds an issuer by each of its ids, as ids are compared, and by nothing else', async () => {
    const trust = await trusting(listWith({ otherIds: ['did:web:district.example'] }));
    const same = [
      ISSUER,
      'did:web:district.example',
      'HTTPS://district.example/issuer',
      'https://District.Example:443/x/../issuer',
      'https://district.example/%69ssuer',
    ];
    for (const id of same) assert.equal(trust.find(id).length, 1, id);
    const others = [
      '',
      'https://district.example/issuer/',
      'https://district.example/issuer#x',
      'https://district.example/issuer?x',
      'http://district.example/issuer',
      'https://district.example@evil.example/issuer',
      'https://district.example%2Fissuer@evil.example/',
      'https://evil.example/https://district.example/issuer',
      'https://district.example.evil.example/issuer',
      'https://district.example\\issuer',
      ' https://district.example/issuer',
      'https://d\u0456strict.example/issuer',
      'did:web:district%2Eexample',
      'did:web:DISTRICT.example',
      '__proto__',
      'constructor',
    ];
    for (const id of others) assert.deepEqual(trust.find(id), [], id);
  });

  test('cannot be changed afterwards, by its maker or its reader', async () => {
    const list = JSON.parse(
      JSON.stringify(listWith({ keys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] })),
    ) as {
      issuers: { id: string }[];
    };
    const trust = await trusting(list);
    list.issuers.push({ id: 'urn:example:late' });
    assert.deepEqual(trust.find('urn:example:late'), []);
    const [entry] = trust.find(ISSUER);
    for (const part of [trust, trust.issuers, trust.gaps, entry?.issuer, entry?.issuer.keys, entry?.chain])
      assert.ok(Object.isFrozen(part));
  });

  const broken: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['nothing', undefined, ['bad', 'input.not-plain ']],
    ['a number', 7, ['bad', 'input.not-object ']],
    ['an array', [listOf()], ['bad', 'input.not-object ']],
    ['a function', () => listOf(), ['bad', 'input.not-plain ']],
    ['a text', 'district', ['bad', 'input.not-json ']],
    ['no list', '{}', ['bad', 'trust.version /format']],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe), ['bad', 'input.not-json ']],
    ['__proto__', '{"__proto__":{"format":"badgewright-trust-list/1"}}', ['bad', 'input.forbidden-key ']],
    [
      'a key twice',
      '{"format":"badgewright-trust-list/1","format":"x"}',
      ['bad', 'input.duplicate-key /format'],
    ],
    ['half a character', JSON.stringify(listOf({ name: '\ud800' })), ['bad', 'input.not-unicode /name']],
    [
      'a getter that throws',
      Object.defineProperty({}, 'format', {
        enumerable: true,
        get: () => {
          throw new Error('x');
        },
      }),
      ['bad', 'input.not-plain '],
    ],
    ['depth', '['.repeat(100_000), ['unknown', 'input.too-deep /0/0/0/0']],
  ];
  for (const [what, input, expected] of broken) {
    test(`is refused where it is ${what}`, async () => {
      assert.deepEqual(await reading(input), expected);
    });
  }

  test('is not read where it is larger than the bounds', async () => {
    const text = ' '.repeat(bounds.characters + 1);
    assert.deepEqual(await reading(text), ['unknown', 'input.too-large ']);
    assert.deepEqual(await reading(new Uint8Array(bounds.characters + 1)), ['unknown', 'input.too-large ']);
    const half = ' '.repeat(bounds.characters / 2 + 1);
    assert.deepEqual(await reading(half, { lists: [half] }), ['unknown', 'input.too-large ']);
    const lists = Array.from({ length: bounds.lists + 1 }, () => '{}');
    assert.deepEqual(await reading(listOf(), { lists }), ['unknown', 'input.too-large ']);
  });

  test('of 100,000 issuers is read and looked up by each of them; with one more it is not', async () => {
    const issuers = Array.from({ length: 100_000 }, (_, index) => ({
      id: `https://issuer-${index}.example/profile`,
      name: `Issuer ${index}`,
      achievements: [{ id: `https://issuer-${index}.example/a`, versions: ['1'] }],
    }));
    const text = JSON.stringify(listOf({ issuers }));
    assert.ok(text.length > 4 * 1024 * 1024);
    const trust = await trusting(text);
    for (const { id, name } of issuers) assert.equal(trust.find(id)[0]?.issuer.name, name);
    assert.deepEqual(trust.find('https://issuer-100000.example/profile'), []);
    const more = JSON.stringify(listOf({ issuers: [...issuers, { id: ISSUER, name: 'x' }] }));
    assert.deepEqual(await reading(more), ['unknown', 'input.too-large ']);
  }, 60_000);

  test('is not read where all lists together have more issuers than the bounds', async () => {
    const issuers = Array.from({ length: bounds.issuers }, (_, index) => ({
      id: `urn:example:${index}`,
      name: 'x',
    }));
    const large = listOf({ issuers });
    assert.deepEqual(await reading(listOf(), { lists: [large, large, large] }), [
      'unknown',
      'input.too-large ',
    ]);
  }, 60_000);

  for (const [what, input] of Object.entries({ ...objecting(), ...revoked() })) {
    test(`is refused, with a code, where it is an object ${what}, and so is one to rely on`, async () => {
      assert.equal((await reading(input))[0], 'bad');
      const trust = await trusting(listOf({ trusts: [{ name: 'x', authority: ed25519.controller }] }), {
        lists: [input],
      });
      assert.deepEqual(gapsOf(trust).length, 1);
    });
  }

  test('is read from bytes whose every method throws, and refused where they cannot be read', async () => {
    const bytes = touchy(new TextEncoder().encode(JSON.stringify(listOf())));
    assert.deepEqual(waysTo(await trusting(bytes), ISSUER).length, 1);
    for (const input of Object.values(unreadable())) {
      assert.deepEqual(await reading(input), ['bad', 'input.not-plain ']);
    }
    const half = new Uint8Array(bounds.characters / 2 + 1);
    const lying = Object.defineProperty(half, 'byteLength', { value: 1 });
    assert.deepEqual(await reading(lying, { lists: [lying] }), ['unknown', 'input.too-large ']);
  });

  test('has no signature, where one is asked for', async () => {
    assert.deepEqual(await reading(state, { signedBy: ed25519.controller }), ['bad', 'trust.signer ']);
  });

  test('tells a caller of options that are none', async () => {
    const { 'after it was revoked': proxy } = revoked();
    for (const options of [
      { signedBy: '' },
      { signedBy: 7 },
      { lists: listOf() },
      { lists: proxy },
      { lists: new Proxy([], { get: () => assert.fail() }) },
      { now: 'today' },
    ]) {
      await assert.rejects(
        readTrustList(listOf(), options as object),
        (error) => error instanceof BadgeError && error.code === 'argument.invalid',
      );
    }
  });
});
