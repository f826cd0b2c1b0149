import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import { checkNames, explain } from '@badgewright/openbadges';
import type { ReportLike } from '@badgewright/openbadges';
import { paintFor } from '../../src/print/layout.js';
import { reportText } from '../../src/print/print-report.js';
import { linesOf, plain, reportWith, signature, textOn } from './report-with.js';

type CheckLike = ReportLike['checks'][number];

describe('the headline', () => {
  test.each([
    ['valid', 'VALID  badge.json'],
    ['invalid', 'NOT VALID  badge.json'],
    ['indeterminate', 'COULD NOT BE CHECKED  badge.json'],
  ] as const)('%s', (verdict, line) => {
    assert.equal(linesOf(reportWith({}, { verdict }))[0], line);
  });

  test('names standard input in the language of the report', () => {
    const heads = (['en', 'es', 'fr'] as const).map((language) => {
      const setting = { source: '-', paint: plain, packNote: '' };
      return reportText(explain(reportWith(), language), setting).split('\n')[0];
    });
    assert.equal(heads[0], 'VALID  standard input');
    assert.equal(new Set(heads).size, 3);
  });

  test('is coloured by what it says', () => {
    const setting = { source: 'x', paint: paintFor({ colour: true }), packNote: '' };
    const codes = (['valid', 'invalid', 'indeterminate'] as const).map((verdict) => {
      const text = reportText(explain(reportWith({}, { verdict })), setting);
      return ['\u001b[32m', '\u001b[31m', '\u001b[33m'].filter((code) => text.split('\n')[0]?.includes(code));
    });
    assert.deepEqual(codes, [['\u001b[32m'], ['\u001b[31m'], ['\u001b[33m']]);
  });

  test('is followed by what is said of the offline pack', () => {
    const text = textOn(reportWith(), 'en', 'From an offline pack of last year.');
    assert.match(text, /^VALID.*\nA badge.*\nFrom an offline pack of last year\.\n\n/);
  });
});

describe('a check', () => {
  const bad = { problems: [signature] } as const;
  test.each<readonly [string, Omit<CheckLike, 'name'>, string]>([
    ['that passed', { outcome: 'pass', problems: [] }, '✓'],
    ['that failed', { outcome: 'fail', ...bad }, '✗'],
    ['that is open', { outcome: 'unknown', ...bad }, '?'],
    ['with a warning', { outcome: 'warn', ...bad }, '!'],
    ['of nothing', { outcome: 'skipped', reason: 'absent', problems: [] }, '–'],
    ['that nobody asked for', { outcome: 'skipped', reason: 'not-asked', problems: [] }, '–'],
  ])('%s has a sign of its own', (_, check, sign) => {
    const lines = linesOf(reportWith({ status: check }));
    assert.equal(lines.filter((line) => line.startsWith(`  ${sign} still in force  `)).length, 1);
  });

  test('is there for each name, in the order of the specification, in every language', () => {
    for (const language of ['en', 'es', 'fr'] as const) {
      const labels = explain(reportWith(), language).checks.map(({ label }) => label);
      const lines = linesOf(reportWith(), language).filter((line) => /^ {2}✓ /.test(line));
      assert.equal(lines.length, checkNames.length);
      for (const [index, label] of labels.entries()) assert.ok(lines[index]?.startsWith(`  ✓ ${label} `));
    }
  });

  test('keeps its column where the text is long', () => {
    const lines = linesOf(
      reportWith({ trust: { outcome: 'skipped', reason: 'not-asked', problems: [] } }),
      'fr',
    );
    const from = lines.findIndex((line) => line.startsWith('  – liste de confiance'));
    const column = lines[from]?.search(/Vous/) ?? -1;
    assert.ok(column > 0);
    assert.equal(lines[from + 1]?.search(/\S/), column);
  });
});

describe('what the badge says', () => {
  const claims = {
    id: 'urn:uuid:1',
    achievement: { id: 'https://pinehollow.example/a', name: 'Reading circle host' },
    issuer: { id: 'did:key:z6Mk', name: 'Pine Hollow' },
    validFrom: '2026-01-01T00:00:00Z',
  };

  test('stands in one column, with its earner where the badge is valid', () => {
    const lines = linesOf(reportWith({}, { claims, subject: 'urn:uuid:teacher' }));
    const from = lines.indexOf('What it says');
    const columns = ['Reading circle host', 'urn:uuid:teacher', 'Pine Hollow', 'did:key:z6Mk'].map((text) =>
      lines.find((line, index) => index > from && line.endsWith(` ${text}`))?.indexOf(text),
    );
    assert.equal(new Set(columns).size, 1);
    assert.ok((columns[0] ?? 0) > 0);
  });

  test('is whole also where an id is longer than a line', () => {
    const id = `did:jwk:${'eyJlIjoiQVFBQiJ9'.repeat(20)}`;
    const lines = linesOf(reportWith({}, { claims: { issuer: { id, name: 'Pine Hollow' } } }));
    assert.ok(lines.every((line) => line.length <= 78));
    const from = lines.findIndex((line) => line.includes('did:jwk:'));
    const room = 78 - (lines[from]?.indexOf('did:jwk:') ?? 0);
    const pieces = lines
      .slice(from, from + Math.ceil(id.length / room))
      .map((line) => line.slice(-room).trim());
    assert.equal(pieces.join('').replace(/^issuer id\s*/, ''), id);
  });

  test.each(['invalid', 'indeterminate'] as const)('is marked as not confirmed where it is %s', (verdict) => {
    assert.match(
      linesOf(reportWith({}, { verdict, claims })).join('\n'),
      /^What it says \(not confirmed: .*\)$/m,
    );
  });

  test('has no heading where nothing is known', () => {
    assert.ok(!linesOf(reportWith()).some((line) => line.startsWith('What it says')));
  });
});

describe('problems', () => {
  const failed = (problems: CheckLike['problems']): ReportLike =>
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

  test('that an option helps with name it, in every language', () => {
    const offline = { severity: 'unknown', code: 'network.offline', message: 'No network.', at: '' } as const;
    for (const language of ['en', 'es', 'fr'] as const) {
      const text = linesOf(failed([offline]), language)
        .join(' ')
        .replace(/\s+/g, ' ');
      assert.ok(text.includes('(--pack FILE)'), language);
    }
  });

  test('of a code that is not known here are shown with their message', () => {
    const lines = linesOf(
      failed([{ severity: 'error', code: 'future.code', message: 'Something new.', at: '' }]),
    );
    assert.ok(lines.includes('  future.code'));
    assert.ok(lines.includes('    Something new.'));
  });

  test('without a place are shown without one', () => {
    const lines = linesOf(
      failed([{ severity: 'error', code: 'proof.signature', message: 'Another word on it.' }]),
    );
    assert.ok(lines.includes('    → Another word on it.'));
  });

  test('are no way to write to the terminal', () => {
    const evil = { severity: 'error', code: 'a\u001b[2J', message: '\u202eb', at: '/\u009bc' } as const;
    assert.doesNotMatch(linesOf(failed([evil])).join(''), /[\p{Cc}\p{Bidi_Control}]/u);
  });
});

test('a line fits 80 columns in every language', () => {
  const checks = Object.fromEntries(
    checkNames.map((name) => [name, { outcome: 'fail', problems: [signature] }] as const),
  );
  for (const language of ['en', 'es', 'fr'] as const) {
    assert.deepEqual(
      linesOf(reportWith(checks, { verdict: 'invalid' }), language).filter((line) => line.length > 80),
      [],
    );
  }
});
