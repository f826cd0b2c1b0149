import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { makePack } from '@badgewright/openbadges';
import { nodeIo } from '../../src/index.js';
import type { Io } from '../../src/index.js';
import { badgewright, codesNamed, jsonLines, scratch } from '../console.js';
import { keyOf, signedAt, signedBadge } from '../samples.js';

interface Desk {
  readonly badges: string;
  readonly out: string;
  readonly run: string;
  /** Files that options name. */
  readonly trust: string;
  readonly pack: string;
}

async function desk(): Promise<Desk> {
  const { folder, write } = scratch();
  const badges = path.join(folder, 'in');
  mkdirSync(badges);
  for (const name of ['a', 'b', 'c']) write(`in/${name}`, JSON.stringify(await signedBadge(name)));
  const list = {
    format: 'badgewright-trust-list/1',
    date: '2026-01-01T00:00:00Z',
    name: 'State list',
    authority: { name: 'The state' },
    issuers: [{ id: (await keyOf('issuer')).controller, name: 'Pine Hollow' }],
  };
  const out = path.join(folder, 'rows.ndjson');
  return {
    badges,
    out,
    run: `${out}.run.json`,
    trust: write('trust.json', JSON.stringify(list)),
    pack: write('pack.json', JSON.stringify(makePack(new Map(), { created: signedAt }))),
  };
}

/** A world whose disk is full after one row. */
function ending(): Partial<Io> {
  const io = nodeIo(process);
  let left = 2;
  return {
    grow: async (target, from) => {
      const grown = await io.grow(target, from);
      if (grown.kind !== 'open') return grown;
      const append = async (text: string): Promise<void> => {
        left -= 1;
        if (left < 0) throw new Error('full');
        await grown.file.append(text);
      };
      return { kind: 'open', file: { ...grown.file, append } };
    },
  };
}

async function begun({ badges, out }: Desk, options: readonly string[] = []): Promise<void> {
  const { err } = await badgewright(['verify', '--out', out, ...options, badges], ending());
  assert.deepEqual(codesNamed(err), ['file.unwritable']);
}

async function resumed({ badges, out }: Desk, options: readonly string[] = []): Promise<readonly string[]> {
  const argv = ['verify', '--out', out, '--resume', ...options, badges];
  return codesNamed((await badgewright(argv)).err);
}

function rowsIn({ out }: Desk): number {
  return jsonLines(readFileSync(out, 'utf8')).length;
}

describe('a run that was begun with some options is not gone on with by others', () => {
  test.each<readonly [string, (at: Desk) => readonly string[]]>([
    ['--lang', () => ['--lang', 'es']],
    ['--now', () => ['--now', '2026-06-01T00:00:00Z']],
    ['--trust', ({ trust }) => ['--trust', trust]],
    ['--pack', ({ pack }) => ['--pack', pack]],
    ['--offline', () => ['--offline']],
    ['--recipient', () => ['--recipient', 'emailAddress=ada@school.example']],
    ['--clock-skew', () => ['--clock-skew', '30']],
    ['--challenge', () => ['--challenge', 'a']],
    ['--domain', () => ['--domain', 'a']],
    ['--lenient', () => ['--lenient']],
    ['--short-status-lists', () => ['--short-status-lists']],
    ['--dev-loopback', () => ['--dev-loopback']],
    ['--from', () => ['--from', 'csv']],
    ['--format', () => ['--format', 'csv']],
  ])('%s', async (name, options) => {
    const at = await desk();
    await begun(at);
    const before = readFileSync(at.out);
    const { badges, out } = at;
    const { code, err } = await badgewright(['verify', '--out', out, '--resume', ...options(at), badges]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['journal.changed']);
    assert.ok(err.includes(name));
    assert.deepEqual(readFileSync(out), before);
    // The other way round too: what was said is left out.
    const other = await desk();
    await begun(other, options(other));
    assert.deepEqual(await resumed(other), ['journal.changed']);
    assert.deepEqual(await resumed(other, options(other)), []);
  });

  test('nor where a file that an option names holds something else', async () => {
    const at = await desk();
    await begun(at, ['--trust', at.trust]);
    const text = readFileSync(at.trust, 'utf8');
    writeFileSync(at.trust, text.replace('State list', 'District list'));
    assert.deepEqual(await resumed(at, ['--trust', at.trust]), ['journal.changed']);
    // What it holds counts, not what it is called.
    const moved = scratch().write('moved.json', text);
    assert.deepEqual(await resumed(at, ['--trust', moved]), []);
    assert.equal(rowsIn(at), 3);
  });

  test('but by the same ones, and by those that decide no answer', async () => {
    const at = await desk();
    await begun(at);
    assert.deepEqual(await resumed(at, ['--json']), []);
    assert.equal(rowsIn(at), 3);
  });
});

describe('the file that says how a run was begun', () => {
  test('holds no word of what was said', async () => {
    const at = await desk();
    await begun(at, ['--recipient', 'emailAddress=ada@school.example', '--challenge', 'secret-word']);
    const text = readFileSync(at.run, 'utf8');
    for (const said of ['ada@school.example', 'secret-word']) assert.ok(!text.includes(said));
  });

  test('is never written over, and counts as no badge', async () => {
    const at = await desk();
    writeFileSync(at.run, 'mine');
    const { code, err } = await badgewright(['verify', '--out', at.out, at.badges]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.equal(readFileSync(at.run, 'utf8'), 'mine');
    const inside = { ...(await desk()) };
    const out = path.join(inside.badges, 'rows.ndjson');
    await badgewright(['verify', '--out', out, inside.badges]);
    assert.equal(rowsIn({ ...inside, out }), 3);
  });

  test.each(['mine', '[]', '{}', '{"format":"badgewright-run/2","options":{}}'])(
    'is none that holds %s',
    async (content) => {
      const at = await desk();
      await begun(at);
      writeFileSync(at.run, content);
      assert.deepEqual(await resumed(at), ['journal.foreign']);
      assert.equal(rowsIn(at), 1);
    },
  );

  test.each(['{"format":"badgewright-run/1"}', '{"format":"badgewright-run/1","options":null}'])(
    'without options is of other ones: %s',
    async (content) => {
      const at = await desk();
      await begun(at);
      writeFileSync(at.run, content);
      assert.deepEqual(await resumed(at), ['journal.changed']);
    },
  );

  test('is enough to go on with, where no row was written yet', async () => {
    const at = await desk();
    await begun(at);
    const run = readFileSync(at.run);
    const fresh = await desk();
    writeFileSync(fresh.run, run);
    assert.deepEqual(await resumed(fresh), []);
    assert.equal(rowsIn(fresh), 3);
  });
});
