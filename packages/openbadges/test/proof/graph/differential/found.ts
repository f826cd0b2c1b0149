import type { JsonObject } from '../../../../src/model/json.js';
import { again, inOwnScope, own, SEC, V1, V2 } from './own-contexts.js';
import type { Case } from './own-contexts.js';

/** Documents of which the fast path once said something else than the general one. */
export const found: readonly Case[] = [
  ['an empty graph, and nothing else', { '@context': V1, proof: [] }, 'context.malformed'],
  [
    'an empty thing in a graph that a type brings along',
    { '@context': V2, description: { type: 'VerifiablePresentation', verifiableCredential: {} } },
    'context.malformed',
  ],
  [
    'a protected term again, with an empty container',
    again('urn:a:g', { '@id': 'urn:a:g', '@container': [] }),
    'context.altered-meaning',
  ],
  [
    'a key that begins as keywords do, in a vocabulary',
    own([{ '@vocab': 'https://a.example/' }], { '@foo1': 'x' }),
    'context.altered-meaning',
  ],
  [
    'such a key further in',
    own([{ '@vocab': 'https://a.example/' }], { p: { '@a-b': 'x' } }),
    'context.altered-meaning',
  ],
  [
    'nothing but the sign of a keyword',
    own([{ '@vocab': 'https://a.example/' }], { '@': 'x' }),
    'context.altered-meaning',
  ],
  [
    'an alias of @type that the type takes away',
    own(
      [
        {
          kind: '@type',
          extra: 'urn:a:extra',
          p: 'urn:a:p',
          Foo: { '@id': 'urn:a:Foo', '@context': { kind: 'urn:a:kind' } },
          Bar: { '@id': 'urn:a:Bar', '@context': { extra: 'urn:a:other' } },
        },
      ],
      { p: { type: ['Foo'], kind: 'Bar', extra: 'x' } },
    ),
    'context.altered-meaning',
  ],
  [
    'an alias of @id that only a type brings along',
    own(
      [
        {
          ident: 'urn:a:ident',
          p: 'urn:a:p',
          Foo: { '@id': 'urn:a:Foo', '@context': { ident: '@id' } },
        },
      ],
      { p: { type: 'Foo', p: { ident: 'urn:a' } } },
    ),
    'context.altered-meaning',
  ],
  [
    'a protected term that a scope defines anew because another definition needs it',
    own([
      { '@protected': true, '@vocab': 'https://a.example/', ex: {} },
      { p2: { '@context': { p2: 'ex:z', ex: { '@container': '@graph' } } } },
    ]),
    'context.malformed',
  ],
  [
    'an id whose alias the scope of its term takes away, and the scope in that gives back',
    own(
      [
        {
          p: { '@id': 'urn:a:p', '@container': '@graph' },
          T: {
            '@id': 'urn:a:T',
            '@context': {
              p: {
                '@id': 'urn:a:p',
                '@context': { id: 'urn:a:x', p: { '@id': 'urn:a:p', '@context': { id: '@id' } } },
              },
            },
          },
        },
      ],
      { type: 'T', p: { id: 'urn:a:b' } },
    ),
    'context.malformed',
  ],
  [
    'a scope that takes protection away, and was read before where it could not',
    own(
      [
        { '@protected': true, g: 'urn:a:g' },
        { a: 'urn:a:a', b: 'urn:a:b', p: { '@id': 'urn:a:p', '@context': { g: 'urn:a:g' } } },
      ],
      {
        a: { '@context': { g: 'urn:a:g' }, b: { '@context': { g: 'urn:a:g' }, g: 'x' } },
        p: { '@context': { g: 'urn:a:other' }, g: 'y' },
      },
    ),
    'context.altered-meaning',
  ],
  [
    'the scope of a term that another needs, after a term is protected',
    own(
      [
        {
          a: 'd:a',
          ex: { '@id': 'urn:a:ex', '@protected': true },
          d: { '@id': 'urn:a:d:', '@prefix': true, '@context': { y: 'ex:y', ex: 'urn:a:other' } },
        },
      ],
      { a: 'x' },
    ),
    'context.malformed',
  ],
  [
    'terms as values, in a list',
    own([{ proofPurpose: { '@id': `${SEC}proofPurpose`, '@container': '@list' } }], { proofPurpose: 'p' }),
    'context.altered-meaning',
  ],
  [
    'a value object where a scope makes a graph of its term',
    inOwnScope({}, { '@container': '@graph' }, { '@value': 'x' }),
    'context.malformed',
  ],
  [
    'a term __proto__',
    JSON.parse(`{"@context":["${V2}",{"__proto__":"urn:a:p"}],"__proto__":"x"}`) as JsonObject,
    'context.malformed',
  ],
  [
    'a term __proto__, further in',
    JSON.parse(
      `{"@context":["${V2}",{"a":{"@id":"urn:a:a","@context":{"__proto__":"urn:a:p"}}}],"a":{"__proto__":"x"}}`,
    ) as JsonObject,
    'context.altered-meaning',
  ],
  [
    'a term hasOwnProperty',
    { '@context': { hasOwnProperty: { '@id': 'urn:a:p' } }, hasOwnProperty: {} },
    'context.malformed',
  ],
  [
    'a term hasOwnProperty, unused',
    { '@context': [{ zz: { '@id': 'urn:a:z' } }, { hasOwnProperty: 'urn:a:p' }], zz: {} },
    'context.malformed',
  ],
];
