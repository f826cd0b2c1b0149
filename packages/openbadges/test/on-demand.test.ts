import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { onDemand } from '../src/on-demand.js';

describe('a part that is loaded on demand', () => {
  test('is loaded when it is first asked for, and then at hand', async () => {
    let loads = 0;
    const part = { answer: 42 };
    const ask = onDemand(async () => {
      loads += 1;
      return part;
    });
    assert.equal(loads, 0);
    const [first, second] = [ask(), ask()];
    assert.ok(first instanceof Promise);
    assert.deepEqual(await Promise.all([first, second]), [part, part]);
    const before = loads;
    assert.equal(ask(), part);
    assert.equal(loads, before);
  });

  test('is asked for again where it could not be loaded', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve('part')];
    const ask = onDemand(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
    await assert.rejects(async () => await ask(), { message: 'offline' });
    assert.equal(await ask(), 'part');
    assert.equal(ask(), 'part');
  });
});
