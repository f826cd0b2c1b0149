import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

import { readLedger } from '@badgewright/microcredentials';
import { readReceipt } from '@badgewright/openbadges';
import { nodeIo } from '../../src/index.js';
import type { Io } from '../../src/index.js';
import { badgewright, codesNamed, member } from '../console.js';
import { issuerDid } from '../workplace.js';
import {
  badges,
  district,
  isUsed,
  nextCycle,
  officeDesk,
  renewArgs,
  renewed,
  story,
  worked,
} from './renewal-desk.js';

describe('--receipt', () => {
  test('by the receipt of another office, does not count', async () => {
    const desk = officeDesk();
    const signed = await renewed([
      ...[...worked, '--ledger-key', desk.secret, '--write-receipt', desk.receipt, '--key', desk.key],
    ]);
    assert.equal(signed.code, 0);
    assert.equal(member(signed.decision, 'receipt'), desk.receipt);
    const believed = ['--receipt', desk.receipt, '--receipt-signer', issuerDid];
    const { decision } = await renewed([...nextCycle, ...believed]);
    assert.ok(isUsed(badges(decision)[0]), badges(decision)[0]);
    // The list of the stories trusts the key that the office uses here.
    const listed = await renewed([...nextCycle, '--receipt', desk.receipt]);
    assert.ok(isUsed(badges(listed.decision)[0]));
  });
});

describe('--write-receipt', () => {
  test('signs what counts, for whoever has the key of the office to check', async () => {
    const desk = officeDesk();
    const argv = [...worked, ...desk.known, '--record', '--write-receipt', desk.receipt, '--key', desk.key];
    const { code, out } = await badgewright(argv);
    assert.equal(code, 0);
    assert.match(out, /The receipt is in/);
    const read = await readReceipt(readFileSync(desk.receipt), { signedBy: issuerDid });
    assert.ok(read.kind === 'ok');
    assert.equal(read.value.signedAt, '2026-06-15T12:00:00Z');
    const ledger = readLedger(desk.text());
    assert.ok(ledger.kind === 'ok');
    const { receipt } = read.value;
    const [entry] = ledger.value;
    assert.deepEqual(receipt['uses'], entry?.uses);
    assert.deepEqual([receipt['office'], entry?.office], [issuerDid, issuerDid]);
    const { id } = receipt;
    assert.ok(typeof id === 'string');
    assert.match(id, /^urn:uuid:[0-9a-f-]{36}$/);
    assert.ok(!readFileSync(desk.receipt, 'utf8').includes('1234567'));
    if (process.platform !== 'win32') assert.equal(statSync(desk.receipt).mode & 0o777, 0o600);
  });

  test('no file is written over, and nothing is recorded for it', async () => {
    const desk = officeDesk();
    desk.write('receipt.json', 'mine');
    const argv = [...worked, ...desk.known, '--record', '--write-receipt', desk.receipt, '--key', desk.key];
    const { code, err } = await badgewright(argv);
    assert.deepEqual([code, codesNamed(err)], [64, ['file.exists']]);
    assert.deepEqual([readFileSync(desk.receipt, 'utf8'), desk.text()], ['mine', '']);
  });

  test('there is none for what does not meet the rules', async () => {
    const desk = officeDesk();
    const argv = [...renewArgs('nc-k5-2026', ...district), story('badges/nc')];
    const more = ['--ledger-key', desk.secret, '--write-receipt', desk.receipt, '--key', desk.key];
    assert.equal((await renewed([...argv, ...more])).code, 2);
    assert.ok(!existsSync(desk.receipt));
  });

  test('the number of the office’s own stands in it, where the licence file has one', async () => {
    const desk = officeDesk();
    const licence: unknown = JSON.parse(readFileSync(story('licences/nc-k5-2026.json'), 'utf8'));
    const file = desk.write('licence.json', JSON.stringify({ ...Object(licence), reference: 'file-17' }));
    const argv = [...worked, '--licence', file, '--write-receipt', desk.receipt, '--key', desk.key];
    assert.equal((await renewed(argv)).code, 0);
    const receipt: unknown = JSON.parse(readFileSync(desk.receipt, 'utf8'));
    assert.deepEqual(member(receipt, 'credentialSubject', 'receipt', 'licence'), {
      kind: 'office-number',
      value: 'file-17',
    });
  });
});

describe('a receipt that cannot be relied on', () => {
  async function receiptText(
    desk: ReturnType<typeof officeDesk>,
    ...more: readonly string[]
  ): Promise<string> {
    const argv = [...worked, '--ledger-key', desk.secret, '--write-receipt', desk.receipt, '--key', desk.key];
    assert.equal((await renewed([...argv, ...more])).code, 0);
    return readFileSync(desk.receipt, 'utf8');
  }

  test.each<readonly [string, (text: string) => string, string]>([
    ['changed', (text) => text.replace('"unit": "CEU"', '"unit": "PDP"'), 'proof.'],
    ['no receipt', () => '{}', 'proof.'],
    ['a badge', () => readFileSync(story('badges/nc/a.json'), 'utf8'), ''],
    ['no JSON', () => 'receipt', 'input.not-json'],
  ])('%s: stops the run', async (_, change, code) => {
    const desk = officeDesk();
    const file = desk.write('other.json', change(await receiptText(desk)));
    const { code: exit, err } = await badgewright([
      ...nextCycle,
      '--receipt',
      file,
      '--receipt-signer',
      issuerDid,
    ]);
    assert.deepEqual([exit, codesNamed(err)[0]], [64, 'receipt.unusable']);
    assert.ok(err.includes(code));
  });

  test('by another office than is named: stops the run', async () => {
    const desk = officeDesk();
    await receiptText(desk);
    const by = ['--receipt-signer', 'https://other.example/', '--receipt-signer', 'did:web:third.example'];
    const { code, err } = await badgewright([...nextCycle, '--receipt', desk.receipt, ...by]);
    assert.deepEqual([code, codesNamed(err)], [64, ['receipt.unusable']]);
    assert.match(err, /receipt\.signer/);
    const named = await renewed([
      ...nextCycle,
      '--receipt',
      desk.receipt,
      ...by,
      '--receipt-signer',
      issuerDid,
    ]);
    assert.ok(isUsed(badges(named.decision)[0]));
  });

  test('by nobody on the list: stops the run', async () => {
    const desk = officeDesk();
    await receiptText(desk);
    const list: unknown = JSON.parse(readFileSync(story('trust.json'), 'utf8'));
    const others = [{ id: 'https://other.example/', name: 'Other' }];
    const trust = desk.write('trust.json', JSON.stringify({ ...Object(list), issuers: others }));
    const argv = [...renewArgs('nc-k5-2031'), '--policy', 'us-nc/teacher-k5/2024', '--trust', trust];
    const { code, err } = await badgewright([...argv, '--receipt', desk.receipt, story('badges/nc/a.json')]);
    assert.deepEqual([code, codesNamed(err)], [64, ['receipt.unusable']]);
    assert.match(err, /receipt\.signer/);
  });

  test('larger than any, or not there: stops the run', async () => {
    const desk = officeDesk();
    const argv = [...nextCycle, '--receipt-signer', issuerDid, '--receipt'];
    const missing = await badgewright([...argv, path.join(desk.folder, 'no.json')]);
    assert.deepEqual([missing.code, codesNamed(missing.err)], [64, ['file.unreadable']]);
    const file = desk.write('large.json', '{}');
    const io = nodeIo(process);
    const read: Io['read'] = async (source, limit) =>
      source === file ? { kind: 'too-large' } : await io.read(source, limit);
    const large = await badgewright([...argv, file], { read, open: (source) => io.open(source) });
    assert.deepEqual([large.code, codesNamed(large.err)], [64, ['file.too-large']]);
  });
});
