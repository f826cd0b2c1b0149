import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { compare } from './compare.js';
import { found } from './found.js';
import { again, inOwnScope, many, own, plain, XSD } from './own-contexts.js';
import type { Case } from './own-contexts.js';

/** Places where the two could differ. */
const suspected: readonly Case[] = [
  [
    'a protected term again, its container as a list',
    again({ '@id': 'urn:a:g', '@container': '@set' }, { '@id': 'urn:a:g', '@container': ['@set'] }),
    'ok',
  ],
  [
    'a protected term again, its containers in another order',
    again(
      { '@id': 'urn:a:g', '@container': ['@graph', '@set'] },
      { '@id': 'urn:a:g', '@container': ['@set', '@graph'] },
    ),
    'ok',
  ],
  [
    'a protected term again, its scope in another order',
    again(
      { '@id': 'urn:a:g', '@context': { a: 'urn:a:a', b: 'urn:a:b' } },
      { '@id': 'urn:a:g', '@context': { b: 'urn:a:b', a: 'urn:a:a' } },
    ),
    'ok',
  ],
  [
    'a protected term again, its scopes in another order',
    again(
      { '@id': 'urn:a:g', '@context': [{ a: 'urn:a:a' }, { b: 'urn:a:b' }] },
      { '@id': 'urn:a:g', '@context': [{ b: 'urn:a:b' }, { a: 'urn:a:a' }] },
    ),
    'context.altered-meaning',
  ],
  [
    'a protected prefix again, no prefix any more',
    again('urn:a:g#', { '@id': 'urn:a:g#' }),
    'context.altered-meaning',
  ],
  [
    'a protected term again, no prefix as before',
    again('urn:a:g', { '@id': 'urn:a:g', '@prefix': false }),
    'ok',
  ],
  ['a protected term again, unprotected', again('urn:a:g', { '@id': 'urn:a:g', '@protected': false }), 'ok'],
  [
    'a protected term again, by a prefix',
    own([{ '@protected': true, p: 'urn:a:', g: 'urn:a:g' }, { g: 'p:g' }]),
    'ok',
  ],
  [
    'a protected alias again',
    own([{ id: '@id', type: '@type' }], { id: 'urn:a:b', type: 'VerifiableCredential' }),
    'ok',
  ],
  [
    'a protected term in its own scope',
    own(
      [
        {
          '@protected': true,
          a: { '@id': 'urn:a:a', '@context': { a: { '@id': 'urn:a:a', '@type': '@id' } } },
        },
      ],
      { a: 'urn:a:x' },
    ),
    'ok',
  ],
  [
    'an id where a scope makes a graph of its term',
    inOwnScope({}, { '@container': '@graph' }, { id: 'urn:a:b' }),
    'context.malformed',
  ],
  ['a text where a scope makes a graph of its term', inOwnScope({}, { '@container': '@graph' }, 'x'), 'ok'],
  [
    'texts where a scope makes a list of their term',
    inOwnScope({}, { '@container': '@list' }, ['x', 'y']),
    'ok',
  ],
  ['a text where a scope makes an id of its term', inOwnScope({}, { '@type': '@id' }, 'urn:a:b'), 'ok'],
  ['a text in no context', own([{ a: { '@id': 'urn:a:a', '@context': null } }], { a: 'x' }), 'ok'],
  [
    'a thing in no context',
    own([{ a: { '@id': 'urn:a:a', '@context': null } }], { a: { 'urn:a:q': 'x' } }),
    'ok',
  ],
  [
    'an id in no context',
    own([{ a: { '@id': 'urn:a:a', '@context': null } }], { a: { id: 'urn:a:q' } }),
    'context.undefined-term',
  ],
  [
    'a context that ends with its thing',
    own([], { description: { '@context': { '@propagate': false, x: 'urn:a:x' }, x: { x: 'y' } } }),
    'context.undefined-term',
  ],
  [
    'the context of a term that ends with its thing',
    own([{ a: { '@id': 'urn:a:a', '@context': { '@propagate': false, x: 'urn:a:x' } }, x: 'urn:a:X' }], {
      a: { x: { x: 'y' } },
    }),
    'ok',
  ],
  [
    'the context of a type that goes on',
    own([{ T: { '@id': 'urn:a:T', '@context': { '@propagate': true, x: 'urn:a:x' } } }], {
      description: { type: 'T', x: { x: 'y' } },
    }),
    'ok',
  ],
  [
    'the contexts of two types, sorted',
    own(
      [
        {
          T: { '@id': 'urn:a:T', '@context': { x: 'urn:a:x' } },
          S: { '@id': 'urn:a:S', '@context': { x: 'urn:a:y', T: 'urn:a:Q' } },
        },
      ],
      { description: { type: ['T', 'S'], x: 'y' } },
    ),
    'ok',
  ],
  [
    'a type that its own context defines anew',
    own([{ T: { '@id': 'urn:a:T', '@context': { T: 'urn:a:Q' } } }], {
      description: { type: ['T'], description: 'y' },
    }),
    'ok',
  ],
  [
    'a number and a flag in place of dates',
    own([], { type: 'VerifiableCredential', validFrom: 5, validUntil: true }),
    'ok',
  ],
  ['zero and minus zero', { ...plain, hours: [0, -0] }, 'ok'],
  [
    'a text as a double',
    own([{ d: { '@id': 'urn:a:d', '@type': `${XSD}double` } }], { d: ['1'] }),
    'context.altered-meaning',
  ],
  [
    'whole numbers and a flag as doubles',
    own([{ d: { '@id': 'urn:a:d', '@type': `${XSD}double` } }], { d: [0, -0, 1, true] }),
    'ok',
  ],
  [
    'one literal, written in two ways',
    own([{ d: { '@id': 'urn:a:d', '@type': `${XSD}integer` } }], { d: [1, '1'] }),
    'ok',
  ],
  ['one text, written in two ways', { ...plain, hours: ['x', { '@value': 'x' }, 'x'] }, 'ok'],
  [
    'one language, written in two ways',
    {
      ...plain,
      hours: [
        { '@value': 'x', '@language': 'EN' },
        { '@value': 'x', '@language': 'en' },
      ],
    },
    'ok',
  ],
  [
    'halves of characters',
    { ...plain, knows: [{ hours: '\ud800' }, { hours: '\ufffd' }, { hours: '\udc00\ud800' }] },
    'ok',
  ],
  [
    'terms that are names of every object',
    own([{ constructor: 'urn:a:c', toString: 'urn:a:t' }], { constructor: 'x', type: 'toString' }),
    'ok',
  ],
  ['names of every object that are no terms', own([], { constructor: 'x' }), 'context.undefined-term'],
  ['a vocabulary without a slash', own([{ '@vocab': 'urn:a:' }], { own: 'x' }), 'ok'],
  [
    'keys that a vocabulary makes odd IRIs of',
    own([{ '@vocab': 'https://a.example/' }], { '#own': 'x', '/': 'y', '..': 'z', '?': 'q' }),
    'ok',
  ],
  [
    'a key that a vocabulary makes no IRI of',
    own([{ '@vocab': 'https://a.example/' }], { 'o wn': 'x' }),
    'context.undefined-term',
  ],
  ['a prefix as a key and a type', own([{ p: 'urn:a:' }], { type: 'p:T', 'p:x': 'x' }), 'ok'],
  ['ids as lists', own([], { id: ['urn:a:b'], description: 'x' }), 'context.malformed'],
  [
    'twin graphs',
    own([], { type: 'VerifiableCredential', proof: many(2, () => ({ type: 'DataIntegrityProof' })) }),
    'ok',
  ],
  ['1,000 equal parts', { ...plain, knows: many(1_000, () => ({ hours: 1 })) }, 'ok'],
  ['300 equal paths', { ...plain, knows: many(300, () => ({ knows: { knows: { hours: 1 } } })) }, 'ok'],
  ['a long list of one text', { ...plain, steps: many(300, () => 'x') }, 'context.too-complex'],
  [
    'equal parts of equal parts',
    { ...plain, knows: many(20, () => ({ knows: many(5, () => ({ hours: 1 })) })) },
    'context.too-complex',
  ],
];

for (const [list, cases] of Object.entries({ found, suspected })) {
  describe(`differences that were ${list}`, () => {
    for (const [what, document, code] of cases) {
      test(what, async () => {
        const { expected, difference, answer } = await compare(document);
        assert.equal(difference, undefined, JSON.stringify({ answer }).slice(0, 300));
        assert.equal(expected.kind === 'ok' ? 'ok' : expected.problems[0].code, code);
      });
    }
  });
}
