import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { Recent } from '../../src/bytes/recent.js';

describe('what was made lately', () => {
  test('is given back, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat())), (steps) => {
        const recent = new Recent<number>(10);
        const last = new Map<string, number>();
        for (const [name, value] of steps) {
          const kept = recent.get(String(name));
          assert.ok(kept === undefined || kept === last.get(String(name)));
          recent.set(String(name), value);
          last.set(String(name), value);
          assert.equal(recent.get(String(name)), value);
        }
      }),
    );
  });

  test('is at least half of the bound, the newest, and at most the bound', () => {
    for (let made = 1; made < 60; made += 1) {
      const recent = new Recent<number>(10);
      for (let index = 0; index < made; index += 1) recent.set(String(index), index);
      const newestFirst = Array.from({ length: made }, (_, index) => made - 1 - index);
      const kept = newestFirst.filter((index) => recent.get(String(index)) === index);
      assert.deepEqual(kept.slice(0, 5), newestFirst.slice(0, 5));
      assert.ok(kept.length <= 10);
    }
  });

  test('stays as long as it is asked for', () => {
    const recent = new Recent<string>(10);
    recent.set('often', 'kept');
    for (let index = 0; index < 100; index += 1) {
      recent.set(String(index), '');
      assert.equal(recent.get('often'), 'kept');
    }
    assert.equal(recent.get('0'), undefined);
  });

  test('is the newest value of its name', () => {
    const recent = new Recent<string>(4);
    recent.set('a', 'old');
    recent.set('b', '');
    recent.set('a', 'new');
    recent.set('c', '');
    assert.equal(recent.get('a'), 'new');
    assert.equal(recent.get('never'), undefined);
  });
});
