import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { readJson } from '../../src/model/read-json.js';

function answer(input: unknown): readonly (string | undefined)[] {
  const outcome = readJson(input);
  if (outcome.kind === 'ok') return ['ok'];
  const [{ code, at }] = outcome.problems;
  return [outcome.kind, code, at];
}

function nested(depth: number): string {
  return `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
}

describe('readJson, text', () => {
  test('reads JSON objects, with and without a byte order mark', () => {
    assert.deepEqual(readJson(' {"a":[1,null,{"b":"c"}]} '), {
      kind: 'ok',
      value: { a: [1, null, { b: 'c' }] },
    });
    assert.deepEqual(readJson('\uFEFF{}'), { kind: 'ok', value: {} });
  });

  const refused: readonly (readonly [string, string, string, string])[] = [
    ['', 'bad', 'input.not-json', ''],
    ['{', 'bad', 'input.not-json', ''],
    ['{"a":"\\u12"}', 'bad', 'input.not-json', ''],
    ["{'a':1}", 'bad', 'input.not-json', ''],
    ['{"a":NaN}', 'bad', 'input.not-json', ''],
    ['{"a":1,}', 'bad', 'input.not-json', ''],
    ['"text"', 'bad', 'input.not-object', ''],
    ['[{}]', 'bad', 'input.not-object', ''],
    ['null', 'bad', 'input.not-object', ''],
    ['{"a":1,"a":1}', 'bad', 'input.duplicate-key', '/a'],
    ['{"a":1,"\\u0061":2}', 'bad', 'input.duplicate-key', '/a'],
    ['{"l":[0,{"x/y":{"k":1,"k":2}}]}', 'bad', 'input.duplicate-key', '/l/1/x~1y/k'],
    ['{"__proto__":{}}', 'bad', 'input.forbidden-key', ''],
    ['{"a":{"__proto__":1}}', 'bad', 'input.forbidden-key', '/a'],
    ['{"a":{"\\u005f_proto__":1}}', 'bad', 'input.forbidden-key', '/a'],
    ['{"a":"\\ud800"}', 'bad', 'input.not-unicode', '/a'],
    ['{"a":{"\\udc00":1}}', 'bad', 'input.not-unicode', '/a'],
    [nested(limits.depth + 1), 'unknown', 'input.too-deep', '/a/0/0/0'],
    [nested(1_000_000), 'unknown', 'input.too-deep', '/a/0/0/0'],
    [`{"a":"${'x'.repeat(limits.characters)}"}`, 'unknown', 'input.too-large', ''],
    [`{"a":[${'0,'.repeat(limits.values)}0]}`, 'unknown', 'input.too-large', ''],
  ];
  for (const [text, kind, code, at] of refused) {
    test(`refuses ${text.slice(0, 40)} with ${code}`, () => {
      assert.deepEqual(answer(text), [kind, code, at]);
    });
  }

  test('takes equal keys in different objects, and keys that look like escapes', () => {
    assert.deepEqual(answer('{"a":{"a":{"a":[{"a":1},{"a":2}]}}}'), ['ok']);
    assert.deepEqual(answer('{"a":"{\\"a\\":1,\\"a\\":2}","b":"\\\\","c":1}'), ['ok']);
    assert.deepEqual(answer('{"\\\\u0061":1,"a":2}'), ['ok']);
  });

  test('reads the deepest nesting that it allows', () => {
    assert.deepEqual(answer(nested(limits.depth)), ['ok']);
  });

  test('agrees with JSON.parse on every object that JSON.stringify writes', () => {
    const object = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue({ noUnicodeString: true }),
    );
    fc.assert(
      fc.property(object, (value) => {
        const text = JSON.stringify(value);
        // fast-check likes to try it; it is refused, as shown above.
        fc.pre(!text.includes('__proto__'));
        const outcome = readJson(text);
        assert.ok(outcome.kind === 'ok');
        assert.deepEqual(JSON.parse(JSON.stringify(outcome.value)), JSON.parse(text));
      }),
    );
  });

  test('finds a duplicate key wherever it is put', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '\\"', 'é'), { maxLength: 6 }), (keys) => {
        const text = `{${keys.map((key) => `"${key}":[{}]`).join(',')}}`;
        const isUnique = new Set(keys).size === keys.length;
        assert.equal(answer(text)[0], isUnique ? 'ok' : 'bad');
      }),
    );
  });
});

describe('readJson, objects', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const refused: readonly (readonly [string, unknown, readonly (string | undefined)[]])[] = [
    ['undefined', undefined, ['bad', 'input.not-plain', '']],
    ['a number', 7, ['bad', 'input.not-object', '']],
    ['an array', [{}], ['bad', 'input.not-object', '']],
    ['a function', { a: () => 1 }, ['bad', 'input.not-plain', '/a']],
    ['a symbol', { a: [Symbol('s')] }, ['bad', 'input.not-plain', '/a/0']],
    ['a bigint', { a: 1n }, ['bad', 'input.not-plain', '/a']],
    ['NaN', { a: Number.NaN }, ['bad', 'input.not-plain', '/a']],
    ['Infinity', { a: Infinity }, ['bad', 'input.not-plain', '/a']],
    ['a Date', { a: new Date() }, ['bad', 'input.not-plain', '/a']],
    ['a Map', new Map(), ['bad', 'input.not-plain', '']],
    ['a hole in an array', { a: [0, , 1] }, ['bad', 'input.not-plain', '/a/1']], // eslint-disable-line no-sparse-arrays
    ['a lone surrogate', { a: '\ud800' }, ['bad', 'input.not-unicode', '/a']],
    ['an own __proto__', JSON.parse('{"__proto__":1}'), ['bad', 'input.forbidden-key', '']],
    ['a cycle', cycle, ['unknown', 'input.too-deep', '/self/self/self/self']],
    [
      'a very long array',
      { a: Array.from({ length: limits.values + 1 }, () => 0) },
      ['unknown', 'input.too-large', ''],
    ],
  ];
  for (const [what, input, expected] of refused) {
    test(`refuses ${what}`, () => {
      assert.deepEqual(answer(input), expected);
    });
  }

  test('survives getters, proxies and traps that throw', () => {
    const getter = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const unasked = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a stranger's getter throws need be none
        throw revoked.proxy;
      },
    });
    for (const hostile of [getter, proxy, revoked.proxy, { a: getter }, unasked]) {
      assert.deepEqual(answer(hostile), ['bad', 'input.not-plain', '']);
    }
  });

  test('leaves out undefined members and takes objects of another realm or without a prototype', () => {
    assert.deepEqual(readJson({ a: undefined, b: 1 }), { kind: 'ok', value: { b: 1 } });
    assert.deepEqual(answer(runInNewContext('({ a: [1, { b: 2 }] })')), ['ok']);
    assert.deepEqual(answer(Object.assign(Object.create(null) as object, { a: 1 })), ['ok']);
  });

  test('copies: later changes of the input do not reach what was read', () => {
    const input = { a: { b: [1] } };
    const outcome = readJson(input);
    input.a.b.push(2);
    assert.deepEqual(outcome, { kind: 'ok', value: { a: { b: [1] } } });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withSparseArray: true }), (input) => {
        assert.ok(['ok', 'bad', 'unknown'].includes(readJson(input).kind));
      }),
    );
  });
});
