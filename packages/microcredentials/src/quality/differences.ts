import { pointer } from '../input/json-pointer.js';
import { isSame } from './is-same.js';

/** What differs at one place of two documents. Without `before` it was added, without `after` taken out. */
export interface Difference {
  /** JSON pointer into the later document; where something was taken out, into the earlier one. */
  readonly at: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Where two JSON documents differ. Entries of a list are told by their `id`, or by their `format`, so that one which
 * was put in does not make all after it differ; a new order of them is a difference of the list.
 */
export function differences(earlier: unknown, later: unknown, at = ''): readonly Difference[] {
  if (isSame(earlier, later)) return [];
  const lists = bothKeyed(earlier, later);
  if (lists !== undefined) return listDifferences(lists.earlier, lists.later, at);
  if (isObject(earlier) && isObject(later)) return memberDifferences(earlier, later, at);
  return [{ at, before: earlier, after: later }];
}

function memberDifferences(earlier: object, later: object, at: string): readonly Difference[] {
  const [before, after] = [new Map(Object.entries(earlier)), new Map(Object.entries(later))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const place = pointer(at, key);
    if (!after.has(key)) return [{ at: place, before: before.get(key) }];
    if (!before.has(key)) return [{ at: place, after: after.get(key) }];
    return differences(before.get(key), after.get(key), place);
  });
}

interface Entry {
  readonly value: unknown;
  readonly index: number;
}

type KeyedList = ReadonlyMap<string, Entry>;

function listDifferences(earlier: KeyedList, later: KeyedList, at: string): readonly Difference[] {
  const kept = [...later.keys()].filter((key) => earlier.has(key));
  const keptBefore = [...earlier.keys()].filter((key) => later.has(key));
  const isReordered = kept.some((key, index) => key !== keptBefore[index]);
  return [
    ...(isReordered ? [{ at, before: [...earlier.keys()], after: [...later.keys()] }] : []),
    ...[...earlier].flatMap(([key, { value, index }]) =>
      later.has(key) ? [] : [{ at: pointer(at, index), before: value }],
    ),
    ...[...later].flatMap(([key, { value, index }]) => {
      const before = earlier.get(key);
      const place = pointer(at, index);
      return before === undefined ? [{ at: place, after: value }] : differences(before.value, value, place);
    }),
  ];
}

function bothKeyed(
  earlier: unknown,
  later: unknown,
): { readonly earlier: KeyedList; readonly later: KeyedList } | undefined {
  const [before, after] = [keyed(earlier), keyed(later)];
  return before === undefined || after === undefined ? undefined : { earlier: before, later: after };
}

/** A list whose entries all have a name of their own. */
function keyed(value: unknown): KeyedList | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = new Map<string, Entry>();
  for (const [index, entry] of value.entries()) {
    const key = keyOf(entry);
    if (key !== undefined) entries.set(key, { value: entry, index });
  }
  return entries.size === value.length ? entries : undefined;
}

function keyOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  const key: unknown = 'id' in entry ? entry.id : 'format' in entry ? entry.format : undefined;
  return typeof key === 'string' ? key : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
