import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, test, vi } from 'vitest';

import { zipOf } from '../batch/zip.js';
import { badgewright, jsonLines, member, scratch } from '../console.js';
import { alteredBadge, later, signedBadge } from '../samples.js';

// Each run starts a process of its own, and that its threads.
vi.setConfig({ testTimeout: 120_000 });

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as it is built: only there are the files that threads run. */
function ran(argv: readonly string[], input?: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'verify', ...later, ...argv], {
    encoding: 'utf8',
    timeout: 60_000,
    ...(input === undefined ? {} : { input }),
  });
  return { status, out: stdout, err: stderr };
}

/** Badges of every sort in a folder, lines and an archive, with what is none between them and one that repeats. */
async function badges(folder: string): Promise<string> {
  const all = path.join(folder, 'in');
  mkdirSync(all);
  const texts: string[] = [];
  for (let index = 0; index < 36; index += 1) {
    const isAltered = index % 7 === 3;
    texts.push(JSON.stringify(isAltered ? await alteredBadge() : await signedBadge(`Badge ${index % 30}`)));
  }
  for (const [index, text] of texts.slice(0, 12).entries()) writeFileSync(path.join(all, `a${index}`), text);
  writeFileSync(path.join(all, 'b'), texts.slice(12, 24).join('\n'));
  const packed = texts.slice(24).map((text, index) => [`é${index}`, text] as const);
  writeFileSync(path.join(all, 'c'), await zipOf([...packed, ['d', 'no badge'], ['e', '']]));
  writeFileSync(path.join(all, 'z'), '');
  return all;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** A summary without what depends on the machine. */
function withoutTime(summary: string): string {
  return summary.replace(/^ {2}Segundos .*\n/m, '');
}

describe('verifying on several processors', () => {
  test('says the same as on one: rows, reports, exit codes and what is printed', async () => {
    const { folder } = scratch();
    const input = await badges(folder);
    const runs = ['0', '1', '2'].map((workers) => {
      const file = path.join(folder, `rows-${workers}.csv`);
      const rows = ran(['--workers', workers, input, '--out', file]);
      const reports = ran(['--workers', workers, '--json', input]);
      const printed = ran(['--workers', workers, '--lang', 'es', input]);
      return {
        rows: [rows.status, rows.err, readFileSync(file, 'utf8')],
        reports: [reports.status, reports.err, reports.out],
        printed: [printed.status, printed.err, withoutTime(printed.out)],
      };
    });
    const [one, , many] = runs;
    assert.deepEqual(runs, [one, one, one]);
    assert.equal(many?.rows[0], 1);
    const lines = jsonLines(String(many.reports[2]));
    assert.equal(lines.length, 39);
    const verdicts = lines.map((line) => String(member(line, 'verdict')));
    assert.equal(verdicts.filter((verdict) => verdict === 'valid').length, 31);
    assert.match(String(many.rows[2]), /duplicateOf|sameAwardAs/);
  });

  test('goes on where a run stopped that was killed', async () => {
    const { folder } = scratch();
    const input = await badges(folder);
    const whole = path.join(folder, 'whole.csv');
    assert.equal(ran([input, '--workers', '0', '--out', whole]).status, 1);
    let kills = 0;
    for (let round = 0; kills === 0; round += 1) {
      assert.ok(round < 20, 'every run ended before it was killed');
      const out = path.join(folder, `${round}.csv`);
      const argv = [input, '--workers', '2', '--out', out];
      const child = spawn(process.execPath, [main, 'verify', ...later, ...argv], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      while (child.exitCode === null && sizeOf(out) < statSync(whole).size / 2) await pause(1);
      child.kill('SIGKILL');
      await ended;
      if (child.signalCode !== 'SIGKILL') continue;
      kills += 1;
      assert.deepEqual([ran([...argv, '--resume']).status, ran([...argv, '--resume']).status], [1, 1]);
      assert.equal(readFileSync(out, 'utf8'), readFileSync(whole, 'utf8'));
    }
  });

  test('takes badges as they come from standard input, and one alone without a thread', async () => {
    const texts = [await signedBadge('One'), await alteredBadge(), await signedBadge('Two')].map((badge) =>
      JSON.stringify(badge),
    );
    const several = ran(['--workers', '2', '--json', '-'], texts.join('\n'));
    assert.deepEqual(
      jsonLines(several.out).map((line) => member(line, 'verdict')),
      ['valid', 'invalid', 'valid'],
    );
    assert.equal(several.status, 1);
    const alone = ran(['--workers', '2', '-'], texts[0]);
    assert.deepEqual([alone.status, alone.err], [0, '']);
  });

  test('takes a number of them, and no other', async () => {
    for (const workers of ['-1', '1.5', 'many', '', '257']) {
      const { code, err } = await badgewright(['verify', '--workers', workers, 'badge.json']);
      assert.equal(code, 64);
      assert.match(err, /--workers/);
    }
  });
});
