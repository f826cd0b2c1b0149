import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject, JsonValue } from '../../../src/model/json.js';
import { fastStatements } from '../../../src/proof/expand/fast-statements.js';
import { canonicalizeGenerally } from '../../../src/proof/graph/canonicalize.js';
import { affords } from '../../../src/proof/work.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OWN = 'https://pinehollow.example/';
const terms = {
  [`${OWN}terms`]: { '@context': { knows: { '@id': `${OWN}knows`, '@type': '@id' }, hours: `${OWN}hours` } },
};
const extra = contextLoader(terms);
const complex = ['unknown', 'context.too-complex'];

function many<T>(length: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index));
}

function document(members: JsonObject, ...contexts: readonly JsonValue[]): JsonObject {
  return { '@context': [V2, `${OWN}terms`, ...contexts], id: 'urn:a:b', ...members };
}

describe('the work that is spent', () => {
  test('ends where types bring contexts along thousands of times', async () => {
    const kind = { Kind: { '@id': `${OWN}Kind`, '@context': { hours: `${OWN}own-hours` } } };
    const types = document({ type: many(9_000, () => 'Kind') }, kind);
    assert.equal(fastStatements(types, extra).kind, 'aside');
    assert.equal(
      fastStatements(document({ type: many(9_000, () => 'VerifiableCredential') }), extra).kind,
      'aside',
    );
    assert.equal(
      fastStatements(document({ type: many(33, (index) => `urn:a:${index}`) }), extra).kind,
      'aside',
    );
    const load = contextLoader(terms);
    // What is left of the call is nearly nothing: the whole takes seconds.
    affords({ passes: limits.work.passes - 50 }, load);
    const outcome = await canonicalizeGenerally(types, load);
    assert.deepEqual(outcome.kind === 'ok' ? [] : [outcome.kind, outcome.problems[0].code], complex);
    const scopes = Object.fromEntries(
      many(40, (index) => [`t${index}`, { '@id': `${OWN}${index}`, '@context': { a: `${OWN}a` } }]),
    );
    const nested = await canonicalizeGenerally(document({ hours: 1 }, scopes), load);
    assert.deepEqual(nested.kind === 'ok' ? [] : [nested.kind, nested.problems[0].code], complex);
  });

  test('on what a stranger brings along is bounded for each document', () => {
    const kinds = many(
      90,
      (index) => [`K${index}`, { '@id': `${OWN}K${index}`, '@context': { a: `${OWN}a` } }] as const,
    );
    const knows = many(2_000, (index) => ({
      id: `urn:a:${index}`,
      type: [`K${index % 24}`, `K${Math.floor(index / 24) % 24}`],
    }));
    assert.equal(
      fastStatements(document({ knows }, Object.fromEntries(kinds.slice(0, 24))), extra).kind,
      'aside',
    );
    const few = knows.slice(0, 24).map((thing) => ({ ...thing, type: thing.type.slice(0, 1) }));
    assert.equal(
      fastStatements(document({ knows: few }, Object.fromEntries(kinds.slice(0, 24))), extra).kind,
      'statements',
    );
  });
});
