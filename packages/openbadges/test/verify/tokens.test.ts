import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { sign, signJwt } from '../../src/index.js';
import type { JsonObject } from '../../src/index.js';
import { edited, SIGNED } from '../fixture.js';
import { plain } from '../proof/suites.js';
import { V2 } from '../record.js';
import { answer, checkIn, reportOn } from './answers.js';
import { badgeOf, enveloped, forged, oldBadgeOf, partsOf, sealed, signers, token } from './documents.js';
import type { Part } from './documents.js';

const { ed25519, p256, strangerEd25519 } = signers;

/** The token of the issuer, after an edit and signed anew. */
async function resigned(
  edit: (parts: { header: Part; payload: Part }) => void,
  jws?: string,
): Promise<string> {
  const [header, payload] = partsOf(jws ?? (await token(ed25519)));
  edit({ header, payload });
  return await forged(ed25519, header, payload);
}

describe('a token around a badge with a proof inside', () => {
  const both = async (
    outer = ed25519,
    inner = ed25519,
    edit: (badge: JsonObject) => JsonObject = (badge) => badge,
  ): Promise<string> => {
    const badge = await sign(badgeOf(ed25519.controller), inner, { now: SIGNED });
    return await signJwt(edit(badge), outer, { now: SIGNED });
  };

  test('is valid where both hold', async () => {
    assert.equal(await answer(await both()), 'valid badge jws');
  });

  test('is invalid where the proof does not, and says where', async () => {
    const altered = await both(ed25519, ed25519, (badge) => ({ ...badge, name: 'Leading a school' }));
    assert.equal(await answer(altered), 'invalid badge jws, proof.signature /proof/0/proofValue');
  });

  test('is invalid where the token does not', async () => {
    const [header, payload, signature = ''] = (await both()).split('.');
    const broken = [header, payload, signature.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))];
    assert.equal(await answer(broken.join('.')), 'invalid badge jws, proof.signature /signature');
  });

  test('tells what is wrong with both', async () => {
    const altered = await both(ed25519, ed25519, (badge) => ({ ...badge, name: 'Leading a school' }));
    const [header = '', payload = ''] = altered.split('.');
    const signature = Buffer.alloc(64, 1).toString('base64url');
    assert.equal(
      await answer([header, payload, signature].join('.')),
      'invalid badge jws, proof.signature /proof/0/proofValue, proof.signature /signature',
    );
  });

  test('is its issuer’s only where the token is: a stranger may not wrap it and set an end', async () => {
    const wrapped = await both(strangerEd25519);
    assert.equal(await answer(wrapped), 'invalid badge jws, issuer.key-not-issuers /issuer');
    assert.equal(await answer(await both(ed25519, strangerEd25519)), 'valid badge jws');
  });

  test('has the end that its token sets, and a proof over what was written', async () => {
    const endless = badgeOf(ed25519.controller, (copy) => Reflect.deleteProperty(copy, 'validUntil'));
    const badge = await sign(endless, ed25519, { now: SIGNED });
    const end = (at: string): Promise<string> =>
      signJwt(badge, ed25519, { now: SIGNED }).then((jws) =>
        resigned(({ payload }) => Object.assign(payload, { exp: Date.parse(at) / 1000 }), jws),
      );
    const report = await reportOn(await end('2027-01-01T00:00:00Z'));
    assert.ok(report.verdict === 'valid' && report.kind === 'badge');
    assert.equal(Reflect.get(report.badge, 'validUntil'), '2027-01-01T00:00:00Z');
    assert.equal(
      await answer(await end('2026-05-01T00:00:00Z')),
      'invalid badge jws, validity.expired /validUntil',
    );
  });

  test('is valid with a warning where the proof is of a kind that is not checked', async () => {
    const foreign = await both(ed25519, ed25519, (badge) =>
      plain(edited(badge, (copy) => Object.assign(copy['proof']?.[0] ?? {}, { cryptosuite: 'bbs-2023' }))),
    );
    assert.equal(await answer(foreign), 'valid badge jws, proof.suite-unsupported /proof/0/cryptosuite');
    const [header, payload] = foreign.split('.');
    const unsigned = [header, payload, Buffer.alloc(64, 1).toString('base64url')].join('.');
    assert.equal(
      await answer(unsigned),
      'invalid badge jws, proof.signature /signature, proof.suite-unsupported /proof/0/cryptosuite',
    );
  });

  test('is left open where the proof is', async () => {
    const held = await sealed(p256, { suite: 'ecdsa-sd-2023' });
    assert.equal(
      await answer(await signJwt(held, p256, { now: SIGNED })),
      'indeterminate badge jws, proof.not-disclosed /proof/0/proofValue',
    );
  });
});

describe('a token that deviates from the profile', () => {
  test('is refused strictly and taken leniently, with a warning', async () => {
    const without = await resigned(({ payload }) => Reflect.deleteProperty(payload, 'sub'));
    assert.equal(await answer(without), 'invalid badge jws, jwt.claim-missing /payload/sub');
    assert.equal(
      await answer(without, { jwt: 'strict' }),
      'invalid badge jws, jwt.claim-missing /payload/sub',
    );
    assert.equal(
      await answer(without, { jwt: 'lenient' }),
      'valid badge jws, jwt.claim-missing /payload/sub',
    );
    const report = await reportOn(without, { jwt: 'lenient' });
    assert.equal(checkIn(report, 'proof').outcome, 'warn');
  });

  test('is refused either way where its claims and the badge differ', async () => {
    for (const jwt of ['strict', 'lenient'] as const) {
      const other = await resigned(({ payload }) => Object.assign(payload, { sub: 'urn:a:b' }));
      assert.equal(await answer(other, { jwt }), 'invalid badge jws, jwt.claim-mismatch /payload/sub');
    }
  });
});

describe('what a token holds', () => {
  test('is what its claims and types agree on', async () => {
    const [header, payload] = partsOf(await token(ed25519));
    const badge = badgeOf(ed25519.controller);
    const { '@context': _, ...claims } = payload;
    const old = partsOf(await signJwt(oldBadgeOf(ed25519.controller), ed25519, { now: SIGNED }));
    const { vc, ...others } = old[1];
    const form = /^invalid other jws, jwt\.form /;
    const refused: readonly (readonly [string, Part])[] = [
      ['a badge in the place of a presentation', { ...others, vp: vc }],
      ['a presentation in the place of a badge', { ...others, vc: { type: ['VerifiablePresentation'] } }],
      ['two of them', { ...others, vc, vp: vc }],
      ['a badge beside another', { ...payload, vc }],
      ['a badge that is no object', { iss: claims['iss'], vc: [vc] }],
    ];
    for (const [what, body] of refused)
      assert.match(await answer(await forged(ed25519, header, body)), form, what);
    assert.equal(await answer(await forged(ed25519, header, { ...payload, ...badge })), 'valid badge jws');
  });

  test('is no badge by being an envelope, nor by being signed', async () => {
    const sound = await token(ed25519);
    const [header] = partsOf(sound);
    for (const payload of [
      enveloped(sound),
      {},
      { type: 'OpenBadgeCredential' },
      { type: ['VerifiableCredential'] },
    ]) {
      const report = await reportOn(await forged(ed25519, header, payload));
      assert.equal(report.verdict, 'invalid');
      assert.equal(checkIn(report, 'conformance').outcome, 'fail');
    }
  });

  test('is of one kind: a type beside that of a badge makes it none', async () => {
    for (const type of ['VerifiablePresentation', 'EndorsementCredential', 'ClrCredential']) {
      const mixed = await resigned(({ payload }) => {
        Object.assign(payload, { type: ['VerifiableCredential', 'OpenBadgeCredential', type] });
      });
      const report = await reportOn(mixed);
      assert.equal(report.verdict, 'invalid', type);
      assert.ok(
        checkIn(report, 'conformance').problems.some(({ code }) => code === 'model.class'),
        type,
      );
    }
  });

  test('is refused where the header names a token of another kind', async () => {
    for (const typ of ['vp+jwt', 'dpop+jwt', 'at+jwt', 7]) {
      const jws = await resigned(({ header }) => Object.assign(header, { typ }));
      assert.match(await answer(jws), /^invalid other jws, jwt\.(header|form) \/header\/typ$/, String(typ));
    }
  });
});

describe('an envelope', () => {
  test('holds what its type says', async () => {
    const presentation = {
      '@context': [V2],
      type: ['VerifiablePresentation'],
      holder: ed25519.controller,
    };
    const header = { alg: 'EdDSA', typ: 'vp+jwt', kid: ed25519.verificationMethod };
    const jws = await forged(ed25519, header, presentation);
    assert.equal(await answer(jws), 'valid presentation jws');
    assert.equal(await answer(enveloped(jws)), 'invalid other json, jwt.form /payload');
    const right = {
      ...enveloped(jws),
      id: `data:application/vp+jwt,${jws}`,
      type: 'EnvelopedVerifiablePresentation',
    };
    assert.equal(await answer(right), 'valid presentation json');
    const badge = await token(p256);
    assert.equal(
      await answer({ ...right, id: `data:application/vp+jwt,${badge}` }),
      'invalid other json, jwt.form /payload',
    );
  });

  test('is no cover for a badge beside its token', async () => {
    const sound = enveloped(await token(ed25519));
    const forgery = badgeOf(ed25519.controller, (copy) => Object.assign(copy, { name: 'Leading a school' }));
    const covered = {
      ...forgery,
      ...sound,
      type: ['VerifiableCredential', 'OpenBadgeCredential', 'EnvelopedVerifiableCredential'],
    };
    assert.equal(await answer(covered), 'invalid other json, jwt.envelope-malformed /credentialSubject');
    const proven = plain({ ...(await sealed(ed25519)), type: sound['type'] });
    assert.equal(await answer(proven), 'invalid other json, jwt.envelope-malformed /credentialSubject');
  });
});
