import type { ProblemCode } from '../problem.js';
import { closedClasses, fieldsOf, requiredOf } from './classes.js';
import { clrClasses } from './clr-classes.js';
import type { Faults } from './faults.js';
import type { ClassName } from './class-types.js';
import type { Field, Value } from './fields.js';
import { checkContexts, isV1p1 } from './data-model.js';
import { hasForm } from './form.js';
import { isArray, isObject } from './json.js';
import type { JsonObject, JsonValue } from './json.js';
import { below, pointerOf } from './path.js';
import type { Path } from './path.js';

/** Where in the input we are, and where faults are noted. */
export interface Place {
  readonly at: Path;
  readonly faults: Faults;
}

/**
 * Reads an object as one class of the data model and returns its strict form, with arrays where the model has many
 * values: a copy where it differs, and the object itself where it does not. Every departure from the table is noted as a
 * fault; what cannot be read stays as it is.
 *
 * @see Open Badges 3.0, Appendix "Data Models"; CLR 2.0
 */
export function readClass(name: ClassName, object: JsonObject, place: Place): JsonObject {
  const fields = fieldsOf(name);
  let copy: Record<string, JsonValue | undefined> | undefined;
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined) continue;
    const field = fields.get(key);
    const here = { at: below(place.at, key), faults: place.faults };
    const read = field === undefined ? readExtra(name, value, here) : readField(field, value, here);
    if (read === value) continue;
    copy ??= { ...object };
    copy[key] = read;
  }
  if (fields.has('@context')) checkContexts(name, object, place);
  for (const key of requiredOf(name)) {
    if (object[key] === undefined) {
      place.faults.add({
        code: 'model.missing',
        message: `${name} requires ${key}.`,
        at: pointerOf(below(place.at, key)),
        spec: clauseOf(name),
      });
    }
  }
  return copy ?? object;
}

/** Where a class is defined. */
function clauseOf(name: ClassName): string {
  return `${Object.hasOwn(clrClasses, name) ? 'CLR 2.0' : 'Open Badges 3.0'}, ${name}`;
}

function readExtra(name: ClassName, value: JsonValue, { at, faults }: Place): JsonValue {
  if (closedClasses.has(name)) {
    const message = `${name} takes no other properties.`;
    faults.add({ code: 'model.unknown-property', message, at: pointerOf(at), spec: clauseOf(name) });
  }
  return value;
}

function readField(field: Field, value: JsonValue, place: Place): JsonValue {
  if (value === null || (isArray(value) && value.length === 0)) {
    const message = 'What has no value is left out.';
    const spec = 'Open Badges 3.0 §Serializing';
    place.faults.add({ code: 'model.empty', message, at: pointerOf(place.at), spec });
    return value;
  }
  if (field.value.kind === 'types') return readTypes(field.value.all, value, place);
  if (field.value.kind === 'constant') return readConstant(field.value.value, value, place);
  if (!field.many) return readValue(field.value, single(value), place);
  if (field.many === 'loose' && !isArray(value)) return readValue(field.value, value, place);
  if (!isArray(value)) return [readValue(field.value, value, place)];
  const items = readItems(field.value, value, place);
  const [only = null] = items;
  return field.many === 'loose' && items.length === 1 ? only : items;
}

function readItems(value: Value, items: readonly JsonValue[], { at, faults }: Place): readonly JsonValue[] {
  let copy: JsonValue[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] ?? null;
    const read = readValue(value, item, { at: below(at, index), faults });
    if (read === item) continue;
    copy ??= [...items];
    copy[index] = read;
  }
  return copy ?? items;
}

/** JSON-LD reads an array of one text as that text; anything else stays what it is. */
function single(value: JsonValue): JsonValue {
  if (!isArray(value) || value.length !== 1) return value;
  const [only] = value;
  return typeof only === 'string' ? only : value;
}

function readValue(value: Value, found: JsonValue, place: Place): JsonValue {
  switch (value.kind) {
    case 'class':
      return readObject(value, found, place);
    case 'text':
      return readText(value.form, found, place);
    case 'one-of':
      return readOneOf(value, found, place);
    case 'number':
    case 'boolean':
      if (typeof found !== value.kind) note('model.type', `Not a ${value.kind}.`, place);
      return found;
    case 'object':
      if (!isObject(found)) note('model.type', 'Not an object.', place);
      return found;
    case 'any':
    case 'types':
    case 'constant':
      return found;
  }
}

function readObject(
  value: { readonly name: ClassName; readonly orUri: boolean },
  found: JsonValue,
  place: Place,
): JsonValue {
  if (isObject(found)) return readClass(classFor(value.name, found), found, place);
  if (value.orUri && typeof found === 'string') return readText('uri', found, place);
  if (value.name === 'Image' && typeof found === 'string') {
    note('model.image-text', 'An image is an object with id and type; its URL alone is none.', place);
    return found;
  }
  note('model.type', `Not ${value.orUri ? 'a URI or ' : ''}an object (${value.name}).`, place);
  return found;
}

/** An endorsement has its own contexts, and with them its own data model. */
function classFor(name: ClassName, object: JsonObject): ClassName {
  return name === 'EndorsementCredential' && isV1p1(object) ? 'EndorsementCredentialV1p1' : name;
}

function readText(form: Parameters<typeof hasForm>[1], found: JsonValue, place: Place): JsonValue {
  if (typeof found !== 'string') noteNoText(found, place);
  else if (!hasForm(found, form)) note('model.format', `Not of the form ${form}.`, place);
  return found;
}

/** Published schemas of 2026 allow texts by language. No context gives those a meaning, so no proof would cover them. */
function noteNoText(found: JsonValue, place: Place): void {
  if (isByLanguage(found)) note('model.language-map', 'One text stands here, not texts by language.', place);
  else note('model.type', 'Not a text.', place);
}

function isByLanguage(value: JsonValue): boolean {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => key.startsWith('@') || hasForm(key, 'language'));
}

function readOneOf(
  value: { readonly values: readonly string[]; readonly open: boolean },
  found: JsonValue,
  place: Place,
): JsonValue {
  if (typeof found !== 'string') noteNoText(found, place);
  else if (!value.values.includes(found) && !(value.open && EXTENSION.test(found))) {
    note('model.value', value.open ? 'Not in the list, nor an ext: value.' : 'Not in the list.', place);
  }
  return found;
}

const EXTENSION = /^ext:[A-Za-z0-9._|-]+$/;

function readTypes(groups: readonly (readonly string[])[], value: JsonValue, place: Place): JsonValue {
  const names = isArray(value) ? value : [value];
  if (!names.every((name) => typeof name === 'string')) {
    note('model.type', 'A type is a text.', place);
    return value;
  }
  for (const group of groups) {
    if (!group.some((name) => names.includes(name))) {
      note('model.class', `The type does not name ${group.join(' or ')}.`, place);
    }
  }
  return names;
}

function readConstant(expected: string, value: JsonValue, place: Place): JsonValue {
  const found = single(value);
  if (typeof found !== 'string') note('model.type', 'A type is a text.', place);
  else if (found !== expected) note('model.class', `The type is not ${expected}.`, place);
  return found;
}

function note(code: ProblemCode, message: string, { at, faults }: Place): void {
  faults.add({ code, message, at: pointerOf(at) });
}
