// jose alone: the signature and the claims of time, and nothing that makes a token a badge.
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose';
import { generateKeyPair } from '@badgewright/openbadges';
import { now } from '../supply.mjs';

/** Whether it verifies a token with a key that is imported beforehand. */
export async function joseVerifier(signer) {
  const key = await importJWK(signer.publicJwk, 'EdDSA');
  return async (token) => {
    try {
      await jwtVerify(token, key, { algorithms: ['EdDSA'], currentDate: now });
      return true;
    } catch {
      return false;
    }
  };
}

/** Signs the same header and claims as in the token given, with an Ed25519 key that is imported beforehand. */
export async function joseSigner(token) {
  const key = await importJWK(await generateKeyPair('Ed25519'), 'EdDSA');
  const [header, claims] = [decodeProtectedHeader(token), decodeJwt(token)];
  return async () => await new SignJWT(claims).setProtectedHeader(header).sign(key);
}
