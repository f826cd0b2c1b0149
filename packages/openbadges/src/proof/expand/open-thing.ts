import { isArray } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { UNKNOWN } from '../graph/node-shape.js';
import { RDF } from '../rdf-names.js';
import { iriTerm } from '../rdfc/statement.js';
import { makesGraphs } from './active-context.js';
import type { ActiveContext, Class, Inside } from './active-context.js';
import { ownTerm, resolved } from './iri.js';
import { afterContext, underTypes } from './process-context.js';
import { StepAside } from './step-aside.js';
import { namesIn, newLabel, noteContext, state } from './walk.js';
import type { Walk } from './walk.js';

const RDF_TYPE = iriTerm(`${RDF}type`);

/** Where a thing stands. */
export interface Standing {
  /** The key that it is the value of; `undefined` for the document itself. */
  readonly key: string | undefined;
  readonly inside: Pick<Inside, 'ofThings' | 'ofReferences'>;
  /** The graph that its statements belong to, as N-Quads write it. */
  readonly graph: string;
  /** Whether that graph is its own. */
  readonly isAlone: boolean;
}

/**
 * Works out what holds in a thing, emits its types, and gives its name as N-Quads write it. What else it says is left
 * for later, in `walk.open`.
 *
 * @see JSON-LD 1.1 API, §5.1.2 "Expansion Algorithm", steps 7 to 13.4.4; §7.2.2 "Node Map Generation"
 */
export function openThing(object: JsonObject, standing: Standing, walk: Walk): string {
  const { '@context': own, id, type } = object;
  const { inside, graph } = standing;
  const keys = Object.keys(object);
  const isBare = keys.length === (own === undefined ? 0 : 1) + (id === undefined ? 0 : 1);
  if (isBare && own === undefined && id !== undefined) return reference(id, standing, walk);
  if (own !== undefined) noteContext(own, walk);
  const outer = own === undefined ? inside.ofThings : afterContext(inside.ofThings, own, walk);
  const types = type === undefined ? [] : typesIn(type);
  const context = types.length === 0 ? outer : underTypes(outer, types);
  const subject = id === undefined ? newLabel(walk) : nameOf(id, context);
  if (isBare) {
    assertKept(context, standing);
    if (typeof id === 'string') walk.references.add(id);
  }
  const classes = emitTypes(types, { outer, context, subject, graph }, walk);
  walk.open.push({ object, keys, context, subject, graph, classes });
  return subject;
}

/** A thing that is only named is read in what holds where it stands: the type around it stays in force. */
function reference(id: JsonValue, standing: Standing, walk: Walk): string {
  const { ofReferences, ofThings } = standing.inside;
  // The general processor tells a name from a thing by the context that holds around its term's.
  assertKept(ofReferences, standing);
  assertKept(ofThings, standing);
  nameOf(id, ofThings);
  if (typeof id === 'string') walk.references.add(id);
  return nameOf(id, ofReferences);
}

/** What says nothing is dropped by the general processor where a document or a graph stands, and refused for that. */
function assertKept(context: ActiveContext, { key, isAlone }: Standing): void {
  if (key === undefined || isAlone || makesGraphs(key, context)) throw new StepAside('nothing said');
}

function typesIn(type: JsonValue): readonly string[] {
  if (typeof type === 'string') return [type];
  if (isArray(type) && type.length > 0 && type.every(isText)) return type;
  throw new StepAside('type that is no text');
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}

function nameOf(id: JsonValue, context: ActiveContext): string {
  const term = context.hasId && typeof id === 'string' ? ownTerm(id, context) : undefined;
  if (term === undefined) throw new StepAside('id');
  return term;
}

interface Typed {
  readonly context: ActiveContext;
  readonly subject: string;
  readonly graph: string;
  /** The context before that of the types. */
  readonly outer: ActiveContext;
}

/** Emits the types of a thing, which must mean what they show, and gives their meanings. */
function emitTypes(types: readonly string[], typed: Typed, walk: Walk): readonly string[] {
  const { outer, context, subject, graph } = typed;
  if (types.length === 0) return types;
  if (!outer.hasType || !context.hasType) throw new StepAside('type');
  return types.map((type) => {
    const { written, meaning } = classOf(type, outer, walk);
    state({ subject, predicate: RDF_TYPE, object: written, graph }, walk);
    return meaning;
  });
}

function classOf(type: string, context: ActiveContext, walk: Walk): Class {
  const names = namesIn(context, walk);
  const found = names.classes.get(type);
  if (found !== undefined) return found;
  const { id, written } = resolved(type, context);
  const { ofTerm, ofIri } = walk.meanings.classes;
  const meaning = ofIri.get(id) ?? UNKNOWN;
  if (meaning !== (ofTerm.get(type) ?? UNKNOWN)) throw new StepAside('meaning of a type');
  // A stranger may come with any number of names that no term defines.
  if (context.terms.has(type)) names.classes.set(type, { written, meaning });
  return { written, meaning };
}
