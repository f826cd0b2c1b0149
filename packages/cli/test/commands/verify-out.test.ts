import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, test } from 'vitest';

import { sign } from '@badgewright/openbadges';
import { columns } from '../../src/batch/row.js';
import { nodeIo } from '../../src/index.js';
import type { Io } from '../../src/index.js';
import { badgewright, codesNamed, jsonLines, member, scratch } from '../console.js';
import { alteredBadge, keyOf, later, signedAt, signedBadge, unsigned } from '../samples.js';

interface Batch {
  /** A folder with five badges and what is none. */
  readonly badges: string;
  readonly file: (name: string) => string;
}

async function batch(): Promise<Batch> {
  const { folder, write } = scratch();
  mkdirSync(path.join(folder, 'in'));
  const valid = JSON.stringify(await signedBadge());
  const issuer = await keyOf('issuer');
  const other = { ...(await unsigned(issuer)), id: 'urn:uuid:1f3c2b60-0d4a-4e0d-9d7e-1d2f3a4b5c6d' };
  write('in/a', valid);
  write('in/b', JSON.stringify(await alteredBadge()));
  write('in/c', valid);
  write('in/d', JSON.stringify(await sign(other, issuer, { now: signedAt })));
  write('in/e', 'rubbish');
  return { badges: path.join(folder, 'in'), file: (name) => path.join(folder, name) };
}

async function verified(argv: readonly string[], io?: Partial<Io>): ReturnType<typeof badgewright> {
  return await badgewright(['verify', ...later, ...argv], io);
}

describe('--out', () => {
  test('writes a row a badge, and prints the summary only', async () => {
    const { badges, file } = await batch();
    const out = file('rows.ndjson');
    const finished = await verified([badges, '--out', out]);
    assert.equal(finished.code, 1);
    assert.ok(finished.out.startsWith('Summary\n'));
    assert.ok(finished.out.includes(out));
    const rows = jsonLines(readFileSync(out, 'utf8'));
    const cells = (column: string): readonly unknown[] => rows.map((row) => member(row, column));
    const source = (name: string): string => `${badges}/${name}`;
    assert.deepEqual(cells('source'), ['a', 'b', 'c', 'd', 'e'].map(source));
    assert.deepEqual(cells('verdict'), ['valid', 'invalid', 'valid', 'valid', 'invalid']);
    assert.deepEqual(cells('kind'), ['badge', 'badge', 'badge', 'badge', 'other']);
    assert.deepEqual(cells('codes'), [[], ['proof.signature'], [], [], ['input.not-json']]);
    assert.deepEqual(cells('duplicateOf'), [undefined, source('a'), source('a'), undefined, undefined]);
    assert.deepEqual(cells('sameAwardAs'), [undefined, undefined, undefined, source('a'), undefined]);
    const holder = (await keyOf('holder')).controller;
    assert.deepEqual(cells('subject'), [holder, undefined, holder, holder, undefined]);
    assert.equal(cells('issuerId')[0], (await keyOf('issuer')).controller);
    assert.equal(cells('credentialId')[0], 'urn:uuid:0f3c2b60-0d4a-4e0d-9d7e-1d2f3a4b5c6d');
    assert.equal(cells('achievementId')[0], 'https://pinehollow.example/achievements/reading-circle-host');
    assert.equal(cells('name')[0], 'Reading circle host');
    assert.equal(cells('validFrom')[0], '2026-01-12T09:00:00Z');
    for (const text of cells('reason')) assert.match(String(text), /\.$/);
    for (const text of cells('verifiedAt')) assert.equal(text, '2026-06-01T00:00:00.000Z');
  });

  test('has the same rows in every form', async () => {
    const { badges, file } = await batch();
    for (const name of ['rows.csv', 'rows.NDJSON', 'rows.html']) {
      assert.equal((await verified([badges, '--out', file(name)])).code, 1);
    }
    const lines = jsonLines(readFileSync(file('rows.NDJSON'), 'utf8'));
    const table: unknown = parse(readFileSync(file('rows.csv')), { columns: true });
    for (const [index, line] of lines.entries()) {
      for (const column of columns) {
        const value = member(line, column) ?? '';
        const text = Array.isArray(value) ? value.join(' ') : value;
        assert.equal(member(table, index, column), text, column);
      }
    }
    const page = readFileSync(file('rows.html'), 'utf8');
    assert.equal(page.match(/<th scope="row">/g)?.length, 5);
    assert.deepEqual(readdirSync(path.dirname(badges)).sort(), [
      'in',
      'rows.NDJSON',
      'rows.csv',
      'rows.html',
    ]);
  });

  test('takes the form from --format, whatever the name', async () => {
    const { badges, file } = await batch();
    await verified([badges, '--out', file('rows'), '--format', 'csv']);
    assert.ok(readFileSync(file('rows'), 'utf8').startsWith('"source","verdict",'));
  });

  test('with --json prints the numbers for programs', async () => {
    const { badges, file } = await batch();
    const out = file('rows.csv');
    const [summary, ...more] = jsonLines((await verified([badges, '--json', '--out', out])).out);
    assert.deepEqual(more, []);
    assert.deepEqual(summary, {
      out,
      rows: 5,
      verdicts: { valid: 3, invalid: 2, indeterminate: 0 },
      codes: { 'proof.signature': 1, 'input.not-json': 1 },
      duplicates: 2,
      sameAwards: 1,
      passedOver: 0,
    });
  });

  test.each(['rows.csv', 'rows.ndjson', 'rows.html'])('never overwrites %s', async (name) => {
    const { badges, file } = await batch();
    writeFileSync(file(name), 'mine');
    const { code, err } = await verified([badges, '--out', file(name)]);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
    assert.equal(readFileSync(file(name), 'utf8'), 'mine');
  });

  test('may be inside the folder, and is no badge itself', async () => {
    for (const name of ['0.csv', 'rows.html']) {
      const { badges } = await batch();
      const argv = [badges, '--json', '--out', path.join(badges, name)];
      const { out } = await verified(argv);
      assert.equal(member(jsonLines(out)[0], 'rows'), 5);
    }
  });

  test('is in the language that was asked for', async () => {
    const { badges, file } = await batch();
    await verified([badges, '--lang', 'es', '--out', file('es.ndjson')]);
    await verified([badges, '--lang', 'en', '--out', file('en.ndjson')]);
    const [spanish, english] = ['es', 'en'].map((name) =>
      jsonLines(readFileSync(file(`${name}.ndjson`), 'utf8')),
    );
    assert.notEqual(member(spanish, 0, 'reason'), member(english, 0, 'reason'));
    assert.equal(member(spanish, 0, 'verdict'), 'valid');
  });
});

describe('--resume', () => {
  /** A world that ends after so many rows were written, in the middle of the next. */
  function ending(rows: number): Partial<Io> {
    const io = nodeIo(process);
    let left = rows + 1;
    return {
      grow: async (target, from) => {
        const grown = await io.grow(target, from);
        if (grown.kind !== 'open') return grown;
        const append = async (text: string): Promise<void> => {
          left -= 1;
          await grown.file.append(left >= 0 ? text : text.slice(0, text.length / 2));
          if (left < 0) throw new Error('killed');
        };
        return { kind: 'open', file: { ...grown.file, append } };
      },
    };
  }

  test.each(['csv', 'ndjson', 'html'])('goes on with %s wherever the run ended', async (suffix) => {
    const { badges, file } = await batch();
    const whole = file(`whole.${suffix}`);
    const expected = await verified([badges, '--out', whole]);
    for (let rows = 0; rows < 5; rows += 1) {
      const out = file(`${rows}.${suffix}`);
      const killed = await verified([badges, '--out', out], ending(rows));
      assert.equal(killed.code, 64);
      assert.deepEqual(codesNamed(killed.err), ['file.unwritable']);
      const resumed = await verified([badges, '--out', out, '--resume']);
      assert.equal(resumed.code, expected.code);
      assert.deepEqual(resumed.out.replaceAll(out, whole), expected.out);
      assert.deepEqual(readFileSync(out), readFileSync(whole));
      assert.equal(existsSync(`${out}.ndjson`), false);
    }
  });

  test('leaves beside the rows how the run was begun, until it is done', async () => {
    for (const name of ['rows.csv', 'rows.html']) {
      const { badges, file } = await batch();
      const run = `${file(name)}.run.json`;
      await verified([badges, '--out', file(name)], ending(1));
      assert.ok(existsSync(run));
      await verified([badges, '--out', file(name), '--resume']);
      assert.equal(existsSync(run), false);
    }
  });

  test('verifies nothing anew that has its row', async () => {
    const { badges, file } = await batch();
    const out = file('rows.csv');
    await verified([badges, '--out', out]);
    const before = readFileSync(out, 'utf8');
    // A row that was written by hand would not come back.
    writeFileSync(out, before.replace('Reading circle host', 'By hand'));
    const { code } = await verified([badges, '--out', out, '--resume']);
    assert.equal(code, 1);
    assert.ok(readFileSync(out, 'utf8').includes('By hand'));
  });

  test('begins where there is nothing to go on with', async () => {
    const { badges, file } = await batch();
    for (const name of ['rows.csv', 'rows.html']) {
      assert.equal((await verified([badges, '--out', file(name), '--resume'])).code, 1);
      assert.ok(existsSync(file(name)));
    }
  });

  test('finishes a page whatever was left beside it', async () => {
    for (const left of [['.ndjson', '.run.json'], ['.ndjson']]) {
      const { badges, file } = await batch();
      const page = file('rows.html');
      const remove: Io['remove'] = async (target) => {
        if (!left.some((suffix) => target.endsWith(suffix))) await nodeIo(process).remove(target);
      };
      await verified([badges, '--out', page], { remove });
      const before = readFileSync(page, 'utf8');
      assert.equal((await verified([badges, '--out', page, '--resume'])).code, 1);
      assert.equal(readFileSync(page, 'utf8'), before);
      assert.deepEqual(readdirSync(path.dirname(badges)).sort(), ['in', 'rows.html']);
    }
  });

  test('leaves a page that is finished as it is', async () => {
    const { badges, file } = await batch();
    await verified([badges, '--out', file('rows.html')]);
    const { code, err } = await verified([badges, '--out', file('rows.html'), '--resume']);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['file.exists']);
  });

  test.each<readonly [string, (badges: string) => readonly string[]]>([
    ['others', (badges) => [path.join(badges, 'b'), path.join(badges, 'a')]],
    ['fewer', (badges) => [path.join(badges, 'a')]],
    ['more, after the run was done', (badges) => [badges, path.join(badges, 'a')]],
  ])('does not go on where the badges are %s', async (_, names) => {
    const { badges, file } = await batch();
    const out = file('rows.csv');
    await verified([badges, '--out', out]);
    const before = readFileSync(out);
    const { code, err } = await verified([...names(badges), '--out', out, '--resume']);
    assert.equal(code, 64);
    assert.deepEqual(codesNamed(err), ['journal.changed']);
    assert.deepEqual(readFileSync(out), before);
  });

  test('takes files of one name for as many as they are', async () => {
    const { badges, file } = await batch();
    const one = path.join(badges, 'a');
    const out = file('rows.ndjson');
    await verified([one, one, one, '--out', out], ending(2));
    assert.equal((await verified([one, one, one, '--out', out, '--resume'])).code, 0);
    assert.equal(jsonLines(readFileSync(out, 'utf8')).length, 3);
  });

  test('ends with 64 where nothing that was named could be opened', async () => {
    const { file } = await batch();
    const argv = ['no/such', '--out', file('rows.csv')];
    assert.equal((await verified(argv)).code, 64);
    assert.equal((await verified([...argv, '--resume'])).code, 64);
  });
});
