import { isArray, isObject, pointer } from '../model/json.js';
import type { JsonValue } from '../model/json.js';
import { ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { StatusTask } from '../ports.js';
import type { Problem } from '../problem.js';
import type { Place } from './bits.js';

/** An entry that names a place in a status list. */
export interface ListEntry extends Place {
  /** The URL of the list. */
  readonly list: string;
  readonly purpose: string;
  /** What the issuer says that each value means; empty where it does not say. */
  readonly messages: ReadonlyMap<number, string>;
}

/**
 * Reads an entry of a status list. The index may be a number, as it is in the wild, though text is what the standard
 * demands.
 *
 * Codes, as `unknown`: `status.malformed`, `status.index`.
 *
 * @see Bitstring Status List 1.0, §2.1
 */
export function readListEntry({ entry, at }: Pick<StatusTask, 'entry' | 'at'>): Outcome<ListEntry> {
  const { statusListCredential, statusPurpose, statusListIndex, statusSize = 1, statusMessage } = entry;
  const list = textIn(statusListCredential);
  const purpose = textIn(statusPurpose);
  const index = indexIn(statusListIndex);
  const size = sizeIn(statusSize);
  const messages = messagesIn(statusMessage, size ?? 1);
  const faults: Problem[] = [];
  const fault = (code: Problem['code'], member: string, message: string): void => {
    faults.push({ code, message, at: pointer(at, member), spec: 'Bitstring Status List 1.0 §2.1' });
  };
  if (list === undefined) fault('status.malformed', 'statusListCredential', 'The entry names no list.');
  if (purpose === undefined) fault('status.malformed', 'statusPurpose', 'The entry says no purpose.');
  if (index === undefined)
    fault('status.index', 'statusListIndex', 'The index is no whole number from 0 on.');
  if (size === undefined) fault('status.malformed', 'statusSize', `An entry has 1 to ${MOST_BITS} bits.`);
  if (messages === undefined)
    fault('status.malformed', 'statusMessage', 'The messages are not one for each value.');
  const [first, ...rest] = faults;
  if (first !== undefined) return unknown(first, ...rest);
  return ok({
    list: list ?? '',
    purpose: purpose ?? '',
    index: index ?? 0,
    size: size ?? 1,
    messages: messages ?? NONE,
  });
}

/** Values of more bits would have more messages than a credential can carry. */
const MOST_BITS = 12;
const INDEX = /^(?:0|[1-9]\d*)$/;
const HEX = /^0x[0-9a-f]{1,8}$/i;
const NONE: ReadonlyMap<number, string> = new Map();

function textIn(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Text of another form than a program would write is refused: which entry it means would be a guess. */
function indexIn(value: JsonValue | undefined): number | undefined {
  const isWritten = typeof value === 'number' || (typeof value === 'string' && INDEX.test(value));
  const index = isWritten ? Number(value) : Number.NaN;
  return Number.isSafeInteger(index) && index >= 0 ? index : undefined;
}

function sizeIn(value: JsonValue): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  return value >= 1 && value <= MOST_BITS ? value : undefined;
}

/** There must be a message for every value that the bits can have; one bit alone needs none. */
function messagesIn(value: JsonValue | undefined, size: number): ReadonlyMap<number, string> | undefined {
  if (value === undefined && size === 1) return NONE;
  const items = isArray(value) ? value : [];
  const messages = new Map(items.flatMap(messageIn));
  return items.length === 2 ** size && messages.size === items.length ? messages : undefined;
}

function messageIn(item: JsonValue): readonly (readonly [value: number, message: string])[] {
  if (!isObject(item)) return [];
  const { status, message } = item;
  if (typeof status !== 'string' || !HEX.test(status) || typeof message !== 'string') return [];
  return [[Number(status), message]];
}
