import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { bounds, readContent } from '../../src/pack/pack-format.js';
import { inShort } from '../trust/lists.js';
import { packOf, URL_A, URL_B } from './packs.js';

const AT = '/responses/https:~1~1issuer.example~1keys';

function answer(pack: JsonObject): readonly string[] {
  return inShort(readContent(pack));
}

function withAnswer(members: JsonObject): JsonObject {
  return packOf({ [URL_A]: { body: '{}', ...members } });
}

function sri(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

const bad: readonly (readonly [what: string, pack: JsonObject, codes: readonly string[]])[] = [
  ['another version', packOf({}, { format: 'badgewright-pack/2' }), ['pack.version /format']],
  ['no format', packOf({}, { format: null }), ['pack.version /format']],
  ['no day', packOf({}, { created: 7 }), ['pack.malformed /created']],
  ['a day that is none', packOf({}, { created: '2026-02-30T00:00:00Z' }), ['pack.malformed /created']],
  ['no answers', packOf({}, { responses: [] }), ['pack.malformed /responses']],
  ['a member of nobody’s', packOf({}, { signature: 'x' }), ['pack.malformed /signature']],
  ['an issuer without a proof', packOf({}, { issuer: 'did:key:z6Mk' }), ['pack.malformed ']],
  ['a proof without an issuer', packOf({}, { proof: {} }), ['pack.malformed ']],
  ['an answer for no URL', packOf({ keys: { body: '' } }), ['pack.malformed /responses/keys']],
  [
    'an answer for a file',
    packOf({ 'file:///etc/passwd': { body: '' } }),
    ['pack.malformed /responses/file:~1~1~1etc~1passwd'],
  ],
  [
    'two answers for one URL',
    packOf({ 'https://a.example': { body: '1' }, 'https://A.example:443/#x': { body: '2' } }),
    ['pack.malformed /responses/https:~1~1A.example:443~1#x'],
  ],
  ['an answer that is a text', packOf({ [URL_A]: '{}' }), [`pack.malformed ${AT}`]],
  ['a member of an answer of nobody’s', withAnswer({ headers: {} }), [`pack.malformed ${AT}/headers`]],
  ['a status that is none', withAnswer({ status: 99 }), [`pack.malformed ${AT}/status`]],
  ['a status as text', withAnswer({ status: '200' }), [`pack.malformed ${AT}/status`]],
  ['a broken status', withAnswer({ status: 200.5 }), [`pack.malformed ${AT}/status`]],
  [
    'a line break in a header',
    withAnswer({ contentType: 'a\r\nset-cookie: x' }),
    [`pack.malformed ${AT}/contentType`],
  ],
  ['two bodies', withAnswer({ bodyBase64: '' }), [`pack.malformed ${AT}`]],
  ['no body', packOf({ [URL_A]: {} }), [`pack.malformed ${AT}`]],
  ['a body that is JSON', withAnswer({ body: {} }), [`pack.malformed ${AT}`]],
  ['a body where there is none', withAnswer({ status: 204 }), [`pack.malformed ${AT}`]],
  [
    'a day of an answer that is none',
    withAnswer({ date: 'Thu, 01 Jan 2026 00:00:00 GMT' }),
    [`pack.malformed ${AT}/date`],
  ],
  [
    'a final place that is not read',
    withAnswer({ finalUrl: 'https://127.0.0.1/' }),
    [`pack.malformed ${AT}/finalUrl`],
  ],
  [
    'a final place that is a file',
    withAnswer({ finalUrl: 'file:///etc/passwd' }),
    [`pack.malformed ${AT}/finalUrl`],
  ],
  ['a false digest', withAnswer({ digestSRI: sri('{ }') }), [`pack.digest ${AT}/digestSRI`]],
  ['a digest that is none', withAnswer({ digestSRI: 'md5-x' }), [`pack.digest ${AT}/digestSRI`]],
  ['a digest that is no text', withAnswer({ digestSRI: 7 }), [`pack.malformed ${AT}/digestSRI`]],
  [
    'all its faults',
    packOf(
      { [URL_A]: { body: '{}', status: 1 }, [URL_B]: { body: 'x', digestSRI: sri('y') } },
      { created: 'x' },
    ),
    [
      'pack.malformed /created',
      `pack.malformed ${AT}/status`,
      'pack.digest /responses/https:~1~1issuer.example~1list/digestSRI',
    ],
  ],
];

describe('a pack as it is written', () => {
  for (const [what, pack, codes] of bad) {
    test(`is refused with ${what}`, () => {
      assert.deepEqual(answer(pack), ['bad', ...codes]);
    });
  }

  for (const base64 of [
    'A',
    'AA',
    'AA=',
    '====',
    'AB==',
    'AA==\n',
    ' AA==',
    'A_8=',
    'A-8=',
    '=AAA',
    'AA=A',
    'AAA=AAA=',
  ]) {
    test(`is refused with a body in base64 that is none: ${JSON.stringify(base64)}`, () => {
      assert.deepEqual(answer(packOf({ [URL_A]: { bodyBase64: base64 } })), ['bad', `pack.malformed ${AT}`]);
    });
  }

  test('may leave out the status, the type and the digest', () => {
    const read = readContent(packOf({ [URL_A]: { body: 'é' } }));
    assert.ok(read.kind === 'ok');
    const bytes = new TextEncoder().encode('é');
    assert.deepEqual(read.value.responses.get(URL_A), {
      status: 200,
      contentType: 'application/json',
      bytes,
    });
    assert.equal(read.value.issuer, undefined);
  });

  test('may have every member of the format', () => {
    const bytes = Uint8Array.of(0, 255);
    const members = {
      status: 200,
      contentType: '',
      date: '2026-01-01T00:00:00Z',
      finalUrl: 'https://a.example/x',
    };
    const written = { ...members, bodyBase64: 'AP8=', digestSRI: sri(bytes) };
    const read = readContent(
      packOf({ 'https://A.example/#fragment': written, [URL_B]: { status: 304, body: '' } }),
    );
    assert.ok(read.kind === 'ok');
    assert.deepEqual(read.value.responses.get('https://a.example/'), { ...members, bytes });
    assert.equal(read.value.responses.get(URL_B)?.bytes.length, 0);
  });

  test('is not read with more answers than the bounds', () => {
    const entries = Array.from({ length: bounds.responses + 1 }, (_, index) => [
      `https://a.example/${index}`,
      { body: '' },
    ]);
    assert.deepEqual(answer(packOf(Object.fromEntries(entries.slice(1)) as JsonObject)), ['ok']);
    assert.deepEqual(answer(packOf(Object.fromEntries(entries) as JsonObject)), [
      'unknown',
      'input.too-large /responses',
    ]);
  });
});
