import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, test } from 'vitest';

import { cellText, columns, longestCell } from '../../src/batch/row.js';
import type { Row } from '../../src/batch/row.js';
import { csv, ndjson } from '../../src/batch/row-format.js';
import { member, membersOf } from '../console.js';

const row: Row = {
  source: 'badges/a.json',
  verdict: 'valid',
  kind: 'badge',
  codes: ['trust.unlisted', 'status.list-short'],
  reason: 'It is as its issuer signed it.',
  credentialId: 'urn:uuid:1',
  name: 'Reading "circle", host',
  verifiedAt: '2026-06-01T00:00:00.000Z',
};

/** Rows of any texts, as a batch makes them: cells without line breaks. */
const anyRow: fc.Arbitrary<Row> = fc
  .record(
    {
      source: fc.string({ unit: 'binary', minLength: 1 }),
      verdict: fc.constantFrom('valid', 'invalid', 'indeterminate'),
      kind: fc.constantFrom('badge', 'assertion', 'other'),
      codes: fc.array(fc.constantFrom('proof.signature', 'status.revoked'), { maxLength: 3 }),
      reason: fc.string({ unit: 'binary' }),
      credentialId: fc.string({ unit: 'binary' }),
      name: fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@\t'"][ -~]*$/)),
      duplicateOf: fc.string(),
      verifiedAt: fc.constant('2026-06-01T00:00:00.000Z'),
    },
    { requiredKeys: ['source', 'verdict', 'kind', 'codes', 'reason', 'verifiedAt'] },
  )
  .map((texts) => {
    const cells = Object.entries(texts).flatMap(([column, value]) => {
      const cell = typeof value === 'string' ? cellText(value) : value;
      return cell === '' && column !== 'reason' && column !== 'source' ? [] : [[column, cell] as const];
    });
    return { ...texts, ...without(texts), ...Object.fromEntries(cells) };
  });

/** What is empty is not there. */
function without({ source, verdict, kind, codes, reason, verifiedAt }: Row): Row {
  return { source, verdict, kind, codes, reason, verifiedAt };
}

describe.each([
  ['csv', csv],
  ['ndjson', ndjson],
] as const)('a row as %s', (_, format) => {
  test('is one line, which is read as it was written', () => {
    fc.assert(
      fc.property(anyRow, (any) => {
        const given = Object.fromEntries(Object.entries(any).filter(([, value]) => value !== ''));
        const line = format.write({ ...any });
        assert.equal(line.indexOf('\n'), line.length - 1);
        assert.deepEqual(format.read(line.trimEnd()), { reason: '', source: '', ...given });
      }),
    );
  });

  test('begins as every row does', () => {
    assert.ok(format.write(row).startsWith(format.start));
  });

  test.each(['', '{}', '[]', 'null', '"a"', '"a","b"', '{"source":"a"}', '"', '{'])('is not %j', (line) => {
    assert.equal(format.read(line), undefined);
  });

  test('is none with another verdict, kind or codes', () => {
    for (const [column, from, to] of [
      ['verdict', 'valid', 'perhaps'],
      ['kind', 'badge', 'medal'],
    ] as const) {
      const line = format.write(row).trimEnd();
      assert.equal(format.read(line.replace(`"${from}"`, `"${to}"`)), undefined, column);
    }
    assert.equal(ndjson.read(JSON.stringify({ ...row, codes: [1] })), undefined);
    assert.equal(ndjson.read(JSON.stringify({ ...row, codes: 1 })), undefined);
  });
});

describe('a table for spreadsheets', () => {
  test('is read by another program as it was meant', () => {
    const rows: unknown = parse(csv.head + csv.write(row), { columns: true });
    assert.deepEqual(membersOf(member(rows, 0)), [...columns]);
    assert.equal(member(rows, 0, 'name'), row.name);
    assert.equal(member(rows, 0, 'codes'), 'trust.unlisted status.list-short');
    assert.equal(member(rows, 0, 'issuerId'), '');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", "'=1"])(
    '%j is never a formula',
    (name) => {
      const line = csv.write({ ...row, name, source: name });
      assert.ok(line.startsWith(`"'${name}",`));
      const cells: string[][] = parse(line);
      for (const cell of cells[0] ?? []) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      assert.equal(csv.read(line.trimEnd())?.name, name);
    },
  );

  test('has lines that end as the standard says', () => {
    assert.ok(csv.head.endsWith('"\r\n'));
    assert.ok(csv.write(row).endsWith('"\r\n'));
  });
});

describe('a cell', () => {
  test('is one line without what a terminal would act on', () => {
    assert.equal(cellText('a\u001b[31m\r\nb\u202e\u0000\tc'), 'a[31m b c');
  });

  test('is cut where it is too long, and says so', () => {
    assert.equal(cellText('x'.repeat(longestCell)), 'x'.repeat(longestCell));
    assert.equal(cellText('x'.repeat(longestCell + 1)), `${'x'.repeat(longestCell)}…`);
  });
});
