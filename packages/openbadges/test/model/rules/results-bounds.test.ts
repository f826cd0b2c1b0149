import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../../src/limits.js';
import { faultList } from '../../../src/model/faults.js';
import type { JsonObject } from '../../../src/model/json.js';
import { checkResults } from '../../../src/model/rules/results.js';

describe('very many results', () => {
  const many = 3_000;

  /** A list that counts how often an item of it is taken. */
  function counted<T>(list: readonly T[]): { readonly list: readonly T[]; readonly taken: () => number } {
    let taken = 0;
    const proxy = new Proxy(list, {
      get(target, key, receiver) {
        if (/^\d+$/.test(String(key))) taken += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    return { list: proxy, taken: () => taken };
  }

  const levels = Array.from({ length: many }, (_, index) => ({ id: `urn:level:${index}` }));
  const values = Array.from({ length: many }, (_, index) => ` ${index}.50`);

  function codesOf(descriptions: readonly JsonObject[], result: JsonObject): readonly string[] {
    const faults = faultList();
    const subject = {
      achievement: { resultDescription: descriptions },
      result: Array.from({ length: many }, () => result),
    };
    checkResults(subject, '', faults);
    return faults.list().map(({ code, at }) => `${code} ${String(at)}`);
  }

  test('go through the levels of a description once, and through those of all once', () => {
    const rubrics = counted(levels);
    const described = [{ id: 'urn:a', rubricCriterionLevel: rubrics.list }];
    assert.deepEqual(codesOf(described, {}), []);
    assert.equal(rubrics.taken(), 0);
    assert.deepEqual(codesOf(described, { achievedLevel: `urn:level:${many - 1}` }), []);
    assert.deepEqual(
      codesOf(described, { resultDescription: 'urn:a', achievedLevel: `urn:level:${many - 1}` }),
      [],
    );
    assert.ok(rubrics.taken() < 4 * many, `${rubrics.taken()}`);
    const other = codesOf(described, { resultDescription: 'urn:a', achievedLevel: 'urn:level:none' });
    assert.equal(other.length, limits.problems);
    assert.equal(other[0], 'model.unresolved /result/0/achievedLevel');
  });

  test('go through the allowed values once', () => {
    const allowed = counted(values);
    const described = [{ id: 'urn:a', allowedValue: allowed.list }];
    const shown = (value: string): readonly string[] =>
      codesOf(described, { resultDescription: 'urn:a', value });
    assert.deepEqual(shown(`${many - 1}.5`), []);
    assert.deepEqual(shown(` ${many - 1}.50 `), []);
    assert.equal(shown('none')[0], 'model.result-value /result/0/value');
    assert.ok(allowed.taken() < 4 * 3 * many, `${allowed.taken()}`);
  });

  test('go through the descriptions once', () => {
    const descriptions = counted(levels);
    assert.deepEqual(codesOf(descriptions.list, { resultDescription: `urn:level:${many - 1}` }), []);
    const found = codesOf(descriptions.list, { resultDescription: 'urn:level:none' });
    assert.equal(found[0], 'model.unresolved /result/0/resultDescription');
    assert.ok(descriptions.taken() < 8 * many, `${descriptions.taken()}`);
  });
});
