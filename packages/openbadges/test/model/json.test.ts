import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { pointer } from '../../src/model/json.js';
import { below, pointerOf } from '../../src/model/path.js';
import type { Path } from '../../src/model/path.js';

/** The steps of a pointer, as RFC 6901, §4 has it. */
function stepsOf(text: string): readonly string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

describe('a JSON pointer', () => {
  test('leads through its steps, whatever stands in them', () => {
    const step = fc.string({ unit: fc.constantFrom('a', '~', '/', '0', '1', 'é', ' ', '…') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        assert.deepEqual(stepsOf(steps.reduce((at, name) => pointer(at, name), '')), steps);
      }),
    );
    assert.equal(pointer('/a', 3), '/a/3');
  });

  test('leaves out steps by which it would be longer than 2,000 characters', () => {
    assert.equal(pointer('/a', 'x'.repeat(1998)).length, 2001);
    assert.equal(pointer('/a', 'x'.repeat(1999)), '/a/…');
    assert.equal(pointer(pointer('/a', '/'.repeat(4_000_000)), 'b'), '/a/…/b');
    const deep = Array.from({ length: 64 }, (_, level) => `${level}`.padEnd(100, 'k'));
    const at = deep.reduce((before, name) => pointer(before, name), '');
    assert.ok(at.startsWith(`/${deep[0]}/${deep[1]}/`) && at.endsWith('/…/…'));
    assert.ok(at.length < 2_200);
  });
});

describe('a path', () => {
  test('has the pointer that is written step by step, from wherever it starts', () => {
    const steps = fc.array(
      fc.oneof(
        fc.nat(),
        fc.string({ unit: fc.constantFrom('a', '~', '/', '0') }),
        fc.constant('x'.repeat(900)),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom('', '/a', '/a~1b/0'), steps, (from, way) => {
        const path = way.reduce<Path>((at, step) => below(at, step), from);
        assert.equal(
          pointerOf(path),
          way.reduce<string>((at, step) => pointer(at, step), from),
        );
      }),
    );
  });

  test('may be gone on from more than once', () => {
    const base = below('/a', 1);
    assert.deepEqual([below(base, 'b/c'), below(base, 2), base].map(pointerOf), [
      '/a/1/b~1c',
      '/a/1/2',
      '/a/1',
    ]);
  });
});
