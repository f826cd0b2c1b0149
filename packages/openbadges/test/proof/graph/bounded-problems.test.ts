import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { contextLoader } from '../../../src/contexts/load.js';
import { limits } from '../../../src/limits.js';
import type { JsonObject } from '../../../src/model/json.js';
import type { Outcome } from '../../../src/outcome.js';
import { checkRedefinitions } from '../../../src/proof/graph/redefinitions.js';
import { checkTypes } from '../../../src/proof/graph/types-at-hand.js';
import { inShort } from '../../proof/suites.js';

const loadContext = contextLoader(undefined);
const altering = { name: 'urn:x:name' };

function told(outcome: Outcome<unknown>): { readonly first: readonly string[]; readonly many: number } {
  const [kind = '', ...problems] = inShort(outcome);
  return { first: [kind, ...problems.slice(0, 1)], many: problems.length };
}

function times<T>(many: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: many }, (_, index) => make(index));
}

describe('redefinitions', () => {
  const answer = (document: JsonObject): ReturnType<typeof told> =>
    told(checkRedefinitions(document, loadContext));

  test('are told as often as problems are listed, wherever they stand', () => {
    const inOne = { x: { '@context': times(20_000, () => altering) } };
    assert.deepEqual(answer(inOne), {
      first: ['bad', 'context.altered-meaning /x/@context/0'],
      many: limits.problems,
    });
    const inMany = { x: times(20_000, () => ({ '@context': altering })) };
    assert.deepEqual(answer(inMany), {
      first: ['bad', 'context.altered-meaning /x/0/@context'],
      many: limits.problems,
    });
    const inPairs = { x: times(limits.problems, () => ({ '@context': [altering, altering, altering] })) };
    assert.equal(answer(inPairs).many, limits.problems);
  });

  test('are not looked for once enough are found', () => {
    let asked = 0;
    const counting = Object.assign((url: string) => ((asked += 1), loadContext(url)), {
      all: loadContext.all,
    });
    const x = times(5_000, () => ({ '@context': ['https://www.w3.org/ns/credentials/v2', altering] }));
    assert.equal(told(checkRedefinitions({ x }, counting)).many, limits.problems);
    assert.equal(asked, limits.problems);
  });

  test('are all told where they are few', () => {
    const inTwo = {
      '@context': [altering],
      x: [{ '@context': altering }, { '@context': { own: 'urn:x:own' } }],
    };
    assert.deepEqual(inShort(checkRedefinitions(inTwo, loadContext)), [
      'bad',
      'context.altered-meaning /@context/0',
      'context.altered-meaning /x/0/@context',
    ]);
  });
});

describe('types that stand for nothing', () => {
  const context = { '@context': ['https://www.w3.org/ns/credentials/v2'] };
  const own = (many: number): readonly string[] => times(many, (index) => `Own${index}`);

  test('are told as often as problems are listed, over all places', () => {
    const alone = told(checkTypes({ ...context, type: own(45_000) }, loadContext));
    assert.deepEqual(alone, { first: ['bad', 'context.undefined-term /type/0'], many: limits.problems });
    const evidence = times(3_000, () => ({ type: ['Own'] }));
    const spread = told(checkTypes({ ...context, type: own(5), evidence }, loadContext));
    assert.equal(spread.many, limits.problems);
    assert.equal(told(checkTypes({ ...context, type: own(5) }, loadContext)).many, 5);
  });

  test('are none where a context gives every word a meaning, or names the type', () => {
    const open = { '@context': [...context['@context'], { '@vocab': 'urn:x:' }], type: own(10) };
    assert.deepEqual(told(checkTypes(open, loadContext)), { first: ['ok'], many: 0 });
    const named = {
      '@context': [{ Own1: 'urn:x:own' }, ...context['@context']],
      type: ['Own1', 'Own2', 'x:y'],
    };
    assert.deepEqual(inShort(checkTypes(named, loadContext)), ['bad', 'context.undefined-term /type/1']);
  });
});
