import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { checkContexts } from '../../../src/proof/graph/contexts-at-hand.js';

const A: JsonObject = { '@context': { a: 'https://x.example/a' } };
const B: JsonObject = { '@context': { b: 'https://x.example/b' } };
const CHAIN: JsonObject = {
  '@context': [{ '@import': 'https://a.example/' }, 'https://b.example/', 'https://chain.example/'],
};
const atHand: ReadonlyMap<string, JsonObject> = new Map([
  ['https://a.example/', A],
  ['https://also-a.example/', A],
  ['https://b.example/', B],
  ['https://chain.example/', CHAIN],
  [
    'https://names.example/',
    { '@context': ['https://c.example/', { t: { '@id': 'x:t', '@context': 'https://d.example/' } }] },
  ],
]);

function answer(document: JsonObject): readonly unknown[] {
  const outcome = checkContexts(document, (url) => atHand.get(url));
  if (outcome.kind === 'ok') return ['ok', outcome.value];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

function inline(terms: number): JsonObject {
  return Object.fromEntries(Array.from({ length: terms }, (_, index) => [`t${index}`, 'https://x.example/']));
}

function repeated(length: number, value: JsonValue): readonly JsonValue[] {
  return Array.from({ length }, () => value);
}

describe('checkContexts', () => {
  const documents: readonly (readonly [string, JsonObject, readonly unknown[]])[] = [
    ['none', {}, ['ok', 0]],
    ['one', { '@context': 'https://a.example/' }, ['ok', 1]],
    ['several, in lists in lists', { '@context': [['https://b.example/'], 'https://a.example/'] }, ['ok', 2]],
    ['each naming of one', { '@context': ['https://a.example/', 'https://a.example/'] }, ['ok', 2]],
    ['one under two names', { '@context': ['https://a.example/', 'https://also-a.example/'] }, ['ok', 2]],
    ['those further in', { issuer: [{ x: { '@context': 'https://b.example/' } }] }, ['ok', 1]],
    ['none of those that stand inside', { '@context': [{ a: 'https://c.example/' }, null] }, ['ok', 0]],
    [
      'none that is only a text elsewhere',
      { name: 'https://c.example/', context: 'https://c.example/' },
      ['ok', 0],
    ],
    ['one that is missing', { '@context': 'https://c.example/' }, ['unknown', 'context.unknown /@context']],
    [
      'those that a context of the caller names, even itself',
      { '@context': 'https://chain.example/' },
      ['ok', 4],
    ],
    [
      'those that a context of the caller names, by the place of the first mention',
      { '@context': 'https://names.example/' },
      ['unknown', 'context.unknown /@context', 'context.unknown /@context'],
    ],
    [
      'each that is missing, by its place',
      {
        '@context': ['https://a.example/', 'https://c.example/', ['https://d.example/']],
        'a/b': [{ '@context': 'https://c.example/' }],
      },
      [
        'unknown',
        'context.unknown /@context/1',
        'context.unknown /@context/2/0',
        'context.unknown /a~1b/0/@context',
      ],
    ],
    ['a name that every object has', { '@context': 'constructor' }, ['unknown', 'context.unknown /@context']],
    ['an empty name', { '@context': '' }, ['unknown', 'context.unknown /@context']],
    ['what is no context, for the processor to refuse', { '@context': [7, true] }, ['ok', 0]],
  ];
  for (const [what, document, expected] of documents) {
    test(`counts ${what}`, () => {
      assert.deepEqual(answer(document), expected);
    });
  }

  const complex = ['unknown', 'context.too-complex '];

  test('bounds the mentions of contexts, over all places together', () => {
    const half = repeated(limits.contexts / 2, 'https://a.example/');
    assert.deepEqual(answer({ '@context': half, issuer: { '@context': half } }), ['ok', limits.contexts]);
    const more = [...half, 'https://a.example/'];
    assert.deepEqual(answer({ '@context': half, issuer: { '@context': more } }), complex);
  });

  test('bounds the members of contexts inside, nested ones counted', () => {
    // The context itself counts as one.
    assert.deepEqual(answer({ '@context': inline(limits.inlineTerms - 1) }), ['ok', 0]);
    assert.deepEqual(answer({ '@context': inline(limits.inlineTerms) }), complex);
    const nested = { a: { '@id': 'https://x.example/', '@context': inline(limits.inlineTerms - 4) } };
    assert.deepEqual(answer({ '@context': nested }), ['ok', 0]);
    const deeper = { a: { '@id': 'https://x.example/', '@context': inline(limits.inlineTerms - 3) } };
    assert.deepEqual(answer({ '@context': deeper }), complex);
    const spread = repeated(limits.inlineTerms / 2 + 1, { '@context': { a: 'https://x.example/a' } });
    assert.deepEqual(answer({ evidence: spread }), complex);
  });

  test('refuses contexts inside that name others, at hand or not, in a scope or by import', () => {
    for (const url of ['https://a.example/', 'https://c.example/']) {
      const scope = { u: { '@id': 'x:u', '@context': url } };
      for (const context of [
        { '@import': url },
        { t: { '@id': 'x:t', '@context': url } },
        { t: { '@id': 'x:t', '@context': [{}, [url]] } },
        { t: { '@id': 'x:t', '@context': [scope] } },
      ]) {
        assert.deepEqual(answer({ '@context': [context] }), complex);
        assert.deepEqual(answer({ evidence: [{ '@context': context }] }), complex);
      }
    }
    assert.deepEqual(answer({ '@context': { t: { '@id': 'https://c.example/', '@type': '@id' } } }), [
      'ok',
      0,
    ]);
  });

  test('lists no more missing contexts than a report holds', () => {
    const missing = Array.from({ length: limits.problems + 50 }, (_, index) => `https://c.example/${index}`);
    assert.equal(answer({ '@context': missing }).length, 1 + limits.problems);
  });

  test('repeats no long name whole', () => {
    const outcome = checkContexts(
      { '@context': `https://c.example/${'x'.repeat(100_000)}` },
      () => undefined,
    );
    assert.ok(outcome.kind === 'unknown');
    assert.ok(outcome.problems[0].message.length < 400);
  });
});
