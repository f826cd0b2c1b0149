import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { imageKind } from '../../src/bake/image-kind.js';
import { othersPngs, othersSvg, png } from './images.js';

function kindOf(text: string): string | undefined {
  return imageKind(new TextEncoder().encode(text));
}

describe('imageKind', () => {
  test('knows images made by others', () => {
    for (const [, bytes] of othersPngs()) assert.equal(imageKind(bytes), 'png');
    assert.equal(imageKind(othersSvg()), 'svg');
  });

  test('takes a PNG whose signature a transfer has damaged for a PNG', () => {
    assert.equal(imageKind(Buffer.from('89504e470a1a0a', 'hex')), 'png');
    assert.equal(imageKind(png().subarray(0, 4)), 'png');
    assert.equal(imageKind(png().subarray(0, 3)), undefined);
  });

  test.each([
    '<svg>',
    '<svg/>',
    '<svg\n xmlns="http://www.w3.org/2000/svg">',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
    '\uFEFF \r\n\t<svg >',
    '<?xml version="1.0"?><?pi <html> ?><!-- <html> --> <!----><svg/>',
    `<!--${'-x'.repeat(5000)}--><svg>`,
    '<!DOCTYPE svg><svg/>',
    '<!DOCTYPE\n svg[<!ENTITY a "b">]><svg/>',
    '<svg ' + '\0'.repeat(20),
  ])('takes %j for an SVG', (text) => {
    assert.equal(kindOf(text), 'svg');
  });

  test.each([
    '',
    ' ',
    '<',
    'svg',
    '< svg>',
    '<svgs>',
    '<html><svg/></html>',
    '<!DOCTYPE html><svg/>',
    '<!-- <svg/>',
    '<?xml <svg>',
    '{"image":"<svg/>"}',
    'x<svg/>',
    'eyJhbGciOiJFUzI1NiJ9.e30.AA',
    `${' '.repeat(70_000)}<svg/>`,
  ])('takes %j for no image', (text) => {
    assert.equal(kindOf(text), undefined);
  });

  test('sees through UTF-16, which is then refused with its own code', () => {
    assert.equal(imageKind(Buffer.from('\uFEFF<?xml version="1.0"?><svg/>', 'utf16le')), 'svg');
    assert.equal(imageKind(Buffer.from('\uFEFF<svg/>', 'utf16le').swap16()), 'svg');
  });

  test('takes any bytes, and has an answer for long runs at once', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.ok(['png', 'svg', undefined].includes(imageKind(bytes)));
      }),
    );
    for (const part of ['<!---->', '<?a?>', ' ', '<!--', '<!DOCTYPE ']) {
      assert.equal(kindOf(part.repeat(1_000_000)), undefined);
    }
  });
});
