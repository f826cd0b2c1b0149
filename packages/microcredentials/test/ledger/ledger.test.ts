import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { parseLedger } from '../../src/ledger/parse-ledger.js';
import { ledgerLine, readLedger } from '../../src/ledger/read-ledger.js';
import { usedIn } from '../../src/ledger/used-in.js';
import { problem } from '../../src/problem.js';
import { edited, lines } from '../fixtures.js';
import { cycleOf, digest, entry, office, otherOffice, receipt, use } from './records.js';
import type { Edit } from '../fixtures.js';
import type { Parsed } from '../../src/problem.js';

/** The problems of what was read. */
function problemsOf(read: Parsed<unknown>): readonly string[] {
  return read.kind === 'ok' ? [] : lines(read.problems);
}

/** The problems of a ledger of one entry with some changes. */
function problemsAfter(...edits: readonly Edit[]): readonly string[] {
  return problemsOf(parseLedger([edited(entry(1), ...edits)]));
}

describe('parseLedger', () => {
  test('accepts entries in their order, and returns frozen copies', () => {
    const ledger = [entry(1), entry(2, { licence: digest('b') }), entry(3, { cycle: cycleOf(2031) })];
    const parsed = parseLedger(ledger);
    assert.ok(parsed.kind === 'ok');
    assert.deepEqual(parsed.value, ledger);
    assert.notEqual(parsed.value[0], ledger[0]);
    assert.ok(Object.isFrozen(parsed.value) && Object.isFrozen(parsed.value[0]?.uses[0]));
  });

  test('an empty ledger is one', () => {
    const parsed = parseLedger([]);
    assert.ok(parsed.kind === 'ok');
    assert.deepEqual(parsed.value, []);
  });

  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['another format', [['/format', 'x/1']], ['format.unsupported /0/format']],
    ['no office', [['/office']], ['format.missing /0/office']],
    ['a plain licence number', [['/licence', '1234567']], ['format.type /0/licence']],
    ['a licence of an unknown kind', [['/licence/kind', 'plain']], ['format.value /0/licence/kind']],
    ['a name in the licence', [['/licence/name', 'Ada']], ['format.unknown-property /0/licence/name']],
    ['no use', [['/uses', []]], ['format.too-few /0/uses']],
    ['negative units', [['/uses/0/units', '-1']], ['format.malformed /0/uses/0/units']],
    ['units as a number', [['/uses/0/units', 1.5]], ['format.type /0/uses/0/units']],
    [
      'a moment without its zone',
      [['/recordedAt', '2026-07-15T12:00:00']],
      ['format.malformed /0/recordedAt'],
    ],
    ['a day that does not exist', [['/cycle/expires', '2026-02-30']], ['format.malformed /0/cycle/expires']],
    ['a number from 0', [['/sequence', 0]], ['format.range /0/sequence']],
    [
      'a badge twice for one category',
      [['/uses/1', use('a', 'literacy')]],
      ['ledger.duplicate-use /0/uses/1'],
    ],
  ])('finds %s', (...[, edits, problems]) => {
    assert.deepEqual(problemsAfter(...edits), problems);
  });

  test('one badge may be split between categories', () => {
    assert.deepEqual(problemsAfter(['/uses/1', use('a', 'subject')]), []);
  });

  test.each<readonly [string, readonly number[], readonly string[]]>([
    ['an entry missing at the beginning', [2, 3], ['ledger.gap /0/sequence']],
    ['an entry missing between', [1, 3, 4], ['ledger.gap /1/sequence']],
    ['two of one number', [1, 2, 2, 3], ['ledger.duplicate-sequence /2/sequence']],
    ['entries out of order', [1, 3, 2], ['ledger.gap /1/sequence', 'ledger.gap /2/sequence']],
  ])('finds %s', (...[, numbers, problems]) => {
    const ledger = numbers.map((sequence, index) => entry(sequence, { licence: digest(`${index}`) }));
    assert.deepEqual(problemsOf(parseLedger(ledger)), problems);
  });

  test('finds a renewal that is recorded twice, however its cycle is said to begin', () => {
    const again = entry(2, { cycle: { from: '2021-08-01', expires: '2026-06-30' } });
    assert.deepEqual(problemsOf(parseLedger([entry(1), again])), ['ledger.duplicate-renewal /1']);
    const renamed = entry(2, { office: otherOffice });
    assert.deepEqual(problemsOf(parseLedger([entry(1), renamed])), ['ledger.duplicate-renewal /1']);
  });

  test.each([
    ['another cycle', { cycle: cycleOf(2031) }],
    ['another licence', { licence: digest('b') }],
    ['a number that reads like the digest', { licence: { kind: 'office-number', value: digest('a').value } }],
  ] as const)('%s is another renewal', (_, changes) => {
    assert.deepEqual(problemsOf(parseLedger([entry(1), entry(2, changes)])), []);
  });

  test('is refused whole where one entry has a fault, with all faults', () => {
    const ledger = [entry(1), edited(entry(2), ['/office']), edited(entry(7), ['/unit', ' '])];
    assert.deepEqual(problemsOf(parseLedger(ledger)), [
      'format.malformed /2/unit',
      'format.missing /1/office',
    ]);
  });

  test('what is no list, or throws when it is read, is told', () => {
    const proxy: unknown = new Proxy([], {
      get: () => {
        throw new Error('no');
      },
    });
    for (const value of [undefined, null, {}, 'x', proxy]) {
      const read: unknown = Reflect.apply(parseLedger, undefined, [value]);
      assert.deepEqual(read, { kind: 'bad', problems: [problem('format.type', '', LIST)] });
    }
  });

  test('more entries than are read are refused before any is looked at', () => {
    assert.deepEqual(problemsOf(parseLedger(new Array(1_000_001))), ['ledger.too-large ']);
  });

  test('of endless faults a hundred are told', () => {
    const parsed = parseLedger(Array.from({ length: 5000 }, () => 1));
    assert.ok(parsed.kind === 'bad');
    assert.equal(parsed.problems.length, 100);
  });
});

const LIST = 'A list of entries is called for.';

describe('readLedger', () => {
  const text = [entry(1), entry(2, { licence: digest('b') })].map(ledgerLine).join('');

  test('reads what ledgerLine writes, whatever the line breaks, blank lines and mark at the beginning', () => {
    for (const form of [text, text.trimEnd(), text.replaceAll('\n', '\r\n\r\n'), `\uFEFF${text}`]) {
      const read = readLedger(form);
      assert.ok(read.kind === 'ok');
      assert.deepEqual(
        read.value.map(({ sequence }) => sequence),
        [1, 2],
      );
    }
    for (const form of ['', '\n', '\uFEFF']) assert.deepEqual(readLedger(form), parseLedger([]));
  });

  test('tells a last line that breaks off, wherever it does, and never passes it over', () => {
    const start = text.indexOf('\n') + 1;
    for (let end = start + 1; end < text.length - 1; end += 1)
      assert.deepEqual(problemsOf(readLedger(text.slice(0, end))), ['ledger.cut-off /1']);
  });

  test('tells a line between that is no JSON', () => {
    assert.deepEqual(problemsOf(readLedger(`{"format":\n${text}`)), ['ledger.line-malformed /0']);
  });

  test('names the line as people count it', () => {
    const read = readLedger(`\n\n${ledgerLine(entry(2))}`);
    assert.ok(read.kind === 'bad');
    assert.deepEqual(lines(read.problems), ['ledger.gap /0/sequence']);
    assert.match(read.problems[0].message, /^Line 3: /);
  });
});

describe('usedIn', () => {
  const current = { licence: digest('a'), cycle: cycleOf(2026), office };
  const badges = (used: ReturnType<typeof usedIn>) =>
    used.map(({ badge, isSameHolder }) => [badge, isSameHolder]);

  test('what was recorded for the cycle at hand is not used elsewhere', () => {
    assert.deepEqual(usedIn({ ledger: [entry(1)], receipts: [receipt()] }, current), []);
    // Without the office at hand, the ledger's own is meant.
    const { licence, cycle } = current;
    assert.deepEqual(usedIn({ ledger: [entry(1)] }, { licence, cycle }), []);
  });

  test('a badge of an earlier cycle is, once however it was split', () => {
    const uses = [use('a', 'literacy'), use('a', 'subject'), use('b', 'general')];
    const used = usedIn({ ledger: [entry(1, { cycle: cycleOf(2021), uses })] }, current);
    assert.deepEqual(badges(used), [
      ['urn:badge:a', true],
      ['urn:badge:b', true],
    ]);
    assert.deepEqual(used[0], {
      badge: 'urn:badge:a',
      achievement: 'https://a.example/a',
      version: '1.0.0',
      issuer: 'https://a.example/',
      office,
      cycleExpires: '2021-06-30',
      isSameHolder: true,
    });
  });

  test('a badge of another licence is, though its holder may be another one', () => {
    const used = usedIn({ ledger: [entry(1, { licence: digest('b') })] }, current);
    assert.deepEqual(badges(used), [['urn:badge:a', false]]);
  });

  test('the number of another office says nothing of a licence here', () => {
    const number = { kind: 'office-number', value: '17' } as const;
    const here = { ...current, licence: number };
    const foreign = receipt({ office: otherOffice, licence: number });
    assert.deepEqual(badges(usedIn({ ledger: [], receipts: [foreign] }, here)), [['urn:badge:a', true]]);
  });

  test('an office that has changed its id knows its own entries and receipts', () => {
    const before = { office: otherOffice };
    assert.deepEqual(usedIn({ ledger: [entry(1, before)], receipts: [receipt(before)] }, current), []);
  });

  test('where the licence is not told, everything is used elsewhere', () => {
    const { cycle } = current;
    const used = usedIn({ ledger: [entry(1)], receipts: [receipt()] }, { cycle, office });
    assert.deepEqual(badges(used), [
      ['urn:badge:a', false],
      ['urn:badge:a', true],
    ]);
  });

  test('with nothing recorded, nothing is used', () => {
    assert.deepEqual(usedIn({ ledger: [] }, current), []);
  });
});
