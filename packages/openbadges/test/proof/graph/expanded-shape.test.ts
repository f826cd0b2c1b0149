import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { JsonValue } from '../../../src/model/json.js';
import { expandedShapes } from '../../../src/proof/graph/expanded-shape.js';
import { meaningsOf } from '../../../src/proof/graph/meanings.js';
import { writtenShapes } from '../../../src/proof/graph/written-shape.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const PROOF = 'https://w3id.org/security#proof';
const CREDENTIAL = 'https://www.w3.org/2018/credentials#verifiableCredential';
const NAME = 'https://schema.org/name';
const NOTE = 'https://x.example/note';
const HOURS = 'https://x.example/hours';
const KIND = 'https://x.example/kind';
const RESULT = 'https://x.example/Result';

const meanings = meaningsOf([
  {
    '@context': {
      name: NAME,
      note: NOTE,
      hours: HOURS,
      kind: { '@id': KIND, '@type': '@vocab' },
      proof: PROOF,
      verifiableCredential: CREDENTIAL,
      Result: RESULT,
      type_: `${RDF}type`,
    },
  },
]);

function text(value: unknown): readonly unknown[] {
  return [{ '@value': value }];
}

function json(value: unknown): readonly unknown[] {
  return [{ '@value': value, '@type': '@json' }];
}

type Pair = readonly [what: string, written: JsonValue, expanded: unknown];

describe('the expanded form has the shape of the JSON', () => {
  const alike: readonly Pair[] = [
    ['a text', 'x', text('x')],
    ['a number and a flag', [1.5, true], [...text(1.5), ...text(true)]],
    ['a text with a language', { '@value': 'x', '@language': 'es' }, [{ '@value': 'x', '@language': 'es' }]],
    ['a date', 'x', [{ '@value': 'x', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' }]],
    ['nothing', [], []],
    ['an empty thing', {}, [{}]],
    ['a reference', 'urn:a:b', [{ '@id': 'urn:a:b' }]],
    ['a thing of an id alone', { id: 'urn:a:b' }, [{ '@id': 'urn:a:b' }]],
    [
      'a thing of an id and nothing else said',
      { id: 'urn:a:b', name: null },
      { '@id': 'urn:a:b', [NAME]: [] },
    ],
    ['a class', { type: 'Result' }, { '@type': [RESULT] }],
    ['an unknown class', { type: ['Medal'] }, { '@type': ['https://x.example/Medal'] }],
    ['a property', { name: 'x' }, { [NAME]: text('x') }],
    ['a property that is empty', { id: 'urn:a:b', type: [] }, { '@id': 'urn:a:b', '@type': [] }],
    ['an unknown property', { medal: 'x' }, { 'https://x.example/medal': text('x') }],
    ['things in things', { name: [{ note: 'y' }, 'x'] }, { [NAME]: [...text('x'), { [NOTE]: text('y') }] }],
    ['a list', { name: ['a', 'b'] }, { [NAME]: [{ '@list': [...text('a'), ...text('b')] }] }],
    [
      'a list in a list',
      { name: [['a'], 'b'] },
      { [NAME]: [{ '@list': [{ '@list': text('a') }, ...text('b')] }] },
    ],
    ['a JSON literal', { note: { a: [1, { b: 'x' }] } }, { [NOTE]: json({ a: [1, { b: 'x' }] }) }],
    [
      'a JSON literal with null and []',
      { note: { a: null, b: [], c: [null] } },
      { [NOTE]: json({ a: null, b: [], c: [null] }) },
    ],
    [
      'a JSON literal with type and id',
      { note: { type: 'x', id: 'y', name: 'z' } },
      { [NOTE]: json({ type: 'x', id: 'y', name: 'z' }) },
    ],
    ['a JSON literal that is a list', { note: [1, [2]] }, { [NOTE]: json([1, [2]]) }],
    ['a proof', { proof: { name: 'x' } }, { [PROOF]: [{ '@graph': [{ [NAME]: text('x') }] }] }],
    ['proofs', { proof: [{}, {}] }, { [PROOF]: [{ '@graph': [{}] }, { '@graph': [{}] }] }],
    [
      'a credential in a presentation',
      { verifiableCredential: 'urn:a:b' },
      { [CREDENTIAL]: [{ '@graph': [{ '@id': 'urn:a:b' }] }] },
    ],
    ['values that are terms', { kind: 'hours' }, { [KIND]: [{ '@id': HOURS }] }],
    ['such a value, signed as text', { kind: 'hours' }, { [KIND]: text('hours') }],
    ['a value that is nobody’s term', { kind: 'medal' }, { [KIND]: [{ '@id': 'https://x.example/m' }] }],
    ['a thing in place of a term', { kind: { name: 'x' } }, { [KIND]: [{ [NAME]: text('x') }] }],
    [
      'an id that every object has',
      { id: 'constructor', type: 'toString' },
      { '@id': 'constructor', '@type': ['toString'] },
    ],
  ];
  for (const [what, written, expanded] of alike) {
    test(what, () => {
      assert.deepEqual(expandedShapes(expanded, meanings), writtenShapes(written, meanings));
    });
  }
});

describe('the expanded form has another shape where it says something else', () => {
  const different: readonly Pair[] = [
    ['another text', 'x', text('y')],
    ['another term as a value', { kind: 'hours' }, { [KIND]: [{ '@id': NOTE }] }],
    ['another term as a value, signed as text', { kind: 'hours' }, { [KIND]: text('note') }],
    ['nobody’s term as a value', { kind: 'hours' }, { [KIND]: [{ '@id': 'https://x.example/m' }] }],
    ['a term in place of nobody’s', { kind: 'medal' }, { [KIND]: [{ '@id': HOURS }] }],
    ['no value in place of a term', { kind: 'hours' }, { [KIND]: [{}] }],
    ['a number for a text', '7', text(7)],
    ['another id', 'x:b', [{ '@id': 'urn:a:b' }]],
    ['an id for a text in a thing', { id: 'urn:a:b' }, { [NAME]: text('urn:a:b') }],
    ['another class', { type: 'Result' }, { '@type': ['https://x.example/Medal'] }],
    ['a class more', { type: 'Result' }, { '@type': [RESULT, RESULT] }],
    ['another property', { name: 'x' }, { [NOTE]: text('x') }],
    ['a known property for an unknown one', { medal: 'x' }, { [NAME]: text('x') }],
    ['an unknown property for a known one', { name: 'x' }, { 'https://x.example/medal': text('x') }],
    ['a property under its IRI', { [NAME]: 'x' }, { [NAME]: text('x') }],
    ['a property more', { id: 'urn:a:b' }, { '@id': 'urn:a:b', [NAME]: text('x') }],
    ['a value more', { name: 'x' }, { [NAME]: [...text('x'), ...text('x')] }],
    ['two properties exchanged', { name: 'x', note: 'y' }, { [NAME]: text('y'), [NOTE]: text('x') }],
    [
      'a property at another thing',
      { name: { note: 'x' }, hours: {} },
      { [NAME]: [{}], [HOURS]: [{ [NOTE]: text('x') }] },
    ],
    ['a label for an id', { id: '_:b', name: 'x' }, { '@id': '_:b', [NAME]: text('x') }],
    ['a label for no id', { name: 'x' }, { '@id': '_:b0', [NAME]: text('x') }],
    ['a reference to a label', { name: '_:b' }, { [NAME]: [{ '@id': '_:b' }] }],
    ['a class as a property', { type: 'Result' }, { [`${RDF}type`]: [{ '@id': RESULT }] }],
    ['a class as a known property', { type_: RESULT }, { [`${RDF}type`]: [{ '@id': RESULT }] }],
    ['a list by its links', { name: { medal: 'a' } }, { [NAME]: [{ [`${RDF}first`]: text('a') }] }],
    ['another JSON literal', { note: { a: 1 } }, { [NOTE]: json({ a: 2 }) }],
    ['a key of a JSON literal at a thing', { note: { name: 1 } }, { [NOTE]: json({ note: 1 }) }],
    ['a graph', { name: { note: 'x' } }, { [NAME]: [{ '@graph': [{ [NOTE]: text('x') }] }] }],
    ['a graph at no property', { name: 'x' }, { '@graph': [{ [NAME]: text('x') }] }],
    [
      'a graph in a graph',
      { proof: { name: 'x' } },
      { [PROOF]: [{ '@graph': [{ '@graph': [{ [NAME]: text('x') }] }] }] },
    ],
    [
      'a proof’s graph with an id',
      { proof: { name: 'x' } },
      { [PROOF]: [{ '@id': 'urn:a:b', '@graph': [{ [NAME]: text('x') }] }] },
    ],
    [
      'a proof’s graph of two things',
      { proof: { name: 'x' } },
      { [PROOF]: [{ '@graph': [{ [NAME]: text('x') }, {}] }] },
    ],
    ['an index', { name: { note: 'x' } }, { [NAME]: [{ '@index': 'i', [NOTE]: text('x') }] }],
    ['a thing included', { name: 'x' }, { [NAME]: text('x'), '@included': [{ '@id': 'urn:a:b' }] }],
    ['a property reversed', { name: 'x' }, { '@reverse': { [NAME]: [{ '@id': 'x' }] } }],
    ['a set', { name: 'x' }, { [NAME]: [{ '@set': text('x') }] }],
    ['no property where values are terms', {}, { [KIND]: [{ '@id': HOURS }] }],
    ['another property where values are terms', { kind: 'hours' }, { [NOTE]: [{ '@id': HOURS }] }],
  ];
  for (const [what, written, expanded] of different) {
    test(what, () => {
      assert.notDeepEqual(expandedShapes(expanded, meanings), writtenShapes(written, meanings));
    });
  }

  test('of what no JSON has, whatever it says', () => {
    for (const member of ['@graph', '@index', '@included', '@reverse', '@nest', `${RDF}type`, `${RDF}rest`]) {
      assert.deepEqual(expandedShapes({ [member]: [{}], [NAME]: text('x') }, meanings), [
        '{  ![],name["x"]}',
      ]);
    }
    assert.deepEqual(expandedShapes({ '@id': '_:b0' }, meanings), ['!']);
    assert.deepEqual(expandedShapes({ '@id': '_:b0', '@type': [RESULT] }, meanings), ['!']);
    assert.deepEqual(expandedShapes({ '@value': 'x', '@index': 'y' }, meanings), ['!']);
    assert.deepEqual(expandedShapes({ '@value': 'x', '@language': 'en .\n<urn:a:b>' }, meanings), ['!']);
  });

  test('of what is no expanded form at all', () => {
    for (const none of [null, undefined, 7, 'x']) assert.deepEqual(expandedShapes(none, meanings), ['{  }']);
  });
});
