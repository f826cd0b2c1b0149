import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { schemaFaults } from '../../src/parse/schema-faults.js';
import { lines } from '../fixtures.js';
import type { ShapeError } from '../../src/generated/validators.js';

function error(keyword: string, instancePath: string, params: ShapeError['params'] = {}): ShapeError {
  return { keyword, instancePath, params };
}

describe('schemaFaults', () => {
  test.each([
    [error('required', '', { missingProperty: 'title' }), 'format.missing /title'],
    [error('required', '/a', { missingProperty: 'm/n' }), 'format.missing /a/m~1n'],
    [error('additionalProperties', '/a', { additionalProperty: 'b' }), 'format.unknown-property /a/b'],
    [error('type', '/a', { type: 'string' }), 'format.type /a'],
    [error('pattern', '/a'), 'format.malformed /a'],
    [error('format', '/a'), 'format.malformed /a'],
    [error('enum', '/a'), 'format.value /a'],
    [error('const', '/a'), 'format.value /a'],
    [error('minimum', '/a'), 'format.range /a'],
    [error('exclusiveMinimum', '/a'), 'format.range /a'],
    [error('maximum', '/a'), 'format.range /a'],
    [error('minItems', '/a'), 'format.too-few /a'],
    [error('discriminator', '/a', { error: 'tag', tag: 'kind' }), 'format.missing /a/kind'],
    [error('discriminator', '/a', { error: 'tag', tag: 'kind', tagValue: 3 }), 'format.type /a/kind'],
    [error('discriminator', '/a', { error: 'mapping', tag: 'kind', tagValue: 'x' }), 'format.value /a/kind'],
    [error('a keyword of tomorrow', '/a'), 'format.value /a'],
  ])('%o is %s', (given, expected) => {
    assert.deepEqual(lines(schemaFaults([given], '')), [expected]);
  });

  test('pointers begin at the document', () => {
    assert.deepEqual(lines(schemaFaults([error('type', '/id')], '/reviews/1')), [
      'format.type /reviews/1/id',
    ]);
  });

  test('says a thing once where two keywords say it', () => {
    assert.deepEqual(lines(schemaFaults([error('format', '/id'), error('pattern', '/id')], '')), [
      'format.malformed /id',
    ]);
  });
});
