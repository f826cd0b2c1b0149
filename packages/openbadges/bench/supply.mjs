// The badges that contestants are given: made once, before anything is timed.
import {
  generateKeyPair,
  jwkSigner,
  multikeyPair,
  multikeySigner,
  sign,
  signJwt,
  verify,
} from '@badgewright/openbadges';

/** When the badges say they were signed, and when they are verified. */
export const signedAt = new Date('2026-03-20T15:00:00Z');
export const now = new Date('2026-06-01T00:00:00Z');

export const keyPair = await multikeyPair(new Uint8Array(32).fill(7));
export const signer = await multikeySigner(keyPair);

/** As many as fill a slice without any result being kept from one to the next. */
const DISTINCT = 64;

/** A signer for P-256, whose key is a new one in each run. */
export async function p256Signer() {
  return await jwkSigner(await generateKeyPair('P-256'));
}

/** Unsigned badges, all different. */
export function unsignedBadges(make, by = signer) {
  return Array.from({ length: DISTINCT }, (_, index) => make(by.controller, index));
}

/** Signed badges as text, all different, with the statements of the graph of the first one. */
export async function signedBadges(make, { by = signer, suite = 'eddsa-rdfc-2022' } = {}) {
  const texts = [];
  for (const badge of unsignedBadges(make, by)) {
    texts.push(JSON.stringify(await sign(badge, by, { suite, now: signedAt })));
  }
  const { trace } = await verify(texts[0], { now, trace: true });
  return { texts, canonical: trace.find(({ of }) => of === 'document').canonical };
}

/** Signed badges as tokens, all different. */
export async function signedTokens(make) {
  const tokens = [];
  for (const badge of unsignedBadges(make)) tokens.push(await signJwt(badge, signer, { now: signedAt }));
  return tokens;
}

/** A badge, or a token, with one letter changed after it was signed. */
export function tampered(text) {
  if (text.startsWith('{')) return text.replace('Pine Hollow', 'Pine Hollov');
  const [head, payload, signature] = text.split('.');
  const changed = Buffer.from(payload, 'base64url').toString().replace('Pine Hollow', 'Pine Hollov');
  return [head, Buffer.from(changed).toString('base64url'), signature].join('.');
}
