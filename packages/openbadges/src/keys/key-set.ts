import { limits } from '../limits.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import { readJwk } from './jwk.js';

/** One key of a set. */
export interface KeySetEntry {
  /** Why there is no key where the entry holds a secret, is broken or of another type. */
  readonly publicKey: Outcome<PublicKey>;
  readonly kid: string | undefined;
  /** The issuer that the key is for, where the entry names one. */
  readonly iss: string | undefined;
}

/**
 * Reads a JSON Web Key Set. Entries that are no keys are skipped. An object is read once: it must not be changed.
 *
 * Codes: `key.malformed` where the document is no set; as `unknown`: `key.too-many`.
 *
 * @see RFC 7517, §5; Open Badges 3.0 Implementation Guide, Key provenance (`iss`)
 */
export function readKeySet(json: JsonObject): Outcome<readonly KeySetEntry[]> {
  const set = sets.get(json) ?? readEntries(json);
  sets.set(json, set);
  return set;
}

/** Each point of a curve takes time to read, and hundreds of proofs may lead to one set. */
const sets = new WeakMap<JsonObject, Outcome<readonly KeySetEntry[]>>();

function readEntries(json: JsonObject): Outcome<readonly KeySetEntry[]> {
  const { keys } = json;
  if (!isArray(keys)) {
    return bad({
      code: 'key.malformed',
      message: 'The document is no JSON Web Key Set.',
      spec: 'RFC 7517 §5',
    });
  }
  if (keys.length > limits.keys) {
    return unknown({ code: 'key.too-many', message: `The set holds more than ${limits.keys} keys.` });
  }
  return ok(keys.flatMap(readEntry));
}

function readEntry(entry: JsonValue): readonly KeySetEntry[] {
  if (!isObject(entry)) return [];
  const { kid, iss } = entry;
  // A key for an issuer that cannot be read is nobody's.
  if (iss !== undefined && typeof iss !== 'string') return [];
  return [{ publicKey: readJwk(entry), kid: typeof kid === 'string' ? kid : undefined, iss }];
}
