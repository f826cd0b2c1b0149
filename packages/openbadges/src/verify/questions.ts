import type { EnvironmentOptions } from '../environment.js';
import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import { isObject } from '../model/json.js';
import type { TrustList } from '../model/trust-list.js';
import { identifierTypes } from '../model/vocabulary.js';
import type { Recipient } from './recipient-asked.js';
import { isTrustList } from '../trust/compose-list.js';
import type { Visit } from './visit.js';

/** What verification may be told. Without options it verifies offline, as of now, and strictly. */
export interface VerifyOptions extends EnvironmentOptions {
  /** The challenge that was sent to the holder: a presentation must answer it. */
  readonly challenge?: string;
  /** The domain that was sent to the holder: a presentation must be made for it. */
  readonly domain?: string;
  /** Whose badge it must be. Without it nobody is compared. */
  readonly recipient?: Recipient;
  /** Whom to trust for what, as `readTrustList` gives it. Without it no issuer is looked up. */
  readonly trust?: TrustList;
  /** Whether the report carries the canonical forms that were made on the way, with their hashes. */
  readonly trace?: boolean;
}

/** What a caller asks of a document beyond whether it is genuine. */
interface Questions {
  readonly asked: Pick<Visit, 'domain' | 'challenge' | 'recipient' | 'trust'>;
  readonly trace: boolean;
}

/** The questions in options. Throws `BadgeError` `argument.invalid` for what is none. */
export function questions(options: VerifyOptions): Questions {
  assertKnown(options);
  const { domain, challenge, recipient, trust, trace = false }: VerifyOptions = { ...options };
  if (!isTextOrNone(domain) || !isTextOrNone(challenge)) {
    throw new BadgeError('argument.invalid', '`domain` and `challenge` are texts, and not empty.');
  }
  if (trust !== undefined && !isTrustList(trust)) {
    throw new BadgeError('argument.invalid', '`trust` is no list that `readTrustList` has made.');
  }
  return { asked: { domain, challenge, recipient: recipientIn(recipient), trust }, trace };
}

/** A misspelt `trust` or `recipient` would be a question that nobody asked. */
function assertKnown(options: object): void {
  const unknown = Object.keys(options).find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new BadgeError('argument.invalid', `There is no option ${JSON.stringify(unknown.slice(0, 40))}.`);
}

const names: Readonly<Record<keyof VerifyOptions, true>> = {
  challenge: true,
  clockSkew: true,
  contexts: true,
  didMethods: true,
  domain: true,
  fetch: true,
  jwt: true,
  loopback: true,
  now: true,
  recipient: true,
  statusLists: true,
  statusMethods: true,
  trace: true,
  trust: true,
};
const known: ReadonlySet<string> = new Set(Object.keys(names));

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value !== '');
}

/** Read once, into a value of our own: the caller's object may change while the badge is verified. */
function recipientIn(given: unknown): Recipient | undefined {
  if (given === undefined) return undefined;
  const { type, value } = membersOf(given);
  if (typeof type !== 'string' || !isIdentifierType(type)) {
    throw new BadgeError('argument.invalid', '`recipient.type` is neither `id` nor a type of identifier.');
  }
  if (typeof value !== 'string' || !isKnownValue(value)) {
    throw new BadgeError('argument.invalid', '`recipient.value` is no text that can be compared.');
  }
  return { type, value };
}

/** A caller's object may throw when it is read; then it holds nothing that can be compared. */
function membersOf(given: unknown): { readonly type?: unknown; readonly value?: unknown } {
  try {
    const { type, value } = isObject(given) ? given : {};
    return { type, value };
  } catch {
    return {};
  }
}

function isIdentifierType(type: string): boolean {
  const types: readonly string[] = ['id', ...identifierTypes];
  return types.includes(type) || /^ext:./.test(type);
}

/** Not empty, no longer than an id that is compared, and of whole characters: half of one hashes like any other half. */
function isKnownValue(value: string): boolean {
  return value.trim() !== '' && value.length <= limits.urlCharacters && !/\p{Surrogate}/u.test(value);
}
