import assert from 'node:assert/strict';
import { test } from 'vitest';
import { checkRecipient } from '../../../src/verify/checks/recipient.js';

test('whose a badge is stays open where the verifier asked its holder, and is not looked at else', () => {
  const none = { challenge: undefined, domain: undefined };
  const skipped = { name: 'recipient', outcome: 'skipped', reason: 'not-built', problems: [] };
  assert.deepEqual(checkRecipient(none), skipped);
  for (const asked of [
    { challenge: 'x' },
    { domain: 'a.example' },
    { challenge: 'x', domain: 'a.example' },
  ]) {
    const check = checkRecipient({ ...none, ...asked });
    assert.equal(check.outcome, 'unknown');
    assert.deepEqual(
      check.problems.map(({ code, at }) => [code, at]),
      [['presentation.missing', '']],
    );
  }
});
