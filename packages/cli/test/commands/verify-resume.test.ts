import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, test, vi } from 'vitest';

import { zipOf } from '../batch/zip.js';
import { jsonLines, member, scratch } from '../console.js';
import { alteredBadge, later, signedBadge } from '../samples.js';

// Each run starts a process of its own.
vi.setConfig({ testTimeout: 240_000 });

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Thirty badges: in a folder, in lines and in an archive. */
async function badges(folder: string): Promise<string> {
  const all = path.join(folder, 'in');
  mkdirSync(all);
  const each = Array.from({ length: 30 }, async (_, index) =>
    JSON.stringify(index % 5 === 0 ? await alteredBadge() : await signedBadge(`Badge ${index}, "quoted"`)),
  );
  const texts = await Promise.all(each);
  for (const [index, text] of texts.slice(0, 10).entries()) writeFileSync(path.join(all, `a${index}`), text);
  writeFileSync(path.join(all, 'b'), texts.slice(10, 20).join('\n'));
  const packed = texts.slice(20).map((text, index) => [`é${index}`, text] as const);
  writeFileSync(path.join(all, 'c'), await zipOf(packed));
  return all;
}

function argvFor(input: string, out: string): readonly string[] {
  return [main, 'verify', ...later, input, '--out', out];
}

/** Runs until the rows have so many bytes, and then kills it as the system does. */
async function killedAfter(
  argv: readonly string[],
  rows: string,
  bytes: number,
): Promise<'killed' | 'finished'> {
  const child = spawn(process.execPath, [...argv], { stdio: 'ignore' });
  const ended = new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));
  const wait = async (): Promise<'reached'> => {
    while (isRunning(child) && sizeOf(rows) < bytes) await pause(1);
    return 'reached';
  };
  await Promise.race([ended, wait()]);
  const isKilled = child.kill('SIGKILL');
  await ended;
  return isKilled && child.signalCode === 'SIGKILL' ? 'killed' : 'finished';
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** A summary without what depends on the machine: the time, and where lines break. */
function numbersIn(summary: string): string {
  return summary.replace(/^ {2}Seconds .*\n/m, '').replace(/\s+/g, ' ');
}

/** Numbers that look like chance and are the same each time. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe('a run that is killed', () => {
  test.each([
    ['csv', 12],
    ['ndjson', 12],
    ['html', 4],
  ] as const)('and resumed as %s, time and again, loses and doubles no row', async (suffix, least) => {
    assert.ok(existsSync(main), 'build first: npm test does');
    const { folder } = scratch();
    const input = await badges(folder);
    const whole = path.join(folder, `whole.${suffix}`);
    const once = spawnSync(process.execPath, [...argvFor(input, whole)], { encoding: 'utf8' });
    assert.deepEqual([once.status, once.stderr], [1, '']);
    const random = chance(suffix.length);
    let kills = 0;
    for (let round = 0; kills < least; round += 1) {
      assert.ok(round < 10 * least, `only ${kills} kills in ${round} rounds`);
      const out = path.join(folder, `${round}.${suffix}`);
      const rows = suffix === 'html' ? `${out}.ndjson` : out;
      let ended: 'killed' | 'finished' = 'killed';
      for (let runs = 0; ended === 'killed' && runs < 3; runs += 1) {
        const more = runs === 0 ? [] : ['--resume'];
        const bytes = Math.floor(random.next().value * statSync(whole).size) + 1;
        ended = await killedAfter([...argvFor(input, out), ...more], rows, bytes);
        if (ended === 'killed') kills += 1;
      }
      if (ended === 'killed') {
        const last = spawnSync(process.execPath, [...argvFor(input, out), '--resume'], { encoding: 'utf8' });
        assert.equal(last.stderr, '');
        assert.equal(last.status, 1);
        assert.equal(numbersIn(last.stdout.replaceAll(out, whole)), numbersIn(once.stdout));
      }
      assert.equal(readFileSync(out, 'utf8'), readFileSync(whole, 'utf8'));
    }
    if (suffix !== 'ndjson') return;
    const sources = jsonLines(readFileSync(whole, 'utf8')).map((row) => member(row, 'source'));
    assert.equal(sources.length, 30);
    assert.equal(new Set(sources).size, 30);
  });
});
