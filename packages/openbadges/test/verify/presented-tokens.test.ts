import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { NOW } from '../fixture.js';
import { V2 } from '../record.js';
import { answer, answers, reportOn } from './answers.js';
import { forged, sealed, signers, token } from './documents.js';
import type { Part } from './documents.js';

const { ed25519, p256, holder, strangerEd25519 } = signers;
const asked = { challenge: 'b9c1', domain: 'licensure.example' };
const AT = '/verifiableCredential';
const own = await sealed(ed25519, {}, (copy) =>
  Object.assign(copy['credentialSubject'] ?? {}, { id: holder.controller }),
);

describe('a presentation as a token', () => {
  const header = { alg: 'EdDSA', kid: holder.verificationMethod };
  const vp = { '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [own] };
  const whole = { ...vp, holder: holder.controller };
  const w3c = (payload: Part = whole): Promise<string> =>
    forged(holder, { ...header, typ: 'vp+jwt' }, payload);
  const claim = { ...vp, '@context': ['https://www.w3.org/2018/credentials/v1'] };

  test('is valid by its own key, in either form', async () => {
    assert.equal(await answer(await w3c()), 'valid presentation jws');
    const old = { iss: holder.controller, vp: { ...claim, holder: holder.controller } };
    assert.equal(
      await answer(await forged(holder, { ...header, typ: 'JWT' }, old)),
      'valid presentation jws',
    );
    const { holder: _, ...unnamed } = old.vp;
    const byClaim = await forged(holder, { ...header, typ: 'JWT' }, { ...old, vp: unnamed });
    const report = await reportOn(byClaim);
    assert.equal(report.verdict, 'valid');
    assert.deepEqual(report.claims.holder, { id: holder.controller });
  });

  test('answers by its nonce, and is for its audience', async () => {
    const made = await w3c({ ...whole, nonce: asked.challenge, aud: asked.domain });
    assert.equal(await answer(made, asked), 'valid presentation jws');
    assert.equal(await answer(made), 'valid presentation jws, presentation.challenge-unchecked /payload');
    assert.equal(
      await answer(made, { ...asked, challenge: 'b9c2' }),
      'invalid presentation jws, proof.challenge /payload/nonce',
    );
    assert.equal(
      await answer(made, { ...asked, domain: 'evil.example' }),
      'invalid presentation jws, proof.domain /payload/aud',
    );
    assert.equal(
      await answer(await w3c(), asked),
      'invalid presentation jws, proof.domain /payload/aud, proof.challenge /payload/nonce',
    );
    const many = await w3c({ ...whole, nonce: asked.challenge, aud: ['a.example', asked.domain] });
    assert.equal(await answer(many, asked), 'valid presentation jws');
  });

  test('is invalid by another’s key, and once it has ended', async () => {
    const stranger = { ...header, typ: 'vp+jwt', kid: strangerEd25519.verificationMethod };
    assert.equal(
      await answer(await forged(strangerEd25519, stranger, whole)),
      'invalid presentation jws, issuer.key-not-issuers /holder',
    );
    const exp = NOW.getTime() / 1000;
    assert.equal(
      await answer(await w3c({ ...whole, exp })),
      'invalid presentation jws, proof.expired /payload/exp',
    );
    assert.equal(
      await answer(await w3c({ ...whole, iss: strangerEd25519.controller })),
      'invalid presentation jws, jwt.claim-mismatch /payload/iss',
    );
  });

  test('holds tokens, as texts or in envelopes', async () => {
    const inner = await token(p256);
    const made = await w3c({ ...whole, verifiableCredential: [inner, 'no token', '{}'] });
    assert.deepEqual(await answers(made), [
      [
        'invalid presentation jws',
        `contents.invalid ${AT}/1`,
        `contents.invalid ${AT}/2`,
        `contents.other-subject ${AT}/0`,
      ].join(', '),
      `${AT}/0: valid badge jws`,
      `${AT}/1: invalid other jws, jwt.malformed `,
      `${AT}/2: invalid other jws, jwt.malformed `,
    ]);
  });
});
