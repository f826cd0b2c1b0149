import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { describe, test } from 'vitest';
import { bundledContexts } from '../../src/index.js';
import { contextLoader } from '../../src/contexts/load.js';
import { termsOf } from '../../src/contexts/terms.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';

function iris(context: JsonValue): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...termsOf({ '@context': context }).iris].map(([term, found]) => [term, [...found]]),
  );
}

function symbolic(context: JsonValue): readonly string[] {
  return [...termsOf({ '@context': context }).symbolic];
}

describe('the IRIs of terms', () => {
  test('come from simple terms, prefixes, nested prefixes, scoped contexts and vocabularies', () => {
    const context = {
      '@version': 1.1,
      id: '@id',
      ex: 'https://x.example/',
      deep: 'ex:deep/',
      a: 'https://x.example/a',
      b: { '@id': 'ex:b', '@type': '@id' },
      c: { '@id': 'deep:c' },
      Thing: {
        '@id': 'ex:Thing',
        '@context': { b: 'ex:other', d: { '@type': '@id' }, '@vocab': 'https://v.example/' },
      },
      gone: null,
    };
    assert.deepEqual(iris(context), {
      ex: ['https://x.example/'],
      deep: ['https://x.example/deep/'],
      a: ['https://x.example/a'],
      b: ['https://x.example/b', 'https://x.example/other'],
      c: ['https://x.example/deep/c'],
      Thing: ['https://x.example/Thing'],
      d: ['https://v.example/d'],
    });
  });

  test('are collected over the parts of a context', () => {
    assert.deepEqual(iris([{ a: 'https://x.example/1' }, [{ a: 'https://x.example/2' }], 'x', null]), {
      a: ['https://x.example/1', 'https://x.example/2'],
    });
  });

  test('are none for keywords, their aliases and definitions without an IRI', () => {
    const context = { '@base': 'https://x.example/', id: '@id', t: { '@id': '@type' }, b: 'c', n: null };
    assert.deepEqual(iris(context), {});
    for (const none of [null, 7, 'https://x.example/', [], {}]) assert.deepEqual(iris(none), {});
    assert.deepEqual([...termsOf({}).iris], []);
  });

  test('end on definitions that go round in a circle', () => {
    assert.deepEqual(iris({ a: 'a', b: { '@id': 'b' } }), {});
  });

  test('are the same object each time for the same context', () => {
    const context = { '@context': { a: 'https://x.example/a' } };
    assert.equal(termsOf(context), termsOf(context));
  });

  test('agree with a JSON-LD processor on every unscoped term of the bundled contexts', async () => {
    let compared = 0;
    for (const url of bundledContexts) {
      const context = contextLoader()(url) ?? {};
      const terms = Object.entries(context['@context'] as JsonObject).filter(
        ([term]) => !/^@|^id$|^type$/.test(term),
      );
      for (const [term] of terms) {
        // A value that is object, text and list alike is a node: any term takes one as an object with a property.
        const [expanded] = await jsonld.expand(
          { '@context': url, [term]: { '@id': 'urn:x:y', 'urn:p:q': 'v' } },
          {
            documentLoader: (asked) =>
              Promise.resolve({ contextUrl: null, documentUrl: asked, document: contextLoader()(asked) }),
            safe: false,
            base: null,
          },
        );
        const properties = Object.keys(Object(expanded) as object).filter((key) => !key.startsWith('@'));
        if (properties.length === 0) continue;
        compared += 1;
        assert.ok(
          properties.every((iri) => termsOf(context).iris.get(term)?.has(iri)),
          `${url} ${term}`,
        );
      }
    }
    assert.ok(compared > 80, String(compared));
  });
});

describe('the terms whose values are terms', () => {
  test('are those of the type @vocab, at the top or in a scope', () => {
    const context = {
      a: { '@id': 'https://x.example/a', '@type': '@vocab' },
      b: { '@id': 'https://x.example/b', '@type': '@id' },
      c: 'https://x.example/c',
      D: {
        '@id': 'https://x.example/D',
        '@context': [{ e: { '@id': 'https://x.example/e', '@type': '@vocab' } }, { f: '@vocab' }],
      },
      g: null,
    };
    assert.deepEqual(symbolic(context), ['a', 'e']);
  });

  test('in the bundled contexts are no more than the purpose of a proof', () => {
    const names = bundledContexts.flatMap((url) => [...termsOf(contextLoader()(url) ?? {}).symbolic]);
    assert.deepEqual([...new Set(names)], ['proofPurpose']);
  });
});
