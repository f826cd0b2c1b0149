import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/** One identifier by which a badge says whom it is about. */
export interface Identity {
  /** `id` for the id of the subject, else the type of the identifier. */
  readonly type: string;
  readonly held: Held;
  /** JSON pointer to it. */
  readonly at: string;
}

/** What a badge gives of an identifier: the text itself, or a hash of it with a salt. */
export type Held =
  | { readonly kind: 'plain'; readonly text: string }
  | {
      readonly kind: 'hashed';
      readonly algorithm: 'sha256' | 'md5';
      readonly hex: string;
      readonly salt: string;
    }
  | { readonly kind: 'unreadable' };

/**
 * Whom a credential says that it is about: the id of its subject, and each identifier. An id that is an e-mail address
 * is one of both kinds. Those beyond the number that is compared cannot be read.
 *
 * @see Open Badges 3.0, AchievementSubject and IdentityObject
 */
export function identitiesOf({ credentialSubject: subject }: JsonObject): readonly Identity[] {
  if (!isObject(subject)) return [];
  const { id, identifier } = subject;
  const named = typeof id === 'string' ? byId(id) : [];
  if (!isArray(identifier)) return [...named, ...identityIn(identifier, IDENTIFIER)];
  return [
    ...named,
    ...identifier.flatMap((item, index) => identityIn(item, pointer(IDENTIFIER, index))).map(bounded),
  ];
}

/**
 * Whom an Open Badges 2.0 assertion says that it is about, in the words of Open Badges 3.0: an `email` is an
 * `emailAddress`, `url` and `id` are an id, and any other property is an extension.
 *
 * @see Open Badges 2.0, IdentityObject
 */
export function identitiesOfAssertion({ recipient }: JsonObject): readonly Identity[] {
  if (!isObject(recipient)) return [];
  const { type, identity, hashed, salt } = recipient;
  const held = heldIn({ value: identity, hashed, salt });
  const types = isArray(type) ? type.slice(0, limits.problems) : [type];
  return types.flatMap((name) =>
    typeof name === 'string' ? [{ type: OLD_TYPES.get(name) ?? `ext:${name}`, held, at: '/recipient' }] : [],
  );
}

/** The e-mail address that an id names; `undefined` where it names none, or several. */
export function mailboxOf(id: string): string | undefined {
  const written = /^mailto:([^?,]*@[^?,]*)(?:\?.*)?$/is.exec(id)?.[1];
  if (written === undefined) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

const IDENTIFIER = '/credentialSubject/identifier';

const OLD_TYPES: ReadonlyMap<string, string> = new Map([
  ['email', 'emailAddress'],
  ['url', 'id'],
  ['id', 'id'],
]);

function byId(id: string): readonly Identity[] {
  const at = '/credentialSubject/id';
  const mailbox = mailboxOf(id);
  const itself: Identity = { type: 'id', held: { kind: 'plain', text: id }, at };
  if (mailbox === undefined) return [itself];
  return [itself, { type: 'emailAddress', held: { kind: 'plain', text: mailbox }, at }];
}

function identityIn(item: JsonValue | undefined, at: string): readonly Identity[] {
  if (!isObject(item)) return [];
  const { identityType, identityHash: value, hashed, salt } = item;
  const held = heldIn({ value, hashed, salt });
  // JSON-LD writes one type as itself or as a list of it.
  const types = isArray(identityType) ? identityType.slice(0, limits.problems) : [identityType];
  return types.flatMap((type) => (typeof type === 'string' ? [{ type, held, at }] : []));
}

function bounded(identity: Identity, index: number): Identity {
  return index < limits.problems ? identity : { ...identity, held: { kind: 'unreadable' } };
}

interface Written {
  readonly value: JsonValue | undefined;
  readonly hashed: JsonValue | undefined;
  readonly salt: JsonValue | undefined;
}

function heldIn({ value, hashed, salt = '' }: Written): Held {
  if (typeof value !== 'string' || typeof hashed !== 'boolean') return { kind: 'unreadable' };
  const [, algorithm, hex] = HASH.exec(value) ?? [];
  // Said to be plain, and to all looks a hash: to compare it as a text would tell nothing.
  if (!hashed) return algorithm === undefined ? { kind: 'plain', text: value } : { kind: 'unreadable' };
  if (typeof salt !== 'string' || hex === undefined) return { kind: 'unreadable' };
  switch (algorithm?.toLowerCase()) {
    case 'sha256':
      return hex.length === 64 ? { kind: 'hashed', algorithm: 'sha256', hex, salt } : { kind: 'unreadable' };
    case 'md5':
      return hex.length === 32 ? { kind: 'hashed', algorithm: 'md5', hex, salt } : { kind: 'unreadable' };
    default:
      return { kind: 'unreadable' };
  }
}

/** The name of an algorithm, and a hash in hexadecimal of either case. */
const HASH = /^([a-z][a-z0-9-]*)\$([0-9a-f]+)$/i;
