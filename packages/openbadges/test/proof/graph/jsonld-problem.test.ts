import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../../src/model/json.js';
import { problemOf } from '../../../src/proof/graph/jsonld-problem.js';

/** What the processor throws in safe mode: an error with the event that it would have let pass. */
function event(details: object): object {
  return { details: { event: { code: 'an event', details } } };
}

function answer(thrown: unknown, document: JsonObject): string {
  const { code, at } = problemOf(thrown, document);
  return `${code} ${String(at)}`;
}

describe('problemOf', () => {
  const undefinedTerms: readonly (readonly [string, string, JsonObject, string])[] = [
    ['at the top', 'hours', { hours: 1 }, '/hours'],
    ['further in', 'hours', { a: { b: { hours: 1 } } }, '/a/b/hours'],
    ['in a list', 'hours', { a: [{}, [{ hours: 1 }]] }, '/a/1/0/hours'],
    ['the first of several', 'hours', { a: { hours: 1 }, b: { hours: 2 } }, '/a/hours'],
    ['nearest to the top', 'hours', { a: { hours: 1 }, hours: 2 }, '/hours'],
    ['with a slash and a tilde', 'a/b~c', { 'x/y': { 'a/b~c': 1 } }, '/x~1y/a~1b~0c'],
    ['not in contexts', 'hours', { '@context': { hours: null }, a: { hours: 1 } }, '/a/hours'],
    [
      'not in contexts further in',
      'hours',
      { a: { '@context': { hours: 1 }, b: { hours: 2 } } },
      '/a/b/hours',
    ],
    ['only in a context', 'hours', { '@context': { hours: null } }, ''],
    ['nowhere', 'hours', { a: 1 }, ''],
    ['of an empty name', '', { '': 1 }, '/'],
    ['of a name that every object has', 'constructor', { a: { b: 1 } }, ''],
  ];
  for (const [what, property, document, at] of undefinedTerms) {
    test(`points at a term without meaning ${what}`, () => {
      assert.equal(answer(event({ property }), document), `context.undefined-term ${at}`);
    });
  }

  test('points at a class without meaning', () => {
    const document = { type: ['VerifiableCredential', 'Medal'] };
    assert.equal(answer(event({ type: 'Medal' }), document), 'context.undefined-term /type/1');
    assert.equal(
      answer(event({ type: 'Medal' }), { a: { type: 'Medal' } }),
      'context.undefined-term /a/type',
    );
  });

  test('points at a reference that is no URL', () => {
    assert.equal(answer(event({ id: 'seven' }), { id: 'seven' }), 'context.malformed /id');
    assert.equal(answer(event({ id: 'seven' }), { a: [{ id: 'seven' }] }), 'context.malformed /a/0/id');
    assert.equal(answer(event({ id: 'seven' }), {}), 'context.malformed ');
  });

  test('has a code for whatever else is thrown', () => {
    for (const thrown of [
      new Error('x'),
      new RangeError('too deep'),
      'text',
      undefined,
      null,
      7,
      { details: null },
      { details: { code: 'invalid local context' } },
      { details: { code: 7 } },
      event({}),
      event({ property: 7, id: ['x'] }),
      { details: { event: 'none' } },
    ]) {
      assert.equal(answer(thrown, { id: 'urn:a:b' }), 'context.malformed ');
    }
  });

  test('repeats no long name whole, and no part of the document', () => {
    const long = 'x'.repeat(100_000);
    for (const details of [{ property: long }, { type: long }, { id: long }]) {
      const { message } = problemOf(event(details), { secret: 'Pine Hollow' });
      assert.ok(message.length < 200);
      assert.ok(!message.includes('Pine Hollow'));
    }
  });

  test('names the clause that a finding rests on', () => {
    assert.equal(problemOf(event({ property: 'x' }), {}).spec, problemOf(undefined, {}).spec);
  });
});
