import type { ProblemCode } from '../problem.js';
import type { Faults } from './faults.js';
import type { Form } from './fields.js';
import { hasForm, instantOf } from './form.js';
import { isArray, isObject, pointer } from './json.js';
import type { JsonObject, JsonValue } from './json.js';

/** Where a value stands, and where its faults are noted. */
export interface Spot {
  readonly at: string;
  readonly faults: Faults;
  /** The code of every fault. */
  readonly code: ProblemCode;
}

/** Reads a value that stands at a spot; `undefined` where it is at fault. */
export type ReadValue<T> = (value: JsonValue, spot: Spot) => T | undefined;

/** The members of an object of a format of ours. Whatever else the object has is a fault: it may be a slip of the pen. */
export interface ClosedObject {
  /** A text of that form that must be there and not be empty; `''` where it is at fault. */
  text(name: string, form?: Form): string;
  /** The same for a text that may be left out; `undefined` where it is, or is at fault. */
  maybe(name: string, form?: Form): string | undefined;
  /** The items of a list, which is not empty where it is there. */
  list<T>(name: string, read: ReadValue<T>): readonly T[] | undefined;
  /** Notes a fault of a member. */
  fault(name: string, message: string): void;
}

/** The object at a spot, which may have these members and no others; `undefined` where there is no object. */
export function closedObject(
  value: JsonValue | undefined,
  names: readonly string[],
  spot: Spot,
): ClosedObject | undefined {
  if (!isObject(value)) {
    note(spot, 'This is no object.');
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) note(inside(spot, name), 'The format has no such member.');
  }
  return {
    text: (name, form) => textAt(value, name, { form, spot }) ?? '',
    maybe: (name, form) => (value[name] === undefined ? undefined : textAt(value, name, { form, spot })),
    list: (name, read) => listAt(value[name], inside(spot, name), read),
    fault: (name, message) => note(inside(spot, name), message),
  };
}

/** Reads a text of a form. */
export function textOf(form: Form): ReadValue<string> {
  return (value, spot) => {
    if (isText(value, form)) return value;
    note(spot, MEANT[form]);
    return undefined;
  };
}

function isText(value: JsonValue, form: Form): value is string {
  return typeof value === 'string' && value.trim() !== '' && hasForm(value, form);
}

/** The spot of a member or an item. */
export function inside(spot: Spot, step: string | number): Spot {
  return { ...spot, at: pointer(spot.at, step) };
}

/** Notes a fault at a spot. */
export function note({ at, faults, code }: Spot, message: string): void {
  faults.add({ code, message, at });
}

/** Whether a period ends before it begins. */
export function isReversed(from: string | undefined, until: string | undefined): boolean {
  const [start, end] = [instantOf(from), instantOf(until)];
  return start !== undefined && end !== undefined && end < start;
}

/** Members that may be `undefined` may also not be there. */
export type Given<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** An object without those of its members that are `undefined`. */
export function given<T extends object>(members: T): Given<T> {
  const left: Record<string, unknown> = {};
  for (const name in members) if (members[name] !== undefined) left[name] = members[name];
  // The type checker does not follow what is left out.
  return left as Given<T>;
}

interface Asked {
  readonly form: Form | undefined;
  readonly spot: Spot;
}

function textAt(object: JsonObject, name: string, { form = 'text', spot }: Asked): string | undefined {
  const value = object[name];
  // Where it stands is written out for a fault only: a file may have a million members.
  if (value !== undefined && isText(value, form)) return value;
  note(inside(spot, name), value === undefined ? 'This must be there.' : MEANT[form]);
  return undefined;
}

function listAt<T>(value: JsonValue | undefined, spot: Spot, read: ReadValue<T>): readonly T[] | undefined {
  if (value === undefined) return undefined;
  if (!isArray(value)) {
    note(spot, 'This is no list.');
    return undefined;
  }
  // Nobody can tell whether it means none or any.
  if (value.length === 0) note(spot, 'An empty list says nothing: leave it out.');
  return value.flatMap((item, index) => read(item, inside(spot, index)) ?? []);
}

const MEANT: Readonly<Record<Form, string>> = {
  text: 'This is no text, or an empty one.',
  uri: 'This is no URI.',
  'date-time': 'This is no date-time with its zone.',
  date: 'This is no date.',
  language: 'This is no language.',
  jws: 'This is no compact JWS.',
  country: 'This is no country.',
};
