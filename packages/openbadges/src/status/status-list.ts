import { encodeBase64url, gzip } from '#platform';
import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import { ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { LEAST_ENTRIES, valueAt } from './bits.js';
import { readEncodedList } from './encoded-list.js';

/** For what a list that is written here marks credentials. */
export type StatusPurpose = (typeof purposes)[number];

const purposes = ['revocation', 'suspension', 'refresh'] as const;

/**
 * A status list before it is signed: a mark for each credential, of one bit. It is never changed: what sets a mark gives a
 * new list.
 */
export interface StatusList {
  readonly purpose: StatusPurpose;
  /** How many credentials it has places for. */
  readonly length: number;
  /** The first place is the highest bit of the first byte. Not to be written to. */
  readonly bits: Uint8Array;
}

/** How a list is made. */
export interface StatusListOptions {
  readonly purpose: StatusPurpose;
  /** Places, a multiple of 8; by default 131,072, below which no verifier goes. */
  readonly length?: number;
}

/**
 * A new status list without marks. Throws `BadgeError` `argument.invalid` for an unknown purpose, or a length that
 * verifiers refuse.
 *
 * @example
 * const list = setStatus(createStatusList({ purpose: 'revocation' }), 94_567, true);
 *
 * @see Bitstring Status List 1.0, §2.2 and §3.3
 */
export function createStatusList({ purpose, length = LEAST_ENTRIES }: StatusListOptions): StatusList {
  assertPurpose(purpose);
  const isWhole = Number.isInteger(length) && length % 8 === 0;
  if (!isWhole || length < LEAST_ENTRIES || length > limits.statusListBytes * 8) {
    const message = `A list has ${LEAST_ENTRIES} to ${limits.statusListBytes * 8} places, a multiple of 8.`;
    throw new BadgeError('argument.invalid', message);
  }
  return { purpose, length, bits: new Uint8Array(length / 8) };
}

/** The list with one mark set or taken away. Throws `BadgeError` `argument.invalid` for a place that it does not have. */
export function setStatus(list: StatusList, index: number, on: boolean): StatusList {
  assertIndex(list, index);
  const bits = list.bits.slice();
  const at = Math.floor(index / 8);
  const mark = 0x80 >> (index % 8);
  const byte = bits[at] ?? 0;
  bits[at] = on ? byte | mark : byte & ~mark;
  return { ...list, bits };
}

/** Whether a mark is set. Throws `BadgeError` `argument.invalid` for a place that the list does not have. */
export function statusAt(list: StatusList, index: number): boolean {
  assertIndex(list, index);
  return valueAt(list.bits, { index, size: 1 }) === 1;
}

/**
 * The list as `encodedList` has it: gzip, in base64url with the prefix of multibase.
 *
 * @see Bitstring Status List 1.0, §3.3 "Bitstring Generation Algorithm"
 */
export async function encodeStatusList({ bits }: StatusList): Promise<string> {
  return `u${encodeBase64url(await gzip(bits))}`;
}

/**
 * Reads a list back from `encodedList`, such as an issuer's own from where it is published. Says nothing about who
 * signed it. Throws `BadgeError` `argument.invalid` for an unknown purpose.
 *
 * Codes, as `unknown`: `status.list-malformed`, `status.list-too-large`.
 */
export async function decodeStatusList(
  encodedList: string,
  purpose: StatusPurpose,
): Promise<Outcome<StatusList>> {
  assertPurpose(purpose);
  const bits = await readEncodedList(encodedList, 'multibase');
  return bits.kind === 'ok' ? ok({ purpose, length: bits.value.length * 8, bits: bits.value }) : bits;
}

function assertPurpose(purpose: string): void {
  if (purposes.some((name) => name === purpose)) return;
  throw new BadgeError('argument.invalid', `\`purpose\` is none of ${purposes.join(', ')}.`);
}

function assertIndex({ length }: StatusList, index: number): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  throw new BadgeError('argument.invalid', `The list has places from 0 to ${length - 1}.`);
}
