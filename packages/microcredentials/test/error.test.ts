import assert from 'node:assert/strict';
import { BadgeError as OpenBadgesError } from '@badgewright/openbadges';
import { describe, test } from 'vitest';
import { BadgeError, errorCodes } from '../src/index.js';

describe('BadgeError', () => {
  const error = new BadgeError('recipient.missing', 'Nobody is named.');

  test('is an error with a name, a code and no problems', () => {
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'BadgeError');
    assert.equal(error.code, 'recipient.missing');
    assert.equal(error.message, 'Nobody is named.');
    assert.deepEqual(error.problems, []);
    assert.equal(String(error), 'BadgeError: Nobody is named.');
  });

  test('is one kind of error in every package', () => {
    const other = new OpenBadgesError('argument.invalid', 'No.');
    for (const thrown of [error, other]) {
      assert.equal(thrown instanceof BadgeError, true);
      assert.equal(thrown instanceof OpenBadgesError, true);
    }
  });

  test('is no other error, and no object that only looks like one', () => {
    for (const thrown of [
      new Error('x'),
      new TypeError('x'),
      { name: 'BadgeError', code: 'x' },
      null,
      'BadgeError',
    ]) {
      assert.equal(thrown instanceof BadgeError, false);
      assert.equal(thrown instanceof OpenBadgesError, false);
    }
  });
});

describe('errorCodes', () => {
  test.each(Object.entries(errorCodes))('%s says what it means and what to do', (code, { means, action }) => {
    assert.match(code, /^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    assert.match(means, /\.$/);
    assert.match(action, /\.$/);
  });
});
