import { base58 } from '@scure/base';
import { limits } from '../limits.js';
import { instantOf } from '../model/form.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey, VerificationMethod } from '../ports.js';
import { absoluteId } from './identifier.js';
import { readJwk } from './jwk.js';
import { readMultikey, writeMultikey } from './multikey.js';
import { isSameKey } from './public-key.js';

/**
 * Reads one key of a document: Multikey, JsonWebKey, JsonWebKey2020, Ed25519VerificationKey2020 and 2018, as
 * plain JSON. What the key is comes from the member that holds it, not from the name of the type.
 * `undefined` where it has no id that a proof could name.
 *
 * Codes of its `publicKey`: `key.malformed`, `key.private`, `key.weak`; as `unknown`: `key.unsupported`.
 *
 * @see W3C Controlled Identifiers 1.0, §2.2 "Verification Methods"
 */
export function readVerificationMethod(json: JsonObject, documentId: string): VerificationMethod | undefined {
  const id = typeof json['id'] === 'string' ? absoluteId(json['id'], documentId) : undefined;
  if (id === undefined) return undefined;
  const [expires, revoked] = [json['expires'], json['revoked']];
  const isDated = [expires, revoked].every((date) => date === undefined || instantOf(date) !== undefined);
  return {
    id,
    controllers: controllersOf(json['controller'], documentId),
    publicKey: isDated ? readPublicKey(json) : malformed('The key has a date that cannot be read.'),
    expires: typeof expires === 'string' ? expires : undefined,
    revoked: typeof revoked === 'string' ? revoked : undefined,
  };
}

/** Whether an object holds a public key in one of the forms that a document of keys writes it in. */
export function holdsKey(json: JsonObject): boolean {
  return FORMS.some((form) => json[form] !== undefined);
}

/** Whether a key names more controllers than are compared with a signer: each is compared for each proof. */
export function isCrowded(item: JsonValue): boolean {
  const controllers = isObject(item) ? item['controller'] : undefined;
  return isArray(controllers) && controllers.length > limits.keys;
}

const FORMS = ['publicKeyMultibase', 'publicKeyJwk', 'publicKeyBase58'] as const;
const SECRETS = [
  'secretKeyMultibase',
  'secretKeyJwk',
  'privateKeyMultibase',
  'privateKeyJwk',
  'privateKeyBase58',
  'privateKeyPem',
];

function controllersOf(controller: JsonValue | undefined, documentId: string): readonly string[] {
  if (controller === undefined) return [documentId];
  const named = isArray(controller) ? controller : [controller];
  return named.flatMap((one) => (typeof one === 'string' ? (absoluteId(one, documentId) ?? []) : []));
}

function readPublicKey(json: JsonObject): Outcome<PublicKey> {
  if (SECRETS.some((member) => json[member] !== undefined)) {
    return bad({ code: 'key.private', message: 'The document publishes the secret of the key.' });
  }
  const [first, ...others] = FORMS.filter((form) => json[form] !== undefined).map((form) => read(json, form));
  if (first === undefined) return unsupported();
  for (const other of others) {
    if (first.kind !== 'ok' || other.kind !== 'ok' || !isSameKey(first.value, other.value)) {
      return malformed('The key is written in two forms that differ.');
    }
  }
  return first;
}

function read(json: JsonObject, form: (typeof FORMS)[number]): Outcome<PublicKey> {
  const value = json[form];
  if (form === 'publicKeyJwk') {
    return isObject(value) ? readJwk(value) : malformed('The JSON Web Key is no object.');
  }
  if (typeof value !== 'string') return malformed('The key is no text.');
  return form === 'publicKeyMultibase' ? fromMultikey(value) : fromBase58(value, json['type']);
}

function fromMultikey(text: string): Outcome<PublicKey> {
  const reading = readMultikey(text);
  if (reading.kind === 'key') return ok(reading.key);
  return reading.kind === 'unsupported' ? unsupported() : malformed('The Multikey cannot be read.');
}

/** Bare bytes do not say what they are: only the type that is known to be Ed25519 is read. */
function fromBase58(text: string, type: JsonValue | undefined): Outcome<PublicKey> {
  const types = isArray(type) ? type : [type];
  if (!types.includes('Ed25519VerificationKey2018')) return unsupported();
  const bytes = decodeBase58(text);
  if (bytes?.length !== 32) return malformed('The key is not 32 bytes in base58.');
  return fromMultikey(writeMultikey({ type: 'Ed25519', bytes }));
}

function decodeBase58(text: string): Uint8Array | undefined {
  // 32 bytes take at most 44 characters, and decoding costs the square of the length.
  if (text.length > 44) return undefined;
  try {
    return base58.decode(text);
  } catch {
    return undefined;
  }
}

function malformed(message: string): Outcome<PublicKey> {
  return bad({ code: 'key.malformed', message });
}

function unsupported(): Outcome<PublicKey> {
  const message = 'The key is of a type that this release does not verify with.';
  return unknown({ code: 'key.unsupported', message });
}
