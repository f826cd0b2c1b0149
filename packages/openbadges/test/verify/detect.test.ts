import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { detect, detectInside } from '../../src/verify/detect.js';
import type { Detected } from '../../src/verify/detect.js';
import { CLR, chunk, iTxt, OB2, OB3, png, SVG } from '../bake/images.js';

const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';
const JSON_TEXT = '{"name":"Zoë"}';
const URL_ = 'https://issuer.example/assertions/1';

/** The container, and the content or the kind and code of what stands in the way. */
function inShort({ container, content }: Detected): readonly unknown[] {
  if (content.kind !== 'ok') return [container, `${content.kind} ${content.problems[0].code}`];
  const { value } = content;
  if (value.kind === 'json') return [container, value.value];
  return value.kind === 'jws' ? [container, value.text] : [container, value.url];
}

async function answer(input: unknown): Promise<readonly unknown[]> {
  return inShort(await detect(input));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, mark: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return mark === 'le' ? bytes : bytes.swap16();
}

function svgWith(inside: string, namespace = OB3, element = 'credential'): string {
  return `<svg ${SVG} xmlns:b="${namespace}"><b:${element} ${inside}</b:${element}></svg>`;
}

const name = { name: 'Zoë' };

describe('what is no image', () => {
  const texts: readonly (readonly [string, string, unknown])[] = [
    ['JSON', JSON_TEXT, ['json', name]],
    ['JSON behind a byte order mark', `\uFEFF${JSON_TEXT}`, ['json', name]],
    ['JSON between blanks', `\r\n\t ${JSON_TEXT}\n`, ['json', name]],
    ['a JWS', JWS, ['jws', JWS]],
    ['a JWS before a line break', `${JWS}\r\n`, ['jws', JWS]],
    ['a JWS between blanks', ` \n${JWS} \t`, ['jws', JWS]],
    ['a JWS behind a byte order mark', `\uFEFF${JWS}`, ['jws', JWS]],
    ['a JWS without a signature', 'eyJhbGciOiJub25lIn0.e30.', ['jws', 'eyJhbGciOiJub25lIn0.e30.']],
    ['a JWS that is broken into lines', JWS.replace('.', '.\n'), ['json', 'bad input.not-json']],
    ['a JWS in quotes', JSON.stringify(JWS), ['json', 'bad input.not-object']],
    ['a token of five parts', `${JWS}.e30.e30`, ['json', 'bad input.not-json']],
    ['three words', 'one.two.three', ['json', 'bad input.not-json']],
    ['nothing', '', ['json', 'bad input.not-json']],
    ['blanks', ' \n\t', ['json', 'bad input.not-json']],
    ['a list', `[${JSON_TEXT}]`, ['json', 'bad input.not-object']],
    ['HTML', '<!DOCTYPE html><html><body>A badge</body></html>', ['json', 'bad input.not-json']],
    ['HTML with an SVG in it', `<html>${svgWith('>')}</html>`, ['json', 'bad input.not-json']],
    ['XML of another kind', '<?xml version="1.0"?><badge/>', ['json', 'bad input.not-json']],
    ['a URL', URL_, ['json', 'bad input.not-json']],
    ['JSON that speaks of an SVG', '{"name":"<svg>"}', ['json', { name: '<svg>' }]],
    ['JSON of one key twice', '{"a":1,"a":2}', ['json', 'bad input.duplicate-key']],
  ];
  for (const [what, text, expected] of texts) {
    test(`${what}: as text and as bytes`, async () => {
      assert.deepEqual(await answer(text), expected);
      assert.deepEqual(await answer(utf8(text)), expected);
    });
  }

  test('is read in UTF-8 and in no other encoding', async () => {
    const not = ['json', 'bad input.not-json'];
    assert.deepEqual(await answer(utf16(JSON_TEXT, 'le')), not);
    assert.deepEqual(await answer(utf16(JSON_TEXT, 'be')), not);
    assert.deepEqual(await answer(utf16(JWS, 'le')), not);
    assert.deepEqual(await answer(Buffer.from(JSON_TEXT, 'latin1')), not);
    assert.deepEqual(await answer(Buffer.from(JSON_TEXT)), ['json', name]);
  });

  test('is none by the first bytes of another file', async () => {
    const others = ['25504446', 'ffd8ffe0', '47494638', '504b0304', '1f8b08', '00', 'efbbbf'];
    for (const bytes of others) {
      assert.deepEqual(await answer(Buffer.from(bytes, 'hex')), ['json', 'bad input.not-json'], bytes);
    }
    assert.deepEqual(await answer(utf8('%PDF-1.7\n{"name":"Zoë"}')), ['json', 'bad input.not-json']);
    assert.deepEqual(await answer(new Uint8Array()), ['json', 'bad input.not-json']);
  });

  test('is not read where it is too large', async () => {
    const large = ['json', 'unknown input.too-large'];
    assert.deepEqual(await answer(' '.repeat(limits.characters + 1)), large);
    assert.deepEqual(await answer(`e${'A'.repeat(12_000_000)}.e30.AA`), large);
    assert.deepEqual(await answer(new Uint8Array(3 * limits.characters + 1).fill(0x20)), large);
    assert.deepEqual(await answer(`<svg ${SVG}>${' '.repeat(limits.characters)}`), large);
  });

  test('is an object', async () => {
    assert.deepEqual(await answer({ name: 'x', left: undefined }), ['json', { name: 'x' }]);
    for (const input of [undefined, null, 7, true, [], Symbol('x'), () => name, new Map(), new Date(0)]) {
      const [container, refused] = await answer(input);
      assert.equal(container, 'json');
      assert.match(String(refused), /^bad input\.not-(object|plain)$/);
    }
  });

  test('is no view of bytes but bytes themselves', async () => {
    const bytes = utf8(JSON_TEXT);
    for (const view of [new DataView(bytes.buffer), new Uint16Array(1), bytes.buffer]) {
      assert.deepEqual(await answer(view), ['json', 'bad input.not-plain']);
    }
  });

  test('may be an object that throws when it is touched', async () => {
    const trap = (): never => {
      throw new Error('touched');
    };
    const touchy = new Proxy({}, { getPrototypeOf: trap, ownKeys: trap, get: trap, has: trap });
    assert.deepEqual(await answer(touchy), ['json', 'bad input.not-plain']);
  });
});

describe('an image', () => {
  const baked: readonly (readonly [string, Uint8Array, unknown])[] = [
    ['PNG with JSON', png(chunk('iTXt', iTxt('openbadgecredential', JSON_TEXT))), ['png', name]],
    ['PNG with a JWS', png(chunk('iTXt', iTxt('openbadgecredential', ` ${JWS}\n`))), ['png', JWS]],
    ['PNG with a record', png(chunk('iTXt', iTxt('clrcredential', JSON_TEXT))), ['png', name]],
    ['PNG with an assertion', png(chunk('iTXt', iTxt('openbadges', JSON_TEXT))), ['png', name]],
    [
      'PNG with a compressed badge',
      png(chunk('iTXt', iTxt('openbadgecredential', deflateSync(JSON_TEXT), { flag: 1 }))),
      ['png', name],
    ],
    ['old PNG with a URL', png(chunk('tEXt', `openbadges\0${URL_}`)), ['png', URL_]],
    [
      'PNG with a URL in the place of a credential',
      png(chunk('iTXt', iTxt('openbadgecredential', URL_))),
      ['png', 'bad input.not-json'],
    ],
    [
      'PNG with JSON under another keyword',
      png(chunk('iTXt', iTxt('Comment', JSON_TEXT)), chunk('tEXt', `openBadgeCredential\0${JSON_TEXT}`)),
      ['png', 'bad container.no-badge'],
    ],
    [
      'PNG with two badges',
      png(chunk('iTXt', iTxt('openbadgecredential', JSON_TEXT)), chunk('tEXt', `openbadges\0${URL_}`)),
      ['png', 'bad container.ambiguous'],
    ],
    ['PNG that is cut off', png().subarray(0, 40), ['png', 'bad container.malformed']],
    [
      'PNG with a list',
      png(chunk('iTXt', iTxt('openbadgecredential', '[]'))),
      ['png', 'bad input.not-object'],
    ],
    ['SVG with JSON', utf8(svgWith(`><![CDATA[${JSON_TEXT}]]>`)), ['svg', name]],
    ['SVG with a JWS', utf8(svgWith(`verify="${JWS}">`)), ['svg', JWS]],
    ['SVG with a record', utf8(svgWith(`>${JSON_TEXT}`, CLR)), ['svg', name]],
    ['old SVG with a URL', utf8(svgWith(`verify="${URL_}">`, OB2, 'assertion')), ['svg', URL_]],
    [
      'SVG with an element of another namespace',
      utf8(svgWith(`>${JSON_TEXT}`, 'https://a.example/')),
      ['svg', 'bad container.no-badge'],
    ],
    ['SVG with a document type', utf8(`<!DOCTYPE svg []>${svgWith('>')}`), ['svg', 'bad container.dtd']],
    ['SVG in UTF-16', utf16(svgWith(`>${JSON_TEXT}`), 'le'), ['svg', 'unknown container.encoding']],
  ];
  for (const [what, bytes, expected] of baked) {
    test(`is a ${what}`, async () => {
      assert.deepEqual(await answer(bytes), expected);
    });
  }

  test('may come as the text of an SVG, behind a byte order mark and blanks', async () => {
    for (const before of ['', '\uFEFF', '\n ', '<?xml version="1.0"?>\n', '<!-- {"name":"x"} -->']) {
      assert.deepEqual(await answer(before + svgWith(`>${JSON_TEXT}`)), ['svg', name], before);
    }
    assert.deepEqual(await answer(svgWith(`verify="${JWS}">`)), ['svg', JWS]);
    assert.deepEqual(await answer(`<svg ${SVG}/>`), ['svg', 'bad container.no-badge']);
  });

  test('is told by its bytes, not by the text of them', async () => {
    assert.deepEqual(await answer(png().toString('latin1')), ['json', 'bad input.not-json']);
  });
});

describe('an envelope', () => {
  const V2 = 'https://www.w3.org/ns/credentials/v2';
  const envelope = {
    '@context': V2,
    id: `data:application/vc+jwt,${JWS}`,
    type: 'EnvelopedVerifiableCredential',
  };

  test('gives its token, in every container', async () => {
    assert.deepEqual(await answer(envelope), ['json', JWS]);
    assert.deepEqual(await answer(JSON.stringify(envelope)), ['json', JWS]);
    const image = png(chunk('iTXt', iTxt('openbadgecredential', JSON.stringify(envelope))));
    assert.deepEqual(await answer(image), ['png', JWS]);
    const { content } = await detect(envelope);
    assert.deepEqual(content, { kind: 'ok', value: { kind: 'jws', text: JWS, holds: 'credential' } });
  });

  test('may say more of itself, and nothing that would be a credential', async () => {
    assert.deepEqual(await answer({ ...envelope, name: 'x', description: 'y' }), ['json', JWS]);
    for (const member of ['credentialSubject', 'issuer', 'holder', 'verifiableCredential', 'proof']) {
      const refused = ['json', 'bad jwt.envelope-malformed'];
      assert.deepEqual(await answer({ ...envelope, [member]: {} }), refused, member);
      assert.deepEqual(await answer({ ...envelope, [member]: null }), refused, member);
    }
  });

  test('of another form is left open, and without a data URL refused', async () => {
    const other = { ...envelope, id: 'data:application/vc+sd-jwt,x~' };
    assert.deepEqual(await answer(other), ['json', 'unknown jwt.envelope-unsupported']);
    assert.deepEqual(await answer({ ...envelope, id: URL_ }), ['json', 'bad jwt.envelope-malformed']);
  });
});

describe('inside another document', () => {
  test('stands an object or a token, and no text of JSON', () => {
    assert.deepEqual(inShort(detectInside(name)), ['json', name]);
    assert.deepEqual(inShort(detectInside(JWS)), ['jws', JWS]);
    assert.deepEqual(inShort(detectInside(JSON_TEXT)), ['jws', JSON_TEXT]);
    for (const value of [null, 7, true, [], [name]]) {
      assert.deepEqual(inShort(detectInside(value)), ['json', 'bad input.not-object']);
    }
  });
});

test('whatever bytes or text come, nothing is thrown', async () => {
  const inputs = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }));
  const led = fc.constantFrom(
    '',
    '\x89PNG\r\n\x1a\n',
    '<svg',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '{',
  );
  await fc.assert(
    fc.asyncProperty(led, inputs, async (start, input) => {
      const whole =
        typeof input === 'string' ? start + input : Buffer.concat([Buffer.from(start, 'latin1'), input]);
      const { content } = await detect(whole);
      if (content.kind === 'ok') return;
      for (const { code } of content.problems) assert.match(code, /^(input|container)\.[a-z-]+$/);
    }),
    { numRuns: 500 },
  );
});
