import { isBytes } from '../bytes/is-bytes.js';
import { environment } from '../environment.js';
import type { EnvironmentOptions } from '../environment.js';
import { BadgeError } from '../error.js';
import { isSameId } from '../keys/identifier.js';
import type { TrustList } from '../model/trust-list.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import { bounds } from './bounds.js';
import { composeList } from './compose-list.js';
import { followTrusts } from './follow-trusts.js';
import { readOne } from './read-one.js';
import type { OneList } from './read-one.js';

/** What reading a trust list may be told. The network is asked for the keys of those who signed lists. */
export interface TrustListOptions extends EnvironmentOptions {
  /** The id of whoever must have signed the list. Without it a list need not be signed. */
  readonly signedBy?: string;
  /** Lists that this one may rely on, each as this one: an object, text, a token or bytes. */
  readonly lists?: readonly unknown[];
}

/**
 * Reads a list of whom to trust for what: an object, JSON text, a compact JWS, or the bytes of either. A list may be
 * signed, and may rely on other lists. One of those that is missing or cannot be relied on makes no fault of this one:
 * the issuers that are found nowhere else stay unknown, and `gaps` says why.
 *
 * Codes: `trust.version`, `trust.malformed`, `trust.duplicate`, `trust.signer`, `input.*`; for signed lists `proof.*`,
 * `jwt.*`, `key.*`, `issuer.*`, `validity.*`, `network.*`. In `gaps`: `trust.list-missing`, `trust.list-refused`.
 * Throws `BadgeError` `argument.invalid` for options that are not of their documented form.
 *
 * @example
 * const trust = await readTrustList(await readFile('state.json'), { signedBy: 'did:web:doe.example', fetch });
 * if (trust.kind === 'ok') await verify(badge, { trust: trust.value });
 */
export async function readTrustList(
  input: unknown,
  options: TrustListOptions = {},
): Promise<Outcome<TrustList>> {
  const env = environment(options);
  const { signedBy, lists } = readOptions(options);
  const size = [input, ...lists].reduce<number>((sum, one) => sum + sizeOf(one), 0);
  if (lists.length > bounds.lists || size > bounds.characters) return tooMuch();
  const own = await readOne(input, env);
  if (own.kind !== 'ok') return own;
  const { document, signer } = own.value;
  if (signedBy !== undefined && !(signer !== undefined && isSameId(signer, signedBy))) return notBy(signer);
  const others = await readAll(lists, env);
  const issuers = [own, ...others].map((one) => (one.kind === 'ok' ? one.value.document.issuers.length : 0));
  if (issuers.reduce((sum, many) => sum + many, 0) > bounds.issuersInAll) return tooMuch();
  const ways = followTrusts({ own: own.value, others, now: env.now });
  return ok(composeList(document, ways, signer));
}

/** Callers without a type checker pass what they like; they are told, in our own words. */
function readOptions(
  options: TrustListOptions,
): Required<Pick<TrustListOptions, 'lists'>> & TrustListOptions {
  const given: Readonly<Record<string, unknown>> & TrustListOptions = { ...options };
  const { signedBy, lists = [] } = given;
  if (signedBy !== undefined && (typeof signedBy !== 'string' || signedBy === '')) {
    throw new BadgeError('argument.invalid', '`signedBy` is no id.');
  }
  return { ...given, lists: listsIn(lists) };
}

/** A copy: the caller's list may be an object that throws where it is touched. */
function listsIn(lists: unknown): readonly unknown[] {
  try {
    if (Array.isArray(lists)) return Array.from<unknown>(lists);
  } catch {
    // Told below, as any other that is none.
  }
  throw new BadgeError('argument.invalid', '`lists` is no list of lists.');
}

/** One after the other: each may take much memory while it is read. */
async function readAll(lists: readonly unknown[], env: Env): Promise<readonly Outcome<OneList>[]> {
  const read: Outcome<OneList>[] = [];
  for (const list of lists) read.push(await readOne(list, env));
  return read;
}

function sizeOf(input: unknown): number {
  if (typeof input === 'string') return input.length;
  if (!isBytes(input)) return 0;
  try {
    // The platform's own: a class may give its bytes any length.
    return Number(Reflect.get(Object(Object.getPrototypeOf(Uint8Array.prototype)), 'byteLength', input));
  } catch {
    // Told where it is read.
    return 0;
  }
}

function tooMuch(): Outcome<never> {
  const message = `More than ${bounds.lists} lists, or more in them than is read.`;
  return unknown({ code: 'input.too-large', message, at: '' });
}

function notBy(signer: string | undefined): Outcome<never> {
  const message = signer === undefined ? 'The list is not signed.' : 'The list is signed by somebody else.';
  return bad({ code: 'trust.signer', message, at: signer === undefined ? '' : '/issuer' });
}
