import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { memorySource, Reading } from '../../src/batch/reading.js';
import { sortOf } from '../../src/batch/sort-of.js';
import { sourceOf } from '../console.js';
import { png, svg } from '../samples.js';
import { zipOf } from './zip.js';

async function sorted(content: string | Uint8Array, isTable = false): Promise<readonly string[]> {
  const bytes = Buffer.from(content);
  const pieces = [1, 7, 64 * 1024].map((piece) => sourceOf(bytes, piece));
  const found: string[] = [];
  for (const source of [memorySource(bytes), ...pieces])
    found.push(await sortOf(new Reading(source), isTable));
  return [...new Set(found)];
}

const badge = { type: 'VerifiableCredential' };
const line = JSON.stringify(badge);
const jwt = 'eyJhbGciOiJFZERTQSJ9.e30.AA';

describe('what an input is, however it comes in pieces', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['a badge on one line', line, 'single'],
    ['a badge on one line with its end', `${line}\n`, 'single'],
    ['a badge on many lines', JSON.stringify({ a: [{}, { b: 'c' }] }, null, 2), 'single'],
    ['a badge whose lines are badges of their own', '{"a":[\n{},\n{}\n]}', 'single'],
    ['a badge on many lines with a fault', `{\n  "a": [\n    ${line}\n  ],\n}\n`, 'single'],
    ['signed text', `${jwt}\n`, 'single'],
    ['a PNG image', png, 'single'],
    ['an SVG image', svg, 'single'],
    ['an SVG image around lines', `<svg>\n${line}\n${line}\n${line}\n</svg>`, 'single'],
    ['nothing', '', 'single'],
    ['blank lines', '\n\n\n', 'single'],
    ['text', 'Dear sir\nor madam\n', 'single'],
    ['a list of badges', `[${line},${line}]`, 'single'],
    ['two lines', `${line}\n${line}`, 'lines'],
    ['two lines of Windows, and blank ones', `\uFEFF\r\n${line}\r\n\r\n${line}\r\n`, 'lines'],
    ['signed text in quotes', `"${jwt}"\n"${jwt}"\n`, 'lines'],
    ['lines of which the first is broken', `{"a":\n${line}\n${line}\n`, 'lines'],
    ['lines of which the second is broken', `${line}\n{"a":\n`, 'lines'],
    ['other texts in quotes', '"a"\n"b"\n', 'single'],
    ['a URL', 'https://pinehollow.example/badge\n', 'single'],
  ])('%s', async (_, content, sort) => {
    assert.deepEqual(await sorted(content), [sort]);
  });

  test('a zip archive, and one of nothing', async () => {
    assert.deepEqual(await sorted(await zipOf([['a', 'b']])), ['archive']);
    assert.deepEqual(await sorted(await zipOf([])), ['archive']);
    assert.deepEqual(await sorted('PK is no archive'), ['single']);
  });

  test('a table only where the caller says that there may be one, and it is not plainly a badge', async () => {
    const table = 'url,name\nhttps://pinehollow.example/badge,Ada\n';
    assert.deepEqual(await sorted(table), ['single']);
    assert.deepEqual(await sorted(table, true), ['table']);
    assert.deepEqual(await sorted(`\uFEFF"url"\n`, true), ['table']);
    for (const content of [line, `\uFEFF ${line}`, png, svg])
      assert.deepEqual(await sorted(content, true), ['single']);
    assert.deepEqual(await sorted(await zipOf([['a', 'b']]), true), ['archive']);
  });
});

describe('an input that is larger than any badge', () => {
  const filler = 'x'.repeat(1024 * 1024);

  function endless(first: string): Reading {
    let pieces = 0;
    return new Reading({
      size: undefined,
      readAt: undefined,
      close: () => Promise.resolve(),
      chunks: async function* () {
        yield Buffer.from(first);
        for (; pieces < 40; pieces += 1) yield Buffer.from(`${filler}\n`);
      },
    });
  }

  test('is read no further than it takes', async () => {
    const text = endless('{');
    assert.equal(await sortOf(text, false), 'too-large');
    assert.ok(text.length < 18 * 1024 * 1024);
    const lines = endless(`${line}\n${line}\n`);
    assert.equal(await sortOf(lines, false), 'lines');
    assert.ok(lines.length < 1024);
  });
});
