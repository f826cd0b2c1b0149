import { isV1p1 } from '../model/data-model.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { readCompactJws } from './compact-jws.js';
import type { CompactJws } from './compact-jws.js';
import { numericDate, textOf } from './numeric-date.js';
import { readTokenType } from './token-type.js';
import type { Kind, Profile, TokenType } from './token-type.js';

/** A credential or presentation in a JSON Web Token. Nothing in it has been verified. */
export interface VcJwt extends CompactJws {
  readonly profile: Profile;
  readonly kind: Kind;
  /** Whether the payload is the content (data model 2.0) or holds it in the claim `vc` or `vp` (1.1). */
  readonly form: 'whole' | 'claim';
  /** The credential or presentation as it stands in the token: what a proof inside it is over. */
  readonly written: JsonObject;
  /** The same with the dates that the token's claims set: what is in force. */
  readonly content: JsonObject;
  /** What the token says beside its content, such as `iss` and `exp`. */
  readonly claims: JsonObject;
}

/** The claims of a token that are none of a credential's properties (RFC 7519, §4.1; RFC 7800; OpenID). */
export const claimNames: readonly string[] = [
  'iss',
  'sub',
  'aud',
  'exp',
  'nbf',
  'iat',
  'jti',
  'cnf',
  'nonce',
];

const CLAIMS: ReadonlySet<string> = new Set(claimNames);

/**
 * Reads a compact JWS as a token that secures a credential or presentation: by `typ`, in the Open Badges profile or
 * in that of W3C. Says nothing about the rules for header and claims, nor about the signature: that is for
 * `verifyVcJwt`. A token without a signature is never read.
 *
 * Where the credential has no end, `exp` sets it. In `lenient` reading `nbf` sets a start that a credential in the
 * claim `vc` leaves out.
 *
 * Codes: those of `readCompactJws`, `jwt.form`, and `jwt.header` for a `typ` of another kind of token.
 *
 * @see Open Badges 3.0, §Verify a Credential VC-JWT Signature; W3C Verifiable Credentials Data Model 1.1, §6.3.1;
 * Securing Verifiable Credentials using JOSE and COSE, §3.1
 */
export function readVcJwt(text: string, env: Env): Outcome<VcJwt> {
  const jws = readCompactJws(text);
  return jws.kind === 'ok' ? vcJwtOf(jws.value, env) : jws;
}

/** `readVcJwt` of a compact JWS that has been taken apart. */
export function vcJwtOf(jws: CompactJws, env: Env): Outcome<VcJwt> {
  const { header, payload } = jws;
  const type = readTokenType(header['typ']);
  if (type === undefined) {
    const message = 'The token is of a type that holds no credential.';
    return bad({ code: 'jwt.header', message, at: '/header/typ', spec: 'RFC 8725 §3.11' });
  }
  const held = readHeld(payload, type);
  if (held.kind !== 'ok') return held;
  const { algorithm, signed, signature } = jws;
  const { profile } = type;
  const { kind, form: place, written, claims } = held.value;
  const content = inForce({ profile, kind, written, claims }, env);
  return ok({
    header,
    payload,
    algorithm,
    signed,
    signature,
    profile,
    kind,
    form: place,
    written,
    content,
    claims,
  });
}

/** The names of a credential's dates on its data model. */
export function dateMembers(written: JsonObject): { readonly start: string; readonly end: string } {
  return isV1p1(written)
    ? { start: 'issuanceDate', end: 'expirationDate' }
    : { start: 'validFrom', end: 'validUntil' };
}

type Held = Pick<VcJwt, 'kind' | 'form' | 'written' | 'claims'>;

/** Members that make a payload a credential or presentation by itself, beside one in a claim. */
const CONTENT = ['@context', 'credentialSubject', 'verifiableCredential'];

function readHeld(payload: JsonObject, type: TokenType): Outcome<Held> {
  const { vc, vp, ...others } = payload;
  if (vc === undefined && vp === undefined) return readWhole(payload, type);
  const name = vc === undefined ? 'vp' : 'vc';
  const at = `/payload/${name}`;
  if (type.profile === 'vc-jose-cose') {
    return form(at, `A token of this type does not carry the claim ${name}.`, W3C_SPEC);
  }
  const written = vc ?? vp;
  if (!isObject(written)) return form(at, `The claim ${name} is not an object.`);
  if ((vc !== undefined && vp !== undefined) || CONTENT.some((member) => Object.hasOwn(others, member))) {
    return form(at, 'The token holds more than one credential or presentation.');
  }
  const kind = name === 'vc' ? 'credential' : 'presentation';
  return ok({ kind, form: 'claim', written, claims: others });
}

function readWhole(payload: JsonObject, type: TokenType): Outcome<Held> {
  const kind = kindOf(payload);
  if (type.kind !== undefined && type.kind !== kind) {
    return form('/header/typ', 'The type of the token is not that of its payload.', W3C_SPEC);
  }
  const written: Record<string, JsonValue | undefined> = {};
  const claims: Record<string, JsonValue | undefined> = {};
  // No member is called `__proto__`: the reading of input refuses it.
  for (const name of Object.keys(payload)) (CLAIMS.has(name) ? claims : written)[name] = payload[name];
  return ok({ kind, form: 'whole', written, claims });
}

/** What has both types is a credential: that is held against more rules. */
function kindOf({ type }: JsonObject): Kind {
  const types = isArray(type) ? type : [type];
  return types.includes('VerifiablePresentation') && !types.includes('VerifiableCredential')
    ? 'presentation'
    : 'credential';
}

/** In W3C's profile the dates of a token are those of its signature, and those of a presentation always are. */
function inForce(
  { profile, kind, written, claims }: Pick<VcJwt, 'profile' | 'kind' | 'written' | 'claims'>,
  env: Env,
): JsonObject {
  if (profile === 'vc-jose-cose' || kind === 'presentation') return written;
  const { start, end } = dateMembers(written);
  const fillsStart = isV1p1(written) && env.jwt === 'lenient';
  if (claims['exp'] === undefined && !fillsStart) return written;
  return {
    ...written,
    ...(fillsStart ? dateFrom(written, start, claims['nbf']) : {}),
    ...dateFrom(written, end, claims['exp']),
  };
}

function dateFrom(written: JsonObject, member: string, claim: unknown): JsonObject {
  const seconds = numericDate(claim);
  return written[member] === undefined && seconds !== undefined ? { [member]: textOf(seconds) } : {};
}

const SPEC = 'Open Badges 3.0 §JWT Payload Format';
const W3C_SPEC = 'Securing Verifiable Credentials using JOSE and COSE §3.1';

function form(at: string, message: string, spec = SPEC): Outcome<never> {
  return bad({ code: 'jwt.form', message, at, spec });
}
