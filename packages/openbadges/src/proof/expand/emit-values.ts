import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { graphProperties, isLanguage, symbolShape } from '../graph/node-shape.js';
import { isCovered } from '../graph/covered-number.js';
import { RDF } from '../rdf-names.js';
import { iriTerm, quotedText } from '../rdfc/statement.js';
import { makesGraphs } from './active-context.js';
import type { Member } from './active-context.js';
import { isAbsoluteIri, ownTerm } from './iri.js';
import { languageLiteral, plainLiteral } from './literal.js';
import { openThing } from './open-thing.js';
import { StepAside } from './step-aside.js';
import { newLabel, state } from './walk.js';
import type { OpenThing, Walk } from './walk.js';

/** What values are said of, and by which property. */
interface Said {
  readonly member: Member;
  readonly thing: OpenThing;
}

/**
 * Emits the values of a property.
 *
 * @see JSON-LD 1.1 API, §5.1.2, step 13; §5.3.2 "Value Expansion"; §8.2.2 "Object to RDF Conversion"
 */
export function emitValues(value: JsonValue, said: Said, walk: Walk): void {
  const { isList, isGraph } = said.member;
  if (isList) {
    emit(listOf(isArray(value) ? value : [value], said, walk), said, walk);
    return;
  }
  // Other empty lists leave their property with its thing, and so keep it from being dropped as saying nothing.
  if (isGraph && isArray(value) && value.length === 0) throw new StepAside('empty graph');
  const nameOf = isGraph ? graphOf : objectOf;
  if (!isArray(value)) emit(nameOf(value, said, walk), said, walk);
  else for (const item of value) emit(nameOf(item, said, walk), said, walk);
}

/** Emits one value, as N-Quads write it. */
function emit(object: string, { member, thing: { subject, graph } }: Said, walk: Walk): void {
  state({ subject, predicate: member.written, object, graph }, walk);
}

/** A list as a chain of parts without ids, each with its item. */
function listOf(items: readonly JsonValue[], said: Said, walk: Walk): string {
  const { graph } = said.thing;
  // That a list is empty is signed, and shows nowhere; what terms mean in one, `checkSignedView` does not say.
  if (items.length === 0 || said.member.isSymbolic) throw new StepAside('list');
  const labels = items.map(() => newLabel(walk));
  items.forEach((item, index) => {
    const subject = labels[index] ?? '';
    state({ subject, predicate: `<${RDF}first>`, object: objectOf(item, said, walk), graph }, walk);
    state({ subject, predicate: `<${RDF}rest>`, object: labels[index + 1] ?? `<${RDF}nil>`, graph }, walk);
  });
  return labels[0] ?? '';
}

/** A thing in a graph of its own, which has a label and no id. */
function graphOf(item: JsonValue, { member }: Said, walk: Walk): string {
  if (!isObject(item) || isValueObject(item) || !graphProperties.has(member.id)) throw new StepAside('graph');
  const graph = newLabel(walk);
  openThing(item, { key: member.name, inside: member, graph, isAlone: true }, walk);
  return graph;
}

/** One value as N-Quads write it. */
function objectOf(item: JsonValue, { member, thing }: Said, walk: Walk): string {
  if (typeof item === 'string') return textOf(item, member, walk);
  if (item === null || isArray(item) || member.isSymbolic) throw new StepAside('value');
  if (!isObject(item)) return numberOf(item, member);
  const { name, ofThings, ofReferences } = member;
  if (!isValueObject(item)) {
    return openThing(item, { key: name, inside: member, graph: thing.graph, isAlone: false }, walk);
  }
  // A scope that gives its own term a graph makes the general processor drop what stands there.
  if (makesGraphs(name, ofThings) || makesGraphs(name, ofReferences)) throw new StepAside('graph');
  return valueOf(item);
}

function isValueObject(item: JsonObject): boolean {
  return Object.hasOwn(item, '@value');
}

/** A text as N-Quads write it: the id of a thing, a term, or a literal. It must be signed as what it shows. */
function textOf(text: string, member: Member, walk: Walk): string {
  const { term, suffix, isSymbolic } = member;
  if (member.isRescoped) throw new StepAside(RESCOPED);
  const type = term?.type;
  if (type === '@id' || type === '@vocab') return referenceOf(text, member, walk);
  if (isSymbolic && type !== undefined && type !== '@none') throw new StepAside('symbol with a datatype');
  if (suffix === undefined) throw new StepAside('datatype of a text');
  return `${quotedText(text)}${suffix}`;
}

const RESCOPED = 'term in its own scope';

function referenceOf(text: string, { term, ofValues, isSymbolic }: Member, walk: Walk): string {
  const id = term?.type === '@vocab' ? (ofValues.terms.get(text)?.id ?? text) : text;
  const { ofTerm, ofIri } = walk.meanings.properties;
  const isShown = isSymbolic ? symbolShape(ofTerm.get(text)) === symbolShape(ofIri.get(id)) : id === text;
  const written = id === text ? ownTerm(id, ofValues) : termOfOther(id);
  if (written === undefined || !isShown) throw new StepAside('reference');
  walk.references.add(id);
  return written;
}

/** What a term stands for as a value. */
function termOfOther(id: string): string | undefined {
  return isAbsoluteIri(id) ? iriTerm(id) : undefined;
}

function numberOf(
  value: number | boolean,
  { term, isRescoped }: Pick<Member, 'term' | 'isRescoped'>,
): string {
  if (isRescoped) throw new StepAside(RESCOPED);
  if (typeof value === 'number' && !isCovered(value)) throw new StepAside('number');
  return plainLiteral(value, term?.type?.startsWith('@') === true ? undefined : term?.type);
}

/** What holds for the value of a value object, whatever stands around it. */
const UNTYPED = { term: undefined, isRescoped: false };

/** A value object: a text, perhaps with its language, a number or a flag. */
function valueOf(object: JsonObject): string {
  const { '@value': value, '@language': language } = object;
  const isPlain = Object.keys(object).length === (language === undefined ? 1 : 2);
  if (isPlain && typeof value === 'string' && language === undefined) return quotedText(value);
  if (isPlain && typeof value === 'string' && typeof language === 'string' && isLanguage(language)) {
    return languageLiteral(value, language);
  }
  if (!isPlain || language !== undefined) throw new StepAside('value object');
  if (typeof value === 'number' || typeof value === 'boolean') return numberOf(value, UNTYPED);
  throw new StepAside('value object');
}
