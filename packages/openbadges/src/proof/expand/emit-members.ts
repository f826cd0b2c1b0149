import type { JsonValue } from '../../model/json.js';
import { propertyOf } from '../graph/meanings.js';
import { UNKNOWN } from '../graph/node-shape.js';
import { emitValues } from './emit-values.js';
import { resolved } from './iri.js';
import type { Resolved } from './iri.js';
import { insideTerm } from './process-context.js';
import { StepAside } from './step-aside.js';
import type { OpenThing, Walk } from './walk.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Properties of one thing. Each is compared with the others, and no badge has as many. */
const MOST_PROPERTIES = 64;

/**
 * Emits what a thing says by its properties.
 *
 * @see JSON-LD 1.1 API, §5.1.2 "Expansion Algorithm", step 13
 */
export function emitMembers(thing: OpenThing, walk: Walk): void {
  const { object } = thing;
  const iris: string[] = [];
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined) throw new StepAside('undefined member');
    if (key === '@context' || key === 'id' || key === 'type') continue;
    if (key.startsWith('@')) throw new StepAside('keyword');
    const property = propertyIn(key, thing, walk);
    // Two terms of one property are one property of two values in the graph.
    if (iris.includes(property.iri) || iris.length === MOST_PROPERTIES) throw new StepAside('properties');
    iris.push(property.iri);
    emitMember(key, { value, property, thing }, walk);
  }
}

interface Member {
  readonly value: JsonValue;
  readonly property: Resolved;
  readonly thing: OpenThing;
}

function emitMember(key: string, { value, property, thing }: Member, walk: Walk): void {
  const { context, subject, graph } = thing;
  const outer = context.terms.get(key);
  if (outer?.type === '@json') throw new StepAside('JSON literal');
  const inside = insideTerm(context, key);
  const place = { key, iri: property.iri, containers: outer?.containers ?? [], inside, graph };
  emitValues(value, { place, subject, predicate: property.written }, walk);
}

/** The IRI of a property, which must mean what its term shows. */
function propertyIn(key: string, { context, classes }: OpenThing, { meanings }: Walk): Resolved {
  const property = resolved(key, context);
  const shown = meanings.properties.ofTerm.get(key) ?? UNKNOWN;
  const signed = propertyOf(property.iri, classes, meanings) ?? UNKNOWN;
  if (shown !== signed || property.iri.startsWith(RDF)) throw new StepAside('meaning of a property');
  return property;
}
