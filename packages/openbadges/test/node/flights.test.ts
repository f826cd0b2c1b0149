import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { Flights } from '../../src/node/flights.js';

const never = new AbortController().signal;

/** Questions that are answered by hand. */
function desk(): {
  readonly flights: Flights<string>;
  readonly started: {
    readonly signal: AbortSignal;
    readonly answer: (text: string) => void;
    readonly fail: (error: Error) => void;
  }[];
  readonly start: (signal: AbortSignal) => Promise<string>;
} {
  const started: ReturnType<typeof desk>['started'] = [];
  const start = async (signal: AbortSignal): Promise<string> =>
    await new Promise((answer, fail) => {
      started.push({ signal, answer, fail });
    });
  return { flights: new Flights(), started, start };
}

describe('questions under way', () => {
  test('are asked once, and all who wait are answered', async () => {
    const { flights, started, start } = desk();
    const waiting = [1, 2, 3].map(async () => await flights.join('a', start, never));
    const other = flights.join('b', start, never);
    started[0]?.answer('one');
    started[1]?.answer('two');
    assert.deepEqual(await Promise.all([...waiting, other]), ['one', 'one', 'one', 'two']);
    assert.equal(started.length, 2);
  });

  test('are asked anew once they were answered', async () => {
    const { flights, started, start } = desk();
    const first = flights.join('a', start, never);
    started[0]?.answer('one');
    await first;
    const second = flights.join('a', start, never);
    started[1]?.answer('two');
    assert.equal(await second, 'two');
  });

  test('fail for all who wait, and are asked anew afterwards', async () => {
    const { flights, started, start } = desk();
    const waiting = [1, 2].map(async () => await flights.join('a', start, never));
    started[0]?.fail(new Error('no route'));
    for (const one of await Promise.allSettled(waiting)) assert.equal(one.status, 'rejected');
    const again = flights.join('a', start, never);
    started[1]?.answer('yes');
    assert.equal(await again, 'yes');
  });

  test('go on for the others when one leaves, and are abandoned with the last', async () => {
    const { flights, started, start } = desk();
    const [first, last] = [new AbortController(), new AbortController()];
    const waiting = [first, last].map(async ({ signal }) => await flights.join('a', start, signal));
    const settled = Promise.allSettled(waiting);
    const abandoned = (): readonly boolean[] => started.map(({ signal }) => signal.aborted);
    first.abort(new Error('enough'));
    await nextTurn();
    assert.deepEqual(abandoned(), [false]);
    last.abort();
    await nextTurn();
    assert.deepEqual(abandoned(), [true]);
    const reasons = (await settled).map((one) => (one.status === 'rejected' ? String(one.reason) : ''));
    assert.equal(reasons[0], 'Error: enough');
    // Whoever comes now does not wait for what was abandoned.
    const fresh = flights.join('a', start, never);
    started[0]?.fail(new Error('abandoned'));
    started[1]?.answer('new');
    assert.equal(await fresh, 'new');
  });

  test('are not begun for a caller who has left', async () => {
    const { flights, started, start } = desk();
    await assert.rejects(flights.join('a', start, AbortSignal.abort('left')));
    assert.equal(started.length, 0);
  });

  test('leave with an error also where the reason is none', async () => {
    const { flights, start } = desk();
    const caller = new AbortController();
    const waiting = flights.join('a', start, caller.signal);
    caller.abort('text');
    await assert.rejects(waiting, { name: 'AbortError' });
  });
});
