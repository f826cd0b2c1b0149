import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { excerpt, excerptOf } from '../../src/model/excerpt.js';

describe('excerpt', () => {
  test('leaves what fits as it is, and marks what is cut', () => {
    assert.equal(excerpt('x'.repeat(300)), 'x'.repeat(300));
    assert.equal(excerpt('x'.repeat(301)), `${'x'.repeat(299)}…`);
    assert.equal(excerpt('abcdef', 3), 'ab…');
  });

  test('cuts no character in half', () => {
    assert.equal(excerpt('ab😀cd', 4), 'ab…');
    assert.match(excerpt('😀'.repeat(400)), /^😀{149}…$/u);
  });

  test('shows ids in full length, so that two long ones do not look alike', () => {
    const id = `did:jwk:${'e'.repeat(1_500)}`;
    assert.deepEqual(excerptOf('id', id), { id });
    assert.equal(excerptOf('id', 'e'.repeat(2_001))['id']?.length, 2_000);
    assert.equal(excerptOf('name', id)['name']?.length, 300);
    assert.deepEqual(excerptOf('name', 7), {});
  });
});
