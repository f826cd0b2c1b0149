import assert from 'node:assert/strict';
import { InvalidArgumentError } from 'commander';
import { describe, test } from 'vitest';

import { helpTail, instantOption } from '../../src/commands/act.js';

describe('an instant', () => {
  test.each([
    ['2026-03-20T15:00:00Z', '2026-03-20T15:00:00.000Z'],
    ['2026-03-20T15:00:00.125Z', '2026-03-20T15:00:00.125Z'],
    ['2026-03-20T15:00:00+02:00', '2026-03-20T13:00:00.000Z'],
    ['2026-03-20T23:30:00-05:00', '2026-03-21T04:30:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59.000Z'],
  ])('%s', (text, expected) => {
    assert.equal(instantOption(text).toISOString(), expected);
  });

  test.each([
    'now',
    '',
    '2026-03-20',
    '2026-03-20T15:00Z',
    '2026-03-20T15:00:00',
    '2026-03-20 15:00:00Z',
    '2026-3-20T15:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-03-20T25:00:00Z',
    '2026-03-20T15:60:00Z',
    '2026-03-20T15:00:00+0200',
    '+012026-03-20T15:00:00Z',
    '2026-03-20T15:00:00Z and more',
    '1774018800',
  ])('%j is none', (text) => {
    assert.throws(() => instantOption(text), InvalidArgumentError);
  });
});

test('the tail of a help lists the examples as they are and wraps the rest', () => {
  const lines = helpTail({ examples: ['a   b', '  c'], exitCodes: 'word '.repeat(40) }).split('\n');
  assert.deepEqual(lines.slice(0, 5), ['', 'Examples:', '  a   b', '    c', '']);
  assert.ok(lines.slice(5).every((line) => line.length <= 78));
});
