import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { checkNames } from '@badgewright/openbadges';
import type { Kind, Problem } from '@badgewright/openbadges';
import { paintFor } from '../../src/print/layout.js';
import { reportText } from '../../src/print/print-report.js';
import type { PrintedCheck, PrintedReport } from '../../src/print/printed-report.js';
import { linesOf, plain, reportWith, signature } from './report-with.js';

describe('the headline', () => {
  test.each([
    ['valid', 'VALID  badge.json'],
    ['invalid', 'NOT VALID  badge.json'],
    ['indeterminate', 'COULD NOT BE CHECKED  badge.json'],
  ] as const)('%s', (verdict, line) => {
    assert.equal(linesOf(reportWith({}, { verdict }))[0], line);
  });

  test('names standard input', () => {
    assert.match(reportText(reportWith(), '-', plain), /^VALID {2}standard input\n/);
  });

  test('is coloured by what it says', () => {
    const paint = paintFor({ colour: true });
    const codes = (['valid', 'invalid', 'indeterminate'] as const).map((verdict) => {
      const text = reportText(reportWith({}, { verdict }), 'x', paint);
      return ['\u001b[32m', '\u001b[31m', '\u001b[33m'].filter((code) => text.split('\n')[0]?.includes(code));
    });
    assert.deepEqual(codes, [['\u001b[32m'], ['\u001b[31m'], ['\u001b[33m']]);
  });
});

describe('a check', () => {
  const bad = { problems: [signature] } as const;
  test.each<readonly [string, Omit<PrintedCheck, 'name'>, RegExp]>([
    ['that passed', { outcome: 'pass', problems: [] }, /^ {2}✓ status /],
    ['that failed', { outcome: 'fail', ...bad }, /^ {2}✗ status {7}failed/],
    ['that is open', { outcome: 'unknown', ...bad }, /^ {2}\? status {7}could not be found out/],
    ['with a warning', { outcome: 'warn', ...bad }, /^ {2}✓ status {7}passed, with a warning/],
    [
      'of nothing',
      { outcome: 'skipped', reason: 'absent', problems: [] },
      /^ {2}– status {7}it carries nothing/,
    ],
    ['not built', { outcome: 'skipped', reason: 'not-built', problems: [] }, /^ {2}– status {7}this release/],
    [
      'resting on another',
      { outcome: 'skipped', reason: 'rests-on-failed', problems: [] },
      /^ {2}– status {7}not looked at: it rests/,
    ],
    [
      'left out, though it was called for',
      { outcome: 'skipped', reason: 'not-built', ...bad },
      /^ {2}\? status {7}this release .*: see below$/,
    ],
    ['left out without a reason', { outcome: 'skipped', problems: [] }, /^ {2}– status {7}not looked at$/],
  ])('%s', (_, check, line) => {
    const lines = linesOf(reportWith({ status: check }));
    assert.equal(lines.filter((one) => line.test(one)).length, 1);
  });

  test('has one line each, in the order of the specification', () => {
    const lines = linesOf(reportWith()).filter((line) => /^ {2}✓/.test(line));
    assert.deepEqual(
      lines.map((line) => line.trim().split(/\s+/)[1]),
      [...checkNames],
    );
  });
});

describe('what the badge says', () => {
  const claims = {
    id: 'urn:uuid:1',
    name: 'Reading circle',
    issuer: { id: 'did:key:z6Mk', name: 'Pine Hollow' },
    achievement: { id: 'https://pinehollow.example/a', name: 'Reading circle host' },
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2031-01-01T00:00:00Z',
  };

  test('is shown with its earner where the badge is valid', () => {
    const text = linesOf(reportWith({}, { claims, subject: 'urn:uuid:teacher' })).join('\n');
    assert.match(text, /^What it says\n/m);
    for (const line of [
      '  badge        Reading circle host',
      '  earned by    urn:uuid:teacher',
      '  issued by    Pine Hollow',
      '               did:key:z6Mk',
      '  valid from   2026-01-01T00:00:00Z',
      '  valid until  2031-01-01T00:00:00Z',
    ]) {
      assert.ok(text.includes(`${line}\n`), line);
    }
  });

  test.each<readonly [Kind, string, string]>([
    ['badge', 'badge', 'earned by'],
    ['assertion', 'badge', 'earned by'],
    ['record', 'record', 'learner'],
    ['endorsement', 'endorsement', 'about'],
    ['other', 'name', 'about'],
  ])('of a document of the kind %s has the labels %s and %s', (kind, name, subject) => {
    const lines = linesOf(reportWith({}, { kind, claims: { name: 'Reading' }, subject: 'did:key:z6Mk' }));
    assert.ok(lines.includes(`  ${name}`.padEnd(15) + 'Reading'));
    assert.ok(lines.includes(`  ${subject}`.padEnd(15) + 'did:key:z6Mk'));
  });

  test('is whole also where an id is longer than a line', () => {
    const id = `did:jwk:${'eyJlIjoiQVFBQiJ9'.repeat(20)}`;
    const lines = linesOf(reportWith({}, { claims: { issuer: { id, name: 'Pine Hollow' } } }));
    assert.ok(lines.every((line) => line.length <= 78));
    const from = lines.findIndex((line) => line.includes('did:jwk:'));
    const rows = Math.ceil(id.length / 63);
    const row = (line: string): string => line.trim();
    assert.equal(
      lines
        .slice(from, from + rows)
        .map(row)
        .join(''),
      id,
    );
  });

  test.each(['invalid', 'indeterminate'] as const)('is marked as unconfirmed where it is %s', (verdict) => {
    assert.match(
      linesOf(reportWith({}, { verdict, claims })).join('\n'),
      /^What it says \(unconfirmed: .*\)$/m,
    );
  });

  test('falls back on the name of the credential', () => {
    const text = linesOf(reportWith({}, { claims: { name: 'Reading circle' } })).join('\n');
    assert.ok(text.includes('  badge        Reading circle\n'));
  });

  test('says where an issuer gives no name', () => {
    const lines = linesOf(reportWith({}, { claims: { issuer: { id: 'did:key:z6Mk' } } }));
    assert.ok(lines.includes('               did:key:z6Mk'));
    assert.ok(lines.some((line) => line.startsWith('  issued by    ') && !line.includes('did:key')));
  });

  test('has no heading where nothing is known', () => {
    assert.ok(!linesOf(reportWith()).some((line) => line.startsWith('What it says')));
  });
});

describe('problems', () => {
  const failed = (problems: readonly Problem<string>[]): PrintedReport =>
    reportWith({ proof: { outcome: 'fail', problems } }, { verdict: 'invalid' });

  test('are absent from a clean report', () => {
    assert.ok(!linesOf(reportWith()).some((line) => line.includes('What to do')));
  });

  test('are explained by their code, with the place', () => {
    const lines = linesOf(failed([signature]));
    const at = lines.indexOf('  proof.signature');
    assert.ok(at > 0);
    assert.ok(lines.slice(at).some((line) => line.includes('at /proof/proofValue')));
    assert.ok(lines.slice(at).some((line) => line.startsWith('    What to do: ')));
  });

  test('of one code are explained once and counted', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...signature, at: `/proof/${index}` }));
    const lines = linesOf(failed(many));
    assert.equal(lines.filter((line) => line === '  proof.signature').length, 1);
    assert.equal(lines.filter((line) => line.includes('at /proof/')).length, 5);
    assert.ok(lines.some((line) => line.endsWith('and 7 more like it')));
  });

  test('of a code that is not known here are shown with their message', () => {
    const lines = linesOf(failed([{ code: 'future.code', message: 'Something new.', at: '' }]));
    assert.ok(lines.includes('  future.code'));
    assert.ok(lines.includes('    Something new.'));
  });

  test('without a place are shown without one', () => {
    const lines = linesOf(failed([{ code: 'proof.signature', message: 'Another word on it.' }]));
    assert.ok(lines.includes('    → Another word on it.'));
  });

  test('of a valid badge are things to note', () => {
    const warned = reportWith({ trust: { outcome: 'warn', problems: [signature] } });
    assert.ok(linesOf(warned).includes('To note'));
    assert.ok(linesOf(failed([signature])).includes('What this means'));
  });

  test('are no way to write to the terminal', () => {
    const text = linesOf(failed([{ code: 'a\u001b[2J', message: '\u202eb', at: '/\u009bc' }])).join('');
    assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}]/u);
  });
});
