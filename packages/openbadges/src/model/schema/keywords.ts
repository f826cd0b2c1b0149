import { isArray, isObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';

/** A JSON Schema: an object of keywords, or one that takes everything or nothing. */
export type Schema = JsonObject | boolean;

/** How the schemas below a keyword stand there. */
export type Nesting = 'one' | 'list' | 'map' | 'one-or-list' | 'map-or-names';

/** The keywords that hold schemas. */
export const nesting: ReadonlyMap<string, Nesting> = new Map([
  ...all('one', ['not', 'if', 'then', 'else', 'contains', 'propertyNames']),
  ...all('one', ['additionalProperties', 'unevaluatedProperties', 'additionalItems', 'unevaluatedItems']),
  ...all('list', ['allOf', 'anyOf', 'oneOf', 'prefixItems']),
  ...all('map', ['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']),
  ...all('one-or-list', ['items']),
  ...all('map-or-names', ['dependencies']),
]);

function all(kind: Nesting, names: readonly string[]): readonly (readonly [string, Nesting])[] {
  return names.map((name) => [name, kind] as const);
}

/** Whether a value can be a schema. */
export function isSchema(value: JsonValue | undefined): value is Schema {
  return isObject(value) || typeof value === 'boolean';
}

/** The schemas below a keyword, in their order; `undefined` where what stands there is not of the keyword's form. */
export function schemasIn(value: JsonValue, kind: Nesting): readonly Schema[] | undefined {
  if (kind === 'one-or-list') return schemasIn(value, isArray(value) ? 'list' : 'one');
  if (kind === 'one') return isSchema(value) ? [value] : undefined;
  if (kind === 'list') return isArray(value) ? everySchema(value) : undefined;
  if (!isObject(value)) return undefined;
  const members = Object.values(value).flatMap((member) => (member === undefined ? [] : [member]));
  if (kind === 'map') return everySchema(members);
  const others = members.filter((member) => !isArray(member));
  return members.every((member) => !isArray(member) || areTexts(member)) ? everySchema(others) : undefined;
}

function everySchema(values: readonly JsonValue[]): readonly Schema[] | undefined {
  return values.every(isSchema) ? values : undefined;
}

/** Whether a value of a keyword that holds no schemas is of the keyword's form. */
export function isWellFormed(keyword: string, value: JsonValue): boolean {
  return forms.get(keyword)?.(value) ?? true;
}

function areTexts(value: JsonValue): boolean {
  return isArray(value) && value.every((item) => typeof item === 'string');
}

const TYPES: readonly unknown[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

type Form = (value: JsonValue) => boolean;

function each(names: readonly string[], form: Form): readonly (readonly [string, Form])[] {
  return names.map((name) => [name, form] as const);
}

const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];

const forms: ReadonlyMap<string, Form> = new Map([
  ...each(['$ref', '$id', '$anchor', '$schema', 'pattern', 'format'], (value) => typeof value === 'string'),
  ...each(['minimum', 'maximum'], (value) => typeof value === 'number'),
  // In draft 4 they say of the bound beside them whether it counts itself.
  ...each(['exclusiveMinimum', 'exclusiveMaximum'], (value) => ['number', 'boolean'].includes(typeof value)),
  ...each(['multipleOf'], (value) => typeof value === 'number' && value > 0),
  ...each(
    [...COUNTS, 'minContains', 'maxContains'],
    (value) => Number.isInteger(value) && Number(value) >= 0,
  ),
  ...each(['required'], areTexts),
  ...each(['enum'], isArray),
  ...each(['uniqueItems'], (value) => typeof value === 'boolean'),
  ...each(['type'], (value) => (isArray(value) ? value : [value]).every((name) => TYPES.includes(name))),
  ...each(
    ['dependentRequired'],
    (value) =>
      isObject(value) && Object.values(value).every((names) => names !== undefined && areTexts(names)),
  ),
]);
