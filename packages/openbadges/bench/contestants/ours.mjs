import { sign, signJwt, verify } from '@badgewright/openbadges';
import { now, signedAt } from '../supply.mjs';

/** Whether our verifier, with all its checks, calls a badge or a token valid. */
export async function oursVerifies(text) {
  return (await verify(text, { now })).verdict === 'valid';
}

export async function oursIssues(badge, signer, suite = 'eddsa-rdfc-2022') {
  return await sign(badge, signer, { suite, now: signedAt });
}

export async function oursSignsJwt(badge, signer) {
  return await signJwt(badge, signer, { now: signedAt });
}
