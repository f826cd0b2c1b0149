import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import type { JsonObject, JsonValue } from '../../src/model/json.js';
import { chainOf, previousOf } from '../../src/proof/proof-chain.js';
import { inShort } from './suites.js';

function proof(id: string | undefined, previousProof?: JsonValue): JsonObject {
  return { ...(id !== undefined && { id }), ...(previousProof !== undefined && { previousProof }) };
}

/** What is wrong with each proof; nothing for those that may build on what they name. */
function answers(...proofs: readonly JsonObject[]): readonly (readonly string[])[] {
  const chain = chainOf(proofs);
  return proofs.map((one) => {
    const outcome = previousOf(one, chain);
    return outcome.kind === 'ok' ? [] : inShort(outcome).slice(1);
  });
}

const loop = ['proof.chain-loop /proof/previousProof'];
const absent = ['proof.previous-missing /proof/previousProof'];
const malformed = ['proof.malformed /proof/previousProof'];

describe('previousOf', () => {
  test('finds the proofs by their ids, in the order of the document', () => {
    const [a, b, c] = [proof('a'), proof('b'), proof(undefined, ['b', 'a'])];
    const chain = chainOf([a, c, b, proof(undefined), 7, 'a']);
    assert.deepEqual(previousOf(c, chain), { kind: 'ok', value: [a, b] });
    assert.deepEqual(previousOf(a, chain), { kind: 'ok', value: [] });
  });

  test('finds those alone that are named, not those that they build on', () => {
    const [a, b, c] = [proof('a'), proof('b', 'a'), proof('c', 'b')];
    assert.deepEqual(previousOf(c, chainOf([c, b, a])), { kind: 'ok', value: [b] });
  });

  test('refuses an id that is not there, wherever it is named', () => {
    assert.deepEqual(answers(proof('a', 'x')), [absent]);
    assert.deepEqual(answers(proof('a'), proof('b', ['a', 'x'])), [[], absent]);
    assert.deepEqual(answers(proof('a'), proof('b', 'A'), proof('c', 'a ')), [[], absent, absent]);
    assert.deepEqual(answers({ id: 7 }, proof('b', '7')), [[], absent]);
  });

  test('refuses what is no id and no list of ids', () => {
    for (const previous of [
      7,
      null,
      false,
      {},
      [],
      [7],
      ['a', 7],
      ['a', null],
      ['a', 'a'],
      [['a']],
      [{ id: 'a' }],
    ]) {
      assert.deepEqual(answers(proof('a'), proof('b', previous)), [[], malformed], JSON.stringify(previous));
    }
    assert.deepEqual(answers(proof('a'), proof('b', '')), [[], absent]);
  });

  test('refuses proofs of one id, both', () => {
    const twice = ['proof.duplicate-id /proof/id'];
    assert.deepEqual(answers(proof('a'), proof('a'), proof('b', 'a')), [twice, twice, []]);
  });

  test('refuses a proof that builds on itself, at once or by way of others', () => {
    assert.deepEqual(answers(proof('a', 'a')), [loop]);
    assert.deepEqual(answers(proof('a', 'b'), proof('b', 'a')), [loop, loop]);
    assert.deepEqual(answers(proof('a', ['b', 'c']), proof('b'), proof('c', ['d']), proof('d', 'a')), [
      loop,
      [],
      loop,
      loop,
    ]);
    // One that leads into a loop is in none.
    assert.deepEqual(answers(proof('a', 'a'), proof('b', 'a')), [loop, []]);
  });

  test('finds a loop exactly where following the names leads back, for any sixteen proofs', () => {
    const names = fc.integer({ min: 0, max: 15 });
    const lists = fc.array(fc.uniqueArray(names, { maxLength: 3 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(lists, (previous) => {
        const proofs = previous.map((list, index) =>
          proof(String(index), list.length === 0 ? undefined : list.map(String)),
        );
        // Reachability by repeated multiplication of the matrix of who names whom.
        const reach = previous.map((list) => new Set(list));
        const far = (set: ReadonlySet<number>): readonly number[] =>
          [...set].flatMap((next) => [...(reach[next] ?? [])]);
        for (let round = 0; round < 16; round += 1) {
          for (const set of reach) for (const next of far(set)) set.add(next);
        }
        assert.deepEqual(
          answers(...proofs),
          reach.map((set, index) => (set.has(index) ? loop : [])),
        );
      }),
    );
  });

  test('reads no list of more names than there can be proofs', () => {
    const names = (length: number): readonly string[] =>
      Array.from({ length }, (_, index) => `urn:a:${index}`);
    assert.deepEqual(answers(proof('a', names(limits.proofs))), [absent]);
    assert.deepEqual(answers(proof('a', names(limits.proofs + 1)), proof('b', 'a')), [malformed, []]);
  });
});
