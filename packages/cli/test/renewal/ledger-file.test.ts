import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { ledgerLine } from '@badgewright/microcredentials';
import type { LedgerEntry, Licence } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import { nodeIo } from '../../src/index.js';
import type { Io } from '../../src/index.js';
import { addEntry, readLedgerFile, withLock } from '../../src/renewal/ledger-file.js';
import { licenceReference, readLedgerKey } from '../../src/renewal/licence-reference.js';
import { scratch } from '../console.js';

const io: Io = { ...nodeIo(process), now: () => new Date('2026-07-15T12:00:00Z') };
const isPosix = process.platform !== 'win32';

function entry(sequence: number, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    format: 'badgewright-renewal-ledger-entry/1',
    sequence,
    recordedAt: '2026-07-15T12:00:00Z',
    office: 'https://licensure.example/',
    licence: { kind: 'office-number', value: `file-${sequence}` },
    cycle: { from: '2021-07-01', expires: '2026-06-30' },
    policy: { id: 'us-nc/teacher-k5/2024', version: '1.0.0' },
    unit: 'CEU',
    uses: [
      {
        badge: `urn:badge:${sequence}`,
        achievement: 'https://a.example/a',
        issuer: 'https://a.example/',
        category: 'é',
        units: '1.5',
      },
    ],
    ...changes,
  };
}

/** The code by which some work stops, and those of its problems. */
async function stops(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (!isBadgeError(error)) throw error;
    return [error.code, ...error.problems.map(({ code }) => code)];
  }
}

function isBadgeError(error: unknown): error is BadgeError<string> {
  return error instanceof BadgeError;
}

describe('reading a ledger', () => {
  test('gives its entries and how it ends', async () => {
    const text = ledgerLine(entry(1)) + ledgerLine(entry(2));
    const file = scratch().write('ledger.ndjson', text);
    const { entries, size, isEnded } = await readLedgerFile(file, io);
    assert.deepEqual(
      [entries.map(({ sequence }) => sequence), size, isEnded],
      [[1, 2], Buffer.byteLength(text), true],
    );
  });

  test('a file that is not there is no empty ledger, and an empty file is one', async () => {
    const { folder, write } = scratch();
    assert.deepEqual(await stops(readLedgerFile(path.join(folder, 'no'), io)), ['file.unreadable']);
    assert.deepEqual((await readLedgerFile(write('new', ''), io)).entries, []);
  });

  test.each<readonly [string, string | Uint8Array, string]>([
    ['a line cut off', ledgerLine(entry(1)) + ledgerLine(entry(2)).slice(0, 80), 'ledger.cut-off'],
    ['a line that is no JSON', `oops\n${ledgerLine(entry(1))}`, 'ledger.line-malformed'],
    ['a gap', ledgerLine(entry(2)), 'ledger.gap'],
    ['another file', '{"format":"badgewright-licence/1"}\n', 'format.unsupported'],
    ['no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d, 0x0a]), 'ledger.line-malformed'],
  ])('stops at %s', async (...[, text, code]) => {
    assert.deepEqual(await stops(readLedgerFile(scratch().write('l', text), io)), ['ledger.unusable', code]);
  });

  test('more than any ledger is not read', async () => {
    const large: Io = { ...io, read: () => Promise.resolve({ kind: 'too-large' }) };
    assert.deepEqual(await stops(readLedgerFile('l', large)), ['file.too-large']);
  });
});

describe('adding to a ledger', () => {
  test('leaves what is there as it is, whether or not a line break ends it', async () => {
    for (const ending of ['\n', '']) {
      const before = ledgerLine(entry(1)).trimEnd() + ending;
      const file = scratch().write('ledger.ndjson', before);
      await addEntry(entry(2), await readLedgerFile(file, io), io);
      assert.equal(readFileSync(file, 'utf8'), ledgerLine(entry(1)) + ledgerLine(entry(2)));
      assert.equal((await readLedgerFile(file, io)).entries.length, 2);
    }
  });

  test('follows a link to the ledger, and keeps its mode', async () => {
    if (!isPosix) return;
    const { folder, write } = scratch();
    const file = write('ledger.ndjson', '', 0o600);
    const link = path.join(folder, 'link');
    symlinkSync(file, link);
    await addEntry(entry(1), await readLedgerFile(link, io), io);
    assert.equal(readFileSync(file, 'utf8'), ledgerLine(entry(1)));
    assert.equal((await io.read(file, 10_000)).kind, 'read');
  });

  test('what was written to meanwhile is left alone', async () => {
    const file = scratch().write('ledger.ndjson', ledgerLine(entry(1)));
    const ledger = await readLedgerFile(file, io);
    appendFileSync(file, ledgerLine(entry(2)));
    assert.deepEqual(await stops(addEntry(entry(2), ledger, io)), ['ledger.changed']);
    assert.equal(readFileSync(file, 'utf8'), ledgerLine(entry(1)) + ledgerLine(entry(2)));
  });

  test('of several at once that read the same, one is added', async () => {
    const file = scratch().write('ledger.ndjson', '');
    const ledger = await readLedgerFile(file, io);
    const work = async (): Promise<void> => {
      await withLock(file, () => addEntry(entry(1), ledger, io), io);
    };
    const codes = await Promise.all(Array.from({ length: 8 }, () => stops(work())));
    assert.equal(codes.filter((one) => one.length === 0).length, 1);
    for (const [code] of codes.filter((one) => one.length > 0)) {
      assert.ok(code === 'ledger.busy' || code === 'ledger.changed');
    }
    assert.equal(readFileSync(file, 'utf8'), ledgerLine(entry(1)));
  });

  test('says why it cannot', async () => {
    const { folder, write } = scratch();
    const file = write('ledger.ndjson', '');
    const ledger = await readLedgerFile(file, io);
    assert.equal((await io.append(path.join(folder, 'no'), { text: 'x', after: 0 })).kind, 'failed');
    assert.ok(!existsSync(path.join(folder, 'no')));
    mkdirSync(path.join(folder, 'folder'));
    assert.equal((await io.append(path.join(folder, 'folder'), { text: 'x', after: 0 })).kind, 'failed');
    const full: Io = { ...io, append: () => Promise.resolve({ kind: 'failed', reason: 'the disk is full' }) };
    assert.deepEqual(await stops(addEntry(entry(1), ledger, full)), ['file.unwritable']);
  });
});

describe('the lock of a ledger', () => {
  test('is there while work goes on, and gone after it, however it ends', async () => {
    const { folder, write } = scratch();
    const file = write('ledger.ndjson', '');
    const lock = path.join(folder, 'ledger.ndjson.lock');
    assert.equal(await withLock(file, async () => existsSync(lock), io), true);
    assert.ok(!existsSync(lock));
    await assert.rejects(
      withLock(file, () => Promise.reject(new RangeError('x')), io),
      RangeError,
    );
    assert.ok(!existsSync(lock));
  });

  test('of another run stops this one, and stays', async () => {
    const { folder, write } = scratch();
    const file = write('ledger.ndjson', '');
    const lock = write('ledger.ndjson.lock', 'theirs');
    let isDone = false;
    const work = async (): Promise<void> => {
      isDone = true;
    };
    assert.deepEqual(await stops(withLock(file, work, io)), ['ledger.busy']);
    assert.equal(readFileSync(lock, 'utf8'), 'theirs');
    assert.deepEqual(await stops(withLock(path.join(folder, 'no', 'l'), work, io)), ['file.unwritable']);
    assert.ok(!isDone);
  });
});

describe('how a licence stands in a ledger', () => {
  const secret = '7d1f0f6e5c4b3a29180716253443526170f0e1d2c3b4a5968778695a4b3c2d1e';
  const licence = (changes: Partial<Licence> = {}): Licence => ({
    format: 'badgewright-licence/1',
    jurisdiction: { country: 'US', state: 'NC' },
    role: 'teacher-k5',
    cycle: { from: '2021-07-01', expires: '2026-06-30' },
    holder: { identifiers: [{ type: 'ext:licenceNumber', value: '1234567' }] },
    ...changes,
  });

  test('is a keyed digest: the same with the same secret, another with another', () => {
    // By `printf '["US","NC","","ext:licenceNumber","1234567"]' | openssl dgst -sha256 -hmac …`.
    const reference = licenceReference(licence(), secret);
    assert.deepEqual(reference, {
      kind: 'keyed-digest',
      value: '6umwgyjNfjxleoM6oefYmkN7-R7YKH5t9d63giOdd2Q',
    });
    assert.deepEqual(
      licenceReference(licence({ cycle: { from: '2026-07-01', expires: '2031-06-30' } }), secret),
      reference,
    );
    assert.notDeepEqual(licenceReference(licence(), `${secret}0`), reference);
  });

  test.each<readonly [string, Partial<Licence>]>([
    ['number', { holder: { identifiers: [{ type: 'ext:licenceNumber', value: '1234568' }] } }],
    ['state', { jurisdiction: { country: 'US', state: 'TN' } }],
    ['type of licence', { licenceType: 'professional' }],
  ])('is another one for another %s', (_, changes) => {
    assert.notDeepEqual(licenceReference(licence(changes), secret), licenceReference(licence(), secret));
  });

  test('is the office’s own number where there is one, and nothing where there is neither', () => {
    const numbered = licence({ reference: 'file-17' });
    assert.deepEqual(licenceReference(numbered, secret), { kind: 'office-number', value: 'file-17' });
    assert.equal(licenceReference(licence(), undefined), undefined);
    assert.equal(licenceReference(licence({ holder: { identifiers: [] } }), secret), undefined);
  });

  test('the secret is long, and nobody else reads it', async () => {
    const { write } = scratch();
    assert.equal(await readLedgerKey(write('a', `${secret}\n`, 0o600), io), secret);
    for (const text of ['', 'secret', 'a'.repeat(64), Uint8Array.from([0xff])]) {
      assert.deepEqual(await stops(readLedgerKey(write('b', text, 0o600), io)), ['ledger-key.invalid']);
    }
    assert.deepEqual(await stops(readLedgerKey('no/such', io)), ['file.unreadable']);
    if (!isPosix) return;
    const open = write('c', secret);
    chmodSync(open, 0o640);
    assert.deepEqual(await stops(readLedgerKey(open, io)), ['key-file.exposed']);
  });
});
