import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake } from '../../src/bake/bake.js';
import { unbake } from '../../src/bake/unbake.js';
import {
  answer,
  chunk,
  CLR,
  END,
  HEADER,
  iTxt,
  OB2,
  OB3,
  othersPngs,
  othersSvg,
  PIXELS,
  png,
  seenChunks,
  SIGNATURE,
  SVG,
} from './images.js';

const JWS = 'eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl';
const BADGE = { type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Zoë ]]> 🎓' };

function utf8(text: string): Buffer {
  return Buffer.from(text);
}

function svg(inside = '<g/>', attributes = ''): Buffer {
  return utf8(`<svg ${SVG}${attributes}>${inside}</svg>`);
}

/** The SVG without our element and declaration, by a way of its own. */
function unbakedSvg(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString();
  const parts = text.split(
    /<openbadges:credential(?: verify="[^"]*")?>(?:<!\[CDATA\[[^]*?\]\]>)?<\/openbadges:credential>/,
  );
  assert.equal(parts.length, 2, 'one badge');
  const declarations = parts.join('').split(` xmlns:openbadges="${OB3}"`);
  assert.equal(declarations.length, 2, 'one declaration');
  return declarations.join('');
}

/** The PNG without our chunk, by a way of its own. */
function unbakedPng(bytes: Uint8Array): Buffer {
  const chunks = seenChunks(bytes);
  const ours = chunks.filter(({ data }) => data.toString('latin1').startsWith('openbadgecredential\0'));
  assert.deepEqual(
    ours.map(({ type }) => type),
    ['iTXt'],
  );
  const others = chunks.filter((seen) => !ours.includes(seen));
  return Buffer.concat([SIGNATURE, ...others.map(({ type, data }) => chunk(type, data))]);
}

describe('a PNG', () => {
  for (const [name, image] of othersPngs()) {
    test(`made by others keeps every other byte: ${name}`, async () => {
      const once = bake(image, BADGE);
      assert.deepEqual(unbakedPng(once), image);
      const again = bake(once, JWS);
      assert.deepEqual(unbakedPng(again), image);
      assert.equal(answer(await unbake(again)), JWS);
    });
  }

  test('carries the badge as the specification has it, directly before the pixels', () => {
    const palette = chunk('PLTE', 'abc');
    const seen = seenChunks(bake(png(palette, chunk('tEXt', 'Author\0x')), JWS));
    assert.deepEqual(
      seen.map(({ type }) => type),
      ['IHDR', 'PLTE', 'tEXt', 'iTXt', 'IDAT', 'IEND'],
    );
    assert.deepEqual(seen[3]?.data, iTxt('openbadgecredential', JWS));
  });

  test('gives up earlier badges of every kind, wherever they stand, and nothing else', () => {
    const earlier = [
      chunk('iTXt', iTxt('openbadgecredential', 'a.b.c')),
      chunk('iTXt', iTxt('openbadges', 'broken', { flag: 1 })),
      chunk('zTXt', 'clrcredential\0\0broken'),
      chunk('tEXt', 'openbadges\0https://a.example/1'),
    ];
    const kept = chunk('tEXt', 'Comment\0openbadges');
    const behind = [chunk('iTXt', iTxt('openbadges', '{}')), kept];
    const image = Buffer.concat([
      SIGNATURE,
      HEADER,
      ...earlier,
      kept,
      PIXELS,
      PIXELS,
      ...behind,
      END,
      utf8('after'),
    ]);
    const plain = Buffer.concat([SIGNATURE, HEADER, kept, PIXELS, PIXELS, kept, END, utf8('after')]);
    assert.deepEqual([...bake(image, JWS)], [...bake(plain, JWS)]);
  });
});

describe('an SVG', () => {
  const images: Readonly<Record<string, Buffer>> = {
    'made by others': othersSvg(),
    'with a byte order mark, Windows line breaks and all that may stand around the root': utf8(
      '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- é <svg> -->\r\n' +
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\r\n' +
        `<svg\r\n\tversion='1.1' ${SVG}\r\n\twidth = "1"\t>\r\n<title>🎓 &amp;&#10;</title>\r\n</svg>\r\n<!-- end -->\r\n`,
    ),
    'that ends on a carriage return': utf8(`<svg ${SVG}></svg >\r`),
    'with a prefix of its own': utf8('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>'),
    'with a greater-than sign in an attribute': utf8(`<svg ${SVG} a="/>" b='>"'><g/></svg>`),
  };
  for (const [name, image] of Object.entries(images)) {
    test(`keeps every other byte: ${name}`, async () => {
      const once = bake(image, BADGE);
      assert.equal(unbakedSvg(once), image.toString());
      const again = bake(once, JWS);
      assert.equal(unbakedSvg(again), image.toString());
      assert.equal(answer(await unbake(again)), JWS);
    });
  }

  test('carries the badge as the specification has it, directly after the start tag', () => {
    const start = `<svg xmlns:openbadges="${OB3}" ${SVG}>`;
    assert.equal(
      Buffer.from(bake(svg(), JWS)).toString(),
      `${start}<openbadges:credential verify="${JWS}"></openbadges:credential><g/></svg>`,
    );
    assert.equal(
      Buffer.from(bake(svg(), { a: ']]>\uFFFF' })).toString(),
      `${start}<openbadges:credential><![CDATA[{"a":"]]\\u003e\\uffff"}]]></openbadges:credential><g/></svg>`,
    );
  });

  test('without content is opened for it', async () => {
    const baked = bake(utf8(`<svg ${SVG} />`), JWS);
    assert.ok(
      Buffer.from(baked)
        .toString()
        .endsWith(` ><openbadges:credential verify="${JWS}"></openbadges:credential></svg>`),
    );
    assert.equal(answer(await unbake(baked)), JWS);
  });

  test('gives up earlier badges of every kind, with declarations that only they used', () => {
    const earlier = [
      svg(`<openbadges:assertion verify="a.b.c"/><g/>`, ` xmlns:openbadges="${OB2}"`),
      svg(`<clr:credential>{}</clr:credential><g/>`, ` xmlns:clr = '${CLR}'`),
      svg(
        `<x:credential xmlns:x="${OB3}">{}</x:credential><g/><openbadges:credential/>`,
        `\n xmlns:openbadges="${OB3}"`,
      ),
    ];
    const [ob2, clr, ob3] = earlier.map((image) => Buffer.from(bake(image, JWS)).toString());
    const fresh = Buffer.from(bake(svg(), JWS)).toString();
    assert.equal(ob2, fresh);
    assert.equal(clr, fresh);
    // A declaration that fits stays where it was.
    assert.equal(
      ob3?.replace(`\n xmlns:openbadges="${OB3}"`, ''),
      fresh.replace(` xmlns:openbadges="${OB3}"`, ''),
    );
  });

  test('keeps a declaration that something else uses, and the badge brings its own', async () => {
    for (const other of ['<openbadges:other/>', '<g openbadges:other="1"/>']) {
      const image = svg(
        `<openbadges:assertion>{}</openbadges:assertion>${other}`,
        ` xmlns:openbadges="${OB2}"`,
      );
      const baked = bake(image, JWS);
      const text = Buffer.from(baked).toString();
      assert.ok(
        text.startsWith(
          `<svg ${SVG} xmlns:openbadges="${OB2}"><openbadges:credential xmlns:openbadges="${OB3}" verify=`,
        ),
      );
      assert.ok(text.endsWith(`${other}</svg>`));
      assert.deepEqual(await unbake(baked), { kind: 'ok', value: { text: JWS, format: 'svg', as: 'ob3' } });
      assert.deepEqual([...bake(baked, JWS)], [...baked]);
    }
  });

  test('keeps a declaration that no badge used', () => {
    const image = svg('<g/>', ` xmlns:a="${OB3}" xmlns:clr="${CLR}"`);
    assert.equal(unbakedSvg(bake(image, JWS)), image.toString());
  });

  test('keeps the white space of a start tag, however much there is', () => {
    const space = ' \n'.repeat(500_000);
    const stale = ` xmlns:old="${OB2}"`;
    const image = utf8(`<svg ${SVG}${space}a="b"${stale}${space}><old:assertion verify="h.p.s"/></svg>`);
    const plain = utf8(`<svg ${SVG}${space}a="b"${space}></svg>`);
    assert.ok(Buffer.from(bake(image, JWS)).equals(bake(plain, JWS)));
    assert.equal(unbakedSvg(bake(plain, JWS)), plain.toString());
  });
});
