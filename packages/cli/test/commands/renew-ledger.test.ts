import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'vitest';

import { readLedger } from '@badgewright/microcredentials';
import type { Io } from '../../src/index.js';
import { badgewright, codesNamed, member } from '../console.js';
import {
  allocation,
  badges,
  categories,
  district,
  isUsed,
  nextCycle,
  office,
  officeDesk,
  renewArgs,
  renewed,
  story,
  worked,
} from './renewal-desk.js';

const badgeA = 'urn:uuid:af4b80c7-c31d-4e5b-a3eb-b39e269ea969';

describe('--record', () => {
  test('adds what counts to the ledger, and no number of a licence', async () => {
    const desk = officeDesk();
    const { code, decision, out } = await renewed([...worked, ...desk.recording]);
    assert.equal(code, 0);
    assert.deepEqual(member(decision, 'recorded'), { ledger: desk.ledger, sequence: 1 });
    const ledger = readLedger(desk.text());
    assert.ok(ledger.kind === 'ok');
    const [entry] = ledger.value;
    assert.ok(entry !== undefined);
    assert.equal(entry.office, office);
    assert.deepEqual(entry.cycle, { from: '2021-07-01', expires: '2026-06-30' });
    assert.equal(entry.licence.kind, 'keyed-digest');
    assert.deepEqual(
      entry.uses.map(({ category, units }) => `${category} ${units}`),
      allocation(decision).map((line) => line.replace(/^\S+ /, '')),
    );
    assert.ok(entry.uses.some(({ badge }) => badge === badgeA));
    for (const held of ['1234567', 'ada.moreno', 'z6Mkp43S']) {
      assert.ok(!desk.text().includes(held));
      assert.ok(!out.includes(held));
    }
    assert.ok(!existsSync(`${desk.ledger}.lock`));
  });

  test('says so to people', async () => {
    const desk = officeDesk();
    const { out } = await badgewright([...worked, ...desk.recording]);
    assert.match(out, /^Written\n {2}- Recorded as entry 1 of/m);
  });

  test('a recorded renewal can be looked at again, and is not recorded again', async () => {
    const desk = officeDesk();
    await renewed([...worked, ...desk.recording]);
    const before = desk.text();
    const looked = await renewed([...worked, ...desk.known]);
    assert.deepEqual([looked.code, member(looked.decision, 'outcome')], [0, 'meets']);
    const again = await badgewright([...worked, ...desk.recording]);
    assert.deepEqual([again.code, codesNamed(again.err)], [64, ['ledger.recorded']]);
    assert.equal(desk.text(), before);
  });

  test('what does not meet the rules is not recorded, and that is said', async () => {
    const desk = officeDesk();
    const gatesOpen = [...renewArgs('nc-k5-2026', ...district), story('badges/nc')];
    const { code, out } = await badgewright([...gatesOpen, ...desk.recording]);
    assert.equal(code, 2);
    assert.match(out, /Nothing was recorded/);
    assert.equal(desk.text(), '');
  });

  test('of two runs at once, one records, and the other is told', async () => {
    const desk = officeDesk();
    const runs = await Promise.all([1, 2].map(() => badgewright([...worked, ...desk.recording])));
    const ends = runs.map(({ code, err }) => [code, ...codesNamed(err)].join(' ')).sort();
    assert.equal(ends[0], '0');
    assert.ok(['64 ledger.busy', '64 ledger.recorded'].includes(ends[1] ?? ''), ends[1]);
    const ledger = readLedger(desk.text());
    assert.ok(ledger.kind === 'ok' && ledger.value.length === 1);
  });

  test('while the lock of another run is there, nothing is recorded', async () => {
    const desk = officeDesk();
    desk.write('ledger.ndjson.lock', '');
    const { code, err } = await badgewright([...worked, ...desk.recording]);
    assert.deepEqual([code, codesNamed(err)], [64, ['ledger.busy']]);
    assert.equal(desk.text(), '');
    // Looking is not recording.
    assert.equal((await renewed([...worked, ...desk.known])).code, 0);
  });

  test('where the disk is full, nothing is half recorded', async () => {
    const desk = officeDesk();
    const append: Io['append'] = () => Promise.resolve({ kind: 'failed', reason: 'the disk is full' });
    const { code, err } = await badgewright([...worked, ...desk.recording], { append });
    assert.deepEqual([code, codesNamed(err)], [64, ['file.unwritable']]);
    assert.ok(!existsSync(`${desk.ledger}.lock`));
  });
});

describe('the ledger of the stories', () => {
  const numbered = [
    ...renewArgs('nc-k5-2026-numbered', ...district, '--approvals', story('approvals/nc.json')),
    story('badges/nc'),
  ];

  test('without badge A, which counted for the cycle before, literacy is short by 0.8', async () => {
    const { code, decision } = await renewed([
      ...numbered,
      '--ledger',
      story('ledgers/earlier-cycle.ndjson'),
    ]);
    assert.equal(code, 1);
    assert.ok(isUsed(badges(decision)[0]));
    assert.deepEqual(categories(decision), ['subject 3 3 0', 'literacy 2.2 3 0.8', 'general 2 2 0']);
    assert.equal((await renewed(numbered)).code, 0);
  });

  test('one whose last line breaks off stops the run', async () => {
    const { code, err } = await badgewright([...numbered, '--ledger', story('ledgers/cut-off.ndjson')]);
    assert.deepEqual([code, codesNamed(err)], [64, ['ledger.unusable']]);
    assert.match(err, /Line 2: it breaks off/);
  });
});

describe('a badge that has counted', () => {
  test('in an earlier cycle, by the ledger, does not count again', async () => {
    const desk = officeDesk();
    await renewed([...worked, ...desk.recording]);
    const { decision } = await renewed([...nextCycle, ...desk.known]);
    assert.ok(isUsed(badges(decision)[0]), badges(decision)[0]);
    // Without the ledger nobody could tell: that it lies before the cycle is another reason.
    const without = await renewed(nextCycle);
    assert.ok(!isUsed(badges(without.decision)[0]));
  });

  test('with another secret its own entries look like those of others, and a person has to decide', async () => {
    const desk = officeDesk();
    await renewed([...worked, ...desk.recording]);
    const other = desk.write('other', 'fedcba9876543210'.repeat(4), 0o600);
    const { decision } = await renewed([...worked, '--ledger', desk.ledger, '--ledger-key', other]);
    assert.match(badges(decision)[0] ?? '', /^a needs-person .*renewal\.used-elsewhere/);
  });

  test('by a ledger whose last line breaks off, nobody can tell', async () => {
    const desk = officeDesk();
    await renewed([...worked, ...desk.recording]);
    desk.write('ledger.ndjson', desk.text().slice(0, -40));
    const before = desk.text();
    for (const argv of [
      [...nextCycle, ...desk.known],
      [...worked, ...desk.recording],
    ]) {
      const { code, out, err } = await badgewright(argv);
      assert.deepEqual([code, out, codesNamed(err)[0]], [64, '', 'ledger.unusable']);
      assert.match(err, /ledger\.cut-off/);
    }
    assert.equal(desk.text(), before);
  });
});
