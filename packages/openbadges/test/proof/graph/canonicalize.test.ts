import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { describe, test, vi } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { loose, unsigned } from '../../fixture.js';

const URL_OF_CONTEXT = 'https://pinehollow.example/context.json';
const context: JsonObject = {
  '@context': {
    hours: 'https://pinehollow.example/hours',
    note: { '@id': 'https://pinehollow.example/note', '@type': '@json' },
    steps: { '@id': 'https://pinehollow.example/steps', '@container': '@list' },
    knows: { '@id': 'https://pinehollow.example/knows' },
  },
};
const load = contextLoader({ [URL_OF_CONTEXT]: context });

async function answer(document: JsonObject): Promise<readonly unknown[]> {
  const outcome = await canonicalize(document, load);
  if (outcome.kind === 'ok') return ['ok'];
  return [outcome.kind, ...outcome.problems.map(({ code, at }) => `${code} ${String(at)}`)];
}

function badge(members: JsonObject, ...contexts: readonly JsonValue[]): JsonObject {
  const plain = loose(unsigned()) as unknown as JsonObject;
  const own = plain['@context'] as readonly JsonValue[];
  return { ...plain, '@context': [...own, ...contexts], ...members };
}

describe('canonicalize', () => {
  test('sorts the statements and names the unnamed parts', async () => {
    const outcome = await canonicalize(badge({}), load);
    assert.ok(outcome.kind === 'ok');
    const lines = outcome.value.split('\n').filter((line) => line !== '');
    assert.deepEqual([...lines].sort(), lines);
    assert.ok(lines.some((line) => line.startsWith('_:c14n0 ')));
    assert.ok(lines.every((line) => line.endsWith(' .')));
  });

  test('is the same for every order of keys and of unordered lists', async () => {
    const plain = badge({});
    const reversed = Object.fromEntries(Object.entries(plain).reverse());
    assert.deepEqual(await canonicalize(plain, load), await canonicalize(reversed, load));
  });

  const refused: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['a term of no context', badge({ hours: 1 }), ['bad', 'context.undefined-term /hours']],
    [
      'a term of no context, further in',
      badge({ issuer: { id: 'urn:a:b', type: ['Profile'], tel: '1' } }),
      ['bad', 'context.undefined-term /issuer/tel'],
    ],
    [
      'a class of no context',
      badge({ type: ['VerifiableCredential', 'Medal'] }),
      ['bad', 'context.undefined-term /type/1'],
    ],
    ['an id that is no URL', badge({ id: 'seven' }), ['bad', 'context.malformed /id']],
    ['an id that is no text', badge({ id: 7 }), ['bad', 'context.malformed ']],
    ['a context that is none', badge({}, 7), ['bad', 'context.malformed ']],
    [
      'a context that redefines a protected term',
      badge({}, { name: 'https://x.example/name' }),
      ['bad', 'context.altered-meaning /@context'],
    ],
    [
      'contexts that are not at hand, each by its place',
      badge({ issuer: { '@context': 'https://b.example/', id: 'urn:a:b' } }, 'https://a.example/'),
      ['unknown', 'context.unknown /@context/2', 'context.unknown /issuer/@context'],
    ],
    [
      'a context that imports another',
      badge({}, { '@version': 1.1, '@import': 'https://a.example/' }),
      ['unknown', 'context.too-complex '],
    ],
    [
      'a number that is signed as 0',
      badge({ hours: 1e-7 }, URL_OF_CONTEXT),
      ['bad', 'context.altered-meaning /hours'],
    ],
    [
      'a number that is signed as 0, further in',
      badge({ knows: [{ note: { 'a/b': [1, 5e-324] } }] }, URL_OF_CONTEXT),
      ['bad', 'context.altered-meaning /knows/0/note/a~1b/1'],
    ],
  ];
  for (const [what, document, expected] of refused) {
    test(`refuses ${what}`, async () => {
      assert.deepEqual(await answer(document), expected);
    });
  }

  test('takes terms of a context at hand: literals, lists and whole JSON values', async () => {
    const members = {
      hours: 15,
      note: { name: 'n', type: 'x', parts: [{ name: 'm' }] },
      steps: ['a', 'b', 'a'],
    };
    assert.deepEqual(await answer(badge(members, URL_OF_CONTEXT)), ['ok']);
  });

  test('takes numbers of more digits than are signed, and whole numbers', async () => {
    for (const hours of [0, -0, 1.5, 0.1, 0.1 + 0.2, 10 / 3, 1.5e-7, 2 ** 53 + 2, 1e20, 1e21, -1e300]) {
      assert.deepEqual(await answer(badge({ hours }, URL_OF_CONTEXT)), ['ok'], String(hours));
    }
  });

  test('leaves open what exhausts the processor', async () => {
    for (const step of ['expand', 'toRDF'] as const) {
      const spy = vi.spyOn(jsonld, step).mockRejectedValueOnce(new RangeError('Invalid array length'));
      try {
        // A text with a direction is left to it.
        const left = badge({ description: { '@value': 'Hosted', '@direction': 'ltr' } });
        assert.deepEqual(await answer(left), ['unknown', 'context.too-complex '], step);
      } finally {
        spy.mockRestore();
      }
    }
  });

  test('bounds what a credential may bring along of its own', async () => {
    const terms = Array.from({ length: limits.inlineTerms }, (_, index) => [
      `t${index}`,
      `https://x.example/${index}`,
    ]);
    const flood = Object.fromEntries(terms) as JsonObject;
    assert.deepEqual(await answer(badge({}, flood)), ['unknown', 'context.too-complex ']);
    const nested = Array.from({ length: 600 }, (): JsonObject => ({
      '@context': { a: 'https://x.example/a' },
    }));
    assert.deepEqual(await answer(badge({ evidence: nested })), ['unknown', 'context.too-complex ']);
  });

  test('gives up on unnamed parts that resemble one another too much, in bounded work', async () => {
    // Each of two halves of each of two halves: telling them apart takes every permutation.
    const halves = (depth: number): JsonObject =>
      depth === 0 ? { hours: 1 } : { knows: [halves(depth - 1), halves(depth - 1)] };
    for (const depth of [5, 9]) {
      const outcome = await answer(badge({ knows: halves(depth) }, URL_OF_CONTEXT));
      assert.deepEqual(outcome, ['unknown', 'context.too-complex '], `depth ${depth}`);
    }
    assert.deepEqual(await answer(badge({ knows: halves(4) }, URL_OF_CONTEXT)), ['ok']);
  });

  test('tells many equal unnamed parts apart', async () => {
    const evidence = Array.from({ length: 30 }, () => ({ type: ['Evidence'], name: 'Work sample' }));
    assert.deepEqual(await answer(badge({ evidence })), ['ok']);
  });
});
