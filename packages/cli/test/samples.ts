import { multikeyPair, multikeySigner, present, sign } from '@badgewright/openbadges';
import type {
  AchievementCredential,
  ClrCredential,
  KeySigner,
  Secured,
  SignOptions,
} from '@badgewright/openbadges';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

/** The moment at which the samples are signed. */
export const signedAt = new Date('2026-03-20T15:00:00Z');

/** The moment at which they are verified, as options. */
export const later = ['--offline', '--now', '2026-06-01T00:00:00Z'] as const;

/** A key on a curve, the same each time: of the issuer, of the holder, or of anybody else. */
export async function keyOf(
  whose: 'issuer' | 'holder' | 'other',
  type: 'Ed25519' | 'P-256' | 'P-384' = 'Ed25519',
): Promise<KeySigner> {
  const seed = new Uint8Array(type === 'P-384' ? 48 : 32).fill(whose.charCodeAt(0));
  return await multikeySigner(await multikeyPair(seed, type));
}

/** An unsigned badge for the holder. */
export async function unsigned(
  issuer: KeySigner,
  name = 'Reading circle host',
): Promise<AchievementCredential> {
  return {
    '@context': [V2, OB],
    id: 'urn:uuid:0f3c2b60-0d4a-4e0d-9d7e-1d2f3a4b5c6d',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: issuer.controller, type: ['Profile'], name: 'Pine Hollow' },
    validFrom: '2026-01-12T09:00:00Z',
    credentialSubject: {
      id: (await keyOf('holder')).controller,
      type: ['AchievementSubject'],
      narrative: 'Held eight meetings.',
      achievement: {
        id: 'https://pinehollow.example/achievements/reading-circle-host',
        type: ['Achievement'],
        name,
        description: 'Hosted a reading circle for a school year.',
        criteria: { narrative: 'Eight meetings, each with a plan and notes.' },
      },
    },
  };
}

/** A badge that is valid. */
export async function signedBadge(name?: string): Promise<Secured> {
  const issuer = await keyOf('issuer');
  return await sign(await unsigned(issuer, name), issuer, { now: signedAt });
}

/** A badge of which the holder may show parts. */
export async function holdersCopy(options: SignOptions = {}): Promise<Secured> {
  const issuer = await keyOf('issuer', 'P-256');
  const settings = { suite: 'ecdsa-sd-2023', now: signedAt, ...options };
  return await sign(await unsigned(issuer), issuer, settings);
}

/** A badge whose name was changed after it was signed. */
export async function alteredBadge(): Promise<Secured> {
  return { ...(await signedBadge()), name: 'Reading circle leader' };
}

/** A learner record of signed badges, as JSON that is not signed yet. */
export async function unsignedRecord(held: readonly Secured[]): Promise<ClrCredential> {
  const issuer = await keyOf('issuer');
  return {
    '@context': [V2, CLR, OB],
    id: 'urn:uuid:5f3c2b60-0d4a-4e0d-9d7e-1d2f3a4b5c6d',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Record of Ada',
    issuer: { id: issuer.controller, type: ['Profile'], name: 'Pine Hollow' },
    validFrom: '2026-03-20T15:00:00Z',
    credentialSubject: {
      id: (await keyOf('holder')).controller,
      type: ['ClrSubject'],
      verifiableCredential: held,
    },
  };
}

/** A signed learner record. */
export async function recordOf(held: readonly Secured[]): Promise<Secured> {
  return await sign(await unsignedRecord(held), await keyOf('issuer'), { now: signedAt });
}

/** A presentation by the holder, in answer to a challenge. */
export async function shown(held: readonly (Secured | string)[]): Promise<Secured> {
  const asked = { challenge: '6b1f', domain: 'licensure.example' };
  return await present(held, await keyOf('holder'), { now: signedAt, ...asked });
}

/** An SVG image without a badge. */
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle r="3"/></svg>\n';

/** A PNG image without a badge: one black pixel. */
export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
