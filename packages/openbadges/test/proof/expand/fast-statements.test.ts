import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import type { JsonObject } from '../../../src/index.js';
import { limits } from '../../../src/limits.js';
import { fastStatements } from '../../../src/proof/expand/fast-statements.js';
import type { Fast } from '../../../src/proof/expand/fast-statements.js';
import { canonicalizeGenerally } from '../../../src/proof/graph/canonicalize.js';
import { canonicalStatements } from '../../../src/proof/rdfc/canonicalize-statements.js';

const VCDM = 'https://www.w3.org/ns/credentials/v2';
const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const OWN = 'https://pinehollow.example/terms#';
const ID = 'https://pinehollow.example/things/1';
const load = contextLoader();

/** Terms of every kind, with ids and types by the usual names. */
const own = {
  id: '@id',
  type: '@type',
  own: OWN,
  text: 'own:text',
  when: { '@id': 'own:when', '@type': `${XSD}dateTime` },
  much: { '@id': 'own:much', '@type': `${XSD}double` },
  plain: { '@id': 'own:plain', '@type': `${XSD}string` },
  link: { '@id': 'own:link', '@type': '@id' },
  any: { '@id': 'own:any', '@type': '@none' },
  order: { '@id': 'own:order', '@container': '@list' },
  links: { '@id': 'own:links', '@type': '@id', '@container': '@set' },
  data: { '@id': 'own:data', '@type': '@json' },
  graph: { '@id': 'own:graph', '@container': '@graph' },
  same: 'own:text',
  Kind: { '@id': 'own:Kind', '@context': { inner: 'own:inner' } },
};

function document(members: JsonObject): JsonObject {
  return { '@context': own, id: ID, ...members };
}

function fast(members: JsonObject): Fast {
  const found = fastStatements(document(members), load);
  assert.ok(found.kind === 'statements', JSON.stringify(found));
  return found;
}

/** The statements about the document itself, each as its object. */
function said(members: JsonObject): readonly string[] {
  return fast(members)
    .statements.filter(({ subject }) => subject === `<${ID}>`)
    .map(({ predicate, object }) => `${predicate.replace(`<${OWN}`, '').slice(0, -1)} ${object}`);
}

describe('fastStatements', () => {
  const values: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['a text', { text: 'a "b"\n\\' }, ['text "a \\"b\\"\\n\\\\"']],
    ['several', { text: ['a', 'b'] }, ['text "a"', 'text "b"']],
    ['none', { text: [], type: 'Kind' }, [`<http://www.w3.org/1999/02/22-rdf-syntax-ns#type <${OWN}Kind>`]],
    ['a whole number', { text: 5 }, [`text "5"^^<${XSD}integer>`]],
    ['a fraction', { text: 0.5 }, [`text "5.0E-1"^^<${XSD}double>`]],
    ['minus zero', { text: -0 }, [`text "0"^^<${XSD}integer>`]],
    ['a large number', { text: 123456789012345680000 }, [`text "123456789012345683968"^^<${XSD}integer>`]],
    ['a flag', { text: true }, [`text "true"^^<${XSD}boolean>`]],
    ['a text of a type', { when: '2026-01-01T00:00:00Z' }, [`when "2026-01-01T00:00:00Z"^^<${XSD}dateTime>`]],
    [
      'a number of a type',
      { much: 5, when: 5 },
      [`much "5.0E0"^^<${XSD}double>`, `when "5"^^<${XSD}dateTime>`],
    ],
    ['a string by name', { plain: 'a' }, ['plain "a"']],
    ['no type, by name', { any: 'a' }, ['any "a"']],
    ['an id', { link: 'https://a.example/ü' }, ['link <https://a.example/ü>']],
    [
      'an id with what IRIs have not',
      { link: 'https://a.example/"<>' },
      ['link <https://a.example/\\u0022\\u003C\\u003E>'],
    ],
    ['a number where an id stands', { link: 5 }, [`link "5"^^<${XSD}integer>`]],
    [
      'a thing that is only named',
      { link: { id: 'urn:x:y' }, text: { id: 'urn:x:z' } },
      ['link <urn:x:y>', 'text <urn:x:z>'],
    ],
    ['an empty thing', { text: {} }, ['text _:b1']],
    ['a text in a language', { text: { '@value': 'a', '@language': 'EN-gb' } }, ['text "a"@en-gb']],
    ['a text in an object', { when: { '@value': 'a' } }, ['when "a"']],
    ['a number in an object', { text: { '@value': 5 } }, [`text "5"^^<${XSD}integer>`]],
    ['a list', { order: ['a', 'a'] }, ['order _:b1']],
    [
      'an IRI as a type',
      { type: 'urn:x:Type' },
      ['<http://www.w3.org/1999/02/22-rdf-syntax-ns#type <urn:x:Type>'],
    ],
    ['an IRI as a property', { 'urn:x:property': 'a' }, ['<urn:x:property "a"']],
  ];
  test.each(values)('emits %s', async (_name, members, expected) => {
    assert.deepEqual(said(members), expected);
    const general = await canonicalizeGenerally(document(members), load);
    const { statements } = fast(members);
    const text = canonicalStatements(statements, { hash: 'SHA-256', affordsDigest: () => true })?.text;
    assert.deepEqual(general, { kind: 'ok', value: text });
  });

  const left: readonly (readonly [string, JsonObject])[] = [
    ['a text without a term', { other: 'a' }],
    ['null', { text: null }],
    ['null in a list of values', { text: ['a', null] }],
    ['a list in a list', { text: [['a']] }],
    ['an empty list', { order: [] }],
    ['JSON', { data: { a: 1 } }],
    ['a graph of strangers', { graph: { text: 'a' } }],
    ['an empty graph', { graph: [] }],
    ['two terms of one property', { text: 'a', same: 'b' }],
    ['an alias of a keyword', { '@context': { ...own, identifier: '@id' }, text: 'a' }],
    ['a key that begins as keywords do', { '@context': { ...own, '@vocab': OWN }, '@foo1': 'a' }],
    ['a type that comes twice', { type: ['Kind', 'Kind'] }],
    ['a keyword', { '@type': 'Kind' }],
    ['a text of a number', { much: '1.5 and more' }],
    ['a relative id', { link: 'a' }],
    ['a compact id', { link: 'own:a' }],
    ['a label', { link: '_:a' }],
    ['a keyword as an id', { link: '@type' }],
    ['an id with a space', { link: 'https://a.example/ b' }],
    ['a compact type', { type: 'own:Kind' }],
    ['a type without a term', { type: 'Other' }],
    ['a type that is no text', { type: ['Kind', 3] }],
    ['no type', { type: [] }],
    ['a compact property', { 'own:text': 'a' }],
    ['a property of RDF', { 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': 'a' }],
    ['a property that shows another', { 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria': 'a' }],
    ['a number that is signed as another', { text: 1e-7 }],
    ['an object of a value and more', { text: { '@value': 'a', other: 'b' } }],
    ['a language that is none', { text: { '@value': 'a', '@language': 'e n' } }],
    ['a number in a language', { text: { '@value': 5, '@language': 'en' } }],
    ['a direction', { text: { '@value': 'a', '@direction': 'ltr' } }],
    ['null in an object', { text: { '@value': null } }],
    ['an undefined member', { text: undefined }],
    [
      'many properties',
      Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`urn:x:${index}`, 'a'])),
    ],
    [
      'more unnamed parts than are told apart',
      { text: Array.from({ length: limits.unnamed + 1 }, () => ({})) },
    ],
    [
      'more contexts than are read',
      { text: Array.from({ length: limits.contexts + 1 }, () => ({ '@context': VCDM })) },
    ],
    [
      'more terms than are read',
      {
        '@context': [
          own,
          Object.fromEntries(Array.from({ length: limits.inlineTerms }, (_, index) => [`a${index}`, OWN])),
        ],
      },
    ],
    [
      'more text than is read',
      { text: Array.from({ length: 5 }, (_, index) => `${index}${'x'.repeat(limits.statements / 4)}`) },
    ],
  ];
  test.each(left)('leaves %s', (_name, members) => {
    assert.equal(fastStatements(document(members), load).kind, 'aside');
  });

  const bare: readonly (readonly [string, JsonObject])[] = [
    ['nothing', {}],
    ['an id alone', { id: ID }],
    ['an id and a context', { '@context': own, id: ID }],
    ['a proof that says nothing', { '@context': VCDM, id: ID, type: 'VerifiableCredential', proof: {} }],
    [
      'a proof that is only named',
      { '@context': VCDM, id: ID, type: 'VerifiableCredential', proof: { id: 'urn:x:y' } },
    ],
    ['a proof that is a text', { '@context': VCDM, id: ID, type: 'VerifiableCredential', proof: 'urn:x:y' }],
    ['an id by another word', { '@context': { ...own, id: 'own:id' }, id: ID, text: 'a' }],
    ['a type by another word', { '@context': { ...own, type: 'own:type' }, id: ID, type: 'Kind' }],
  ];
  test.each(bare)('leaves a document that is %s', (_name, value) => {
    assert.equal(fastStatements(value, load).kind, 'aside');
  });

  test('puts a proof into a graph of its own', () => {
    const found = fastStatements(
      {
        '@context': [VCDM, OPEN_BADGES],
        id: ID,
        type: ['VerifiableCredential'],
        proof: { type: 'DataIntegrityProof', proofPurpose: 'assertionMethod' },
      },
      load,
    );
    assert.ok(found.kind === 'statements');
    const [graph] = found.statements
      .filter(({ predicate }) => predicate.endsWith('#proof>'))
      .map(({ object }) => object);
    const inside = found.statements.filter((statement) => statement.graph === graph);
    assert.equal(inside.length, 2);
    assert.deepEqual([...found.references], ['https://w3id.org/security#assertionMethod']);
  });

  test('tells which texts are ids of things of which nothing is said, and counts contexts', () => {
    const found = fast({
      link: 'urn:x:a',
      links: ['urn:x:b', { id: 'urn:x:c' }, { id: 'urn:x:d', text: 'a' }],
      text: [
        { '@context': VCDM, id: 'urn:x:e' },
        { id: 'urn:x:f', text: [] },
      ],
    });
    assert.deepEqual([...found.references].sort(), ['urn:x:a', 'urn:x:b', 'urn:x:c', 'urn:x:e']);
    assert.equal(found.contexts, 1);
  });

  test('reads a thing under a type in what held before, and a named one in what holds', () => {
    const context = { ...own, Kind: { '@id': 'own:Kind', '@context': { inner: 'own:inner', id: '@id' } } };
    const value = (inner: JsonObject): JsonObject => ({ '@context': context, id: ID, type: 'Kind', inner });
    assert.equal(fastStatements(value({ text: 'a' }), load).kind, 'statements');
    assert.equal(fastStatements(value({ inner: 'a' }), load).kind, 'aside');
    assert.equal(fastStatements(value({ id: 'urn:x:y' }), load).kind, 'statements');
  });
});
