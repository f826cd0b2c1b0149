import type { JsonValue } from '../../model/json.js';
import { RDF, XSD } from '../rdf-names.js';
import { propertyOf } from './meanings.js';
import type { Meanings } from './meanings.js';
import {
  graphProperties,
  isLanguage,
  leafShape,
  nodeShape,
  symbolShape,
  UNKNOWN,
  valueKeywords,
} from './node-shape.js';
import { writtenShapes } from './written-shape.js';

/** Stands for what an expanded credential must not hold; no JSON has it as its shape. */
const HIDDEN = '!';
const plainKeywords = new Set(['@id', '@type', '@graph']);

/**
 * The shapes of an expanded JSON-LD value, which is what a signature covers: a text for each thing in it, as
 * `writtenShapes` gives for the JSON that it came from.
 */
export function expandedShapes(value: unknown, meanings: Meanings, property?: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => expandedShapes(item, meanings, property));
  const members = membersOf(value);
  if (members.has('@value')) return literalShapes(members, meanings);
  if (members.has('@list')) return expandedShapes(members.get('@list'), meanings, property);
  if (members.has('@graph') && members.size === 1 && graphProperties.has(property)) {
    return expandedShapes(members.get('@graph'), meanings);
  }
  return [thingShape(members, meanings)];
}

function literalShapes(members: ReadonlyMap<string, unknown>, meanings: Meanings): readonly string[] {
  const value = members.get('@value');
  const type = members.get('@type');
  // A JSON literal is signed as the JSON that it is.
  if (type === '@json') return writtenShapes(value as JsonValue, meanings);
  const isPlain = [...members.keys()].every((key) => key === '@type' || valueKeywords.has(key));
  const language = members.get('@language');
  const isRewritten = typeof value === 'string' && rewrittenTypes.has(type);
  return [
    isPlain && !isRewritten && (language === undefined || isLanguage(language)) ? leafShape(value) : HIDDEN,
  ];
}

/** Types whose texts are signed in another form than they are written: `1.5 and more` as the number 1.5. */
const rewrittenTypes: ReadonlySet<unknown> = new Set([`${XSD}double`, `${RDF}JSON`]);

function thingShape(members: ReadonlyMap<string, unknown>, meanings: Meanings): string {
  const id = members.get('@id');
  // A label joins parts that no id joins in the JSON, and is itself never signed.
  if (typeof id === 'string' && id.startsWith('_:')) return HIDDEN;
  const classes = classesOf(members.get('@type'), meanings);
  const properties = [...members].flatMap(([key, value]) => {
    if (key === '@id' || key === '@type') return [];
    if (plainKeywords.has(key) || key.startsWith('@') || key.startsWith(RDF))
      return [{ name: HIDDEN, values: [] }];
    if (Array.isArray(value) && value.length === 0) return [];
    const name = propertyOf(key, classes, meanings) ?? UNKNOWN;
    if (name === UNKNOWN && meanings.isPartial === true) return [];
    const shapes = meanings.symbolic.has(name) ? symbolShapes : expandedShapes;
    return [{ name, values: shapes(value, meanings, key) }];
  });
  return nodeShape({ id, classes, properties });
}

/** Some contexts sign such a value as an IRI, and others as the text that it is. */
function symbolShapes(value: unknown, meanings: Meanings, property: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => symbolShapes(item, meanings, property));
  const members = membersOf(value);
  const { ofIri, ofTerm } = meanings.properties;
  const [id, text] = [members.get('@id'), members.get('@value')];
  if (members.size === 1 && typeof id === 'string') return [symbolShape(ofIri.get(id))];
  if (members.size === 1 && typeof text === 'string') return [symbolShape(ofTerm.get(text))];
  return expandedShapes(value, meanings, property);
}

function classesOf(type: unknown, { classes, isPartial = false }: Meanings): readonly string[] {
  const names = Array.isArray(type)
    ? type.map((iri: unknown) => classes.ofIri.get(String(iri)) ?? UNKNOWN)
    : [];
  return isPartial ? names.filter((name) => name !== UNKNOWN) : names;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
