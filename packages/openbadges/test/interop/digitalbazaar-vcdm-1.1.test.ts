import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { sign } from '../../src/index.js';
import type { JsonObject } from '../../src/index.js';
import { mandatoryPointers } from '../../src/proof/sd/mandatory.js';
import { edited, SIGNED } from '../fixture.js';
import { held, issuer, proofOf, shown } from '../proof/sd/badge.js';
import { plain, signerFor, signing } from '../proof/suites.js';
import { answer, checkIn, placesOf, reportOn } from '../verify/answers.js';
import { oldBadgeOf } from '../verify/documents.js';
import * as selective from './digitalbazaar-sd.js';
import {
  issueElsewhere,
  issueWithSignature2020,
  verifiesElsewhere,
  verifiesWithSignature2020,
} from './digitalbazaar-suites.js';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const STATUS_LIST = 'https://w3id.org/vc/status-list/2021/v1';
const SIGNATURE_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
const misfit = 'invalid badge json, proof.signature /proof/proofValue';

/** Another name, which the proof does not cover. */
function renamed(secured: JsonObject): JsonObject {
  return { ...secured, name: 'Another' };
}

const suites = signing.map(([{ id }, curve]) => ({ id, curve }));

describe.each(suites)(
  '@digitalbazaar/vc over data model 1.1, and its suite $id with $curve',
  async ({ id, curve }) => {
    const signer = await signerFor(curve);
    const badge = oldBadgeOf(signer.controller);
    const ours = plain(await sign(badge, signer, { suite: id, now: SIGNED }));
    const theirs = await issueElsewhere(badge, id, curve);

    test('verifies what we sign, and not after a change', async () => {
      assert.deepEqual([badge['@context']].flat()[0], V1);
      assert.equal(await verifiesElsewhere(ours, id), true);
      assert.equal(await verifiesElsewhere(renamed(ours), id), false);
    });

    test('signs what we verify, and not after a change', async () => {
      assert.equal(await answer(theirs), 'valid badge json');
      assert.equal(await answer(renamed(theirs)), misfit);
    });

    test('makes the proof that we make, but for the chance in it', () => {
      const [{ proofValue: one, ...own }, { proofValue: other, ...foreign }] = [
        proofOf(ours),
        proofOf(theirs),
      ];
      assert.deepEqual(foreign, own);
      assert.equal(other === one, curve === 'Ed25519');
    });
  },
);

describe('@digitalbazaar/ecdsa-sd-2023-cryptosuite over data model 1.1', async () => {
  const badge = oldBadgeOf(issuer.controller);
  const ours = await held(badge);
  const theirs = await selective.issueElsewhere(badge, mandatoryPointers(badge));

  test('discloses what we verify, and verifies what we disclose, of badges of either', async () => {
    for (const secured of [ours, theirs]) {
      const pointers = ['/credentialSubject'];
      for (const disclosed of [
        await shown(pointers, secured),
        await selective.discloseElsewhere(secured, pointers),
      ]) {
        assert.equal(await selective.verifiesElsewhere(disclosed), true);
        assert.equal(await selective.verifiesElsewhere(renamed(disclosed)), false);
        const { verdict, checks } = await reportOn(disclosed);
        assert.equal(verdict, 'valid');
        assert.deepEqual(
          checks.flatMap(({ problems }) => problems.map(({ code }) => code)),
          ['proof.excerpt'],
        );
        assert.equal((await reportOn(renamed(disclosed))).verdict, 'invalid');
      }
    }
  });
});

const revocation = {
  id: 'https://pinehollow.example/status/7#4',
  type: 'StatusList2021Entry',
  statusPurpose: 'revocation',
  statusListIndex: '4',
  statusListCredential: 'https://pinehollow.example/status/7',
};
const suspension = {
  ...revocation,
  id: 'https://pinehollow.example/status/8#4',
  statusPurpose: 'suspension',
};

/** A badge as issuers made them with the suite: these contexts in this order, and with this status. */
async function badgeOfOld(context: string, status?: object): Promise<JsonObject> {
  const { controller } = await signerFor('Ed25519');
  const badge = edited(oldBadgeOf(controller), (copy) => {
    const contexts = [V1, context, ...(status === undefined ? [] : [STATUS_LIST]), SIGNATURE_2020];
    Object.assign(copy, { '@context': contexts }, status !== undefined && { credentialStatus: status });
  });
  return await issueWithSignature2020(plain(badge));
}

/** A copy with another index in the first status. */
function movedStatus(secured: JsonObject): JsonObject {
  const moved = edited(secured, (copy) => {
    const [status] = [copy['credentialStatus'] ?? []].flat();
    Object.assign(status ?? {}, { statusListIndex: '5' });
  });
  return plain(moved);
}

describe.each(['context.json', 'context-3.0.1.json', 'context-3.0.2.json', 'context-3.0.3.json'])(
  '@digitalbazaar/ed25519-signature-2020 over data model 1.1 and %s',
  (file) => {
    const context = `https://purl.imsglobal.org/spec/ob/v3p0/${file}`;

    test('signs what we verify, and not after a change', async () => {
      const theirs = await badgeOfOld(context);
      assert.equal(proofOf(theirs)['type'], 'Ed25519Signature2020');
      assert.equal(await verifiesWithSignature2020(theirs), true);
      assert.equal(await answer(theirs), 'valid badge json');
      assert.equal(await answer(renamed(theirs)), misfit);
    });

    test.each([
      ['an object', revocation],
      ['a list of one', [revocation]],
      ['a list of two', [revocation, suspension]],
      ['an object with a number for its place', { ...revocation, statusListIndex: 4 }],
    ])('signs a badge with a status as %s: intact, the issuer’s, and open', async (_, status) => {
      const theirs = await badgeOfOld(context, status);
      assert.equal(await verifiesWithSignature2020(theirs), true);
      const report = await reportOn(theirs);
      assert.equal(report.verdict, 'indeterminate');
      const outcomes = (['conformance', 'proof', 'issuer', 'validity', 'status'] as const).map(
        (name) => checkIn(report, name).outcome,
      );
      assert.deepEqual(outcomes, ['pass', 'pass', 'pass', 'pass', 'unknown']);
      assert.ok(placesOf(report).every((place) => /^(status|network)\./.test(place)));
      assert.equal((await reportOn(movedStatus(theirs))).verdict, 'invalid');
    });
  },
);

test('@digitalbazaar/data-integrity over data model 1.1, under the name eddsa-2022, signs what we verify with a warning', async () => {
  const { controller } = await signerFor('Ed25519');
  const theirs = await issueElsewhere(oldBadgeOf(controller), 'eddsa-2022', 'Ed25519');
  assert.equal(await answer(theirs), 'valid badge json, proof.deprecated /proof/cryptosuite');
  assert.equal(await answer(renamed(theirs)), misfit);
});
