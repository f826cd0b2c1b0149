import { faultList } from '../model/faults.js';
import type { Faults } from '../model/faults.js';
import { hasForm } from '../model/form.js';
import { isArray, isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ProblemCode } from '../problem.js';
import { fieldsOf, namesClass } from './classes.js';
import type { Embedded, Ob2Field, Ob2Kind } from './classes.js';
import { contextFaults } from './context.js';
import { ob2InstantOf } from './date-time.js';
import type { Ob2ClassName, Ob2Classes } from './model.js';
import { wayOf } from './way.js';

/**
 * Reads an object without null members as a class of Open Badges 2.0, as a document of its own, and reports every fault
 * with a JSON pointer that starts at `at`. The JSON is read as it stands, never as JSON-LD: a context that gives the
 * terms other meanings is refused. Says nothing about who wrote it.
 *
 * Codes: `model.missing`, `model.type`, `model.format`, `model.value`, `model.class`, `assertion.context`.
 *
 * @see Open Badges 2.0, §Data Validation
 */
export function readDocumentAs<N extends Ob2ClassName>(
  name: N,
  json: JsonObject,
  at: string,
): Outcome<Ob2Classes[N]> {
  const faults = faultList();
  noteContextFaults(json, { at, faults });
  return readWith(faults, name, { json, at });
}

/** The same for an object that stands inside a document and shares its context, or brings its own. */
export function readEmbeddedAs<N extends Ob2ClassName>(
  name: N,
  json: JsonObject,
  at: string,
): Outcome<Ob2Classes[N]> {
  const faults = faultList();
  if (json['@context'] !== undefined) noteContextFaults(json, { at, faults });
  return readWith(faults, name, { json, at });
}

function readWith<N extends Ob2ClassName>(
  faults: Faults,
  name: N,
  { json, at }: { readonly json: JsonObject; readonly at: string },
): Outcome<Ob2Classes[N]> {
  noteFaults(name, json, { at, faults });
  const [first, ...rest] = faults.list();
  // Without a fault the object has every field of the table, which the compiler holds against the type.
  return first === undefined ? ok(json as Ob2Classes[N]) : bad(first, ...rest);
}

/** Where in the document we are, and where faults are noted. */
interface Place {
  readonly at: string;
  readonly faults: Faults;
}

function noteContextFaults(json: JsonObject, { at, faults }: Place): void {
  for (const fault of contextFaults(json, at)) faults.add(fault);
}

function noteFaults(name: Ob2ClassName, json: JsonObject, { at, faults }: Place): void {
  for (const [key, field] of fieldsOf(name)) {
    const place = { at: pointer(at, key), faults };
    const value = json[key];
    if (value !== undefined) noteFieldFaults(field, { name, value }, place);
    else if (field.need) note('model.missing', `${name} requires ${key}.`, place);
  }
  if (name === 'Assertion') noteWayFault(json, { at, faults });
  if (name === 'IdentityObject') noteHashFault(json, { at, faults });
  if (name === 'VerificationObject') notePropertyFault(json, { at, faults });
}

/** A value and the class whose field it is in. */
interface Found {
  readonly name: Ob2ClassName;
  readonly value: JsonValue;
}

function noteFieldFaults({ kind, many }: Ob2Field, { name, value }: Found, place: Place): void {
  if (kind === 'type') {
    noteTypeFaults(name, value, place);
  } else if (many && isArray(value)) {
    for (const [index, item] of value.entries()) {
      noteValueFaults(kind, item, { at: pointer(place.at, index), faults: place.faults });
    }
  } else noteValueFaults(kind, value, place);
}

function noteTypeFaults(name: Ob2ClassName, value: JsonValue, place: Place): void {
  const types = listOf(value);
  if (!types.every((type) => typeof type === 'string')) note('model.type', 'A type is a text.', place);
  else if (!namesClass(types, name)) note('model.class', `The type does not name ${name}.`, place);
}

function noteValueFaults(kind: Exclude<Ob2Kind, 'type'>, value: JsonValue, place: Place): void {
  if (typeof kind === 'object') {
    noteEmbeddedFaults(kind, value, place);
    return;
  }
  switch (kind) {
    case 'text':
      if (typeof value !== 'string') note('model.type', 'Not a text.', place);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') note('model.type', 'Neither true nor false.', place);
      return;
    case 'date-time':
      if (typeof value !== 'string') note('model.type', 'Not a text.', place);
      else if (ob2InstantOf(value) === undefined) note('model.format', 'No date-time with its zone.', place);
      return;
    case 'iri':
      noteIriFault(value, place);
      return;
    case 'iri or object':
      if (!isObject(value)) noteIriFault(value, place);
      return;
    case 'reference':
      noteReferenceFault(value, place);
      return;
    case 'revoked':
      noteRevokedFault(value, place);
  }
}

function noteEmbeddedFaults({ embedded, orIri }: Embedded, value: JsonValue, place: Place): void {
  if (isObject(value)) {
    if (value['@context'] !== undefined) noteContextFaults(value, place);
    noteFaults(embedded, value, place);
  } else if (orIri) noteIriFault(value, place);
  else note('model.type', `Not an object (${embedded}).`, place);
}

function noteIriFault(value: JsonValue | undefined, place: Place): void {
  if (typeof value !== 'string') note('model.type', 'Not an IRI.', place);
  else if (!hasForm(value, 'uri')) note('model.format', 'Not an IRI.', place);
}

function noteReferenceFault(value: JsonValue, { at, faults }: Place): void {
  if (!isObject(value)) noteIriFault(value, { at, faults });
  else if (value['id'] === undefined)
    note('model.missing', 'A reference has an id.', { at: pointer(at, 'id'), faults });
  else noteIriFault(value['id'], { at: pointer(at, 'id'), faults });
}

function noteRevokedFault(value: JsonValue, { at, faults }: Place): void {
  if (typeof value === 'string') return;
  if (!isObject(value)) note('model.type', 'Neither a text nor an object.', { at, faults });
  else if (typeof value['id'] !== 'string' && typeof value['uid'] !== 'string') {
    note('model.missing', 'Names no assertion.', { at: pointer(at, 'id'), faults });
  }
}

function noteWayFault({ verification }: JsonObject, { at, faults }: Place): void {
  if (!isObject(verification) || wayOf(verification) !== undefined) return;
  const place = { at: pointer(pointer(at, 'verification'), 'type'), faults };
  note('model.value', 'Neither hosted nor signed, or both.', place);
}

function notePropertyFault({ verificationProperty: property }: JsonObject, { at, faults }: Place): void {
  if (typeof property !== 'string' || property === 'id' || property === '@id') return;
  note('model.value', 'Only id is supported.', { at: pointer(at, 'verificationProperty'), faults });
}

function noteHashFault({ hashed, identity }: JsonObject, { at, faults }: Place): void {
  if (hashed !== true || typeof identity !== 'string' || IDENTITY_HASH.test(identity)) return;
  note('model.format', 'No hash of an identity.', { at: pointer(at, 'identity'), faults });
}

const IDENTITY_HASH = /^(?:sha256\$[0-9a-f]{64}|md5\$[0-9a-f]{32})$/i;

function note(code: ProblemCode, message: string, { at, faults }: Place): void {
  faults.add({ code, message, at, spec: 'Open Badges 2.0 §Data Validation' });
}
