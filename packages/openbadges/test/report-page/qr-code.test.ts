import assert from 'node:assert/strict';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { describe, test } from 'vitest';
import { qrCode } from '../../src/report-page/qr-code.js';

/** A reader of codes; its types tell of a module that it is not. */
const read = jsqr as unknown as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string } | null;

/** What a reader that is not ours sees in a code: its squares, drawn large. */
function readBack(markup: string): string | undefined {
  const side = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]);
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const row = Number(y) * scale + Math.floor(at / scale);
      const column = Number(x) * scale + (at % scale);
      pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return read(pixels, width, width)?.data;
}

describe('a QR code', () => {
  test.each(['urn:uuid:5b1f8f6e-3c0f-4b53-8f8f-0d2a7c2f5d11', 'https://pinehollow.example/badges/7?a=1&b=2'])(
    'of %s is read back by another implementation',
    (text) => {
      assert.equal(readBack(qrCode(text, 'id').html), text);
    },
  );

  test('holds any id', () => {
    const id = fc
      .string({ minLength: 1, maxLength: 120 })
      .map((tail) => `https://x.example/${encodeURIComponent(tail)}`);
    fc.assert(
      fc.property(id, (text) => {
        assert.equal(readBack(qrCode(text, 'id').html), text);
      }),
      { numRuns: 30 },
    );
  });

  test('has its text as the alternative, escaped', () => {
    const { html } = qrCode('https://x.example/"<', 'QR code');
    assert.ok(html.includes('aria-label="QR code: https://x.example/&#34;&#60;"'));
  });

  test('is left out where it could not be read from paper, and where there is no id', () => {
    assert.equal(qrCode('x'.repeat(501), 'id').html, '');
    assert.equal(qrCode('', 'id').html, '');
    assert.notEqual(qrCode('x'.repeat(500), 'id').html, '');
  });
});
