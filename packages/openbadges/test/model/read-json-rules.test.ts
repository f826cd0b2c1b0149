import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { copyPlain } from '../../src/model/copy-plain.js';
import type { Bounds } from '../../src/model/copy-plain.js';
import { readJsonWithin } from '../../src/model/read-json.js';
import { faultOf, textFault, TOO_LARGE, valueFault } from './input-rules.js';

function holdText(text: string, bounds: Bounds = limits): string {
  const outcome = readJsonWithin(text, bounds);
  const expected = textFault(text, bounds);
  assert.deepEqual(faultOf(outcome), expected, text);
  if (outcome.kind !== 'ok') return String(expected?.[1]);
  // As text: the order of the members counts, and what is read has nothing of its own besides.
  assert.equal(JSON.stringify(outcome.value), JSON.stringify(JSON.parse(text.replace(/^\uFEFF/, ''))));
  return 'ok';
}

/** What is put into texts. */
const letters = [
  String.raw`{ } [ ] " , : \ 0 1 9 - . e ~ / a é 😀 "a": "a":1, "a" {} [[ null 1e999 "__proto__":0, {"a":{"a":[`,
  String.raw`\" \\ \u0061 \n \ud83d \ude00`,
  '\t \ud83d \ude00 \uFEFF',
].join(' ');

/** What is put in the place of some letters of a text. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(' ', ...letters.split(' '))), {
  maxLength: 3,
});

function edit(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((now, [place, remove, insert]) => {
    const at = place % (now.length + 1);
    return now.slice(0, at) + insert + now.slice(at + remove);
  }, text);
}

/** Whether every quote that opens a string has one that closes it. Of what is cut off only its refusal is pinned. */
function isClosed(text: string): boolean {
  return /^(?:[^"]|"(?:[^"\\]|\\[^])*")*$/.test(text);
}

const json = fc.letrec<{ value: unknown; list: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1.5,
      1e21,
      '',
      'a:b',
      '"',
      '\\',
      '{"a":1,"a":2}',
      'é',
      '😀',
      '\u2028',
    ),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(
    fc.constantFrom('a', 'b', 'a/b', '~', '', '1', 'é', '"', '\\', ':', '{', 'toString'),
    tie('value'),
    {
      maxKeys: 5,
    },
  ),
}));

const writing = fc
  .tuple(json.object, fc.constantFrom(0, 2, '\t', '\r\n '))
  .map(([value, space]) => JSON.stringify(value, null, space));

const bounds = fc.oneof(
  fc.constant<Bounds>(limits),
  fc.record({ values: fc.nat({ max: 30 }), characters: fc.nat({ max: 200 }) }),
);

describe('a text is answered by its rules', () => {
  test('as it is written, within any bounds', () => {
    fc.assert(
      fc.property(writing, bounds, (text, most) => {
        holdText(text, most);
        assert.equal(faultOf(readJsonWithin(text, limits)), undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('with letters put in, left out or changed, wherever they stand', () => {
    fc.assert(
      fc.property(writing, edits, bounds, (text, changes, most) => {
        const edited = edit(text, changes);
        if (isClosed(edited)) holdText(edited, most);
        else
          assert.ok(
            ['input.duplicate-key', 'input.not-json', 'input.too-large', 'input.too-deep'].includes(
              String(faultOf(readJsonWithin(edited, most))?.[1]),
            ),
          );
      }),
      { numRuns: 3_000 },
    );
  });

  test('at the depth that is allowed, and beyond it', () => {
    for (let depth = limits.depth - 2; depth <= limits.depth + 2; depth += 1) {
      const lists = `{"a":[0,${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}]}`;
      const objects = '{"a~/":'.repeat(depth - 1) + '{}' + '}'.repeat(depth - 1);
      const answers = [lists, objects].map((text) => holdText(text));
      const expected = depth > limits.depth ? 'input.too-deep' : 'ok';
      assert.deepEqual(answers, [expected, expected]);
    }
  });

  test.each([
    ['{"a":"\\\\","b":1}', 'ok'],
    ['{"a":"\\\\\\"","b":":"}', 'ok'],
    ['{"a":"\\\\","a":1}', 'input.duplicate-key'],
    ['{"a":[{"b":":","b":0}]}', 'input.duplicate-key'],
    ['{"b":{"\\u0061":1,"a":1}}', 'input.duplicate-key'],
    ['{"a":1,"a":', 'input.duplicate-key'],
    ['{"__proto__":1,"__proto__":1}', 'input.duplicate-key'],
    ['{"__proto__":"\\ud800"}', 'input.forbidden-key'],
    ['{"a":"\\ud83d\\ude00"}', 'ok'],
    ['{"a":"\ud83d\ude00"}', 'ok'],
    ['{"a":"\\\\ud83d"}', 'ok'],
    ['{"a":"\ud83d\\ude00"}', 'ok'],
    ['{"a":"\\ude00\\ud83d"}', 'input.not-unicode'],
    ['{"a":"\ud83d","b":"\ude00"}', 'input.not-unicode'],
    ['{"\ud83d":"\ude00"}', 'input.not-unicode'],
    ['{"a":-1e999}', 'input.not-plain'],
    ['{"a":[1e999,"\\ud800"]}', 'input.not-plain'],
    ['{"a":1}}', 'input.not-json'],
    ['{"a":1,:}', 'input.not-json'],
    ['[1,{"a":1}]', 'input.not-object'],
    ['"a:b"', 'input.not-object'],
  ])('%s', (text, expected) => {
    assert.equal(holdText(text), expected);
  });

  test('at each bound on values and characters', () => {
    const text = '{"a":["b",{"c":null},[]],"d":1}';
    const answers = Array.from({ length: 12 }, (_, values) => holdText(text, { values, characters: 99 }));
    assert.deepEqual(new Set(answers.slice(0, 7)), new Set(['input.too-large']));
    assert.deepEqual(new Set(answers.slice(7)), new Set(['ok']));
    const { length } = text;
    assert.equal(holdText(text, { values: 99, characters: length - 1 }), 'input.too-large');
    assert.equal(holdText(text, { values: 99, characters: length }), 'ok');
  });
});

const hole: unknown[] = [0];
hole[2] = 1;
const strange = fc.constantFrom<unknown>(
  ...[undefined, Number.NaN, Infinity, 1n, Symbol('a'), assert.ok, new Date(0), hole],
  ...['\ud800', 'a\udc00', '😀', { '\udc00': 1 }, { a: undefined, b: [undefined] }],
  JSON.parse('{"a":{"__proto__":1}}') as unknown,
);

describe('an object is answered by its rules', () => {
  const tree = fc.letrec<{ value: unknown; list: unknown; object: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      { arbitrary: json.value, weight: 6 },
      { arbitrary: strange, weight: 1 },
      { arbitrary: tie('list'), weight: 4 },
      { arbitrary: tie('object'), weight: 4 },
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'a/b', '~', '', '1'), tie('value'), { maxKeys: 4 }),
  }));

  test('wherever in it the fault stands, and by the first of several', () => {
    fc.assert(
      fc.property(tree.value, bounds, (value, most) => {
        const outcome = copyPlain(value, most);
        assert.deepEqual(faultOf(outcome), valueFault(value, most));
        if (outcome.kind === 'ok') assert.equal(JSON.stringify(outcome.value), JSON.stringify(value));
      }),
      { numRuns: 3_000 },
    );
  });

  test('at the depth that is allowed, and beyond it', () => {
    for (let depth = limits.depth - 1; depth <= limits.depth + 1; depth += 1) {
      let value: unknown = [];
      for (let level = 1; level < depth; level += 1) value = level % 2 === 0 ? [0, value] : { 'a/~': value };
      const fault = faultOf(copyPlain(value));
      assert.deepEqual(fault, valueFault(value, limits));
      assert.equal(fault?.[1], depth > limits.depth ? 'input.too-deep' : undefined);
    }
  });

  test('reads all members of an object before it looks into the first', () => {
    const order: string[] = [];
    const spied = (name: string, value: unknown): PropertyDescriptor => ({
      enumerable: true,
      get: () => {
        order.push(name);
        return value;
      },
    });
    const inner = Object.defineProperties({}, { c: spied('c', 1), d: spied('d', 2) });
    const outer = Object.defineProperties({}, { a: spied('a', inner), b: spied('b', [3]) });
    assert.deepEqual(copyPlain(outer), { kind: 'ok', value: { a: { c: 1, d: 2 }, b: [3] } });
    assert.deepEqual(order, ['a', 'b', 'c', 'd']);
    const throwing = { enumerable: true, get: () => assert.fail() };
    const late = Object.defineProperty({ a: Symbol('a') }, 'b', throwing);
    assert.deepEqual(faultOf(copyPlain(late)), ['bad', 'input.not-plain', '']);
  });

  test('goes through a list as the list has it', () => {
    const walked = Object.assign([1, 2], {
      *[Symbol.iterator]() {
        yield* ['a', 'b', 'c'];
      },
    });
    assert.deepEqual(copyPlain({ walked }), { kind: 'ok', value: { walked: ['a', 'b', 'c'] } });
    const endless = Object.assign([1], {
      *[Symbol.iterator]() {
        for (;;) yield [0];
      },
    });
    assert.deepEqual(faultOf(copyPlain({ endless })), TOO_LARGE);
    const unwalked = Object.assign([1, 2], { [Symbol.iterator]: undefined });
    assert.deepEqual(copyPlain([unwalked]), { kind: 'ok', value: [[1, 2]] });
    const late = Object.assign([1, 2], {
      *[Symbol.iterator]() {
        yield 1;
        yield { a: Number.NaN };
      },
    });
    assert.deepEqual(faultOf(copyPlain({ late })), ['bad', 'input.not-plain', '/late/1/a']);
  });
});
