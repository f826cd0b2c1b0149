import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { bake, signJwt } from '@badgewright/openbadges';
import type { Fetch } from '@badgewright/openbadges';
import { badgewright, codesOf, jsonLines, member, scratch, sourceOf } from '../console.js';
import { zipOf } from '../batch/zip.js';
import { alteredBadge, keyOf, later, png, signedAt, signedBadge, unsigned } from '../samples.js';

const now = later.slice(1);

interface Desk {
  readonly folder: string;
  readonly write: ReturnType<typeof scratch>['write'];
  readonly valid: string;
  readonly altered: string;
}

async function desk(): Promise<Desk> {
  const valid = JSON.stringify(await signedBadge());
  const altered = JSON.stringify(await alteredBadge());
  return { ...scratch(), valid, altered };
}

/** The reports of a run: source without the folder, verdict and codes. */
async function reportsOn(argv: readonly string[], root: string): Promise<readonly unknown[]> {
  const { out, err } = await badgewright(['verify', '--json', ...later, ...argv]);
  assert.equal(err, '');
  return jsonLines(out).map((line) => [
    String(member(line, 'source')).replace(root, ''),
    member(line, 'verdict'),
    ...codesOf(line),
  ]);
}

describe('every badge has a report of its own', () => {
  test('in a folder of anything', async () => {
    const { folder, write, valid, altered } = await desk();
    mkdirSync(path.join(folder, 'more'));
    write('1.png', bake(png, await signedBadge()));
    write('2.json', altered);
    write('3.ndjson', `${valid}\n${altered}\nrubbish\n`);
    write(
      'more/4.zip',
      await zipOf([
        ['a', valid],
        ['b', altered],
      ]),
    );
    write('more/5.txt', 'Dear sir');
    assert.deepEqual(await reportsOn([folder], folder), [
      ['/1.png', 'valid'],
      ['/2.json', 'invalid', 'proof.signature'],
      ['/3.ndjson:1', 'valid'],
      ['/3.ndjson:2', 'invalid', 'proof.signature'],
      ['/3.ndjson:3', 'invalid', 'input.not-json'],
      ['/more/4.zip!/a', 'valid'],
      ['/more/4.zip!/b', 'invalid', 'proof.signature'],
      ['/more/5.txt', 'invalid', 'input.not-json'],
    ]);
  });

  test('in lines, of which signed text may be one', async () => {
    const { write, valid } = await desk();
    const issuer = await keyOf('issuer');
    const token = await signJwt(await unsigned(issuer), issuer, { now: signedAt });
    const file = write('badges', `${JSON.stringify(token)}\n${valid}\n`);
    assert.deepEqual(await reportsOn([file], file), [
      [':1', 'valid'],
      [':2', 'valid'],
    ]);
  });

  test('on standard input', async () => {
    const { valid, altered } = await desk();
    for (const [content, sources] of [
      [`${valid}\n${altered}\n`, ['-:1', '-:2']],
      [
        await zipOf([
          ['a', valid],
          ['b', altered],
        ]),
        ['-!/a', '-!/b'],
      ],
    ] as const) {
      const source = sourceOf(Buffer.from(content), 100);
      const { code, out } = await badgewright(['verify', '--json', ...later, '-'], {
        open: async () => ({ kind: 'open', source }),
      });
      assert.equal(code, 1);
      assert.deepEqual(
        jsonLines(out).map((line) => [member(line, 'source'), member(line, 'verdict')]),
        [
          [sources[0], 'valid'],
          [sources[1], 'invalid'],
        ],
      );
    }
  });

  test('in a table of URLs, which are read through the network', async () => {
    const { write, valid, altered } = await desk();
    const site: Readonly<Record<string, string>> = {
      'https://pinehollow.example/a': valid,
      'https://pinehollow.example/b': altered,
    };
    const fetch: Fetch = (url) =>
      site[url] === undefined
        ? Promise.reject(new Error('no such host'))
        : Promise.resolve(new Response(site[url]));
    const rows = 'name,url\r\n"A, B",https://pinehollow.example/a\r\nC,https://pinehollow.example/b\r\n';
    const table = `\uFEFF${rows}D,https://gone.example/\r\nE,http://pinehollow.example/a\r\n`;
    const argv = ['verify', '--json', ...now, write('urls.csv', table)];
    const { code, out } = await badgewright(argv, { network: () => fetch });
    assert.equal(code, 1);
    assert.deepEqual(
      jsonLines(out).map((line) => [member(line, 'verdict'), ...codesOf(line)]),
      [
        ['valid'],
        ['invalid', 'proof.signature'],
        ['indeterminate', 'network.unreachable'],
        ['indeterminate', 'network.not-https'],
      ],
    );
    const offline = await badgewright([...argv, '--offline'], {
      network: () => assert.fail('was asked for'),
    });
    assert.equal(offline.code, 2);
    const named = await badgewright(['verify', '--json', ...now, '--from', 'csv', write('urls', table)], {
      network: () => fetch,
    });
    assert.equal(jsonLines(named.out).length, 4);
  });
});

describe('what stands in the way', () => {
  test('has a row, a reason in words, and what to do', async () => {
    const { write } = await desk();
    const file = write('a.zip', await zipOf([['bomb', Buffer.alloc(3_000_000, ' ')]]));
    for (const language of ['en', 'es', 'fr'] as const) {
      const { code, out } = await badgewright(['verify', '--json', ...later, '--lang', language, file]);
      assert.equal(code, 2);
      const [line] = jsonLines(out);
      assert.deepEqual(codesOf(line), ['archive.bomb']);
      assert.match(String(member(line, 'summary')), /\.$/);
      assert.match(String(member(line, 'checks', 0, 'problems', 0, 'action')), /\.$/);
    }
  });

  test('ends with 64 only where nothing that was named can be opened', async () => {
    const { folder, write, valid } = await desk();
    assert.equal((await badgewright(['verify', ...later, 'no/such', 'nor/this'])).code, 64);
    assert.equal((await badgewright(['verify', ...later, folder])).code, 2);
    write('a', valid);
    assert.equal((await badgewright(['verify', ...later, folder, 'no/such'])).code, 2);
    assert.equal((await badgewright(['verify', ...later, folder])).code, 0);
  });
});

describe('for people', () => {
  test('a badge of many has a line or two, and there is a summary', async () => {
    const { folder, write, valid, altered } = await desk();
    write('a', valid);
    write('b', altered);
    write('c', valid);
    write('.hidden', 'x');
    const { code, out } = await badgewright(['verify', ...later, folder]);
    assert.equal(code, 1);
    assert.match(
      out,
      /^VALID {2}.*\/a\n {2}Reading circle host\. .*\n(?: {2}.*\n)*NOT VALID {2}.*\/b\n {2}\S/,
    );
    assert.ok(out.replace(/\s+/g, ' ').includes(`Duplicate of ${folder}/a`));
    const summary = out.slice(out.indexOf('Summary'));
    for (const line of [
      /^ {2}Badges +3$/m,
      /^ {2}Valid +2$/m,
      /^ {2}Not valid +1$/m,
      /^ {2}Duplicates +2$/m,
    ]) {
      assert.match(summary, line);
    }
    assert.match(summary, /^ {2}Hidden files passed over +1$/m);
    assert.match(summary, /^ {2}proof\.signature +1$/m);
    assert.ok(!summary.includes('Seconds'));
  });

  test('a badge that is named is reported on in full, also beside a folder', async () => {
    const { folder, write, valid } = await desk();
    const file = write('a', valid);
    const { out } = await badgewright(['verify', ...later, file, folder]);
    assert.match(out, /^Checks, as of/m);
    assert.equal(out.match(/^VALID /gm)?.length, 2);
  });

  test('nothing from a batch acts on the terminal', async () => {
    const { write, valid } = await desk();
    const evil = 'a\u001b[2J\u202eb\n.json';
    const file = write(
      'a.zip',
      await zipOf([
        [evil, valid],
        ['b', JSON.stringify({ name: evil })],
      ]),
    );
    for (const more of [[], ['--out', path.join(scratch().folder, 'rows.csv')]]) {
      const { out, err } = await badgewright(['verify', ...later, ...more, file]);
      assert.doesNotMatch(`${out}${err}`.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

  test('progress is shown on a terminal, and cleared', async () => {
    const { folder, write, valid } = await desk();
    for (const name of ['a', 'b', 'c']) write(name, valid);
    let seconds = 0;
    const clock = { progress: true, now: () => new Date(signedAt.getTime() + 1000 * (seconds += 1)) };
    const { err, out } = await badgewright(['verify', ...later, folder], clock);
    const shown = err.split('\r\u001b[K').filter(Boolean);
    assert.equal(shown.length, 3);
    assert.match(shown[1] ?? '', /^2 {2}66 % {2}.*\/s {2}Valid: 2 {2}/);
    assert.ok(err.endsWith('\r\u001b[K'));
    assert.match(out, /^ {2}Seconds +\d+$/m);
    assert.equal((await badgewright(['verify', ...later, folder])).err, '');
  });
});
