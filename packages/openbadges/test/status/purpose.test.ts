import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { findingsFor } from '../../src/status/purpose.js';
import { inShort } from './lists.js';

function findings(
  purpose: string,
  value: number,
  messages: readonly string[] = [],
): ReturnType<typeof findingsFor> {
  return findingsFor(value, { list: '', index: 0, size: 1, purpose, messages: new Map(messages.entries()) });
}

describe('a mark', () => {
  test.each([
    ['revocation', 'bad status.revoked'],
    ['suspension', 'bad status.suspended'],
    ['refresh', 'ok | status.newer-version'],
    ['message', 'ok | status.message'],
    ['Revocation', 'unknown status.purpose-unsupported'],
    ['licence-lapsed', 'unknown status.purpose-unsupported'],
  ])('for %s is: %s', (purpose, expected) => {
    assert.equal(inShort(findings(purpose, 1)), expected);
    assert.equal(inShort(findings(purpose, 3)), expected);
    assert.equal(inShort(findings(purpose, 0)), 'ok');
  });

  test('repeats what the issuer says of its value, and of no other', () => {
    const revoked = findings('revocation', 2, ['fine', 'odd', 'Issued in error']).outcome;
    assert.ok(revoked.kind === 'bad');
    assert.match(revoked.problems[0].message, /Issued in error/);
    const [message] = findings('message', 1, ['pending', 'accepted']).warnings;
    assert.match(String(message?.message), /accepted/);
    assert.doesNotMatch(String(message?.message), /pending/);
  });

  test('of 0 is a message where the issuer gives it one', () => {
    assert.equal(inShort(findings('message', 0, ['pending', 'accepted'])), 'ok | status.message');
    assert.match(String(findings('message', 0, ['pending']).warnings[0]?.message), /pending/);
    assert.equal(inShort(findings('revocation', 0, ['pending', 'accepted'])), 'ok');
  });

  test('without a text, or with one that is kept for later, tells its number', () => {
    for (const one of [findings('message', 3), findings('message', 3, ['', '', '', 'undefined'])]) {
      assert.match(String(one.warnings[0]?.message), /\b3\b/);
      assert.equal(inShort(one), 'ok | status.message');
    }
  });

  test('repeats no more than a line of text', () => {
    const text = `a\u202Eb\nc\u0000${'x'.repeat(5_000)}`;
    const [told] = findings('message', 1, ['', text]).warnings;
    assert.ok(told !== undefined && told.message.length < 160);
    assert.match(told.message, /a b c xx/);
    const unknownPurpose = findings(text, 1).outcome;
    assert.ok(unknownPurpose.kind === 'unknown' && unknownPurpose.problems[0].message.length < 200);
  });
});
