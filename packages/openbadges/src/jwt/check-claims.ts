import { VCDM_2_0, isV1p1 } from '../model/data-model.js';
import { instantOf } from '../model/form.js';
import { isArray, isObject, pointer } from '../model/json.js';
import type { JsonValue } from '../model/json.js';
import type { Env, ExpectedProof } from '../ports.js';
import type { Problem } from '../problem.js';
import type { Finding } from './findings.js';
import { numericDate } from './numeric-date.js';
import { claimNames, dateMembers } from './read-vc-jwt.js';
import type { VcJwt } from './read-vc-jwt.js';

/** What else the check needs to know: the moment, and whom a presentation must be for. */
export interface Occasion extends Pick<Env, 'now' | 'clockSkew'> {
  readonly expected: ExpectedProof;
}

const SPEC = 'Open Badges 3.0 §Verify a Credential VC-JWT Signature';
const W3C_SPEC = 'Securing Verifiable Credentials using JOSE and COSE §3.1.3';
const JWT_SPEC = 'RFC 7519 §4.1';

/**
 * Holds what a token claims against the credential or presentation in it: in the Open Badges profile each claim
 * must be there and agree; in W3C's, and for presentations, none may conflict, and the dates are the token's own. They
 * give way by the clock skew, as RFC 7519 allows.
 *
 * Codes: `jwt.form`, `jwt.claim-missing`, `jwt.claim-malformed`, `jwt.claim-mismatch`, `jwt.not-yet-valid`,
 * `proof.expired`, `proof.domain`, `proof.challenge`.
 *
 * @see Open Badges 3.0, §JWT Payload Format and §Verify a Credential VC-JWT Signature; Securing Verifiable
 * Credentials using JOSE and COSE, §3.1.3; RFC 7519, §4.1 and §5.3
 */
export function checkClaims(jwt: VcJwt, { expected, ...clock }: Occasion): readonly Finding[] {
  const stated = statedClaims(jwt);
  const malformed = [...stated].filter(([name, { value }]) => !isOfType(name, value));
  for (const [name] of malformed) stated.delete(name);
  return [
    ...checkForm(jwt),
    ...checkRepeated(jwt),
    ...malformed.map(([, { at }]) =>
      fault({ code: 'jwt.claim-malformed', at, message: 'The claim is not of its type.', spec: JWT_SPEC }),
    ),
    ...pairsOf(jwt).flatMap((pair) => compare(pair, stated.get(pair.name), jwt)),
    ...(isBadge(jwt) ? [] : checkDates(stated, clock)),
    ...checkAudience(stated, expected),
  ];
}

interface Stated {
  readonly value: JsonValue;
  readonly at: string;
}

/** The claims of the payload; in W3C's profile also those that only the header makes. */
function statedClaims({ header, claims, profile }: VcJwt): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  for (const name of claimNames) {
    const [inPayload, inHeader] = [claims[name], header[name]];
    if (inPayload !== undefined) stated.set(name, { value: inPayload, at: pointer('/payload', name) });
    else if (inHeader !== undefined && profile === 'vc-jose-cose')
      stated.set(name, { value: inHeader, at: pointer('/header', name) });
  }
  return stated;
}

function isOfType(name: string, value: JsonValue): boolean {
  switch (name) {
    case 'exp':
    case 'nbf':
    case 'iat':
      return numericDate(value) !== undefined;
    case 'aud':
      return (isArray(value) ? value : [value]).every((one) => typeof one === 'string');
    case 'cnf':
      return isObject(value);
    default:
      return typeof value === 'string';
  }
}

/** The data model and the place of the credential in the token must go together. */
function checkForm(jwt: VcJwt): readonly Finding[] {
  const context = jwt.written['@context'];
  const first = isArray(context) ? context[0] : context;
  const fits = jwt.form === 'whole' ? !isV1p1(jwt.written) : first !== VCDM_2_0;
  if (fits) return [];
  const message = 'The first context is not that of the data model which calls for this form of token.';
  return [fault({ code: 'jwt.form', at: `${baseOf(jwt)}/@context`, message })];
}

/** A claim may stand in the header too, and must then be the same. */
function checkRepeated({ header, claims }: VcJwt): readonly Finding[] {
  const differs = (name: string): boolean =>
    header[name] !== undefined &&
    claims[name] !== undefined &&
    JSON.stringify(header[name]) !== JSON.stringify(claims[name]);
  const problem = {
    code: 'jwt.claim-mismatch',
    message: 'The header and the payload differ in this claim.',
    spec: 'RFC 7519 §5.3',
  } as const;
  return claimNames.filter(differs).map((name) => fault({ ...problem, at: pointer('/header', name) }));
}

/** A claim and what it repeats of the credential or presentation. */
interface Pair {
  readonly name: string;
  /** What the claim may be equal to; empty where the document does not say. */
  readonly facts: readonly (string | number)[];
  readonly at: string;
}

function pairsOf(jwt: VcJwt): readonly Pair[] {
  const { written, kind } = jwt;
  const base = baseOf(jwt);
  const id = { name: 'jti', facts: texts(written['id']), at: `${base}/id` };
  if (kind === 'presentation') {
    return [{ name: 'iss', facts: idsOf(written['holder']), at: `${base}/holder` }, id];
  }
  const pairs: readonly Pair[] = [
    { name: 'iss', facts: idsOf(written['issuer']), at: `${base}/issuer/id` },
    { name: 'sub', facts: idsOf(written['credentialSubject']), at: `${base}/credentialSubject/id` },
    id,
  ];
  if (jwt.profile === 'vc-jose-cose') return pairs;
  const { start, end } = dateMembers(written);
  return [
    ...pairs,
    { name: 'nbf', facts: secondsOf(written[start]), at: pointer(base, start) },
    { name: 'exp', facts: secondsOf(written[end]), at: pointer(base, end) },
  ];
}

function compare({ name, facts, at }: Pair, stated: Stated | undefined, jwt: VcJwt): readonly Finding[] {
  const isOptional = !isBadge(jwt) || (name === 'exp' && (stated !== undefined || facts.length === 0));
  const claimAt = pointer('/payload', name);
  if (stated === undefined) {
    // What is there and malformed is reported as that.
    if (isOptional || jwt.claims[name] !== undefined) return [];
    return [deviation(claimAt, `The token does not carry the claim ${name}.`)];
  }
  if (facts.length === 0) {
    return isOptional ? [] : [deviation(at, `The credential does not say what the claim ${name} repeats.`)];
  }
  const value = typeof stated.value === 'number' ? numericDate(stated.value) : stated.value;
  if (facts.some((fact) => fact === value)) return [];
  const message = `The claim ${name} is not what the document in the token says.`;
  const spec = isBadge(jwt) ? SPEC : W3C_SPEC;
  return [fault({ code: 'jwt.claim-mismatch', message, at: stated.at, spec })];
}

/** The dates of W3C's profile, and of presentations, are those of the signature. */
function checkDates(
  stated: ReadonlyMap<string, Stated>,
  { now, clockSkew }: Omit<Occasion, 'expected'>,
): readonly Finding[] {
  const [exp, nbf] = [stated.get('exp'), stated.get('nbf')];
  const findings: Finding[] = [];
  if (exp !== undefined && Number(exp.value) * 1000 <= now.getTime() - clockSkew) {
    const message = 'The token has ended.';
    findings.push(fault({ code: 'proof.expired', message, at: exp.at, spec: JWT_SPEC }));
  }
  if (nbf !== undefined && Number(nbf.value) * 1000 > now.getTime() + clockSkew) {
    const message = 'The token may not be used yet.';
    findings.push(fault({ code: 'jwt.not-yet-valid', message, at: nbf.at, spec: JWT_SPEC }));
  }
  return findings;
}

/** Whom the token is for, and what it answers: what `domain` and `challenge` are to a proof inside a document. */
function checkAudience(
  stated: ReadonlyMap<string, Stated>,
  { domain, challenge }: ExpectedProof,
): readonly Finding[] {
  const audience = stated.get('aud')?.value;
  const findings: Finding[] = [];
  if (domain !== undefined && !(isArray(audience) ? audience : [audience]).includes(domain)) {
    const message = 'The token is for another audience.';
    findings.push(fault({ code: 'proof.domain', message, at: '/payload/aud', spec: JWT_SPEC }));
  }
  if (challenge !== undefined && stated.get('nonce')?.value !== challenge) {
    const message = 'The token does not answer the challenge.';
    findings.push(fault({ code: 'proof.challenge', message, at: '/payload/nonce' }));
  }
  return findings;
}

/** Whether the claims stand for properties of the credential, as the Open Badges profile has it. */
function isBadge({ profile, kind }: VcJwt): boolean {
  return profile === 'open-badges' && kind === 'credential';
}

function baseOf({ form, kind }: VcJwt): string {
  if (form === 'whole') return '/payload';
  return kind === 'credential' ? '/payload/vc' : '/payload/vp';
}

/** The ids of one or several things, each written as its id or as an object. */
function idsOf(value: JsonValue | undefined): readonly string[] {
  const things = isArray(value) ? value : [value];
  return things.flatMap((thing) => texts(isObject(thing) ? thing['id'] : thing));
}

function texts(value: JsonValue | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

/** A date in whole seconds. One that cannot be read is no number that a claim could have. */
function secondsOf(value: JsonValue | undefined): readonly number[] {
  if (value === undefined) return [];
  return [Math.floor((instantOf(value) ?? Number.NaN) / 1000)];
}

function fault(problem: Problem): Finding {
  return { weight: 'fault', problem: { spec: SPEC, ...problem } };
}

function deviation(at: string, message: string): Finding {
  return { weight: 'deviation', problem: { code: 'jwt.claim-missing', message, at, spec: SPEC } };
}
