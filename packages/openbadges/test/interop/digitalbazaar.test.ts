import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { verify } from '../../src/index.js';
import { cases, edited, keyPair, loose, NOW, signed, unsigned } from '../fixture.js';
import type { Loose } from '../fixture.js';
import { issueElsewhere, verifiesElsewhere } from './digitalbazaar.js';

/** A badge that is JSON and signed in the one way that all of the peer's tests here know; `undefined` for any other. */
function plainBadge(input: unknown): Loose | undefined {
  if (typeof input !== 'string' || !input.startsWith('{')) return undefined;
  const badge = JSON.parse(input) as Loose;
  const proofs = [badge['proof'] ?? []].flat();
  const { controller } = keyPair('issuer');
  const isPlain = proofs.every((proof) => {
    const { cryptosuite, verificationMethod } = proof as unknown as Readonly<Record<string, string>>;
    return cryptosuite === 'eddsa-rdfc-2022' && verificationMethod?.startsWith(controller) === true;
  });
  return proofs.length > 0 && isPlain ? badge : undefined;
}

describe('@digitalbazaar/vc side by side', () => {
  test('verifies what we issue', async () => {
    assert.equal(await verifiesElsewhere(await signed(), NOW), true);
  });

  test('issues what we verify, with the same signature', async () => {
    const theirs = loose(await issueElsewhere(unsigned()));
    const ours = loose(await signed());
    assert.equal((await verify(theirs, { now: NOW })).verdict, 'valid');
    assert.deepEqual(theirs['proof'], ours['proof']?.[0]);
  });

  test('refuses a changed badge as we do', async () => {
    const changed = edited(await signed(), (copy) => Object.assign(copy, { name: 'Another' }));
    assert.equal(await verifiesElsewhere(changed, NOW), false);
    assert.equal((await verify(changed, { now: NOW })).verdict, 'invalid');
  });

  test('every badge of the corpus that we call valid, it verifies', async () => {
    const valid = cases().flatMap(({ slug, verdict, input, now, refreshed, trust }) => {
      // It knows nothing of newer versions and of trust lists, and leaves status to its caller.
      const isPlain = verdict === 'valid' && refreshed === undefined && trust === undefined;
      const badge = isPlain ? plainBadge(input) : undefined;
      return badge === undefined || 'credentialStatus' in badge ? [] : [{ slug, badge, now: new Date(now) }];
    });
    assert.ok(valid.length >= 5);
    for (const { slug, badge, now } of valid) {
      assert.equal(await verifiesElsewhere(badge, now), true, slug);
    }
  });

  test('takes a badge whose end date a stranger has hidden, and we do not', async () => {
    const hidden = cases().filter(
      ({ slug }) => slug === 'rewritten-as-alias' || slug === 'rewritten-as-included',
    );
    assert.equal(hidden.length, 2);
    const afterItsEnd = new Date('2032-01-01T00:00:00Z');
    for (const { input } of hidden) {
      assert.equal(await verifiesElsewhere(loose(JSON.parse(String(input)) as object), afterItsEnd), true);
      assert.equal((await verify(input, { now: afterItsEnd })).verdict, 'invalid');
    }
  });
});
