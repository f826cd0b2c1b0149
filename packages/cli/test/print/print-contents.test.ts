import assert from 'node:assert/strict';
import { describe, test } from 'vitest';

import type { ReportLike } from '@badgewright/openbadges';
import { linesOf, reportWith, signature } from './report-with.js';

const inner = reportWith(
  {},
  { claims: { name: 'Reading', issuer: { name: 'Pine Hollow' } }, subject: 'did:key:z6Mk' },
);
const altered = reportWith({ proof: { outcome: 'fail', problems: [signature] } }, { verdict: 'invalid' });

function held(...reports: readonly ReportLike[]): ReportLike {
  const contents = reports.map((report, index) => ({ at: `/held/${index}`, report }));
  return reportWith({}, { verdict: 'invalid', kind: 'record', contents });
}

describe('what stands inside a document', () => {
  test('is not spoken of for a badge', () => {
    assert.ok(!linesOf(reportWith()).some((line) => line.startsWith('Credential 1')));
  });

  test('has a heading each, the verdict on it, its place, and what it says', () => {
    const lines = linesOf(held(inner, { ...inner, verdict: 'indeterminate' }));
    const from = lines.indexOf('Credential 1 of 2');
    assert.ok(from > 0);
    assert.equal(lines[from + 1], '  VALID  /held/0');
    assert.equal(lines[from + 2], '  A badge (Open Badges 3.0)');
    assert.ok(lines.slice(from).some((line) => /^ {2}earned by {2,}did:key:z6Mk$/.test(line)));
    assert.ok(lines.includes('Credential 2 of 2 (what it says is not confirmed)'));
    assert.ok(lines.includes('  COULD NOT BE CHECKED  /held/1'));
  });

  test('may hold more, further in', () => {
    const lines = linesOf(held(held(inner)));
    assert.ok(lines.includes('  NOT VALID  /held/0'));
    assert.ok(lines.includes('    VALID  /held/0'));
  });

  test('may be an endorsement, or the newer version', () => {
    const report = reportWith(
      {},
      {
        endorsements: [{ at: '/endorsement/0', report: { ...inner, kind: 'endorsement' } }],
        refreshed: inner,
      },
    );
    const lines = linesOf(report);
    assert.ok(lines.includes('Endorsement 1 of 1'));
    assert.ok(lines.includes('  VALID  /endorsement/0'));
    assert.equal(lines.filter((line) => line.trim() === 'VALID').length, 1);
  });

  test('has its own problems below it, and not in the list of the whole', () => {
    const lines = linesOf(held(inner, altered));
    assert.equal(lines.filter((line) => line.trim() === 'proof.signature').length, 1);
    assert.ok(lines.includes('    proof.signature'));
    assert.ok(lines.some((line) => line.includes('→ at /proof/proofValue')));
  });

  test('fits 80 columns', () => {
    const name = 'word '.repeat(60);
    const long = { ...inner, claims: { name, issuer: { id: `did:jwk:${'x'.repeat(290)}`, name } } };
    for (const language of ['en', 'es', 'fr'] as const) {
      assert.ok(linesOf(held(held(held(long))), language).every((line) => line.length <= 80));
    }
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
