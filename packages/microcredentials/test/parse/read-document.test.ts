import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { readDocument } from '../../src/parse/read-document.js';
import { problem } from '../../src/problem.js';
import { lines } from '../fixtures.js';
import type { ShapeError } from '../../src/generated/validators.js';
import type { DocumentKind } from '../../src/parse/read-document.js';

interface Note {
  readonly format: string;
  readonly text: string;
}

/** A kind of document whose shape asks for `text` and whose rule forbids an empty one. */
function noteKind(calls: string[] = []): DocumentKind<Note> {
  const errors: ShapeError[] = [];
  const shape = (value: unknown): boolean => {
    calls.push('shape');
    errors.length = 0;
    if (typeof value === 'object' && value !== null && 'text' in value) return true;
    errors.push({ keyword: 'required', instancePath: '', params: { missingProperty: 'text' } });
    return false;
  };
  return {
    format: 'note/1',
    shape: Object.assign(shape, { errors }),
    rules: (note, at) => {
      calls.push('rules');
      return note.text === '' ? [problem('definition.limit-order', `${at}/text`, 'It is empty.')] : [];
    },
  };
}

function read(value: unknown): readonly string[] {
  const parsed = readDocument(noteKind(), value);
  return parsed.kind === 'ok' ? [] : lines(parsed.problems);
}

describe('readDocument', () => {
  test('accepts a document that has the format and the shape and keeps the rules', () => {
    assert.deepEqual(readDocument(noteKind(), { format: 'note/1', text: 'a' }), {
      kind: 'ok',
      value: { format: 'note/1', text: 'a' },
    });
  });

  test.each([
    ['a text', 'note/1', ['format.type ']],
    ['null', null, ['format.type ']],
    ['a list', [{ format: 'note/1' }], ['format.type ']],
    ['another format', { format: 'note/2' }, ['format.unsupported /format']],
    ['no text', { format: 'note/1' }, ['format.missing /text']],
    ['no format, which is for the schema to say', { text: 'a' }, []],
    ['a broken rule', { format: 'note/1', text: '' }, ['definition.limit-order /text']],
    ['something that is not JSON', { format: 'note/1', text: () => 'a' }, ['input.not-plain /text']],
  ])('%s', (_, value, problems) => {
    assert.deepEqual(read(value), problems);
  });

  test.each([
    ['another format', { format: 'note/2', text: 'a' }, []],
    ['a wrong shape', { format: 'note/1' }, ['shape']],
    ['a right shape', { format: 'note/1', text: 'a' }, ['shape', 'rules']],
    ['what is no JSON', undefined, []],
  ])('after %s it asks no question that rests on it', (_, value, expected) => {
    const calls: string[] = [];
    readDocument(noteKind(calls), value);
    assert.deepEqual(calls, expected);
  });
});
