import { readFileSync } from 'node:fs';
import { base58 } from '@scure/base';
import { disclose, jwkSigner, multikeyPair, multikeySigner, sign, signJwt } from '../../src/index.js';
import type { JsonObject, Secured, SignJwtOptions, SignOptions } from '../../src/index.js';
import type { KeySigner } from '../../src/keys/signer.js';
import { signedData } from '../../src/proof/suites/signed-data.js';
import { transformRdfc } from '../../src/proof/suites/transform-rdfc.js';
import { environment } from '../../src/environment.js';
import { edited, SIGNED, unsigned } from '../fixture.js';
import type { Loose } from '../fixture.js';
import { plain } from '../proof/suites.js';
import { OB, V2 } from '../record.js';

const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

async function curveSigner(type: 'Ed25519' | 'P-256' | 'P-384', seed: number): Promise<KeySigner> {
  const pair = await multikeyPair(new Uint8Array(type === 'P-384' ? 48 : 32).fill(seed), type);
  return await multikeySigner(pair);
}

const rsaJwk = JSON.parse(readText('keys/issuer-rsa.json')) as JsonObject;

/** Signers of every type, each its own DID. `stranger…` is somebody else. */
export const signers = {
  ed25519: await curveSigner('Ed25519', 7),
  p256: await curveSigner('P-256', 7),
  p384: await curveSigner('P-384', 7),
  rsa: await jwkSigner(rsaJwk),
  holder: await curveSigner('Ed25519', 9),
  strangerEd25519: await curveSigner('Ed25519', 8),
  strangerP256: await curveSigner('P-256', 8),
  strangerP384: await curveSigner('P-384', 8),
} as const;

/** The badge of the corpus, by an issuer with this id, after an edit. */
export function badgeOf(issuer: string, edit: (copy: Loose) => void = () => undefined): JsonObject {
  return plain(
    edited(unsigned(), (copy) => {
      Object.assign(copy['issuer'] ?? {}, { id: issuer });
      edit(copy);
    }),
  );
}

/** The badge of the corpus on the data model 1.1, by an issuer with this id. */
export function oldBadgeOf(issuer: string): JsonObject {
  const badge = edited(JSON.parse(readText('credentials/valid-vcdm-1.1/input.json')) as object, (copy) => {
    Reflect.deleteProperty(copy, 'proof');
    Object.assign(copy['issuer'] ?? {}, { id: issuer });
  });
  return plain(badge);
}

function readText(path: string): string {
  return readFileSync(new URL(`../../../../fixtures/${path}`, import.meta.url), 'utf8');
}

/** An endorsement of somebody, by an issuer with this id. */
export function endorsement(issuer: string = signers.ed25519.controller): JsonObject {
  return {
    '@context': [V2, OB],
    id: 'urn:uuid:7f7b5a1e-2a48-4b4e-9f6a-5c3f0d2b8a01',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement of the issuer',
    issuer: { id: issuer, type: ['Profile'] },
    validFrom: '2026-03-20T15:00:00Z',
    credentialSubject: {
      id: 'https://pinehollow.example/',
      type: ['EndorsementSubject'],
      endorsementComment: 'They look at evidence.',
    },
  };
}

/** A badge signed by its issuer, after an edit. */
export async function sealed(
  signer: KeySigner,
  options: SignOptions = {},
  edit?: (copy: Loose) => void,
): Promise<Secured> {
  return await sign(badgeOf(signer.controller, edit), signer, { now: SIGNED, ...options });
}

/** A badge as a token of its issuer, after an edit. */
export async function token(
  signer: KeySigner,
  options: SignJwtOptions = {},
  edit?: (copy: Loose) => void,
): Promise<string> {
  return await signJwt(badgeOf(signer.controller, edit), signer, { now: SIGNED, ...options });
}

/** A badge with a proof of a suite that is only verified: put together here. */
async function outdated(proof: JsonObject, context: readonly string[]): Promise<Secured> {
  const signer = signers.ed25519;
  const document = badgeOf(signer.controller, (copy) => copy['@context']?.push(...(context as never[])));
  const options = {
    created: '2026-03-20T15:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: signer.verificationMethod,
    ...proof,
  };
  const { loadContext } = environment();
  const canonical = await transformRdfc({ document, options, hash: 'SHA-256', loadContext });
  if (canonical.kind !== 'ok') throw new Error('the badge of the corpus can be signed');
  const signature = await signer.sign(signedData(canonical.value, 'SHA-256'));
  return { ...document, proof: [{ ...options, proofValue: `z${base58.encode(signature)}` }] };
}

/** A valid badge by each suite and each type of key that it takes. */
export const byProof: readonly (readonly [name: string, badge: Secured])[] = [
  ['eddsa-rdfc-2022', await sealed(signers.ed25519)],
  ['eddsa-jcs-2022', await sealed(signers.ed25519, { suite: 'eddsa-jcs-2022' })],
  ['ecdsa-rdfc-2019 P-256', await sealed(signers.p256)],
  ['ecdsa-rdfc-2019 P-384', await sealed(signers.p384)],
  ['ecdsa-jcs-2019 P-256', await sealed(signers.p256, { suite: 'ecdsa-jcs-2019' })],
  ['ecdsa-jcs-2019 P-384', await sealed(signers.p384, { suite: 'ecdsa-jcs-2019' })],
  [
    'ecdsa-sd-2023',
    await disclose(await sealed(signers.p256, { suite: 'ecdsa-sd-2023' }), ['/credentialSubject']),
  ],
  ['Ed25519Signature2020', await outdated({ type: 'Ed25519Signature2020' }, [ED25519_2020])],
  ['eddsa-2022', await outdated({ type: 'DataIntegrityProof', cryptosuite: 'eddsa-2022' }, [])],
];

/** A valid badge as a token in each profile and form, by each type of key. */
export const byToken: readonly (readonly [name: string, token: string])[] = [
  ['JWT Ed25519', await token(signers.ed25519)],
  ['JWT P-256', await token(signers.p256)],
  ['JWT P-384', await token(signers.p384)],
  ['JWT RSA', await token(signers.rsa)],
  ['JWT around a 1.1 badge', await oldToken(signers.p256)],
  ['vc+jwt Ed25519', await token(signers.ed25519, { profile: 'vc-jose-cose' })],
  ['vc+jwt P-256', await token(signers.p256, { profile: 'vc-jose-cose' })],
  ['vc+jwt P-384', await token(signers.p384, { profile: 'vc-jose-cose' })],
  ['vc+jwt RSA', await token(signers.rsa, { profile: 'vc-jose-cose' })],
];

async function oldToken(signer: KeySigner): Promise<string> {
  return await signJwt(oldBadgeOf(signer.controller), signer, { now: SIGNED });
}

/** A token in an envelope, as presentations carry it. */
export function enveloped(jws: string): JsonObject {
  return { '@context': V2, id: `data:application/vc+jwt,${jws}`, type: 'EnvelopedVerifiableCredential' };
}

/** Signs the parts of a token as they are, whatever stands in them. */
export async function forged(signer: KeySigner, header: object, payload: object): Promise<string> {
  const signed = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = await signer.sign(new TextEncoder().encode(signed));
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}

/** The header or the payload of a token. */
export type Part = Record<string, unknown>;

/** The header and the payload of a token. */
export function partsOf(jws: string): readonly [header: Part, payload: Part] {
  const [header, payload] = jws
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Part);
  if (header === undefined || payload === undefined) throw new Error('a token has three parts');
  return [header, payload];
}
