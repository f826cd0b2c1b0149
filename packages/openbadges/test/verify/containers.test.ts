import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { bake } from '../../src/index.js';
import type { JsonObject, Secured } from '../../src/index.js';
import type { KeySigner } from '../../src/keys/signer.js';
import { edited } from '../fixture.js';
import { png, SVG } from '../bake/images.js';
import { answer, checkIn, reportOn } from './answers.js';
import { byProof, byToken, enveloped, forged, partsOf, sealed, signers, token } from './documents.js';

type Packing = readonly [container: string, input: unknown];

const svg = new TextEncoder().encode(`<svg ${SVG}><path d="M0,0"/></svg>`);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A document with proofs inside in every container that takes one. */
function packed(badge: object): readonly Packing[] {
  const text = JSON.stringify(badge, null, 2);
  const drawn = bake(svg, badge);
  return [
    ['json', badge],
    ['json', text],
    ['json', utf8(`\uFEFF${text}\n`)],
    ['png', bake(png(), badge)],
    ['svg', drawn],
    ['svg', new TextDecoder().decode(drawn)],
  ];
}

/** A token in every container that takes one. */
function packedToken(jws: string): readonly Packing[] {
  return [
    ['jws', jws],
    ['jws', utf8(`${jws}\n`)],
    ['json', enveloped(jws)],
    ['json', JSON.stringify(enveloped(jws))],
    ['png', bake(png(), jws)],
    ['svg', bake(svg, jws)],
    ['svg', new TextDecoder().decode(bake(svg, jws))],
  ];
}

/** What is told of a suite that is sound besides. */
const remarks: Readonly<Record<string, string>> = {
  'ecdsa-sd-2023': ', proof.excerpt /proof/0',
  'eddsa-2022': ', proof.deprecated /proof/0/cryptosuite',
};

/** Another letter in the middle of a text, so that what it encodes stays as long. */
function changed(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

function changedSignature(jws: string): string {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  return [header, payload, changed(signature)].join('.');
}

describe.each(byProof)('a badge by %s', (name, badge) => {
  test('is valid in every container', async () => {
    for (const [container, input] of packed(badge)) {
      assert.equal(await answer(input), `valid badge ${container}${remarks[name] ?? ''}`);
    }
  });

  test('is invalid in every container with another letter in its signature', async () => {
    const broken = edited(badge, (copy) => {
      const [proof] = copy['proof'] ?? [];
      Object.assign(proof ?? {}, { proofValue: changed(String(proof?.['proofValue'])) });
    });
    for (const [container, input] of packed(broken)) {
      const report = await reportOn(input);
      assert.equal(`${report.verdict} ${report.container}`, `invalid ${container}`);
      const { outcome, problems } = checkIn(report, 'proof');
      assert.equal(outcome, 'fail');
      for (const { code } of problems) assert.ok(['proof.signature', 'proof.malformed'].includes(code), code);
      assert.equal('badge' in report, false);
    }
  });

  test('is invalid in every container with another word in it', async () => {
    const altered = edited(badge, (copy) => Object.assign(copy['issuer'] ?? {}, { name: 'Another issuer' }));
    for (const [container, input] of packed(altered)) {
      assert.equal(await answer(input), `invalid badge ${container}, proof.signature /proof/0/proofValue`);
    }
  });

  test('comes out in its strict form, frozen', async () => {
    const report = await reportOn(badge);
    assert.ok(report.verdict === 'valid' && report.kind === 'badge');
    assert.equal(report.badge.id, badge['id']);
    assert.ok(Object.isFrozen(report.badge) && Object.isFrozen(report.badge.credentialSubject));
  });
});

describe.each(byToken)('a badge by %s', (_, jws) => {
  test('is valid in every container', async () => {
    for (const [container, input] of packedToken(jws)) {
      assert.equal(await answer(input), `valid badge ${container}`);
    }
  });

  test('is invalid in every container with another letter in its signature', async () => {
    for (const [container, input] of packedToken(changedSignature(jws))) {
      assert.equal(await answer(input), `invalid badge ${container}, proof.signature /signature`);
    }
  });

  test('is invalid in every container with another word in it', async () => {
    const [header, payload] = partsOf(jws);
    const credential = payload['vc'] instanceof Object ? payload['vc'] : payload;
    Object.assign(credential, { name: 'Leading a school' });
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const altered = [encode(header), encode(payload), jws.split('.')[2]].join('.');
    for (const [container, input] of packedToken(altered)) {
      assert.equal(await answer(input), `invalid badge ${container}, proof.signature /signature`);
    }
  });
});

describe('a badge that a stranger signed in the issuer’s name', () => {
  const { ed25519, p256, p384, strangerEd25519, strangerP256, strangerP384 } = signers;
  const pairs: readonly (readonly [string, KeySigner, KeySigner])[] = [
    ['Ed25519', ed25519, strangerEd25519],
    ['P-256', p256, strangerP256],
    ['P-384', p384, strangerP384],
  ];
  const forgery = 'issuer.key-not-issuers /issuer';

  test.each(pairs)('is never valid with a proof inside: %s', async (_, issuer, stranger) => {
    for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'ecdsa-jcs-2019']) {
      if (suite.startsWith('eddsa') !== (issuer === ed25519)) continue;
      const made: Secured = await sealed(stranger, { suite }, (copy) =>
        Object.assign(copy['issuer'] ?? {}, { id: issuer.controller }),
      );
      for (const [container, input] of packed(made)) {
        assert.equal(await answer(input), `invalid badge ${container}, ${forgery}`, suite);
      }
      const renamed = edited(made, (copy) =>
        Object.assign(copy['proof']?.[0] ?? {}, { verificationMethod: issuer.verificationMethod }),
      );
      const misfit = 'invalid badge json, proof.signature /proof/0/proofValue';
      assert.equal(await answer(renamed), misfit, suite);
    }
  });

  test.each(pairs)('is never valid as a token: %s', async (_, issuer, stranger) => {
    for (const profile of ['open-badges', 'vc-jose-cose'] as const) {
      const [header, payload] = partsOf(await token(issuer, { profile }));
      const named = await forged(stranger, header, payload);
      for (const [container, input] of packedToken(named)) {
        assert.equal(await answer(input), `invalid badge ${container}, proof.signature /signature`);
      }
      const own = { ...header, kid: stranger.verificationMethod };
      assert.equal(await answer(await forged(stranger, own, payload)), `invalid badge jws, ${forgery}`);
      const { kid: __, ...bare } = header;
      const carried = { ...bare, jwk: stranger.publicJwk };
      assert.equal(await answer(await forged(stranger, carried, payload)), `invalid badge jws, ${forgery}`);
      const both = { ...header, jwk: stranger.publicJwk };
      assert.equal(
        await answer(await forged(stranger, both, payload)),
        'invalid badge jws, jwt.key-conflict /header/jwk',
      );
    }
  });

  test('is never valid with a good proof of the stranger’s beside a broken one of the issuer’s', async () => {
    const proofs = (badge: Secured): readonly JsonObject[] => badge['proof'] as readonly JsonObject[];
    const inName = (name: string): Promise<Secured> =>
      sealed(strangerEd25519, {}, (copy) => {
        Object.assign(copy, { name });
        Object.assign(copy['issuer'] ?? {}, { id: ed25519.controller });
      });
    const issued = await sealed(ed25519);
    const beside = async (forged: Secured): Promise<string> =>
      await answer({ ...forged, proof: [...proofs(forged), ...proofs(issued)] });
    assert.equal(
      await beside(await inName('Leading a school')),
      'invalid badge json, proof.signature /proof/1/proofValue',
    );
    // A witness may sign beside the issuer.
    assert.equal(await beside(await inName('Planning small-group reading')), 'valid badge json');
  });
});
