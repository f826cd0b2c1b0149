import { encodeBase64url } from '#platform';
import { BadgeError } from '../error.js';
import { writeJwk } from '../keys/jwk.js';
import { readMultikey } from '../keys/multikey.js';
import { algorithmOf } from '../keys/public-key.js';
import type { SignatureClaim } from '../keys/verify-signature.js';
import { limits } from '../limits.js';
import { isV1p1 } from '../model/data-model.js';
import { instantOf } from '../model/form.js';
import { isObject, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { PublicKey, Signer } from '../ports.js';
import type { Problem } from '../problem.js';
import { signatureAnswer } from '../proof/signature-answer.js';
import { signWith } from '../proof/sign-with.js';
import { LONGEST_SIGNATURE, readCompactJws } from './compact-jws.js';
import { claimNames, dateMembers } from './read-vc-jwt.js';
import type { Profile } from './token-type.js';

/** How a token is made. */
export interface VcJwtOptions {
  /** The rules that it keeps; by default those of Open Badges. */
  readonly profile?: Profile;
  /** Whether the header names the key by its URL, which is the default, or carries it. */
  readonly key?: 'kid' | 'jwk';
  /** The moment of signing, for the claim `iat`; without it the token does not tell. */
  readonly issuedAt?: Date;
}

const NAMES: Readonly<Record<Signer['algorithm'], string>> = {
  // The name that every verifier knows; RFC 9864 calls it `Ed25519`.
  Ed25519: 'EdDSA',
  ES256: 'ES256',
  ES384: 'ES384',
  RS256: 'RS256',
};
const SPEC = 'Open Badges 3.0 §JWT Payload Format';

/**
 * Signs a credential in its strict form as a compact JWS. A proof that it carries stays inside. Where the signer's
 * key is known, the signature is verified before the token is used.
 *
 * In the Open Badges profile the claims repeat the credential, so its subject must have an `id` and its dates must
 * be in whole seconds; one on the data model 1.1 goes into the claim `vc`. In W3C's profile the payload is the
 * credential, and nothing else.
 *
 * Throws `BadgeError`: `credential.invalid` (with `problems`), `signer.unsuitable`, `signer.failed`,
 * `argument.invalid`.
 *
 * @see Open Badges 3.0, §Create the JOSE Header and §JWT Payload Format; Securing Verifiable Credentials using JOSE
 * and COSE, §3.1.1
 */
export async function signVcJwt(
  credential: JsonObject,
  signer: Signer,
  options: VcJwtOptions = {},
): Promise<string> {
  const { profile, key, issuedAt } = readOptions(options);
  if (!Object.hasOwn(NAMES, signer.algorithm)) {
    throw new BadgeError('signer.unsuitable', 'Tokens are signed with Ed25519, ES256, ES384 or RS256.');
  }
  const payload = profile === 'open-badges' ? badgePayload(credential) : w3cPayload(credential);
  const iat = issuedAt === undefined ? {} : { iat: Math.floor(issuedAt.getTime() / 1000) };
  const publicKey = publicKeyOf(signer);
  const header: JsonObject = {
    alg: NAMES[signer.algorithm],
    typ: profile === 'open-badges' ? 'JWT' : 'vc+jwt',
    ...(profile === 'open-badges' ? {} : { cty: 'vc' }),
    ...(key === 'kid' ? { kid: signer.verificationMethod } : { jwk: carriedKey(publicKey) }),
  };
  const parts = [header, { ...payload, ...iat }];
  const texts = parts.map((part) => JSON.stringify(part));
  const signed = texts.map((text) => encodeBase64url(encoder.encode(text))).join('.');
  const data = encoder.encode(signed);
  const signature = await signWith(signer, data);
  const token = `${signed}.${encodeBase64url(signature)}`;
  // A token of so many characters holds fewer values: what is read of it need not be read to be known.
  const isSmall = token.length <= limits.values && signature.length <= LONGEST_SIGNATURE;
  if (!isSmall || texts.some(isBroken) || parts.some((part) => isDeep(part))) assertReadable(token);
  if (publicKey !== undefined) await assertOwn({ publicKey, data, signature });
  return token;
}

function readOptions(options: VcJwtOptions): Required<Pick<VcJwtOptions, 'profile' | 'key'>> & VcJwtOptions {
  // Callers without a type checker pass what they like; they are told, in our own words.
  const given: Readonly<Record<string, unknown>> & VcJwtOptions = { ...options };
  const { profile = 'open-badges', key = 'kid', issuedAt } = given;
  if (!['open-badges', 'vc-jose-cose'].includes(profile) || !['kid', 'jwk'].includes(key)) {
    throw new BadgeError('argument.invalid', 'There is no such profile, or no such way to give the key.');
  }
  if (issuedAt !== undefined && !(issuedAt instanceof Date && Number.isFinite(issuedAt.getTime()))) {
    throw new BadgeError('argument.invalid', '`issuedAt` is no date.');
  }
  return { profile, key, ...(issuedAt === undefined ? {} : { issuedAt }) };
}

function badgePayload(credential: JsonObject): JsonObject {
  const { issuer, credentialSubject: subject, id } = credential;
  const { start, end } = dateMembers(credential);
  const problems: Problem[] = [];
  const text = (value: JsonValue | undefined, at: string): JsonValue => {
    if (typeof value === 'string') return value;
    problems.push(problem('jwt.claim-missing', at, 'A token must repeat this, and the credential lacks it.'));
    return null;
  };
  const seconds = (member: string): JsonValue => {
    const instant = instantOf(credential[member]) ?? Number.NaN;
    if (instant % 1000 === 0) return instant / 1000;
    problems.push(problem('jwt.claim-mismatch', pointer('', member), 'Not a date-time in whole seconds.'));
    return null;
  };
  const claims = {
    iss: text(isObject(issuer) ? issuer['id'] : issuer, '/issuer/id'),
    sub: text(isObject(subject) ? subject['id'] : undefined, '/credentialSubject/id'),
    jti: text(id, '/id'),
    nbf: seconds(start),
    ...(credential[end] === undefined ? {} : { exp: seconds(end) }),
  };
  problems.push(...taken(credential));
  refuse(problems);
  return isV1p1(credential) ? { ...claims, vc: credential } : { ...credential, ...claims };
}

function w3cPayload(credential: JsonObject): JsonObject {
  const problems = [...taken(credential)];
  if (isV1p1(credential)) {
    const message = 'This profile is for the data model 2.0.';
    problems.push(problem('jwt.form', '/@context', message));
  }
  refuse(problems);
  return credential;
}

/** A credential on the data model 2.0 shares its object with the claims of the token. */
function taken(credential: JsonObject): readonly Problem[] {
  if (isV1p1(credential)) return [];
  return [...claimNames, 'vc', 'vp']
    .filter((name) => Object.hasOwn(credential, name))
    .map((name) => problem('jwt.form', pointer('', name), 'The name belongs to a claim of the token.'));
}

function problem(code: Problem['code'], at: string, message: string): Problem {
  return { code, message, at, spec: SPEC };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const message = 'The credential cannot be signed as a JSON Web Token of this profile.';
  throw new BadgeError('credential.invalid', message, { problems });
}

/** The signer's public key where it tells it. */
function publicKeyOf({ publicKeyMultibase, algorithm }: Signer): PublicKey | undefined {
  if (publicKeyMultibase === undefined) return undefined;
  const reading = readMultikey(publicKeyMultibase);
  if (reading.kind === 'key' && algorithmOf(reading.key) === algorithm) return reading.key;
  throw new BadgeError('signer.unsuitable', 'The signer’s public key is none of its algorithm.');
}

function carriedKey(publicKey: PublicKey | undefined): JsonObject {
  if (publicKey !== undefined) return writeJwk(publicKey);
  throw new BadgeError(
    'argument.invalid',
    'To carry the key, the signer must tell its `publicKeyMultibase`.',
  );
}

const encoder = new TextEncoder();

/** Whether there may be half of a character in a text of JSON, which is written as an escape. */
function isBroken(text: string): boolean {
  return text.includes('\\ud');
}

/** Whether a value has more levels than are read again. */
function isDeep(value: JsonValue | undefined, left: number = limits.depth): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((member) => isDeep(member, left - 1));
}

function assertReadable(token: string): void {
  const jws = readCompactJws(token);
  if (jws.kind === 'ok') return;
  const message = 'The credential is larger than a token that is read again.';
  throw new BadgeError('credential.invalid', message, { problems: jws.problems });
}

/** A wrong signature is worse than none. */
async function assertOwn(claim: SignatureClaim): Promise<void> {
  if ((await signatureAnswer(claim)) !== false) return;
  throw new BadgeError('signer.failed', 'The signature does not fit the key that the signer names.');
}
