import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Fetch, Report } from '../../src/index.js';
import { FetchFailure, verifyMany } from '../../src/node/index.js';
import { verifyThrough } from '../../src/node/verify-many.js';
import type { ThreadSettings } from '../../src/node/verify-many.js';
import { edited, NOW, signed } from '../fixture.js';
import { asking, assertAlike, badges, beside, builtThreads, FIRST, oneByOne } from './threads.js';

const run = promisify(execFile);

let folder = '';
let threads: ThreadSettings;
let faulty: ThreadSettings;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, sound: threads, faulty, remove } = await builtThreads());
});
afterAll(() => remove());

const idOf = ({ claims }: Report): string | undefined => claims.id;

describe('a thread that breaks off', () => {
  function codesOf(reports: readonly Report[]): readonly (readonly unknown[])[] {
    return reports.map(({ verdict, checks }) => [verdict, checks[0]?.outcome, checks[0]?.problems[0]?.code]);
  }
  const INTERRUPTED = ['indeterminate', 'unknown', 'call.interrupted'];

  test('costs only the badge at which it does', { timeout: 60_000 }, async () => {
    const sound = await badges(30);
    const inputs = [...sound];
    const places = [
      [3, 'exit'],
      [4, 'exit'],
      [11, 'throw'],
      [20, 'swell'],
      [29, 'exit'],
    ] as const;
    for (const [at, how] of places) inputs[at] = how;
    const found = await beside(inputs, { now: NOW }, faulty);
    const expected = await oneByOne(sound, { now: NOW });
    const broken: readonly number[] = places.map(([at]) => at);
    const isSound = (_: Report, index: number): boolean => !broken.includes(index);
    assertAlike(found.filter(isSound), expected.filter(isSound));
    assert.deepEqual(
      codesOf(broken.flatMap((at) => found[at] ?? [])),
      broken.map(() => INTERRUPTED),
    );
    const [report] = broken.flatMap((at) => found[at] ?? []);
    assert.deepEqual(
      [report?.kind, report?.verifiedAt, report?.checks.length],
      ['other', NOW.toISOString(), 12],
    );
    assert.ok(
      report?.checks
        .slice(1)
        .every((check) => check.outcome === 'skipped' && check.reason === 'rests-on-failed'),
    );
  });

  test('is ended where it takes too long', { timeout: 60_000 }, async () => {
    const [one = '', two = ''] = await badges(2);
    const found = await beside([one, 'hang', two], { now: NOW }, { ...faulty, milliseconds: 3_000 });
    assert.deepEqual(found.map(idOf), [...(await oneByOne([one, 'hang', two], { now: NOW }))].map(idOf));
    assert.deepEqual(codesOf(found)[1], INTERRUPTED);
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      ['valid', 'indeterminate', 'invalid'],
    );
  });

  test('is told as such where it cannot begin', async () => {
    const file = path.join(folder, 'never.mjs');
    await writeFile(file, 'throw new Error("This thread cannot begin.");');
    const attempt = beside(['{}', '{}'], {}, { ...threads, file });
    await assert.rejects(attempt, { name: 'BadgeError', code: 'workers.failed' });
  });
});

describe('the network of threads', () => {
  test('is that of the calling thread, with what it refuses', async () => {
    const at = (name: string): string => `https://issuer.example/${name}`;
    const names = ['missing', 'refused', 'silent', 'large', 'broken', 'elsewhere', 'none', 'odd', 'sound'];
    const fetch: Fetch = async (url) => {
      const name = new URL(url).pathname.slice(1);
      if (name === 'missing') return new Response('nothing', { status: 404 });
      if (name === 'refused') throw new FetchFailure('network.not-public', 'No.');
      if (name === 'silent') throw new Error('silence');
      if (name === 'large') return new Response(new Uint8Array(2 * 1024 * 1024));
      if (name === 'broken')
        return new Response(
          new ReadableStream({
            pull: (to) => {
              to.error(new Error('x'));
            },
          }),
        );
      if (name === 'none') return new Response(null, { status: 204 });
      if (name === 'odd') return { status: 999, url, headers: new Map(), body: null } as never;
      const url2 = name === 'elsewhere' ? 'http://issuer.example/a' : url;
      return Object.defineProperty(
        new Response('{"type":"object"}', { headers: { date: 'Mon, 01 Jun 2026 12:00:00 GMT' } }),
        'url',
        { value: url2 },
      );
    };
    const inputs: string[] = [];
    for (const name of names) inputs.push(await asking(at(name)));
    const options = { now: NOW, fetch };
    const found = await beside(inputs, options, threads);
    assertAlike(found, await oneByOne(inputs, options));
    const codes = found.flatMap(({ checks }) =>
      checks.flatMap(({ problems }) => problems.map(({ code }) => code)),
    );
    for (const code of [
      'network.not-public',
      'network.unreachable',
      'network.too-large',
      'network.not-https',
    ])
      assert.ok(codes.includes(code as never), code);
  });

  test('is told where the caller stops before it has answered', { timeout: 30_000 }, async () => {
    let asked = 0;
    let aborted = 0;
    const fetch: Fetch = async (_, { signal }) =>
      await new Promise((_resolve, reject) => {
        asked += 1;
        signal.addEventListener('abort', () => {
          aborted += 1;
          reject(new Error('aborted'));
        });
      });
    const slow = await asking('https://a.example/status');
    async function* source(): AsyncGenerator<string> {
      yield FIRST;
      yield '{}';
      yield slow;
      for (;;) {
        await pause(20);
        yield '{}';
      }
    }
    for await (const report of verifyThrough(source(), { now: NOW, fetch }, threads)) {
      assert.notEqual(report.verdict, 'valid');
      if (report.checks[0]?.problems[0]?.code !== 'input.not-json') {
        while (asked === 0) await pause(5);
        break;
      }
    }
    for (let tries = 0; aborted === 0 && tries < 200; tries += 1) await pause(10);
    assert.equal(aborted, 1);
  });
});

describe('where there are no threads', () => {
  test('everything is verified in this one: methods of the caller, none wanted, no file of theirs', async () => {
    const inputs = await badges(3);
    const expected = await oneByOne(inputs, { now: NOW });
    let resolved = 0;
    const didMethods = [
      {
        method: 'test',
        resolve: async () => {
          resolved += 1;
          return { kind: 'unknown', problems: [{ code: 'did.unresolved', message: 'no' }] } as never;
        },
      },
    ];
    const own = edited(await signed(), (copy) =>
      Object.assign(copy, { issuer: { id: 'did:test:a', type: ['Profile'] } }),
    );
    Object.assign(Reflect.get(own['proof'] ?? {}, 0) ?? own['proof'] ?? {}, {
      verificationMethod: 'did:test:a#b',
    });
    const before = await oneByOne([own], { now: NOW, didMethods });
    const called = resolved;
    assertAlike(await beside([own], { now: NOW, didMethods }, threads), before);
    assert.equal(resolved, called * 2);
    assert.ok(called > 0);
    assertAlike(await beside(inputs, { now: NOW }, { ...faulty, workers: 0 }), expected);
    assertAlike(
      await beside(inputs, { now: NOW }, { ...threads, file: path.join(folder, 'none.mjs') }),
      expected,
    );
    assertAlike(await beside(inputs, { now: NOW }, { ...faulty, alone: 1e9 }), expected);
    const unread = { now: NOW, components: [undefined] };
    assertAlike(await beside(inputs, unread, threads), await oneByOne(inputs, unread));
  });

  test('what is no argument is told before anything is taken', async () => {
    let taken = 0;
    function* source(): Generator<string> {
      taken += 1;
      yield '{}';
    }
    const wrong: readonly (readonly [unknown, object])[] = [
      [source(), { workers: -1 }],
      [source(), { workers: 1.5 }],
      [source(), { workers: '2' }],
      [source(), { now: 'today' }],
      [source(), { trusts: 1 }],
      ['{}', {}],
      [new Uint8Array(3), {}],
      [undefined, {}],
      [{}, {}],
    ];
    for (const [inputs, options] of wrong) {
      const first = verifyMany(inputs as never, options).next();
      await assert.rejects(first, { name: 'BadgeError', code: 'argument.invalid' });
    }
    assert.equal(taken, 0);
    const all: Report[] = [];
    for await (const report of verifyMany(source(), { workers: 2 })) all.push(report);
    assert.deepEqual(
      all.map(({ verdict }) => verdict),
      ['invalid'],
    );
  });
});

test('a process ends by itself, whether all was verified or the caller had enough', async () => {
  const inputs = JSON.stringify(await badges(24));
  for (const [most, expected] of [
    [Infinity, 24],
    [5, 5],
  ] as const) {
    const script = `
      import { verifyThrough } from './index.mjs';
      let given = 0;
      const threads = ${JSON.stringify(threads)};
      for await (const report of verifyThrough(${inputs}, { now: new Date(${NOW.getTime()}) }, threads)) {
        if (report.kind === 'badge') given += 1;
        if (given === ${most}) break;
      }
      process.stdout.write(String(given));
    `;
    const file = path.join(folder, `ends-${expected}.mjs`);
    await writeFile(file, script);
    const { stdout } = await run(process.execPath, [file], { timeout: 30_000 });
    assert.equal(stdout, String(expected));
  }
});
