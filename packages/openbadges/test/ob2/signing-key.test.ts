import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'vitest';
import type { JsonObject } from '../../src/model/json.js';
import { verifyAssertion } from '../../src/ob2/verify-assertion.js';
import {
  answers,
  badgeClass,
  ids,
  json,
  jws,
  keyDocument,
  pemOf,
  profile,
  redirected,
  signedAssertion,
  signedPages,
  siteEnv,
} from './site.js';
import type { Pages } from './site.js';

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

async function verified(changes: Pages = {}, text: string = jws(signedAssertion)): Promise<object> {
  return answers(await verifyAssertion({ kind: 'jws', text }, siteEnv(signedPages(changes)).env));
}

function profileWith(changes: JsonObject): Pages {
  return { [ids.issuer]: { ...profile, publicKey: ids.key, ...changes } };
}

/** The issuer's profile without a revocation list: there is no status to ask for. */
const noList = { status: 'absent' };

describe('the key of a signed assertion', () => {
  const strangers = 'https://stranger.example/key';

  test('that the profile does not link is not the issuer’s, and is not asked for', async () => {
    const forged = { ...signedAssertion, verification: { type: 'signed', creator: strangers } };
    const pages = signedPages({
      [strangers]: { ...keyDocument, id: strangers, publicKeyPem: pemOf(stranger) },
    });
    const { env, asked } = siteEnv(pages);
    const findings = await verifyAssertion({ kind: 'jws', text: jws(forged, stranger) }, env);
    assert.deepEqual(answers(findings), {
      proof: 'rests-on-failed',
      issuer: 'bad issuer.key-not-issuers /verification/creator',
    });
    assert.ok(!asked.includes(strangers));
    assert.deepEqual(await verified(profileWith({ publicKey: [] })), {
      ...noList,
      proof: 'rests-on-failed',
      issuer: 'bad issuer.key-not-issuers /verification/creator',
    });
  });

  test('that says it is another’s is not the issuer’s', async () => {
    assert.deepEqual(await verified({ [ids.key]: { ...keyDocument, owner: 'https://other.example/' } }), {
      issuer: 'bad issuer.key-not-issuers /verification/creator',
    });
    const { owner, ...ownerless } = keyDocument;
    assert.equal(owner, ids.issuer);
    assert.deepEqual(await verified({ [ids.key]: ownerless }), {
      proof: 'bad model.missing /verification/creator/owner',
      issuer: 'rests-on-failed',
    });
  });

  test('that is another one than was asked for is none', async () => {
    assert.deepEqual(await verified({ [ids.key]: { ...keyDocument, id: `${ids.key}2` } }), {
      proof: 'bad assertion.document-id /verification/creator',
      issuer: 'rests-on-failed',
    });
  });

  test('that cannot be read leaves the proof open', async () => {
    assert.deepEqual(await verified({ [ids.key]: json({}, 500) }), {
      proof: 'unknown network.status /verification/creator',
      issuer: 'rests-on-failed',
    });
  });

  test('may be one of several, and may stand in the profile', async () => {
    const { '@context': context, owner, ...bare } = keyDocument;
    assert.deepEqual([typeof context, owner], ['string', ids.issuer]);
    for (const publicKey of [
      keyDocument,
      bare,
      ['https://issuer.example/older', keyDocument],
      { id: ids.key },
      ['https://issuer.example/older', ids.key],
      'HTTPS://issuer.example:443/key',
    ]) {
      assert.deepEqual(await verified(profileWith({ publicKey })), noList, JSON.stringify(publicKey));
    }
    assert.deepEqual(
      await verified(profileWith({ publicKey: { ...bare, owner: 'https://other.example/' } })),
      {
        ...noList,
        issuer: 'bad issuer.key-not-issuers /verification/creator',
      },
    );
  });

  test('may be named by an object with its id; a key in the assertion itself counts for nothing', async () => {
    const creator = { ...keyDocument, publicKeyPem: pemOf(stranger) };
    const assertion = { ...signedAssertion, verification: { type: 'signed', creator } };
    assert.deepEqual(await verified({}, jws(assertion)), {});
    assert.deepEqual(await verified({}, jws(assertion, stranger)), {
      proof: 'bad proof.signature /signature',
      issuer: 'rests-on-failed',
    });
  });

  test('rests on the profile that the issuer publishes', async () => {
    const rest = { proof: 'rests-on-failed', status: 'rests-on-failed' };
    assert.deepEqual(await verified({ [ids.issuer]: json({}, 404) }), {
      ...rest,
      issuer: 'unknown network.absent /badge/issuer',
    });
    assert.deepEqual(
      await verified({ [ids.issuer]: redirected({ ...profile, publicKey: ids.key }, 'https://s.example/') }),
      { ...rest, issuer: 'unknown assertion.redirected /badge/issuer' },
    );
    // A profile in the badge could name anybody, with any key.
    const own = { ...profile, id: 'urn:uuid:me', publicKey: { ...keyDocument, owner: 'urn:uuid:me' } };
    assert.deepEqual(await verified({}, jws({ ...signedAssertion, badge: { ...badgeClass, issuer: own } })), {
      ...rest,
      issuer: 'unknown network.not-https /badge/issuer',
    });
    const { env } = siteEnv(undefined);
    assert.deepEqual(answers(await verifyAssertion({ kind: 'jws', text: jws(signedAssertion) }, env)), {
      ...rest,
      conformance: 'unknown network.offline /badge',
      issuer: 'rests-on-failed',
    });
  });
});

describe('a signed assertion that does not name its key', () => {
  const anonymous = jws({ ...signedAssertion, verification: { type: 'SignedBadge' } });
  const others = ['a', 'b', 'c', 'd'].map((name) => `https://issuer.example/${name}`);
  const strangersAt = (id: string): JsonObject => ({ ...keyDocument, id, publicKeyPem: pemOf(stranger) });

  test('is tried with the keys of the profile, with a warning', async () => {
    const [first = ''] = others;
    const pages = signedPages({
      ...profileWith({ publicKey: [first, ids.key] }),
      [first]: strangersAt(first),
    });
    const { env, asked } = siteEnv(pages);
    const findings = await verifyAssertion({ kind: 'jws', text: anonymous }, env);
    assert.deepEqual(answers(findings), noList);
    assert.deepEqual(asked, [ids.badge, ids.issuer, first, ids.key]);
    assert.deepEqual(
      findings.warnings.map(({ code, at }) => [code, at]),
      [['assertion.no-creator', '/verification/creator']],
    );
  });

  test('is none of the issuer’s where no key fits, and open where one could not be read', async () => {
    const [first = '', second = ''] = others;
    const keys = { [first]: strangersAt(first), [second]: strangersAt(second) };
    const failed = { ...noList, issuer: 'rests-on-failed' };
    assert.deepEqual(await verified({ ...profileWith({ publicKey: [first, second] }), ...keys }, anonymous), {
      ...failed,
      proof: 'bad proof.signature /signature',
    });
    assert.deepEqual(
      await verified(
        { ...profileWith({ publicKey: [first, second] }), [second]: strangersAt(second) },
        anonymous,
      ),
      { ...failed, proof: 'unknown network.absent /badge/issuer/publicKey/0' },
    );
    assert.deepEqual(await verified(profileWith({ publicKey: [] }), anonymous), {
      ...failed,
      proof: 'unknown key.not-found /badge/issuer',
    });
  });

  test('is tried with a handful of keys only', async () => {
    const pages = signedPages({
      ...profileWith({ publicKey: [...others, ids.key] }),
      ...Object.fromEntries(others.map((id) => [id, strangersAt(id)])),
    });
    const { env, asked } = siteEnv(pages);
    const findings = await verifyAssertion({ kind: 'jws', text: anonymous }, env);
    assert.deepEqual(answers(findings), {
      ...noList,
      proof: 'unknown key.too-many /badge/issuer/publicKey',
      issuer: 'rests-on-failed',
    });
    assert.equal(asked.length, 6);
  });
});
