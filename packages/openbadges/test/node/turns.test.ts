import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { FetchFailure } from '../../src/network/fetch-failure.js';
import { Turns } from '../../src/node/turns.js';

const never = new AbortController().signal;

/** Takes a turn for each host in order, and says who went so far. */
function takeAll(
  turns: Turns,
  hosts: readonly string[],
): { readonly went: string[]; readonly ends: (() => void)[] } {
  const [went, ends]: [string[], (() => void)[]] = [[], []];
  hosts.forEach((host, index) => {
    void turns.take(host, never).then((end) => {
      went.push(`${host}${index}`);
      ends.push(end);
    });
  });
  return { went, ends };
}

describe('turns', () => {
  test('are bounded for each host, and others go meanwhile', async () => {
    const turns = new Turns({ perHost: 2, inAll: 4, waiting: 10 });
    const { went, ends } = takeAll(turns, ['a', 'a', 'a', 'b', 'a']);
    await nextTurn();
    assert.deepEqual(went, ['a0', 'a1', 'b3']);
    ends[2]?.();
    await nextTurn();
    assert.deepEqual(went, ['a0', 'a1', 'b3'], 'a place of another host is none of theirs');
    ends[0]?.();
    ends[1]?.();
    await nextTurn();
    assert.deepEqual(went, ['a0', 'a1', 'b3', 'a2', 'a4']);
  });

  test('are bounded in all, first come first served', async () => {
    const turns = new Turns({ perHost: 2, inAll: 2, waiting: 10 });
    const { went, ends } = takeAll(turns, ['a', 'b', 'c', 'a', 'd']);
    for (let index = 0; index < 5; index += 1) {
      await nextTurn();
      ends[index]?.();
    }
    assert.deepEqual(went, ['a0', 'b1', 'c2', 'a3', 'd4']);
  });

  test('are not waited for by more than a bounded number', async () => {
    const turns = new Turns({ perHost: 1, inAll: 1, waiting: 2 });
    const { went, ends } = takeAll(turns, ['a', 'a', 'b']);
    await assert.rejects(
      turns.take('c', never),
      (error) => error instanceof FetchFailure && error.code === 'network.unreachable',
    );
    ends[0]?.();
    await nextTurn();
    ends[0]?.();
    await nextTurn();
    assert.deepEqual(went.slice(0, 2), ['a0', 'a1']);
  });

  test('are given up with the caller, whose place goes to the next', async () => {
    const turns = new Turns({ perHost: 1, inAll: 1, waiting: 10 });
    const end = await turns.take('a', never);
    const caller = new AbortController();
    const left = turns.take('a', caller.signal);
    const next = turns.take('a', never);
    caller.abort();
    await assert.rejects(left, { name: 'AbortError' });
    end();
    assert.equal(typeof (await next), 'function');
    await assert.rejects(turns.take('a', caller.signal));
  });

  test('never exceed their bounds, and everybody goes in the end', async () => {
    const hosts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        hosts,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 5 }),
        async (all, perHost, inAll) => {
          const turns = new Turns({ perHost, inAll, waiting: 100 });
          const going: string[] = [];
          let done = 0;
          await Promise.all(
            all.map(async (host) => {
              const end = await turns.take(host, never);
              going.push(host);
              assert.ok(going.length <= inAll && going.filter((other) => other === host).length <= perHost);
              await nextTurn();
              going.splice(going.indexOf(host), 1);
              done += 1;
              end();
            }),
          );
          assert.equal(done, all.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
