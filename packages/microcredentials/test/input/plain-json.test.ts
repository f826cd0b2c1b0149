import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { createContext, runInContext } from 'node:vm';
import { plainJson } from '../../src/input/plain-json.js';
import { hostileValues } from './hostile-values.js';

describe('plainJson', () => {
  test('copies any JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('"__proto__"') && !/\\ud[89a-f]/i.test(text));
        const given: unknown = JSON.parse(text);
        const copied = plainJson(given);
        assert.ok(copied.kind === 'ok');
        assert.deepEqual(copied.value, given);
      }),
    );
  });

  test('the copy is another object, frozen through and through', () => {
    const given = { list: [{ name: 'one' }] };
    const copied = plainJson(given);
    assert.ok(copied.kind === 'ok');
    given.list[0] = { name: 'two' };
    assert.deepEqual(copied.value, { list: [{ name: 'one' }] });
    assert.throws(() => Object.assign(copied.value as object, { list: [] }), TypeError);
    const [first] = (copied.value as { list: readonly object[] }).list;
    assert.ok(Object.isFrozen(first));
  });

  test.each(hostileValues)('$title is refused', ({ make, problem }) => {
    const copied = plainJson(make());
    assert.ok(copied.kind === 'bad');
    assert.equal(`${copied.problems[0].code} ${copied.problems[0].at ?? ''}`, problem);
  });

  test('reports every fault, up to a hundred', () => {
    const copied = plainJson({ a: undefined, b: [1, Number.NaN], c: 'fine' });
    assert.ok(copied.kind === 'bad');
    assert.deepEqual(
      copied.problems.map(({ at }) => at),
      ['/a', '/b/1'],
    );
    const many = plainJson(Array(5_000).fill(undefined));
    assert.ok(many.kind === 'bad');
    assert.equal(many.problems.length, 100);
  });

  test('says once that the input is too large', () => {
    const copied = plainJson(Array(99_999).fill([0, 0, 0]));
    assert.ok(copied.kind === 'bad');
    assert.equal(copied.problems.length, 1);
  });

  test('does not call a getter', () => {
    let calls = 0;
    const given = Object.defineProperty({}, 'title', { enumerable: true, get: () => (calls += 1) });
    assert.equal(plainJson(given).kind, 'bad');
    assert.equal(calls, 0);
  });

  test('reads objects without a prototype and objects of another realm', () => {
    assert.equal(plainJson(Object.assign(Object.create(null) as object, { a: 1 })).kind, 'ok');
    const foreign: unknown = runInContext('({ a: [{ b: 1 }] })', createContext());
    assert.deepEqual(plainJson(foreign), { kind: 'ok', value: { a: [{ b: 1 }] } });
  });
});
