import type { EnvironmentOptions } from '../environment.js';
import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import type { TrustList } from '../model/trust-list.js';
import { readRecipient } from './read-recipient.js';
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
  /**
   * Badges on which a stack may rest, each as `verify` takes one: an object, text, a token or bytes; at most 200. Those
   * whose id no stack names are passed over.
   */
  readonly components?: readonly unknown[];
  /** Whether the report carries the canonical forms that were made on the way, with their hashes. */
  readonly trace?: boolean;
}

/** What a caller asks of a document beyond whether it is genuine. */
interface Questions {
  readonly asked: Pick<Visit, 'domain' | 'challenge' | 'recipient' | 'trust'>;
  readonly components: readonly unknown[];
  readonly trace: boolean;
}

/** The questions in options. Throws `BadgeError` `argument.invalid` for what is none. */
export function questions(options: VerifyOptions): Questions {
  assertKnown(options);
  const {
    domain,
    challenge,
    recipient,
    trust,
    components = [],
    trace = false,
  }: VerifyOptions = { ...options };
  if (!isTextOrNone(domain) || !isTextOrNone(challenge)) {
    throw new BadgeError('argument.invalid', '`domain` and `challenge` are texts, and not empty.');
  }
  if (trust !== undefined && !isTrustList(trust)) {
    throw new BadgeError('argument.invalid', '`trust` is no list that `readTrustList` has made.');
  }
  const whose = recipient === undefined ? undefined : readRecipient(recipient);
  const asked = { domain, challenge, recipient: whose, trust };
  return { asked, components: listIn(components), trace };
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
  components: true,
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

/** A copy: the caller's list may change, or be an object that throws where it is touched. */
function listIn(given: unknown): readonly unknown[] {
  const length = lengthOf(given);
  if (length === undefined || length > limits.contents) {
    const message = `\`components\` is no list of at most ${limits.contents} badges.`;
    throw new BadgeError('argument.invalid', message);
  }
  return length === 0 ? [] : Array.from({ length }, (_, index) => itemOf(given, index));
}

function lengthOf(given: unknown): number | undefined {
  try {
    return Array.isArray(given) ? given.length : undefined;
  } catch {
    return undefined;
  }
}

/** What cannot be taken out of the list is no badge, and told as that where one is missing. */
function itemOf(list: unknown, index: number): unknown {
  try {
    return Reflect.get(Object(list), index);
  } catch {
    return undefined;
  }
}
