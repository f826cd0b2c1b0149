import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { nearestEntries } from '../../src/model/trust-list.js';
import { signTrustList } from '../../src/sign-trust-list.js';
import { SIGNED } from '../fixture.js';
import { ISSUER, listOf, trusting } from '../trust/lists.js';
import { signers } from '../verify/documents.js';

const { ed25519 } = signers;

describe('looking up in a list', () => {
  test('gives the entries of the lists that stand nearest', async () => {
    const far = listOf({
      issuers: [
        { id: ISSUER, name: 'Far' },
        { id: 'urn:example:far', name: 'Only far' },
      ],
    });
    const own = listOf({ trusts: [{ name: 'Far', authority: ed25519.controller }] });
    const trust = await trusting(own, { lists: [await signTrustList(far, ed25519, { now: SIGNED })] });
    const named = (issuer: string): readonly string[] =>
      nearestEntries(trust, issuer).map((entry) => entry.issuer.name);
    assert.deepEqual(named(ISSUER), ['Pinehollow District']);
    assert.deepEqual(named('urn:example:far'), ['Only far']);
    assert.deepEqual(named('urn:example:other'), []);
  });
});
