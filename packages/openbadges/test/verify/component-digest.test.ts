import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'vitest';
import { componentDigest, parse } from '../../src/index.js';
import type { OpenBadge } from '../../src/index.js';
import { edited } from '../fixture.js';
import { reportOn } from './answers.js';
import { part, partToken, plainPart } from './stacks.js';

const plain = plainPart('a');
const badge = plain as unknown as OpenBadge;

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the digest by which a stack pins a badge', () => {
  test('is that of its JSON without white space and with sorted members', () => {
    const strict = parse(plain);
    assert.ok(strict.kind === 'ok');
    const text = JSON.stringify(strict.value, (_, value: unknown) => sorted(value));
    assert.equal(componentDigest(badge), `sha256-${createHash('sha256').update(text).digest('base64')}`);
  });

  test('is the same for every form of one badge', async () => {
    const digest = componentDigest(badge);
    assert.equal(componentDigest((await part('a')) as never), digest);
    const reversed = Object.fromEntries(Object.entries(plain).toReversed());
    assert.equal(componentDigest(reversed as never), digest);
    const single = edited(plain, (copy) => Object.assign(copy['issuer'] ?? {}, { type: 'Profile' }));
    assert.equal(componentDigest(single as never), digest);
    for (const input of [await part('a'), await partToken('a')]) {
      const report = await reportOn(input);
      assert.ok(report.verdict === 'valid' && report.kind === 'badge');
      assert.equal(componentDigest(report.badge), digest);
    }
  });

  test('is another for another badge', () => {
    const renamed = plainPart('a', { members: { name: 'Other' } });
    assert.notEqual(componentDigest(renamed as never), componentDigest(badge));
  });

  test('is of badges only', () => {
    const refusal = { name: 'BadgeError', code: 'argument.invalid' };
    for (const input of [{}, [], 7, undefined, { ...plain, issuer: 7 }]) {
      assert.throws(() => componentDigest(input as never), refusal);
    }
  });
});
