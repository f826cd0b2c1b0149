import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/** Members of an object without which what is in it would say something else, or be said of something else. */
const kept: ReadonlySet<string> = new Set(['@context', 'id', 'type']);

/** What is taken of a value: all of it, or something of the members named. */
interface Wanted {
  isWhole: boolean;
  readonly members: Map<string, Wanted>;
}

/**
 * The part of a document to which JSON pointers lead, with the ids, types and contexts of all that they lead through.
 * Pointers that lead nowhere select nothing; without any, nothing is selected.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.4.13 selectJsonLd
 */
export function selectJson(document: JsonObject, pointers: readonly string[]): JsonObject {
  if (pointers.length === 0) return {};
  const wanted: Wanted = { isWhole: false, members: new Map() };
  for (const pointer of pointers) want(wanted, stepsOf(pointer) ?? []);
  return pickMembers(document, wanted);
}

/** Those of the pointers that are no JSON pointers (RFC 6901), or lead to nothing in a document. */
export function strayPointers(document: JsonObject, pointers: readonly string[]): readonly string[] {
  return pointers.filter((pointer) => {
    const steps = stepsOf(pointer);
    return steps === undefined || isNothing(steps.reduce<JsonValue | undefined>(memberOf, document));
  });
}

function stepsOf(pointer: string): readonly string[] | undefined {
  if ((pointer !== '' && !pointer.startsWith('/')) || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function memberOf(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (isArray(value)) return /^(0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** JSON-LD says nothing of null or an empty array. */
function isNothing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (isArray(value) && value.every(isNothing));
}

function want(wanted: Wanted, [step, ...rest]: readonly string[]): void {
  if (step === undefined) {
    wanted.isWhole = true;
    return;
  }
  const inner = wanted.members.get(step) ?? { isWhole: false, members: new Map<string, Wanted>() };
  wanted.members.set(step, inner);
  want(inner, rest);
}

function pick(value: JsonValue, wanted: Wanted): JsonValue {
  if (isArray(value) && !wanted.isWhole) {
    return value.flatMap((item, index) => {
      const inner = wanted.members.get(String(index));
      return inner === undefined ? [] : [pick(item, inner)];
    });
  }
  return isObject(value) ? pickMembers(value, wanted) : value;
}

function pickMembers(object: JsonObject, { isWhole, members }: Wanted): JsonObject {
  if (isWhole) return object;
  const picked = Object.entries(object).flatMap(([key, value]) => {
    if (kept.has(key)) return [[key, value] as const];
    const inner = members.get(key);
    return inner === undefined || value === undefined ? [] : [[key, pick(value, inner)] as const];
  });
  return Object.fromEntries(picked);
}
