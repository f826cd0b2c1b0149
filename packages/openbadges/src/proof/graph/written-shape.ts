import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { Meanings } from './meanings.js';
import { leafShape, nodeShape, symbolShape, UNKNOWN, valueKeywords } from './node-shape.js';

/**
 * The shapes of a JSON value as a reader of JSON understands it: a text for each thing in it, equal to the text that
 * `expandedShapes` gives for what is signed, where the two say the same. What has no content (null, an empty array)
 * has no shape: JSON-LD drops it, and the data model refuses it by itself.
 */
export function writtenShapes(value: JsonValue | undefined, meanings: Meanings): readonly string[] {
  if (isHollow(value)) return [];
  if (isArray(value)) return value.flatMap((item) => writtenShapes(item, meanings));
  if (!isObject(value)) return [leafShape(value)];
  if (Object.hasOwn(value, '@value')) return literalShapes(value, meanings);
  return [objectShape(value, meanings)];
}

/** Whatever else stands in a value object is signed by nobody, and readers of JSON see it. */
function literalShapes(object: JsonObject, meanings: Meanings): readonly string[] {
  const isPlain = Object.keys(object).every((key) => valueKeywords.has(key));
  return isPlain ? writtenShapes(object['@value'], meanings) : [UNSIGNED];
}

/** Stands for what no signature covers; nothing expanded has it as its shape. */
const UNSIGNED = '!!';

function objectShape(object: JsonObject, meanings: Meanings): string {
  const properties = Object.entries(object).flatMap(([key, value]) => {
    if (key === '@context' || key === 'id' || key === 'type' || isHollow(value)) return [];
    // A term of the caller's own inline contexts has no published meaning: that it is there is all that counts.
    const name = meanings.properties.ofTerm.get(key) ?? UNKNOWN;
    if (name === UNKNOWN && meanings.isPartial === true) return [];
    const shapes = meanings.symbolic.has(name) ? symbolShapes : writtenShapes;
    return [{ name, values: shapes(value, meanings) }];
  });
  return nodeShape({ id: object['id'], classes: classesOf(object['type'], meanings), properties });
}

function symbolShapes(value: JsonValue | undefined, meanings: Meanings): readonly string[] {
  if (isArray(value)) return value.flatMap((item) => symbolShapes(item, meanings));
  if (typeof value !== 'string') return writtenShapes(value, meanings);
  return [symbolShape(meanings.properties.ofTerm.get(value))];
}

function classesOf(type: JsonValue | undefined, { classes, isPartial = false }: Meanings): readonly string[] {
  if (isHollow(type)) return [];
  const names = (isArray(type) ? type : [type]).map(
    (name) => (typeof name === 'string' ? classes.ofTerm.get(name) : undefined) ?? UNKNOWN,
  );
  return isPartial ? names.filter((name) => name !== UNKNOWN) : names;
}

function isHollow(value: JsonValue | undefined): boolean {
  return value === null || value === undefined || (isArray(value) && value.every(isHollow));
}
