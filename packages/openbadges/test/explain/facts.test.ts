import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ReportLike } from '../../src/explain/report-like.js';
import { invalidWith, failed, problem, reportWith, textsOf, tongues } from './reports.js';

function rows(report: ReportLike): readonly (readonly [string, string])[] {
  return explain(report).facts.map(({ label, text }) => [label, text]);
}

const claims = {
  id: 'urn:uuid:1',
  name: 'Reading',
  issuer: { id: 'did:example:a', name: 'Pine Hollow' },
  achievement: { id: 'https://pinehollow.example/a/1', name: 'Reading' },
  validFrom: '2026-03-20T15:00:00Z',
  validUntil: '2027-03-20T15:00:00Z',
};

describe('the facts', () => {
  test('of a badge, in their order', () => {
    assert.deepEqual(rows(reportWith({ claims, subject: 'did:example:teacher' })), [
      ['badge', 'Reading'],
      ['achievement id', 'https://pinehollow.example/a/1'],
      ['earned by', 'did:example:teacher'],
      ['issued by', 'Pine Hollow'],
      ['issuer id', 'did:example:a'],
      ['valid from', '2026-03-20 15:00 UTC'],
      ['valid until', '2027-03-20 15:00 UTC'],
      ['id', 'urn:uuid:1'],
    ]);
  });

  test('name the achievement apart where it has a name of its own', () => {
    const told = rows(reportWith({ claims: { name: 'Badge', achievement: { name: 'Reading' } } }));
    assert.deepEqual(told, [
      ['badge', 'Badge'],
      ['achievement', 'Reading'],
    ]);
    assert.deepEqual(rows(reportWith({ claims: { achievement: { name: 'Reading' } } })), [
      ['badge', 'Reading'],
    ]);
  });

  test('say where an issuer gives no name, or one that cannot be seen', () => {
    for (const issuer of [{ id: 'did:example:a' }, { id: 'did:example:a', name: '\u202e \n' }]) {
      assert.deepEqual(rows(reportWith({ claims: { issuer } })), [
        ['issued by', 'a name is not given'],
        ['issuer id', 'did:example:a'],
      ]);
    }
  });

  test('of a presentation name who presents', () => {
    const holder = { id: 'did:example:teacher', name: 'M. Quill' };
    assert.deepEqual(rows(reportWith({ kind: 'presentation', claims: { holder } })), [
      ['presented by', 'M. Quill'],
      ['presented by', 'did:example:teacher'],
    ]);
  });

  test('are none where nothing is said', () => {
    assert.deepEqual(rows(reportWith({ kind: 'other', claims: {} })), []);
  });
});

describe('whom a document is about', () => {
  const about = (members: Partial<ReportLike>): string | undefined =>
    rows(reportWith({ claims: {}, ...members }))[0]?.[1];
  const identity = { identityType: 'emailAddress', identityHash: 'a@example.com' };

  test('comes from what was verified', () => {
    assert.equal(about({ badge: { credentialSubject: { id: 'did:example:t' } } }), 'did:example:t');
    assert.equal(
      about({ kind: 'record', record: { credentialSubject: { id: 'did:example:t' } } }),
      'did:example:t',
    );
    assert.equal(
      about({ kind: 'endorsement', endorsement: { credentialSubject: { id: 'https://x.example' } } }),
      'https://x.example',
    );
  });

  test('is told by identifiers where there is no id, and by no hash', () => {
    const identifier = [
      { ...identity, hashed: false },
      { identityType: 'sourcedId', identityHash: 'sha256$00ff', hashed: true },
    ];
    assert.equal(
      about({ badge: { credentialSubject: { identifier } } }),
      'emailAddress a@example.com, sourcedId (hashed)',
    );
    assert.equal(about({ badge: { credentialSubject: {} } }), undefined);
  });

  test('is told of assertions, hashed or plain', () => {
    const recipient = { type: 'email', hashed: false, identity: 'a@example.com' };
    assert.equal(about({ kind: 'assertion', assertion: { recipient } }), 'email a@example.com');
    const hashed = { type: ['email', 'x'], hashed: true, identity: 'sha256$00ff' };
    assert.equal(about({ kind: 'assertion', assertion: { recipient: hashed } }), 'email x (hashed)');
  });

  test('goes by the report’s own word first', () => {
    assert.equal(about({ subject: 'Ada', badge: { credentialSubject: { id: 'did:example:t' } } }), 'Ada');
  });

  test('is told of nothing that is not valid', () => {
    const report = { ...invalidWith(failed('proof', problem('proof.signature'))), subject: 'Ada' };
    assert.ok(!rows(report).some(([, text]) => text === 'Ada'));
  });
});

describe('what a trust list says', () => {
  const trusted = {
    issuer: { id: 'did:example:a', name: 'Pine Hollow District' },
    list: { name: 'Issuers of the State', date: '2026-01-15T00:00:00Z' },
    authorities: ['State Board', 'County Office'],
  };

  test.each(tongues)(
    'stands in the list’s words, with its date and its authorities: $language',
    ({ language, words }) => {
      const { facts, note } = explain(reportWith({ trusted }), language);
      const listed = facts.filter(({ label }) => label === words.labels.listed);
      assert.deepEqual(listed.length, 1);
      for (const part of ['Pine Hollow District', 'Issuers of the State', '2026-01-15 00:00 UTC']) {
        assert.ok(listed[0]?.text.includes(part), part);
      }
      const authorities = facts.filter(({ label }) => label === words.labels.authority);
      assert.deepEqual(
        authorities.map(({ text }) => text),
        ['State Board', 'County Office'],
      );
      assert.ok(note.endsWith(words.notes.trust.listed));
    },
  );

  test.each(tongues)('is missed where no list was given: $language', ({ language, words }) => {
    const checks = reportWith().checks.map((check) =>
      check.name === 'trust' ? ({ ...check, outcome: 'skipped', reason: 'not-asked' } as const) : check,
    );
    const told = explain(reportWith({ checks }), language);
    assert.ok(told.note.endsWith(words.notes.trust['not-asked']));
    assert.equal(told.checks.find(({ name }) => name === 'trust')?.text, words.checks.trust['not-asked']);
  });
});

describe('a name that would forge a report', () => {
  const forged = 'Reading\r\nVALID\u001b[2J\u202egnidaeR\u2069\u0007';
  const report = reportWith({
    verdict: 'invalid',
    claims: {
      id: forged,
      name: forged,
      issuer: { id: forged, name: forged },
      holder: { id: forged, name: forged },
      achievement: { id: forged, name: `x${forged}` },
      validFrom: forged,
      validUntil: forged,
    },
    verifiedAt: forged,
    checks: [failed('proof', { ...problem('proof.signature', 'error', `/${forged}`), message: forged })],
    trusted: {
      issuer: { id: forged, name: forged },
      list: { name: forged, date: forged },
      authorities: [forged],
    },
  });

  test.each(tongues)('begins no line and turns no direction: $language', ({ language }) => {
    const told = explain({ ...report, subject: forged, contents: [{ at: forged, report }] }, language);
    const texts = textsOf(told);
    assert.ok(texts.filter((text) => text.includes('Reading VALID[2J')).length >= 20);
    for (const text of texts) assert.doesNotMatch(text, /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  });

  test('stands in no headline, summary, heading or note', () => {
    const told = explain({ ...report, verifiedAt: '2026-06-01T00:00:00Z', contents: [{ at: '/x', report }] });
    const { headline, summary, factsHeading, checksHeading, problemsHeading, note, what, inside } = told;
    const words = [headline, summary, factsHeading, checksHeading, problemsHeading, note, what];
    for (const text of [...words, ...inside.map(({ heading }) => heading)])
      assert.ok(!text.includes('Reading'));
  });

  test('is never confirmed', () => {
    for (const verdict of ['invalid', 'indeterminate'] as const) {
      const told = explain({ ...report, verdict });
      assert.equal(told.confirmed, false);
      assert.equal(told.factsHeading, 'What it says (not confirmed: anybody may have written it)');
    }
  });
});
