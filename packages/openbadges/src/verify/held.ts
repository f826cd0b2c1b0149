import { isArray, isObject, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { holderOf } from './holder-of.js';
import type { Kind } from './report.js';

/** What a document holds: the credentials in it, and where they stand. */
export interface Held {
  readonly items: readonly { readonly item: JsonValue; readonly at: string }[];
  /** JSON pointer to all of them. */
  readonly at: string;
  /** Whom they should be about: a record's learner, a presentation's holder. */
  readonly about: string | undefined;
  /** What the document itself says: all of it but the credentials, which have reports of their own. */
  readonly own: JsonObject;
}

/**
 * The credentials in a document: a record holds them in its subject, a presentation in itself, and nothing else
 * holds any.
 *
 * @see Comprehensive Learner Record 2.0, ClrSubject; W3C Verifiable Credentials Data Model 2.0, §4.13
 */
export function heldIn(document: JsonObject, kind: Kind): Held {
  if (kind === 'presentation') {
    const { verifiableCredential, ...own } = document;
    return { ...placed(verifiableCredential, ''), about: holderOf(document), own };
  }
  const subject = document['credentialSubject'];
  if (kind !== 'record' || !isObject(subject)) {
    return { ...placed(undefined, ''), about: undefined, own: document };
  }
  const { verifiableCredential, ...rest } = subject;
  const { id } = subject;
  const about = typeof id === 'string' ? id : undefined;
  return {
    ...placed(verifiableCredential, '/credentialSubject'),
    about,
    own: { ...document, credentialSubject: rest },
  };
}

/** JSON-LD writes a list of one as that one. */
function placed(held: JsonValue | undefined, base: string): Pick<Held, 'items' | 'at'> {
  const at = pointer(base, 'verifiableCredential');
  if (held === undefined) return { items: [], at };
  if (!isArray(held)) return { items: [{ item: held, at }], at };
  return { items: held.map((item, index) => ({ item, at: pointer(at, index) })), at };
}
