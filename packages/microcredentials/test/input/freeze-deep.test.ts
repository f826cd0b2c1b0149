import assert from 'node:assert/strict';
import { test } from 'vitest';
import { freezeDeep } from '../../src/input/freeze-deep.js';

test('freezes every level and returns the same object', () => {
  const inner = { list: [{ name: 'one' }] };
  const outer = { inner, text: 'a', nothing: null };
  assert.equal(freezeDeep(outer), outer);
  for (const value of [outer, inner, inner.list, inner.list[0]]) assert.ok(Object.isFrozen(value));
});

test('leaves plain values alone', () => {
  for (const value of ['text', 1, true, null, undefined]) assert.equal(freezeDeep(value), value);
});
