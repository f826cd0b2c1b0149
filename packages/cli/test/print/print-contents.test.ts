import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import type { PrintedReport } from '../../src/print/printed-report.js';
import { linesOf, reportWith, signature } from './report-with.js';

describe('what a document is', () => {
  test.each<readonly [Partial<PrintedReport>, string | undefined]>([
    [{}, 'A badge (Open Badges 3.0)'],
    [{ kind: 'assertion', container: 'png' }, 'A badge (Open Badges 2.0), in a PNG image'],
    [{ kind: 'record', container: 'svg' }, 'A learner record (CLR 2.0), in an SVG image'],
    [{ kind: 'endorsement', container: 'jws' }, 'An endorsement (Open Badges 3.0), as signed text (JWT)'],
    [{ kind: 'other', container: 'png' }, undefined],
  ])('%j', (members, line) => {
    const [, second] = linesOf(reportWith({}, { verdict: 'indeterminate', ...members }));
    assert.equal(second, line ?? '');
  });
});

describe('what a document holds', () => {
  const inner = reportWith(
    {},
    { claims: { name: 'Reading', issuer: { name: 'Pine Hollow' } }, subject: 'did:key:z6Mk' },
  );
  const altered = reportWith({ proof: { outcome: 'fail', problems: [signature] } }, { verdict: 'invalid' });
  const held = (...reports: readonly PrintedReport[]): PrintedReport =>
    reportWith(
      {},
      {
        verdict: 'invalid',
        kind: 'record',
        contents: reports.map((report, index) => ({ at: `/held/${index}`, report })),
      },
    );

  test('is not spoken of for a badge', () => {
    assert.ok(!linesOf(reportWith()).includes('What it holds'));
  });

  test('is numbered, with the verdict on each and what it says', () => {
    const lines = linesOf(held(inner, { ...inner, verdict: 'indeterminate' }));
    const from = lines.indexOf('What it holds');
    assert.deepEqual(lines.slice(from + 1, from + 7), [
      '  1. VALID',
      '     A badge (Open Badges 3.0)',
      '     badge        Reading',
      '     earned by    did:key:z6Mk',
      '     issued by    Pine Hollow',
      '     place        /held/0',
    ]);
    assert.match(lines[from + 7] ?? '', /^ {2}2\. COULD NOT BE CHECKED .*unconfirmed/);
  });

  test('may hold more, further in', () => {
    const lines = linesOf(held(held(inner)));
    assert.ok(lines.includes('     1. VALID'));
    assert.ok(lines.includes('        place        /held/0'));
  });

  test('fits 80 columns', () => {
    const name = 'word '.repeat(60);
    const long = { ...inner, claims: { name, issuer: { id: `did:jwk:${'x'.repeat(290)}`, name } } };
    assert.ok(linesOf(held(held(held(long)))).every((line) => line.length <= 80));
  });

  test('is said to be nothing where a presentation shows none', () => {
    const empty = { outcome: 'skipped', reason: 'absent', problems: [] } as const;
    const lines = linesOf(reportWith({ contents: empty }, { kind: 'presentation' }));
    assert.ok(lines.includes('What it holds'));
    assert.ok(!linesOf(reportWith({ contents: empty })).includes('What it holds'));
  });

  test('has its problems in the one list, with places in the whole', () => {
    const nameless = { code: 'proof.expired', message: 'Too old.' };
    const outdated = reportWith({ proof: { outcome: 'fail', problems: [nameless] } }, { verdict: 'invalid' });
    const text = linesOf(held(inner, held(altered), outdated)).join('\n');
    assert.match(text, /→ at \/held\/1\/held\/0\/proof\/proofValue/);
    assert.match(text, /→ at \/held\/2: Too old/);
    assert.equal(text.match(/^ {2}proof\.signature$/gm)?.length, 1);
  });

  test('says nothing to a terminal', () => {
    const evil = 'a\u001b[2J\u202eb';
    const report = reportWith(
      {},
      { claims: { name: evil, issuer: { id: evil, name: evil } }, subject: evil },
    );
    const outer = { ...held(report), contents: [{ at: `/${evil}`, report }] };
    assert.doesNotMatch(linesOf(outer).join(''), /[\p{Cc}\p{Bidi_Control}]/u);
  });
});
