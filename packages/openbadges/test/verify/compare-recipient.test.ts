import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { compareRecipient } from '../../src/index.js';
import type { JsonObject, OpenBadge } from '../../src/index.js';
import { checkIn, reportOn } from './answers.js';
import { badgeOf, sealed, signers } from './documents.js';
import { EDUCATOR } from './stacks.js';

const { ed25519 } = signers;

function identified(...identifier: readonly JsonObject[]): OpenBadge {
  return badgeOf(ed25519.controller, (copy) => {
    if (identifier.length > 0) Object.assign(copy['credentialSubject'] ?? {}, { identifier });
  }) as unknown as OpenBadge;
}

function address(identityHash: string, hashed = false): JsonObject {
  return { type: 'IdentityObject', hashed, identityHash, identityType: 'emailAddress', salt: 's' };
}

const sha = createHash('sha256').update('ada@school.examples').digest('hex');

describe('comparing a badge with somebody', () => {
  test.each([
    ['matched', identified(), { type: 'id', value: EDUCATOR }],
    ['not-matched', identified(), { type: 'id', value: 'urn:example:other' }],
    ['cannot-tell', identified(), { type: 'emailAddress', value: 'ada@school.example' }],
    [
      'matched',
      identified(address('ada@school.example')),
      { type: 'emailAddress', value: 'ada@School.example' },
    ],
    [
      'alike',
      identified(address('ada@school.example')),
      { type: 'emailAddress', value: 'ADA@School.example' },
    ],
    [
      'alike',
      identified(address(`sha256$${sha}`, true)),
      { type: 'emailAddress', value: 'Ada@school.example' },
    ],
    [
      'matched',
      identified(address('ada@school.example'), address('Ada@school.example')),
      { type: 'emailAddress', value: 'Ada@school.example' },
    ],
    [
      'matched',
      identified(address(`sha256$${sha}`, true)),
      { type: 'emailAddress', value: 'ada@school.example' },
    ],
    [
      'not-matched',
      identified(address(`sha256$${sha}`, true)),
      { type: 'emailAddress', value: 'bob@school.example' },
    ],
    [
      'cannot-tell',
      identified(address('sha512$00', true)),
      { type: 'emailAddress', value: 'ada@school.example' },
    ],
    ['cannot-tell', identified(), { type: 'name', value: 'Ada' }],
  ] as const)('says %s as the check does', async (answer, badge, recipient) => {
    assert.equal(compareRecipient(badge, recipient), answer);
    const report = await reportOn(await sealed(ed25519, {}, (copy) => Object.assign(copy, badge)), {
      recipient,
    });
    const outcomes = {
      pass: 'matched',
      warn: 'alike',
      fail: 'not-matched',
      unknown: 'cannot-tell',
    } as const;
    const { outcome } = checkIn(report, 'recipient');
    assert.ok(outcome !== 'skipped');
    assert.equal(outcomes[outcome], answer);
  });

  test('of what is no badge nothing can be told, and of nobody nothing asked', () => {
    const throwing = {
      get credentialSubject(): never {
        throw new Error('mine');
      },
    };
    for (const badge of [undefined, 7, throwing, {}]) {
      assert.equal(compareRecipient(badge as never, { type: 'id', value: 'urn:a:b' }), 'cannot-tell');
    }
    const refusal = { name: 'BadgeError', code: 'argument.invalid' };
    for (const recipient of [undefined, {}, { type: 'shoe', value: 'x' }, { type: 'id', value: '' }]) {
      assert.throws(() => compareRecipient(identified(), recipient as never), refusal);
    }
  });
});
