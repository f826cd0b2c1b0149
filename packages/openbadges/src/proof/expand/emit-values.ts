import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { graphProperties, isLanguage, symbolShape } from '../graph/node-shape.js';
import { isCovered } from '../graph/covered-number.js';
import { RDF } from '../rdf-names.js';
import { iriTerm } from '../rdfc/statement.js';
import { makesGraphs } from './active-context.js';
import type { Inside } from './active-context.js';
import { isAbsoluteIri, standsForItself } from './iri.js';
import type { Resolved } from './iri.js';
import { languageLiteral, plainLiteral, textLiteral } from './literal.js';
import { openThing } from './open-thing.js';
import { StepAside } from './step-aside.js';
import { newLabel, state } from './walk.js';
import type { OpenThing, Walk } from './walk.js';

/** What values are said of, and by which property. */
interface Said {
  readonly property: Resolved;
  readonly inside: Inside;
  readonly thing: OpenThing;
}

/**
 * Emits the values of a property.
 *
 * @see JSON-LD 1.1 API, §5.1.2, step 13; §5.3.2 "Value Expansion"; §8.2.2 "Object to RDF Conversion"
 */
export function emitValues(value: JsonValue, said: Said, walk: Walk): void {
  const { containers } = said.inside;
  if (containers.includes('@list')) {
    emit(listOf(isArray(value) ? value : [value], said, walk), said, walk);
    return;
  }
  const isGraph = containers.includes('@graph');
  // Other empty lists leave their property with its thing, and so keep it from being dropped as saying nothing.
  if (isGraph && isArray(value) && value.length === 0) throw new StepAside('empty graph');
  const nameOf = isGraph ? graphOf : objectOf;
  if (!isArray(value)) emit(nameOf(value, said, walk), said, walk);
  else for (const item of value) emit(nameOf(item, said, walk), said, walk);
}

/** Emits one value, as N-Quads write it. */
function emit(object: string, { property, thing: { subject, graph } }: Said, walk: Walk): void {
  state({ subject, predicate: property.written, object, graph }, walk);
}

/** A list as a chain of parts without ids, each with its item. */
function listOf(items: readonly JsonValue[], said: Said, walk: Walk): string {
  const { graph } = said.thing;
  // That a list is empty is signed, and shows nowhere; what terms mean in one, `checkSignedView` does not say.
  if (items.length === 0 || isSymbol(said, walk)) throw new StepAside('list');
  const labels = items.map(() => newLabel(walk));
  items.forEach((item, index) => {
    const subject = labels[index] ?? '';
    state({ subject, predicate: `<${RDF}first>`, object: objectOf(item, said, walk), graph }, walk);
    state({ subject, predicate: `<${RDF}rest>`, object: labels[index + 1] ?? `<${RDF}nil>`, graph }, walk);
  });
  return labels[0] ?? '';
}

/** A thing in a graph of its own, which has a label and no id. */
function graphOf(item: JsonValue, { property, inside }: Said, walk: Walk): string {
  if (!isObject(item) || isValueObject(item) || !graphProperties.has(property.id))
    throw new StepAside('graph');
  const graph = newLabel(walk);
  openThing(item, { key: inside.name, inside, graph, isAlone: true }, walk);
  return graph;
}

/** One value as N-Quads write it. */
function objectOf(item: JsonValue, said: Said, walk: Walk): string {
  if (typeof item === 'string') return textOf(item, said, walk);
  if (item === null || isArray(item) || isSymbol(said, walk)) throw new StepAside('value');
  if (!isObject(item)) return numberOf(item, datatypeOf(said));
  const { inside, thing } = said;
  const { name, ofThings, ofReferences } = inside;
  if (!isValueObject(item)) {
    return openThing(item, { key: name, inside, graph: thing.graph, isAlone: false }, walk);
  }
  // A scope that gives its own term a graph makes the general processor drop what stands there.
  if (makesGraphs(name, ofThings) || makesGraphs(name, ofReferences)) throw new StepAside('graph');
  return valueOf(item);
}

/** Whether the values of a property are terms. */
function isSymbol({ inside }: Said, { meanings }: Walk): boolean {
  return meanings.symbolic.has(meanings.properties.ofTerm.get(inside.name) ?? '');
}

function isValueObject(item: JsonObject): boolean {
  return Object.hasOwn(item, '@value');
}

/** The type that a term gives to its texts and numbers. A scope that makes another property of it steps aside. */
function datatypeOf({ property, inside: { term } }: Said): string | undefined {
  if (term !== undefined && (term.id !== property.id || term.type === '@json')) {
    throw new StepAside('term in its own scope');
  }
  return term?.type;
}

/** A text as N-Quads write it: the id of a thing, a term, or a literal. It must be signed as what it shows. */
function textOf(text: string, said: Said, walk: Walk): string {
  const type = datatypeOf(said);
  if (type === undefined || type === '@none') return textLiteral(text);
  const isSymbolic = isSymbol(said, walk);
  if (type !== '@id' && type !== '@vocab') {
    if (isSymbolic) throw new StepAside('symbol with a datatype');
    return textLiteral(text, type);
  }
  const { inside } = said;
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

/** A value object: a text, perhaps with its language, a number or a flag. */
function valueOf(object: JsonObject): string {
  const { '@value': value, '@language': language } = object;
  const isPlain = Object.keys(object).length === (language === undefined ? 1 : 2);
  if (isPlain && typeof value === 'string' && language === undefined) return textLiteral(value);
  if (isPlain && typeof value === 'string' && typeof language === 'string' && isLanguage(language)) {
    return languageLiteral(value, language);
  }
  if (!isPlain || language !== undefined) throw new StepAside('value object');
  if (typeof value === 'number' || typeof value === 'boolean') return numberOf(value, undefined);
  throw new StepAside('value object');
}
