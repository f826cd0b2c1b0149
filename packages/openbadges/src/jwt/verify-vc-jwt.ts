import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env, ExpectedProof, ProofFacts } from '../ports.js';
import { checkClaims } from './check-claims.js';
import { checkHeader } from './check-header.js';
import { checkSignature } from './check-signature.js';
import { findJwtKey } from './find-jwt-key.js';
import type { JwtKey } from './find-jwt-key.js';
import { weigh } from './findings.js';
import { numericDate, textOf } from './numeric-date.js';
import type { VcJwt } from './read-vc-jwt.js';

/**
 * Verifies a token: its header, what it claims against what it holds, its key and its signature. Every fault is
 * reported, the ones of the claims beside a wrong signature. In `lenient` verification what only misses the Open
 * Badges profile is a warning.
 *
 * A key that stands in the header, or in a document at the issuer's host that is none of the issuer's own, shows
 * what signed and not who: the facts then have no `publishedBy`.
 *
 * Codes: `jwt.*`, `key.*`, `network.*`, `proof.signature`, `proof.expired`, `proof.domain`, `proof.challenge`; as
 * `unknown` also `proof.unchecked`. They point into the token as if it were `{ header, payload, signature }`.
 *
 * @see Open Badges 3.0, §Verify a Credential; Securing Verifiable Credentials using JOSE and COSE, §3.1
 */
export async function verifyVcJwt(
  jwt: VcJwt,
  expected: ExpectedProof,
  env: Env,
): Promise<Outcome<ProofFacts>> {
  const { now, clockSkew } = env;
  const findings = [...checkHeader(jwt), ...checkClaims(jwt, { now, clockSkew, expected })];
  const { faults, warnings } = weigh(findings, env);
  const signed = await checkSigner(jwt, expected, env);
  const problems = [...faults, ...(signed.kind === 'bad' ? signed.problems : [])];
  const [first, ...rest] = problems;
  if (first !== undefined) return bad(first, ...rest);
  if (signed.kind !== 'ok') return signed;
  const { verificationMethod, publicKey, publishedBy, controllers } = signed.value;
  return ok({
    suite: suiteOf(jwt),
    verificationMethod,
    publicKey,
    publishedBy,
    controllers,
    created: createdAt(jwt),
    warnings,
  });
}

/** The moment of signing where the token tells it. */
function createdAt({ claims, header, profile }: VcJwt): string | undefined {
  const seconds = numericDate(claims['iat'] ?? (profile === 'vc-jose-cose' ? header['iat'] : undefined));
  return seconds === undefined ? undefined : textOf(seconds);
}

function suiteOf({ profile }: VcJwt): string {
  return profile === 'open-badges' ? 'vc-jwt' : 'vc-jose-cose';
}

async function checkSigner(jwt: VcJwt, expected: ExpectedProof, env: Env): Promise<Outcome<JwtKey>> {
  const found = await findJwtKey(jwt.header, { expected, created: createdAt(jwt) }, env);
  if (found.kind !== 'ok') return found;
  const signature = await checkSignature(jwt, found.value.publicKey);
  return signature.kind === 'ok' ? found : signature;
}
