import { propertyOf } from '../graph/meanings.js';
import { UNKNOWN } from '../graph/node-shape.js';
import { emitValues } from './emit-values.js';
import { resolved } from './iri.js';
import type { Resolved } from './iri.js';
import { RDF } from '../rdf-names.js';
import { insideTerm } from './process-context.js';
import { StepAside } from './step-aside.js';
import type { OpenThing, Walk } from './walk.js';

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
    if (iris.includes(property.id) || iris.length === MOST_PROPERTIES) throw new StepAside('properties');
    iris.push(property.id);
    if (thing.context.terms.get(key)?.type === '@json') throw new StepAside('JSON literal');
    emitValues(value, { property, inside: insideTerm(thing.context, key), thing }, walk);
  }
}

/** The IRI of a property, which must mean what its term shows. */
function propertyIn(key: string, { context, classes }: OpenThing, { meanings }: Walk): Resolved {
  const property = resolved(key, context);
  const shown = meanings.properties.ofTerm.get(key) ?? UNKNOWN;
  const signed = propertyOf(property.id, classes, meanings) ?? UNKNOWN;
  if (shown !== signed || property.id.startsWith(RDF)) throw new StepAside('meaning of a property');
  return property;
}
