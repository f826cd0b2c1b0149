import assert from 'node:assert/strict';
import { test } from 'vitest';
import { pointer } from '../../src/input/json-pointer.js';

test.each([
  { base: '', steps: [], expected: '' },
  { base: '', steps: ['criteria', 2, 'levels'], expected: '/criteria/2/levels' },
  { base: '/reviews/0', steps: ['id'], expected: '/reviews/0/id' },
  { base: '', steps: ['a/b', 'm~n', '~1'], expected: '/a~1b/m~0n/~01' },
  { base: '', steps: [''], expected: '/' },
])('a pointer to $steps is $expected (RFC 6901)', ({ base, steps, expected }) => {
  assert.equal(pointer(base, ...steps), expected);
});
