import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Fetch, Report, VerifyOptions } from '../../src/index.js';
import { verifyThrough } from '../../src/node/verify-many.js';
import type { ThreadSettings } from '../../src/node/verify-many.js';
import { cases, edited, NOW, settingsOf, signed } from '../fixture.js';
import { asking, assertAlike, badges, beside, builtThreads, FIRST, oneByOne } from './threads.js';

let threads: ThreadSettings;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ sound: threads, remove } = await builtThreads());
});
afterAll(() => remove());

describe('verifying many in threads', () => {
  test('gives the reports of the corpus as one call each does', { timeout: 180_000 }, async () => {
    const all = cases();
    const answers: Fetch = async (url, init) => {
      for (const { fetch } of all) {
        const found = await fetch?.(url, init).catch(() => undefined);
        if (found !== undefined) return found;
      }
      throw new Error('not in the packs');
    };
    const groups = new Map<string, { readonly inputs: unknown[]; readonly options: VerifyOptions }>();
    for (const [index, one] of all.entries()) {
      const { now, options, trust, components, fetch, input, slug } = one;
      const key = JSON.stringify([now, options, trust, components, fetch !== undefined]);
      const settings = await settingsOf(one);
      const group = groups.get(key) ?? {
        inputs: [],
        options: fetch ? { ...settings, fetch: answers } : settings,
      };
      groups.set(key, group);
      // Each in one of the forms in which it may come.
      const isJson = typeof input === 'string' && input.startsWith('{') && !slug.startsWith('input-');
      const forms = isJson
        ? [input, new TextEncoder().encode(input), () => JSON.parse(input) as unknown]
        : [input];
      const form = forms[index % forms.length];
      group.inputs.push(typeof form === 'function' ? form() : form);
    }
    assert.ok(groups.size > 20);
    let verified = 0;
    for (const { inputs, options } of groups.values()) {
      assertAlike(await beside(inputs, options, threads), await oneByOne(inputs, options));
      verified += inputs.length;
    }
    assert.ok(verified > 160);
  });

  test('gives traces, and what JSON does not hold', async () => {
    const odd = edited(await signed(), (copy) => Object.assign(copy, { zero: -0 }));
    const inputs = [odd, JSON.stringify(odd).replace('"zero":0', '"zero":-0.0'), await signed()];
    for (const options of [
      { now: NOW, trace: true },
      { now: NOW, jwt: 'lenient', clockSkew: 5 },
    ] as const) {
      assertAlike(await beside(inputs, options, threads), await oneByOne(inputs, options));
    }
  });

  test('tells of what cannot be read what one call tells', async () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const inputs = [
      {
        get issuer(): string {
          throw new Error('no');
        },
      },
      new Proxy(await signed(), {}),
      revoked.proxy,
      undefined,
      null,
      7,
      Symbol('no'),
      () => 1,
      [],
      new Map(),
      new Date(),
      { '@context': 'x'.repeat(5_000_000) },
      'x'.repeat(5_000_000),
      new Uint8Array(17 * 1024 * 1024),
      new Uint8Array(),
      '\uD800',
      '{"a":"\\ud800"}',
      '',
      Buffer.from(JSON.stringify(await signed())).subarray(1),
    ];
    assertAlike(await beside(inputs, { now: NOW }, threads), await oneByOne(inputs, { now: NOW }));
  });

  test('sees a badge as it was when it was taken', async () => {
    const badge = edited(await signed(), () => undefined);
    const bytes = new TextEncoder().encode(JSON.stringify(badge));
    async function* changing(): AsyncGenerator {
      yield FIRST;
      yield badge;
      Object.assign(badge, { id: 'urn:x:changed' });
      yield bytes;
      bytes.fill(0);
    }
    const verdicts: string[] = [];
    for await (const { verdict } of verifyThrough(changing(), { now: NOW }, threads)) verdicts.push(verdict);
    assert.deepEqual(verdicts, ['invalid', 'valid', 'valid']);
  });

  test('keeps the order, whatever the source and the network take', async () => {
    const inputs = await badges(40);
    const status = await asking('https://a.example/status');
    const mixed = inputs.flatMap((input, index) => (index % 4 === 0 ? [status, input] : [input]));
    let asked = 0;
    const fetch: Fetch = async () => {
      asked += 1;
      await pause((asked * 7) % 23);
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    };
    async function* slowly(): AsyncGenerator<string> {
      for (const [index, input] of [FIRST, ...mixed].entries()) {
        if (index % 5 === 0) await pause((index * 13) % 11);
        yield input;
      }
    }
    const found: Report[] = [];
    for await (const report of verifyThrough(slowly(), { now: NOW, fetch }, threads)) found.push(report);
    const expected = await oneByOne(mixed, { now: NOW, fetch });
    assertAlike(found.slice(1), expected);
    assert.equal(asked, 20);
  });

  test('takes a bounded number ahead, and that of large ones less', async () => {
    for (const [input, most] of [
      ['{}', 64],
      [new Uint8Array(8 * 1024 * 1024), 5],
    ] as const) {
      let taken = 0;
      let given = 0;
      let ahead = 0;
      function* many(): Generator {
        while (taken < 300) {
          taken += 1;
          ahead = Math.max(ahead, taken - given);
          yield taken === 1 ? FIRST : input;
        }
      }
      for await (const report of verifyThrough(many(), {}, threads)) {
        assert.notEqual(report.verdict, 'valid');
        given += 1;
        if (given % 50 === 1) await pause(5);
        if (given === 200 || (most < 10 && given === 20)) break;
      }
      assert.ok(ahead > most / 2 && ahead <= most + 1, `${ahead} ahead`);
    }
  });

  test('waits for nothing more where the source waits for the report', async () => {
    let given = 0;
    async function* asking(): AsyncGenerator<string> {
      for (let index = 0; index < 6; index += 1) {
        yield '{}';
        while (given <= index) await pause(1);
      }
    }
    for await (const { verdict } of verifyThrough(asking(), {}, threads)) {
      assert.equal(verdict, 'invalid');
      given += 1;
    }
    assert.equal(given, 6);
  });

  test('ends the source where the caller has enough, however the source is', async () => {
    for (const isStuck of [false, true]) {
      let ended = 0;
      const source: AsyncIterable<string> = {
        [Symbol.asyncIterator]: () => {
          let given = 0;
          return {
            next: async () => {
              given += 1;
              // A source that never comes back.
              if (isStuck && given > 4) await new Promise(() => undefined);
              return { done: false, value: '{}' };
            },
            return: async () => {
              ended += 1;
              return { done: true, value: undefined };
            },
          };
        },
      };
      let given = 0;
      for await (const { verdict } of verifyThrough(source, {}, threads)) {
        assert.equal(verdict, 'invalid');
        given += 1;
        if (given === 3) break;
      }
      // Whoever is being waited for is told once it answers.
      if (!isStuck) assert.equal(ended, 1);
    }
  });

  test('throws what the source throws, after what came before', async () => {
    const broken = new Error('broken');
    for (const before of [0, 1, 2, 40]) {
      async function* breaking(): AsyncGenerator<string> {
        for (let index = 0; index < before; index += 1) yield '{}';
        throw broken;
      }
      let given = 0;
      const going = async (): Promise<void> => {
        for await (const { verdict } of verifyThrough(breaking(), {}, threads)) {
          assert.equal(verdict, 'invalid');
          given += 1;
        }
      };
      await assert.rejects(going(), broken);
      assert.equal(given, before);
    }
  });
});
