import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ReportLike } from '../../src/explain/report-like.js';
import type { Reason } from '../../src/explain/words.js';
import type { CheckName } from '../../src/verify/report.js';
import { checksWith, failed, invalidWith, problem, reportWith, tongues } from './reports.js';

/** A badge that names no place where a withdrawal would stand. */
const unlisted = { name: 'status', outcome: 'skipped', reason: 'absent', problems: [] } as const;

describe.each(tongues)('the summary in $language', ({ language, words }) => {
  const { because, more, none, warned, valid } = words.reasons;
  const told = (report: ReportLike): string => explain(report, language).summary;

  const reasons: readonly (readonly [string, CheckName, Reason])[] = [
    ['input.not-json', 'conformance', 'unreadable'],
    ['container.no-badge', 'conformance', 'unreadable'],
    ['file.unreadable', 'conformance', 'unreadable'],
    ['proof.missing', 'proof', 'unsigned'],
    ['jwt.algorithm', 'proof', 'unsigned'],
    ['proof.signature', 'proof', 'altered'],
    ['context.altered-meaning', 'proof', 'altered'],
    ['context.undefined-term', 'proof', 'altered'],
    ['assertion.differs', 'proof', 'altered'],
    ['issuer.key-not-issuers', 'issuer', 'another-key'],
    ['assertion.out-of-scope', 'issuer', 'another-key'],
    ['key.private', 'proof', 'unsafe-key'],
    ['key.revoked', 'proof', 'unsafe-key'],
    ['proof.challenge', 'proof', 'elsewhere'],
    ['proof.domain', 'proof', 'elsewhere'],
    ['status.revoked', 'status', 'withdrawn'],
    ['assertion.revoked', 'status', 'withdrawn'],
    ['status.suspended', 'status', 'suspended'],
    ['validity.expired', 'validity', 'expired'],
    ['validity.not-yet-valid', 'validity', 'not-yet-valid'],
    ['validity.malformed', 'validity', 'dates'],
  ];

  test.each(reasons)('says of %s what it is', (code, name, reason) => {
    assert.equal(told(invalidWith(failed(name, problem(code)))), because[reason]);
  });

  test.each([
    ['presentation.unsigned', 'proof', 'unsigned'],
    ['presentation.missing', 'recipient', 'copy'],
    ['trust.not-listed', 'trust', 'unlisted'],
    ['container.too-large', 'conformance', 'unreadable'],
  ] as const)('says of %s, which leaves it open, what it is', (code, name, reason) => {
    assert.equal(told(invalidWith(failed(name, problem(code, 'unknown')))), because[reason]);
  });

  test.each([
    ['model.missing', 'conformance'],
    ['proof.malformed', 'proof'],
    ['recipient.mismatch', 'recipient'],
    ['review.not-reached', 'review'],
    ['contents.invalid', 'contents'],
    ['trust.not-entitled', 'trust'],
    ['refresh.ended', 'refresh'],
  ] as const)('tells %s as what came of its check', (code, name) => {
    const texts = { ...words.checks[name], ...words.checksFor.badge?.[name] };
    assert.equal(told(invalidWith(failed(name, problem(code)))), texts.fail);
    assert.equal(told(invalidWith(failed(name, problem(code, 'unknown')))), texts.unknown);
  });

  test('says that the network stood in the way, behind what it left open', () => {
    const summary = told(invalidWith(failed('status', problem('network.unreachable', 'unknown'))));
    assert.equal(summary, `${words.checks.status.unknown} ${because.network}`);
  });

  test('tells the day on which it expired or starts', () => {
    const at = (claims: ReportLike['claims'], code: string): string =>
      told({ ...invalidWith(failed('validity', problem(code))), claims });
    const [year, month, time] = [2026, 5, '14:00'] as const;
    assert.equal(
      at({ validUntil: '2026-05-03T16:00:00+02:00' }, 'validity.expired'),
      words.reasons.expiredOn({ year, month, day: 3, time }),
    );
    assert.equal(
      at({ validFrom: '2026-07-01T14:00:00Z' }, 'validity.not-yet-valid'),
      words.reasons.startsOn({ year, month: 7, day: 1, time }),
    );
  });

  test('tells no day that did not decide: a token may end before its credential', () => {
    for (const validUntil of ['2030-01-01T00:00:00Z', 'yesterday', '']) {
      const report = invalidWith(failed('validity', problem('validity.expired')));
      assert.equal(told({ ...report, claims: { validUntil } }), because.expired);
    }
    const early = invalidWith(failed('validity', problem('validity.not-yet-valid')));
    assert.equal(told({ ...early, claims: { validFrom: '2026-01-01T00:00:00Z' } }), because['not-yet-valid']);
  });

  test('tells what is broken before what could not be found out, whatever the order of the checks', () => {
    const report = invalidWith(
      failed('proof', problem('proof.unchecked', 'unknown')),
      failed('recipient', problem('recipient.mismatch')),
    );
    assert.equal(told(report), `${words.checks.recipient.fail} ${words.checks.proof.unknown}`);
  });

  test('tells within one check too what is broken first', () => {
    const report = invalidWith(
      failed('status', problem('network.absent', 'unknown'), problem('status.revoked')),
    );
    assert.ok(told(report).startsWith(because.withdrawn));
  });

  test('tells a withdrawal before a fault of form', () => {
    const report = invalidWith(
      failed('conformance', problem('model.missing')),
      failed('status', problem('status.revoked')),
    );
    assert.equal(told(report), `${because.withdrawn} ${words.checks.conformance.fail}`);
  });

  test('tells a reason once, and two of them at most', () => {
    const many = ['proof.missing', 'jwt.algorithm', 'proof.missing'].map((code) => problem(code));
    assert.equal(told(invalidWith(failed('proof', ...many))), because.unsigned);
    const three = invalidWith(
      failed('proof', problem('proof.signature')),
      failed('validity', problem('validity.expired')),
      failed('recipient', problem('recipient.mismatch')),
    );
    assert.equal(told(three), `${because.altered} ${because.expired} ${more}`);
  });

  test('makes no reason of warnings', () => {
    const report = invalidWith(
      failed('proof', problem('proof.signature'), problem('proof.deprecated', 'warning')),
    );
    assert.equal(told(report), because.altered);
  });

  test('is there where a report gives no reason', () => {
    for (const verdict of ['invalid', 'indeterminate'] as const) {
      assert.equal(told(reportWith({ verdict })), none[verdict]);
    }
  });

  test('of what is valid says so by its kind, and that there is something to note', () => {
    for (const kind of ['badge', 'record', 'presentation', 'assertion', 'endorsement', 'other'] as const) {
      assert.equal(told(reportWith({ kind, checks: checksWith(unlisted) })), valid[kind]);
    }
    const checks = checksWith(unlisted, {
      name: 'creator',
      outcome: 'warn',
      problems: [problem('creator.differs', 'warning')],
    });
    assert.equal(told(reportWith({ checks })), `${valid.badge} ${warned}`);
  });

  test('says that nothing was withdrawn only where that was looked up', () => {
    const { pass } = words.checks.status;
    assert.equal(told(reportWith()), `${valid.badge} ${pass}`);
    const message = {
      name: 'status',
      outcome: 'warn',
      problems: [problem('status.message', 'warning')],
    } as const;
    assert.equal(told(reportWith({ checks: checksWith(message) })), `${valid.badge} ${pass} ${warned}`);
  });

  test('says once that the network stood in the way, and once what it left open', () => {
    const offline = ['/a', '/b'].map((at) => problem('network.offline', 'unknown', at));
    const report = invalidWith(failed('issuer', problem('issuer.unconfirmed', 'unknown'), ...offline));
    assert.equal(told(report), `${words.checks.issuer.unknown} ${because.network}`);
  });

  test('speaks of the holder where a presentation is signed by another', () => {
    const report = invalidWith(failed('issuer', problem('key.foreign', 'unknown')));
    assert.equal(told({ ...report, kind: 'presentation' }), words.checksFor.presentation?.issuer?.unknown);
  });
});
