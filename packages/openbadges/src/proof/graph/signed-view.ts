import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import { altered } from './altered.js';
import { isCovered } from './covered-number.js';
import { expandedShapes } from './expanded-shape.js';
import type { Meanings } from './meanings.js';
import { valueKeywords } from './node-shape.js';
import { checkPlaces } from './places.js';
import { writtenShapes } from './written-shape.js';

/**
 * Whether what the JSON shows is what the signature covers.
 *
 * A linked-data signature covers the graph, and one graph can be written as many JSON trees. Without a key, a
 * stranger can rename `validUntil` by an inline context, write it as an IRI, exchange it with another term or tuck
 * it under `@included`: the signature holds, and a program that reads JSON sees a badge that never ends. So the JSON
 * and the expanded document are both read into one shape, by the published meanings of terms, and must be equal. Nor
 * may the JSON describe a thing in pieces, of which nobody can tell where they stood.
 *
 * Code: `context.altered-meaning`.
 *
 * @see W3C Data Integrity 1.0, §4.6 "Contexts and Vocabularies"; docs/decisions/0003-signed-view.md
 */
export function checkSignedView(
  document: JsonObject,
  expanded: readonly unknown[],
  meanings: Meanings,
): Outcome<undefined> {
  const shown = writtenShapes(document, meanings);
  const signed = expandedShapes(expanded, meanings);
  if (signed.length !== 1 || signed[0] !== shown[0]) {
    return altered('A term, an id or a value means something else than it shows.');
  }
  return checkPlaces(document, referencesIn(expanded));
}

/**
 * Whether what a document shows under the terms that are known is what its contexts make of them: for documents that
 * are signed as JSON, where nothing can be moved, and only a context can give what stands there another meaning.
 *
 * Code: `context.altered-meaning`.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.2 "Extensibility"
 */
export function checkKnownTerms(
  document: JsonObject,
  expanded: readonly unknown[],
  meanings: Meanings,
): Outcome<undefined> {
  const known = { ...meanings, isPartial: true };
  const [shown] = writtenShapes(document, known);
  const [read, ...others] = expandedShapes(expanded, known);
  if (others.length === 0 && read === shown) return ok(undefined);
  return altered('A context gives a term another meaning than the published one.', '/@context');
}

/** The ids of things of which an expanded document says nothing where it names them: in the JSON they may be texts. */
function referencesIn(expanded: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof expanded !== 'object' || expanded === null) return into;
  const members: readonly (readonly [string, unknown])[] = Object.entries(expanded);
  for (const [key, value] of members) {
    if (key === '@id' && members.length === 1 && typeof value === 'string') into.add(value);
    referencesIn(value, into);
  }
  return into;
}

/**
 * Whether a document, before it is expanded, is free of what would let one graph be written in two ways: JSON-LD
 * keywords, and numbers that are signed as others.
 *
 * Code: `context.altered-meaning`.
 */
export function checkWritten(document: JsonObject): Outcome<undefined> {
  const found = ambiguity(document, '');
  return found === undefined ? ok(undefined) : altered(found.message, found.at);
}

interface Ambiguity {
  readonly message: string;
  readonly at: string;
}

function ambiguity(value: JsonValue | undefined, at: string): Ambiguity | undefined {
  if (typeof value === 'number' && !isCovered(value)) {
    return { message: 'The number is signed as another.', at };
  }
  if (!isObject(value) && !isArray(value)) return undefined;
  for (const [key, member] of Object.entries<JsonValue | undefined>(value)) {
    if (key === '@context') continue;
    const here = pointer(at, key);
    if (key.startsWith('@') && !valueKeywords.has(key)) {
      return { message: `The keyword ${key.slice(0, 20)} stands in the credential.`, at: here };
    }
    const found = ambiguity(member, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
