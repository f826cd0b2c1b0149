import { limits } from '../../limits.js';
import { isArray, isObject } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { isSchema } from './keywords.js';
import type { Schema } from './keywords.js';
import type { ReadSchema } from './read-schema.js';

/**
 * How many steps it takes at most to hold a value against a schema: each schema once for each value to which it
 * applies, with the sizes of both. `Infinity` where that is beyond `limits.schemaSteps`, or without an end because a
 * schema applies itself to the same value, or where the way to a value of it takes more characters than
 * `limits.schemaPointer`: it is written out for every rule that is broken there.
 */
export function schemaSteps(value: JsonValue, schema: ReadSchema): number {
  if (!isNear(value, limits.schemaPointer)) return Infinity;
  return stepsFor(schema.root, value, { schema, known: new Map(), depth: 0, pairs: 0 });
}

/** Whether the keys on the way to each value in a value have no more characters than so many. */
function isNear(value: JsonValue, characters: number): boolean {
  if (isArray(value)) return value.every((item) => isNear(item, characters));
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, member]) => {
    const left = characters - key.length;
    return left >= 0 && (member === undefined || isNear(member, left));
  });
}

interface Count {
  readonly schema: ReadSchema;
  /** What is known already, by schema and value; `Infinity` for a pair that is being counted. */
  readonly known: Map<JsonObject, Map<JsonValue, number>>;
  depth: number;
  pairs: number;
}

function stepsFor(schema: Schema, value: JsonValue, count: Count): number {
  if (typeof schema === 'boolean') return 1;
  const known = count.known.get(schema) ?? new Map<JsonValue, number>();
  count.known.set(schema, known);
  const before = known.get(value);
  if (before !== undefined) return before;
  count.pairs += 1;
  if (count.pairs > limits.schemaSteps || count.depth >= limits.schemaDepth) return Infinity;
  known.set(value, Infinity);
  count.depth += 1;
  let steps = ownSteps(schema, value, count);
  for (const [further, target] of applied(schema, value, count.schema)) {
    if (steps > limits.schemaSteps) break;
    steps += stepsFor(further, target, count);
  }
  count.depth -= 1;
  const sum = steps > limits.schemaSteps ? Infinity : steps;
  known.set(value, sum);
  return sum;
}

/** What the keywords of one schema cost that hold no schemas, with going through those that do. */
function ownSteps(schema: JsonObject, value: JsonValue, { schema: { patterns } }: Count): number {
  const { pattern, patternProperties, uniqueItems } = schema;
  const said = ['enum', 'const', 'required', 'type', 'dependentRequired', 'dependencies', 'properties']
    .map((keyword) => (keyword === 'properties' ? breadth(schema[keyword]) : sizeOf(schema[keyword])))
    .reduce((sum, size) => sum + size, Object.keys(schema).length + 1);
  if (typeof value === 'string') {
    const match = typeof pattern === 'string' ? (patterns.get(pattern)?.(value.length) ?? Infinity) : 0;
    return said + match + value.length;
  }
  if (isArray(value)) return said + value.length * (uniqueItems === true ? sizeOf(value) : 1);
  if (!isObject(value)) return said;
  const keys = Object.keys(value);
  const perKey = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  return perKey.reduce(
    (sum, text) => sum + keys.reduce((all, key) => all + (patterns.get(text)?.(key.length) ?? Infinity), 1),
    // Each key is written into the places of what is found below it.
    keys.reduce((sum, key) => sum + textSize(key), said),
  );
}

const IN_PLACE = ['not', 'if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', 'dependentSchemas', 'dependencies'];
const TO_MEMBERS = ['additionalProperties', 'unevaluatedProperties', 'patternProperties'];
const TO_ITEMS = ['additionalItems', 'unevaluatedItems', 'contains'];

/** Every schema that one schema may apply, each with the value to which. */
function* applied(
  schema: JsonObject,
  value: JsonValue,
  { targets }: ReadSchema,
): Generator<readonly [Schema, JsonValue]> {
  const { $ref } = schema;
  const target = typeof $ref === 'string' ? targets.get($ref) : undefined;
  if (target !== undefined) yield [target, value];
  for (const further of below(schema, IN_PLACE)) yield [further, value];
  if (isArray(value)) yield* appliedToItems(schema, value);
  else if (isObject(value)) yield* appliedToMembers(schema, value);
}

function* appliedToItems(
  schema: JsonObject,
  items: readonly JsonValue[],
): Generator<readonly [Schema, JsonValue]> {
  const { items: each, prefixItems } = schema;
  for (const list of [each, prefixItems].filter(isArray)) {
    for (const [index, further] of list.entries()) {
      const item = items[index];
      if (item !== undefined && isSchema(further)) yield [further, item];
    }
  }
  const toAll = [...below(schema, TO_ITEMS), ...(isArray(each) ? [] : below(schema, ['items']))];
  for (const further of toAll) for (const item of items) yield [further, item];
}

function* appliedToMembers(schema: JsonObject, object: JsonObject): Generator<readonly [Schema, JsonValue]> {
  const { properties, propertyNames } = schema;
  const toAll = below(schema, TO_MEMBERS);
  for (const [key, member] of Object.entries(object)) {
    if (member === undefined) continue;
    const named = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (isSchema(named)) yield [named, member];
    if (isSchema(propertyNames)) yield [propertyNames, key];
    for (const further of toAll) yield [further, member];
  }
}

/** The schemas below keywords, however they stand there. */
function below(schema: JsonObject, keywords: readonly string[]): readonly Schema[] {
  return keywords.flatMap((keyword) => {
    const value = schema[keyword];
    if (keyword === 'patternProperties' || keyword.startsWith('depend')) {
      return isObject(value) ? Object.values(value).filter(isSchema) : [];
    }
    return (isArray(value) ? value : [value]).filter(isSchema);
  });
}

function breadth(value: JsonValue | undefined): number {
  return isObject(value) ? Object.keys(value).length : 0;
}

const sizes = new WeakMap<object, number>();

/** Values in a value, and one more for every line of text. */
function sizeOf(value: JsonValue | undefined): number {
  if (typeof value === 'string') return textSize(value);
  if (!isObject(value) && !isArray(value)) return 1;
  const known = sizes.get(value) ?? membersSize(value);
  sizes.set(value, known);
  return known;
}

function membersSize(value: JsonObject | readonly JsonValue[]): number {
  if (isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 1);
  return Object.entries(value).reduce((sum, [key, member]) => sum + textSize(key) - 1 + sizeOf(member), 1);
}

function textSize(text: string): number {
  return 1 + text.length / CHARACTERS_A_STEP;
}

const CHARACTERS_A_STEP = 64;
