import { utf8Text } from '../bytes/utf8-text.js';
import { isSameId } from '../keys/identifier.js';
import { isObject, listOf } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { readUrl } from '../network/read-url.js';
import type { Fetched } from '../network/read-url.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import type { Problem, ProblemCode } from '../problem.js';
import { newCall } from '../signed/call.js';
import type { Call } from '../signed/call.js';
import { verifySigned } from '../signed/verify-signed.js';
import type { SignedCredential } from '../signed/verify-signed.js';
import { readEncodedList } from './encoded-list.js';
import type { Encoding } from './encoded-list.js';

/** A kind of status lists: the types of the credential and of what it is about, and how the list is written. */
export interface ListKind {
  readonly credential: string;
  readonly subject: string;
  readonly encoding: Encoding;
}

/** A status list whose own proof, issuer and dates hold. */
export interface ReadList {
  readonly issuer: string;
  readonly purposes: readonly string[];
  /** How many bits an entry has, where the list says. */
  readonly size: JsonValue | undefined;
  readonly bits: Uint8Array;
  /** Whether it says that it is published at the URL where it was read, fragments aside, or does not say. */
  readonly isAtHome: boolean;
  /** Whether it is older than its issuer wants it to be used. */
  readonly isStale: boolean;
}

/**
 * Reads the credential that is a status list: its own proof, issuer and dates are checked, then its types and its bits.
 * Each list is verified and decompressed once in a call, whatever number of credentials names it.
 *
 * Codes, all as `unknown`: `status.list-unread` with what stood in the way, `status.list-malformed`,
 * `status.list-too-large`.
 *
 * @see Bitstring Status List 1.0, §2.2 and §3.2
 */
export async function readList(url: string, kind: ListKind, env: Env): Promise<Outcome<ReadList>> {
  const answer = await readUrl(url, { accept: ACCEPT }, env);
  if (answer.kind !== 'ok') return unread(answer.problems);
  const signed = await verifiedIn(answer.value, env);
  if (signed.kind !== 'ok') return unread(signed.problems);
  const { document, issuer } = signed.value;
  const subject = isListOf(kind, document) ? subjectIn(document) : undefined;
  const purposes = purposesOf(subject?.['statusPurpose']);
  if (subject === undefined || purposes === undefined) return NO_LIST;
  const bits = await bitsIn(subject, kind.encoding);
  if (bits.kind !== 'ok') return bits;
  const { id } = document;
  return ok({
    issuer,
    purposes,
    size: subject['statusSize'],
    bits: bits.value,
    isAtHome:
      id === undefined || (typeof id === 'string' && isSameId(withoutFragment(id), withoutFragment(url))),
    isStale: isStale(answer.value, subject, env),
  });
}

/** A fragment names a part of what is at a URL, and is not asked for. */
function withoutFragment(url: string): string {
  const [whole = ''] = url.split('#', 1);
  return whole;
}

const ACCEPT =
  'application/vc, application/vc+jwt, application/ld+json;q=0.9, application/json;q=0.9, application/jwt;q=0.8, */*;q=0.1';
const SPEC = 'Bitstring Status List 1.0 §2.2';
const NO_LIST: Outcome<never> = unknown({
  code: 'status.list-malformed',
  message: 'The credential at the URL is no status list of the kind that is looked for.',
  spec: SPEC,
});

const verified = new WeakMap<Fetched, Promise<Outcome<SignedCredential>>>();
/** The lists of a call count together towards how many proofs it checks. */
const calls = new WeakMap<Env, Call>();

async function verifiedIn(answer: Fetched, env: Env): Promise<Outcome<SignedCredential>> {
  const before = verified.get(answer) ?? verifyAnswer(answer, env);
  verified.set(answer, before);
  return await before;
}

async function verifyAnswer({ status, bytes }: Fetched, env: Env): Promise<Outcome<SignedCredential>> {
  if (status === 404 || status === 410)
    return no('network.absent', 'Nothing is published at the URL of the list.');
  if (status > 299) return no('network.status', `The status at the URL of the list is ${status}.`);
  const text = utf8Text(bytes);
  if (text === undefined) return no('network.not-json', 'What is at the URL of the list is no text.');
  const call = calls.get(env) ?? newCall(env);
  calls.set(env, call);
  return await verifySigned(text, call);
}

const bitsBySubject = new WeakMap<JsonObject, Map<Encoding, Promise<Outcome<Uint8Array>>>>();

async function bitsIn(subject: JsonObject, encoding: Encoding): Promise<Outcome<Uint8Array>> {
  const known = bitsBySubject.get(subject) ?? new Map<Encoding, Promise<Outcome<Uint8Array>>>();
  bitsBySubject.set(subject, known);
  const bits = known.get(encoding) ?? readEncodedList(subject['encodedList'], encoding);
  known.set(encoding, bits);
  return await bits;
}

function isListOf({ credential, subject }: ListKind, document: JsonObject): boolean {
  const types = subjectIn(document)?.['type'];
  return listOf(document['type']).includes(credential) && listOf(types).includes(subject);
}

/** What the list credential is about; one list, also where it stands in an array. */
function subjectIn({ credentialSubject }: JsonObject): JsonObject | undefined {
  const subjects = listOf(credentialSubject);
  const [subject] = subjects;
  return subjects.length === 1 && isObject(subject) ? subject : undefined;
}

function purposesOf(value: JsonValue | undefined): readonly string[] | undefined {
  const purposes = listOf(value);
  const texts = purposes.filter((purpose) => typeof purpose === 'string');
  return texts.length > 0 && texts.length === purposes.length ? texts : undefined;
}

/** Only an answer that says when it was given can be too old: from a network it is new, from a pack it may not be. */
function isStale({ date = '' }: Fetched, { ttl }: JsonObject, { now }: Env): boolean {
  return typeof ttl === 'number' && now.getTime() > Date.parse(date) + ttl;
}

/** A list that cannot be relied on breaks no rule of the credential that names it. */
function unread(problems: readonly Problem[]): Outcome<never> {
  const message = 'The status list could not be read, or is not its issuer’s.';
  return unknown(
    { code: 'status.list-unread', message, spec: 'Bitstring Status List 1.0 §3.2' },
    ...problems.slice(0, MOST),
  );
}

/** A list has faults of its own; the report is about the credential. */
const MOST = 20;

function no(code: ProblemCode, message: string): Outcome<never> {
  return unknown({ code, message });
}
