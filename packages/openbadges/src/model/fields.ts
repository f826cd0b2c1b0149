import type { ClassName } from './class-types.js';

/** What a text must look like. */
export type Form = 'text' | 'uri' | 'date-time' | 'date' | 'language' | 'jws' | 'country';

/** What the values of one field are. */
export type Value =
  | { readonly kind: 'text'; readonly form: Form }
  | { readonly kind: 'one-of'; readonly values: readonly string[]; readonly open: boolean }
  | { readonly kind: 'number' | 'boolean' | 'object' | 'any' }
  | { readonly kind: 'class'; readonly name: ClassName; readonly orUri: boolean }
  | { readonly kind: 'types'; readonly all: readonly (readonly string[])[] }
  | { readonly kind: 'constant'; readonly value: string };

/** One field of a class: its values, how many, and whether it must be there. */
export interface Field<Need extends boolean = boolean> {
  readonly value: Value;
  /** `loose`: one value, or a list of several; written as it came. */
  readonly many: boolean | 'loose';
  readonly need: Need;
}

/** A field for every property of `T`, required exactly where `T` requires it: the types and the table agree. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Field<undefined extends T[K] ? false : true>;
};

/** The field must be there, with one value. */
export function need(value: Value): Field<true> {
  return { value, many: false, need: true };
}

/** The field may be there, with one value. */
export function may(value: Value): Field<false> {
  return { value, many: false, need: false };
}

/** The field must be there, with one value or more. */
export function needMany(value: Value): Field<true> {
  return { value, many: true, need: true };
}

/** The field may be there, with one value or more. */
export function mayMany(value: Value): Field<false> {
  return { value, many: true, need: false };
}

/** The field may be there, with one value or with a list of several. */
export function mayLoose(value: Value): Field<false> {
  return { value, many: 'loose', need: false };
}

/** A text of a form. */
export function text(form: Form = 'text'): Value {
  return { kind: 'text', form };
}

/** A value of a closed list. */
export function oneOf(values: readonly string[]): Value {
  return { kind: 'one-of', values, open: false };
}

/** A value of a list that `ext:` values may extend. */
export function openTo(values: readonly string[]): Value {
  return { kind: 'one-of', values, open: true };
}

/** An object of a class. */
export function of(name: ClassName): Value {
  return { kind: 'class', name, orUri: false };
}

/** An object of a class, or its URI. */
export function refTo(name: ClassName): Value {
  return { kind: 'class', name, orUri: true };
}

/** A `type` that names, for each group, at least one of its members. */
export function types(...all: readonly (readonly string[])[]): Field<true> {
  return { value: { kind: 'types', all }, many: true, need: true };
}

/** A `type` that is one name exactly. */
export function only(value: string): Field<true> {
  return { value: { kind: 'constant', value }, many: false, need: true };
}
