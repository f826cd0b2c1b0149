import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { graphProperties, symbolShape } from '../graph/node-shape.js';
import { isCovered } from '../graph/covered-number.js';
import { iriTerm } from '../rdfc/statement.js';
import type { ActiveContext, Inside } from './active-context.js';
import { isAbsoluteIri, standsForItself } from './iri.js';
import { languageLiteral, plainLiteral, textLiteral } from './literal.js';
import { openThing } from './open-thing.js';
import { StepAside } from './step-aside.js';
import { newLabel, state } from './walk.js';
import type { Walk } from './walk.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** The place of the values of a property. */
interface Place {
  readonly key: string;
  readonly iri: string;
  readonly containers: readonly string[];
  readonly inside: Inside;
  readonly graph: string;
}

/** What values are said of, and by which property. */
interface Said {
  readonly place: Place;
  /** As N-Quads write it. */
  readonly subject: string;
  /** As N-Quads write it. */
  readonly predicate: string;
}

/**
 * Emits the values of a property.
 *
 * @see JSON-LD 1.1 API, §5.1.2, step 13; §5.3.2 "Value Expansion"; §8.2.2 "Object to RDF Conversion"
 */
export function emitValues(value: JsonValue, { place, subject, predicate }: Said, walk: Walk): void {
  const { containers, graph } = place;
  const items = isArray(value) ? value : [value];
  if (containers.includes('@list')) {
    state({ subject, predicate, object: listOf(items, place, walk), graph }, walk);
    return;
  }
  const isGraph = containers.includes('@graph');
  // Other empty lists leave their property with its thing, and so keep it from being dropped as saying nothing.
  if (isGraph && items.length === 0) throw new StepAside('empty graph');
  const nameOf = isGraph ? graphOf : objectOf;
  for (const item of items) state({ subject, predicate, object: nameOf(item, place, walk), graph }, walk);
}

/** A list as a chain of parts without ids, each with its item. */
function listOf(items: readonly JsonValue[], place: Place, walk: Walk): string {
  const { graph } = place;
  // That a list is empty is signed, and shows nowhere; what terms mean in one, `checkSignedView` does not say.
  if (items.length === 0 || isSymbol(place.key, walk)) throw new StepAside('list');
  const labels = items.map(() => newLabel(walk));
  items.forEach((item, index) => {
    const subject = labels[index] ?? '';
    state({ subject, predicate: `<${RDF}first>`, object: objectOf(item, place, walk), graph }, walk);
    state({ subject, predicate: `<${RDF}rest>`, object: labels[index + 1] ?? `<${RDF}nil>`, graph }, walk);
  });
  return labels[0] ?? '';
}

/** A thing in a graph of its own, which has a label and no id. */
function graphOf(item: JsonValue, { key, iri, inside }: Place, walk: Walk): string {
  if (!isObject(item) || isValueObject(item) || !graphProperties.has(iri)) throw new StepAside('graph');
  const graph = newLabel(walk);
  openThing(item, { key, inside, graph, isAlone: true }, walk);
  return graph;
}

/** One value as N-Quads write it. */
function objectOf(item: JsonValue, place: Place, walk: Walk): string {
  const { key, iri, inside, graph } = place;
  const isSymbolic = isSymbol(key, walk);
  if (typeof item === 'string') return textOf(item, { iri, inside, isSymbolic }, walk);
  if (item === null || isArray(item) || isSymbolic) throw new StepAside('value');
  if (!isObject(item)) return numberOf(item, datatypeOf(inside, iri));
  if (!isValueObject(item)) return openThing(item, { key, inside, graph, isAlone: false }, walk);
  // A scope that gives its own term a graph makes the general processor drop what stands there.
  if (isGraphIn(inside.ofThings, key) || isGraphIn(inside.ofReferences, key)) throw new StepAside('graph');
  return valueOf(item);
}

function isGraphIn({ terms }: ActiveContext, key: string): boolean {
  return terms.get(key)?.containers.includes('@graph') === true;
}

function isSymbol(key: string, { meanings }: Walk): boolean {
  return meanings.symbolic.has(meanings.properties.ofTerm.get(key) ?? '');
}

function isValueObject(item: JsonObject): boolean {
  return Object.hasOwn(item, '@value');
}

/** The type that a term gives to its texts and numbers. A scope that makes another property of it steps aside. */
function datatypeOf({ term }: Inside, iri: string): string | undefined {
  if (term !== undefined && (term.id !== iri || term.type === '@json'))
    throw new StepAside('term in its own scope');
  return term?.type;
}

interface TextPlace {
  readonly iri: string;
  readonly inside: Inside;
  /** Whether the texts of the property are terms. */
  readonly isSymbolic: boolean;
}

/** A text as N-Quads write it: the id of a thing, a term, or a literal. It must be signed as what it shows. */
function textOf(text: string, { iri, inside, isSymbolic }: TextPlace, walk: Walk): string {
  const type = datatypeOf(inside, iri);
  if (type !== '@id' && type !== '@vocab') {
    if (type !== undefined && type !== '@none' && isSymbolic) throw new StepAside('symbol with a datatype');
    return textLiteral(text, type === '@none' ? undefined : type);
  }
  const { terms } = inside.ofValues;
  const id = type === '@vocab' ? (terms.get(text)?.id ?? text) : text;
  const stands = id === text ? standsForItself(id, inside.ofValues) : isAbsoluteIri(id);
  const { ofTerm, ofIri } = walk.meanings.properties;
  const isShown = isSymbolic ? symbolShape(ofTerm.get(text)) === symbolShape(ofIri.get(id)) : id === text;
  if (!stands || !isShown) throw new StepAside('reference');
  walk.references.add(id);
  return iriTerm(id);
}

function numberOf(value: number | boolean, type: string | undefined): string {
  if (typeof value === 'number' && !isCovered(value)) throw new StepAside('number');
  return plainLiteral(value, type?.startsWith('@') === true ? undefined : type);
}

const LANGUAGE = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

/** A value object: a text, perhaps with its language, a number or a flag. */
function valueOf(object: JsonObject): string {
  const { '@value': value, '@language': language } = object;
  const isPlain = Object.keys(object).length === (language === undefined ? 1 : 2);
  if (isPlain && typeof value === 'string' && language === undefined) return textLiteral(value);
  if (isPlain && typeof value === 'string' && typeof language === 'string' && LANGUAGE.test(language)) {
    return languageLiteral(value, language);
  }
  if (!isPlain || language !== undefined) throw new StepAside('value object');
  if (typeof value === 'number' || typeof value === 'boolean') return numberOf(value, undefined);
  throw new StepAside('value object');
}
