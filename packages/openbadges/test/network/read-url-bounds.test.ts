import assert from 'node:assert/strict';
import { afterEach, describe, test, vi } from 'vitest';
import { limits } from '../../src/limits.js';
import { readUrl } from '../../src/network/read-url.js';
import type { Env, Fetch } from '../../src/ports.js';
import { network, online, responseOf } from '../network.js';
import { ACCEPT, URL_, answer, answering, streamOf } from './asked.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('an answer is bounded in time', () => {
  async function afterwards(fetch: Fetch): Promise<string> {
    vi.useFakeTimers();
    let answered = '';
    const answering_ = answer(online(fetch)).then((text) => (answered = text));
    await vi.advanceTimersByTimeAsync(limits.networkMilliseconds - 1);
    assert.equal(answered, '');
    await vi.advanceTimersByTimeAsync(1);
    return await answering_;
  }

  test('where it never comes', async () => {
    assert.equal(
      await afterwards(() => new Promise<Response>(() => undefined)),
      'unknown network.unreachable',
    );
  });

  test('where its body never ends', async () => {
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(Uint8Array.of(1)) });
    assert.equal(
      await afterwards(() => Promise.resolve(responseOf({ body: endless }))),
      'unknown network.unreachable',
    );
  });

  test('where its body trickles', async () => {
    let isCancelled = false;
    const trickle = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        controller.enqueue(Uint8Array.of(1));
      },
      cancel() {
        isCancelled = true;
      },
    });
    assert.equal(
      await afterwards(() => Promise.resolve(responseOf({ body: trickle }))),
      'unknown network.unreachable',
    );
    await vi.advanceTimersByTimeAsync(2_000);
    assert.ok(isCancelled);
  });

  test('where its stream throws when it is given up', async () => {
    const reads: unknown[] = [];
    const reader = {
      read: () => new Promise(() => undefined),
      cancel: (): never => {
        reads.push('cancelled');
        throw new Error('not now');
      },
    };
    const response = responseOf({});
    Object.defineProperty(response, 'body', { value: { getReader: () => reader } });
    assert.equal(await afterwards(() => Promise.resolve(response)), 'unknown network.unreachable');
    await vi.advanceTimersByTimeAsync(0);
    assert.deepEqual(reads, ['cancelled']);
  });

  test('and the caller’s network hears that the time is up', async () => {
    const signals: AbortSignal[] = [];
    await afterwards((_, { signal }) => {
      signals.push(signal);
      return new Promise<Response>(() => undefined);
    });
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true],
    );
  });

  test('and leaves no timer behind', async () => {
    vi.useFakeTimers();
    await answer(answering({}));
    assert.equal(vi.getTimerCount(), 0);
  });
});

describe('the answers of one environment are bounded in time together', () => {
  /** The deadline is the platform's own timer, which fake timers leave alone: here a test calls it. */
  function deadline(): { readonly controller: AbortController; readonly asked: readonly number[] } {
    const controller = new AbortController();
    const asked: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      asked.push(milliseconds);
      return controller.signal;
    });
    return { controller, asked };
  }

  test('however many are waited for at once', async () => {
    const { controller, asked } = deadline();
    const signals: AbortSignal[] = [];
    const where = online((_, { signal }) => {
      signals.push(signal);
      return new Promise<Response>(() => undefined);
    });
    const names = Array.from({ length: 5 }, (_, index) => `${URL_}/${index}`);
    const answers = Promise.all(names.map(async (url) => await answer(where, url)));
    assert.equal(signals.filter(({ aborted }) => aborted).length, 0);
    controller.abort();
    assert.deepEqual(await answers, Array<string>(5).fill('unknown network.too-many'));
    assert.equal(signals.filter(({ aborted }) => aborted).length, 5);
    assert.deepEqual(asked, [limits.networkMillisecondsInAll]);
  });

  test('after which nobody is asked, and what came before is kept', async () => {
    const { controller } = deadline();
    const { fetch, requests } = network({ [URL_]: {} });
    const where = online(fetch);
    assert.equal(await answer(where), 'ok 200 2');
    controller.abort();
    assert.equal(await answer(where, `${URL_}/2`), 'unknown network.too-many');
    assert.equal(await answer(where), 'ok 200 2');
    assert.deepEqual(requests, [URL_]);
  });

  test('from the first request on, each environment by itself', async () => {
    const { asked } = deadline();
    const where = answering({});
    assert.equal(asked.length, 0);
    assert.equal(await answer(where), 'ok 200 2');
    assert.equal(await answer(where, `${URL_}/2`), 'ok 404 12');
    assert.equal(asked.length, 1);
    assert.equal(await answer(answering({})), 'ok 200 2');
    assert.equal(asked.length, 2);
  });
});

describe('an answer is bounded in size', () => {
  test('to the byte', async () => {
    const full = new Uint8Array(limits.fetchedBytes);
    assert.equal(await answer(answering({ body: full })), `ok 200 ${full.length}`);
    assert.equal(
      await answer(answering({ body: new Uint8Array(full.length + 1) })),
      'unknown network.too-large',
    );
  });

  test('without reading on', async () => {
    let made = 0;
    const body = streamOf(() => {
      made += 1;
      return new Uint8Array(64 * 1024);
    });
    assert.equal(await answer(answering({ body })), 'unknown network.too-large');
    assert.ok(made < 25, String(made));
  });

  test('in pieces, empty ones too', async () => {
    let made = 0;
    const body = streamOf(() => {
      made += 1;
      return new Uint8Array(0);
    });
    assert.equal(await answer(answering({ body })), 'unknown network.too-large');
    assert.ok(made < 20_000, String(made));
  });

  test('whatever length it announces', async () => {
    const lying = (length: string, size: number): Env =>
      online(() =>
        Promise.resolve(new Response(new Uint8Array(size), { headers: { 'content-length': length } })),
      );
    assert.equal(await answer(lying('3', limits.fetchedBytes + 1)), 'unknown network.too-large');
    assert.equal(await answer(lying('99999999999', 3)), 'ok 200 3');
  });

  test('and joins its pieces in their order', async () => {
    const body = streamOf((index) => (index < 5 ? Uint8Array.of(index, index) : undefined));
    const outcome = await readUrl(URL_, ACCEPT, answering({ body }));
    assert.deepEqual(outcome.kind === 'ok' ? [...outcome.value.bytes] : [], [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('one environment', () => {
  test('asks for each URL once, in turn and at once', async () => {
    const { fetch, requests } = network({ [URL_]: {} });
    const where = online(fetch);
    await Promise.all([answer(where), answer(where), answer(where, `${URL_}#a`)]);
    await answer(where);
    assert.deepEqual(requests, [URL_]);
    await readUrl(URL_, { accept: 'text/plain' }, where);
    assert.deepEqual(requests, [URL_, URL_]);
  });

  test('remembers failures too', async () => {
    let asked = 0;
    const where = online(() => {
      asked += 1;
      return Promise.reject(new Error('no'));
    });
    assert.equal(await answer(where), await answer(where));
    assert.equal(asked, 1);
  });

  test('knows nothing of another', async () => {
    const { fetch, requests } = network({ [URL_]: {} });
    await answer(online(fetch));
    await answer(online(fetch));
    assert.equal(requests.length, 2);
  });

  test('asks a bounded number of URLs', async () => {
    const { fetch, requests } = network({});
    const where = online(fetch);
    const answers = [];
    for (let index = 0; index < limits.requests + 3; index += 1)
      answers.push(await answer(where, `${URL_}/${index}`));
    assert.equal(requests.length, limits.requests);
    assert.deepEqual(answers.slice(limits.requests), Array<string>(3).fill('unknown network.too-many'));
    assert.equal(await answer(where, `${URL_}/0`), 'ok 404 12');
  });
});
