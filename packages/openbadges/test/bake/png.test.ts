import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { unbakePng } from '../../src/bake/png.js';
import { answer, chunk, END, HEADER, iTxt, PIXELS, png, SIGNATURE } from './images.js';

const JSON_TEXT = '{"name":"Zoë 🎓"}';

async function read(...chunks: readonly Uint8Array[]): Promise<string> {
  return answer(await unbakePng(png(...chunks)));
}

function baked(text: string, keyword = 'openbadgecredential'): Buffer {
  return chunk('iTXt', iTxt(keyword, text));
}

describe('unbakePng reads', () => {
  test('each keyword, as its kind', async () => {
    const kinds = { openbadgecredential: 'ob3', clrcredential: 'clr', openbadges: 'ob2' };
    for (const [keyword, as] of Object.entries(kinds)) {
      assert.deepEqual(await unbakePng(png(baked(JSON_TEXT, keyword))), {
        kind: 'ok',
        value: { text: JSON_TEXT, format: 'png', as },
      });
    }
  });

  test('chunks before and behind the pixels, with a language, white space and other chunks around', async () => {
    const other = chunk('tEXt', 'Comment\0openbadgecredential\0no');
    assert.equal(await read(other, baked(JSON_TEXT)), JSON_TEXT);
    assert.equal(
      await read(chunk('iTXt', iTxt('openbadgecredential', 'a.b.c', { language: 'en' }))),
      'a.b.c',
    );
    assert.equal(await read(baked(' \n{}\r\n')), '{}');
    const behind = Buffer.concat([SIGNATURE, HEADER, PIXELS, baked('{}'), END]);
    assert.equal(answer(await unbakePng(behind)), '{}');
  });

  test('compressed iTXt and zTXt, which the specification forbids and images have', async () => {
    const packed = deflateSync(Buffer.from(JSON_TEXT));
    assert.equal(await read(chunk('iTXt', iTxt('openbadgecredential', packed, { flag: 1 }))), JSON_TEXT);
    const zTxt = Buffer.concat([
      Buffer.from('openbadges\0\0'),
      deflateSync(Buffer.from('{"é":1}', 'latin1')),
    ]);
    assert.equal(await read(chunk('zTXt', zTxt)), '{"é":1}');
  });

  test('tEXt as Latin-1, every byte its own code point', async () => {
    const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
    const data = Buffer.concat([Buffer.from('openbadges\0'), Buffer.from('{"'), bytes, Buffer.from('":1}')]);
    const all = String.fromCodePoint(...bytes);
    assert.equal(await read(chunk('tEXt', data)), `{"${all}":1}`);
    assert.equal(await read(chunk('tEXt', 'openbadges\0https://a.example/1')), 'https://a.example/1');
  });

  test('a text as long as is read', async () => {
    const long = `"${'x'.repeat(limits.characters - 2)}"`;
    assert.equal(await read(baked(long)), long);
    assert.equal(await read(baked(`${long}x`)), 'unknown container.too-large');
  });

  test('bytes after the end that are not a badge', async () => {
    const image = png(baked('{}'));
    assert.equal(answer(await unbakePng(Buffer.concat([image, Buffer.from('\n openbadges')]))), '{}');
    const second = Buffer.concat([image, baked('{"a":1}'), END]);
    assert.equal(answer(await unbakePng(second)), 'bad container.malformed');
  });

  test('a view into a larger buffer', async () => {
    const image = png(baked('{}'));
    const around = Buffer.concat([Buffer.from('before'), image, Buffer.from('after')]);
    assert.equal(answer(await unbakePng(around.subarray(6, 6 + image.length))), '{}');
  });
});

describe('unbakePng finds', () => {
  test('no badge', async () => {
    assert.equal(await read(), 'bad container.no-badge');
    assert.equal(await read(baked('')), 'bad container.no-badge');
    assert.equal(await read(baked('{}', 'OpenBadgeCredential')), 'bad container.no-badge');
    assert.equal(await read(baked('{}', 'openbadgecredential ')), 'bad container.no-badge');
    assert.equal(await read(chunk('iTXt', 'openbadgecredential')), 'bad container.no-badge');
    assert.equal(await read(chunk('prVt', iTxt('openbadges', '{}'))), 'bad container.no-badge');
    assert.equal(await read(chunk('iTXt', '\0')), 'bad container.no-badge');
  });

  test('badges that differ, and takes one that stands there twice', async () => {
    assert.equal(await read(baked('{}'), baked('{}')), '{}');
    assert.equal(await read(baked('{}'), baked('{} '), chunk('tEXt', 'openbadges\0{}')), '{}');
    assert.equal(await read(baked('{}'), baked('{"a":1}')), 'bad container.ambiguous');
    assert.equal(await read(baked('{}'), baked('{"a":1}', 'openbadges')), 'bad container.ambiguous');
    assert.equal(await read(baked('{}'), chunk('tEXt', 'clrcredential\0{"a":1}')), 'bad container.ambiguous');
  });

  test('text that is not UTF-8', async () => {
    for (const hex of ['ff', 'c0af', 'eda080', 'f4908080', 'e282']) {
      const data = iTxt('openbadgecredential', Buffer.from(hex, 'hex'));
      assert.equal(await read(chunk('iTXt', data)), 'bad container.encoding', hex);
    }
  });

  test('text chunks that are no such', async () => {
    const packed = deflateSync(Buffer.from('{}'));
    const faults = [
      chunk('iTXt', 'openbadges\0'),
      chunk('iTXt', 'openbadges\0\0\0'),
      chunk('iTXt', 'openbadges\0\0\0en\0'),
      chunk('iTXt', iTxt('openbadges', '{}', { flag: 2 })),
      chunk('iTXt', iTxt('openbadges', packed, { flag: 1, method: 1 })),
      chunk('iTXt', iTxt('openbadges', '{}', { flag: 1 })),
      chunk('iTXt', iTxt('openbadges', packed.subarray(0, -1), { flag: 1 })),
      chunk('iTXt', iTxt('openbadges', '', { flag: 1 })),
      chunk('zTXt', 'openbadges\0'),
      chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\u0001'), packed])),
    ];
    for (const fault of faults) assert.equal(await read(fault), 'bad container.malformed', fault.toString());
  });
});

describe('unbakePng refuses', () => {
  const badge = baked('{}');
  const images: Readonly<Record<string, Uint8Array>> = {
    'a signature whose line breaks were mended': Buffer.concat([
      Buffer.from('89504e470a1a0a0a', 'hex'),
      HEADER,
      PIXELS,
      END,
    ]),
    'nothing behind the signature': SIGNATURE,
    'a wrong CRC': png(chunk('iTXt', iTxt('openbadges', '{}'), { crc: 0 })),
    'a wrong CRC of a chunk that is not looked into': png(badge, chunk('tIME', 'x', { crc: 1 })),
    'a length beyond the end': png(chunk('tEXt', 'a\0b', { length: 4000 })),
    'a length just beyond the end': png().fill(1, png().length - 9, png().length - 8),
    'the longest length': png(chunk('tEXt', 'a\0b', { length: 0x7fffffff })),
    'a length over 2³¹': png(chunk('tEXt', 'a\0b', { length: 0x80000000 })),
    'the largest number as a length': png(chunk('tEXt', 'a\0b', { length: 0xffffffff })),
    'a type with a digit': png(chunk('tEX7', 'a\0b')),
    'a type with a byte over 127': png(chunk('tEX\u00ef', 'a\0b')),
    'no header': Buffer.concat([SIGNATURE, badge, PIXELS, END]),
    'a badge before the header': Buffer.concat([SIGNATURE, badge, HEADER, PIXELS, END]),
    'two headers': png(badge, HEADER),
    'a header of another length': Buffer.concat([SIGNATURE, chunk('IHDR', 'short'), badge, PIXELS, END]),
    'no pixels': Buffer.concat([SIGNATURE, HEADER, badge, END]),
    'no end': Buffer.concat([SIGNATURE, HEADER, badge, PIXELS]),
    'an end with data': Buffer.concat([SIGNATURE, HEADER, badge, PIXELS, chunk('IEND', 'x')]),
  };
  for (const [name, bytes] of Object.entries(images)) {
    test(name, async () => {
      assert.equal(answer(await unbakePng(bytes)), 'bad container.malformed');
    });
  }

  test('more chunks than are read', async () => {
    const many = Array<Buffer>(limits.imageChunks - 3).fill(chunk('tEXt', 'a\0b'));
    assert.equal(await read(...many), 'bad container.no-badge');
    assert.equal(await read(...many, chunk('tEXt', 'a\0b')), 'unknown container.too-large');
  });

  test('more badges than are read, though all are alike', async () => {
    const many = Array<Buffer>(limits.imageBadges).fill(baked('{}'));
    assert.equal(await read(...many), '{}');
    assert.equal(await read(...many, chunk('tEXt', 'openbadges\0{}')), 'unknown container.too-large');
  });

  test('more bytes than are read, before it looks at them', async () => {
    const image = Buffer.concat([png(baked('{}')), Buffer.alloc(limits.imageBytes)]);
    assert.equal(answer(await unbakePng(image)), 'unknown container.too-large');
  });

  test('100 MB of zeros, compressed, without ever coming to their broken end', async () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000));
    const packed = bomb.subarray(0, bomb.length / 2);
    assert.ok(packed.length < 60_000);
    assert.equal(
      await read(chunk('iTXt', iTxt('openbadgecredential', packed, { flag: 1 }))),
      'unknown container.too-large',
    );
    assert.equal(
      await read(chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), packed]))),
      'unknown container.too-large',
    );
  });

  test('many small bombs, which are a large one', async () => {
    const packed = deflateSync(Buffer.from('x'.repeat(limits.characters / 4)));
    const bomb = chunk('iTXt', iTxt('openbadges', packed, { flag: 1 }));
    assert.equal((await read(bomb, bomb, bomb, bomb)).length, limits.characters / 4);
    assert.equal(await read(bomb, bomb, bomb, bomb, bomb), 'unknown container.too-large');
  });
});
