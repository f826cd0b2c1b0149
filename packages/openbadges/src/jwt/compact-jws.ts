import { decodeBase64url } from '#platform';
import { limits } from '../limits.js';
import { pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Signer } from '../ports.js';
import { within } from './placed.js';

/** A compact JWS, taken apart. Nothing in it has been verified. */
export interface CompactJws {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** What the header claims. The key decides: see `checkSignature`. */
  readonly algorithm: Signer['algorithm'];
  /** The bytes that the signature is over: header and payload as they were written. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** By their names in headers. `EdDSA` is the older name of `Ed25519` (RFC 9864). */
const ALGORITHMS: ReadonlyMap<JsonValue | undefined, Signer['algorithm']> = new Map([
  ['RS256', 'RS256'],
  ['ES256', 'ES256'],
  ['ES384', 'ES384'],
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519'],
]);

/** Sound signatures of keys that a badge may be signed with by the standard, and that this release does not verify. */
const OTHERS: ReadonlySet<JsonValue | undefined> = new Set([
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256K',
  'ES512',
  'Ed448',
]);

/** Members that change how the other parts are read. None is needed, and a reader that misses one is misled. */
const CHANGING = ['crit', 'b64'];
/** The longest signature, in bytes: RSA with 8192 bits. */
export const LONGEST_SIGNATURE = 1024;

/**
 * Takes a compact JWS apart whose payload is a JSON object. Strict: each part has one way to be written, so that
 * no stranger can rewrite a token and keep its signature. A token without a signature, with a shared-key algorithm
 * or with a detached or unencoded payload is refused.
 *
 * Codes: `jwt.malformed`, `jwt.algorithm`, `jwt.header`, `input.*`; as `unknown`: `input.too-large`,
 * `input.too-deep`, `jwt.algorithm-unsupported`. They point into the token as if it were `{ header, payload, signature }`.
 *
 * @see RFC 7515, §5.2 and §7.1; RFC 8725, §3.1
 */
export function readCompactJws(text: string): Outcome<CompactJws> {
  if (text.length > limits.characters) {
    const message = `The token has ${text.length} characters; at most ${limits.characters} are read.`;
    return unknown({ code: 'input.too-large', message, at: '' });
  }
  // One part more than there may be is enough to see that there are too many.
  const [first, second, third, ...more] = text.split('.', 4);
  if (first === undefined || second === undefined || third === undefined || more.length > 0) {
    return malformed('', 'A token has three parts with a dot between them.');
  }
  const header = readPart('header', first);
  if (header.kind !== 'ok') return header;
  const algorithm = readAlgorithm(header.value);
  if (algorithm.kind !== 'ok') return algorithm;
  const signature = decodeBase64url(third);
  if (signature === undefined || signature.length === 0 || signature.length > LONGEST_SIGNATURE) {
    return malformed('/signature', 'The signature is no base64url of a signature’s length.');
  }
  const payload = readPart('payload', second);
  if (payload.kind !== 'ok') return payload;
  const signed = encoder.encode(text.slice(0, first.length + 1 + second.length));
  return ok({ header: header.value, payload: payload.value, algorithm: algorithm.value, signed, signature });
}

function readPart(name: 'header' | 'payload', text: string): Outcome<JsonObject> {
  const at = pointer('', name);
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return malformed(at, `The ${name} is not base64url without padding.`);
  const json = decodeUtf8(bytes);
  if (json === undefined) return malformed(at, `The ${name} is not UTF-8.`);
  const read = readJson(json);
  return read.kind === 'ok' ? read : within(at, read);
}

function readAlgorithm(header: JsonObject): Outcome<Signer['algorithm']> {
  const changing = CHANGING.find((member) => Object.hasOwn(header, member));
  if (changing !== undefined) {
    const message = `The header carries ${changing}, which changes how the token is read.`;
    return bad({ code: 'jwt.header', message, at: pointer('/header', changing) });
  }
  const algorithm = ALGORITHMS.get(header['alg']);
  if (algorithm !== undefined) return ok(algorithm);
  if (OTHERS.has(header['alg'])) {
    const message = 'The token is signed with an algorithm that this release does not verify.';
    return unknown({ code: 'jwt.algorithm-unsupported', message, at: '/header/alg' });
  }
  const message = 'The header does not name an algorithm by which a badge is signed.';
  return bad({ code: 'jwt.algorithm', message, at: '/header/alg', spec: 'RFC 8725 §3.1' });
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function malformed(at: string, message: string): Outcome<never> {
  return bad({ code: 'jwt.malformed', message, at, spec: 'RFC 7515 §5.2' });
}
