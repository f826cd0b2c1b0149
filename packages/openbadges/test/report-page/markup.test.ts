import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { EMPTY, join, markup } from '../../src/report-page/markup.js';

describe('markup', () => {
  test('escapes every text, so that none can end an element or an attribute', () => {
    assert.equal(
      markup`<p title="${'"><b>'}">${"a&b'"}</p>`.html,
      '<p title="&#34;&#62;&#60;b&#62;">a&#38;b&#39;</p>',
    );
  });

  test('never lets a sign of markup through', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inside = markup`${text}`.html;
        assert.doesNotMatch(inside, /[<>"']/);
        const decoded = inside.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        assert.equal(decoded, text);
      }),
    );
  });

  test('puts pieces of markup in as they are, and numbers too', () => {
    const items = ['a', '<'].map((text) => markup`<li>${text}</li>`);
    assert.equal(join(items).html, '<li>a</li><li>&#60;</li>');
    assert.equal(markup`<ul>${join(items)}</ul>`.html, '<ul><li>a</li><li>&#60;</li></ul>');
    assert.equal(markup`<p>${3}${EMPTY}</p>`.html, '<p>3</p>');
  });
});
