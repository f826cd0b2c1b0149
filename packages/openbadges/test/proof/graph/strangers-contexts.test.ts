import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { readJson, verify } from '../../../src/index.js';
import type { JsonObject } from '../../../src/index.js';
import { listOf } from '../../../src/model/json.js';
import { initialContext } from '../../../src/proof/expand/active-context.js';
import type { ActiveContext } from '../../../src/proof/expand/active-context.js';
import { fastStatements } from '../../../src/proof/expand/fast-statements.js';
import {
  canonicalizationCounts,
  canonicalize,
  canonicalizeGenerally,
} from '../../../src/proof/graph/canonicalize.js';
import { NOW, signed, unsigned } from '../../fixture.js';

/** The unsigned badge of the corpus as JSON. */
function plain(): JsonObject {
  const read = readJson(unsigned());
  assert.ok(read.kind === 'ok');
  return read.value;
}

/** A badge with one more context, which a stranger wrote. */
function withContext(badge: JsonObject, context: JsonObject): JsonObject {
  const contexts = badge['@context'];
  return { ...badge, '@context': [...listOf(contexts), context] };
}

const bad: readonly JsonObject[] = [
  { '@foo': 'urn:x:y' },
  { '@vocab': 'rel/' },
  { x: '@foo' },
  { '@language': 'e n' },
];

describe('what a stranger’s context leaves behind', () => {
  // jsonld.js keeps what it notices of a context beside one that others use, and tells it to them as well.
  test.each(bad)('is nothing: %j', async (context) => {
    const badge = await signed();
    const document = plain();
    assert.equal((await verify(withContext(badge, context), { now: NOW })).verdict, 'invalid');
    assert.equal((await canonicalizeGenerally(document, contextLoader())).kind, 'ok');
    assert.equal((await verify(badge, { now: NOW })).verdict, 'valid');
  });

  test('is no context of its own, however many bring one', () => {
    const documents = Array.from({ length: 50 }, (_, index) =>
      withContext(plain(), { [`term${index}`]: `https://pinehollow.example/terms#${index}` }),
    );
    const kinds = new Set(documents.map((document) => fastStatements(document, contextLoader()).kind));
    const { byDocument, byProperty, byType } = initialContext.followers;
    assert.deepEqual([...kinds], ['statements']);
    assert.deepEqual([byProperty.size, byType.size], [0, 0]);
    assert.ok(byDocument.size <= 15);
  });

  test('fills up no more than is kept, and what is kept begins anew', () => {
    const urls = [
      'https://www.w3.org/ns/credentials/status/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
      'https://w3id.org/security/multikey/v1',
    ];
    const orders = Array.from({ length: 729 }, (_, index) =>
      [0, 1, 2, 3, 4, 5].map((place) => urls[Math.floor(index / 3 ** place) % 3] ?? ''),
    );
    const rest = plain();
    const before = fastStatements(rest, contextLoader());
    for (const order of orders) fastStatements({ ...rest, '@context': order }, contextLoader());
    assert.deepEqual(fastStatements(rest, contextLoader()), before);
    assert.ok(keptFrom(initialContext).size <= 501);
  });
});

/** All contexts that are kept, found from one. */
function keptFrom(context: ActiveContext, found = new Set<ActiveContext>()): ReadonlySet<ActiveContext> {
  if (found.has(context)) return found;
  found.add(context);
  const { byDocument, byProperty, byType } = context.followers;
  for (const next of [...byDocument.values(), ...byType.values()]) keptFrom(next, found);
  for (const { ofValues, ofThings, ofReferences } of byProperty.values()) {
    for (const next of [ofValues, ofThings, ofReferences]) keptFrom(next, found);
  }
  return found;
}

describe('canonicalizationCounts', () => {
  test('tells which processor a document took', async () => {
    const before = canonicalizationCounts();
    await canonicalize(plain(), contextLoader());
    await canonicalize({ ...plain(), name: { '@value': 'x', '@direction': 'ltr' } }, contextLoader());
    const after = canonicalizationCounts();
    assert.deepEqual([after.fast - before.fast, after.general - before.general], [1, 1]);
  });
});
