import jsonld from 'jsonld';
import type { Quad } from 'jsonld';
import { canonize } from 'rdf-canonize';
import { limits } from '../limits.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { LoadContext } from '../ports.js';
import { checkContexts } from './contexts-at-hand.js';
import { checkSignedView, checkWritten } from './signed-view.js';
import { problemOf } from './jsonld-problem.js';
import { meaningsOf } from './meanings.js';

/**
 * The canonical N-Quads of a JSON-LD document: what a signature of an `rdfc` suite covers. Refuses documents of
 * which a part would not be covered, or of which the covered meaning differs from what the JSON shows.
 *
 * Codes: `context.undefined-term`, `context.altered-meaning`, `context.malformed`; as `unknown`:
 * `context.unknown`, `context.too-complex`.
 *
 * @see RDF Dataset Canonicalization 1.0; W3C Data Integrity 1.0, §2.4.1 "Securing Data Losslessly"
 */
export async function canonicalize(document: JsonObject, loadContext: LoadContext): Promise<Outcome<string>> {
  const contexts = checkContexts(document, loadContext);
  if (contexts.kind !== 'ok') return contexts;
  if (setWork(document) > limits.setWork) return tooComplex('The lists of the credential are too long.');
  const plain = checkWritten(document);
  if (plain.kind !== 'ok') return plain;
  const options = { documentLoader: documentLoader(loadContext), safe: true, base: null } as const;
  try {
    const expanded = await jsonld.expand(document, options);
    if (unnamedIn(expanded) > limits.unnamed) return tooComplex('More unnamed parts than are told apart.');
    const view = checkSignedView(document, expanded, meaningsOf(loadContext.all));
    if (view.kind !== 'ok') return view;
    const dataset = await jsonld.toRDF(expanded, {
      ...options,
      skipExpansion: true,
      produceGeneralizedRdf: false,
      rdfDirection: 'i18n-datatype',
    });
    return await quadsOf(dataset);
  } catch (thrown) {
    // What exhausts the processor says nothing about the document.
    if (thrown instanceof RangeError) return tooComplex('The document exhausts the JSON-LD processor.');
    return bad(problemOf(thrown, document));
  }
}

function tooComplex(message: string): Outcome<never> {
  return unknown({ code: 'context.too-complex', message, at: '' });
}

/** What the processor spends on finding equal items: the square of the length of each list. */
function setWork(value: JsonValue | undefined): number {
  if (!isObject(value) && !isArray(value)) return 0;
  const inner = Object.values(value).reduce<number>((sum, member) => sum + setWork(member), 0);
  return isArray(value) ? inner + lengthOf(value) ** 2 : inner;
}

/** Lists in lists are one to the processor. */
function lengthOf(list: readonly JsonValue[]): number {
  return list.reduce<number>((sum, item) => sum + (isArray(item) ? lengthOf(item) : 1), 0);
}

/** How many nodes of an expanded document have no id, list items included: each is a node of the graph. */
function unnamedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, member) => sum + unnamedIn(member), 0);
  if (Array.isArray(value) || Object.hasOwn(value, '@value')) return inner;
  const list: unknown = Reflect.get(value, '@list');
  if (Array.isArray(list)) return inner + list.length;
  return Object.hasOwn(value, '@id') ? inner : inner + 1;
}

const kept = new WeakMap<LoadContext, WeakMap<JsonObject, Promise<Outcome<string>>>>();

/**
 * `canonicalize`, once for each document object and loader: a credential with several proofs is canonicalised for
 * the first and not again. The document must not change in between.
 */
export async function canonicalizeOnce(
  document: JsonObject,
  loadContext: LoadContext,
): Promise<Outcome<string>> {
  const documents = kept.get(loadContext) ?? new WeakMap<JsonObject, Promise<Outcome<string>>>();
  kept.set(loadContext, documents);
  const canonical = documents.get(document) ?? canonicalize(document, loadContext);
  documents.set(document, canonical);
  return await canonical;
}

async function quadsOf(dataset: readonly Quad[]): Promise<Outcome<string>> {
  const size = dataset.reduce((sum, { subject, predicate, object }) => {
    return sum + subject.value.length + predicate.value.length + object.value.length;
  }, 0);
  if (size > limits.statements) return tooComplex('The statements of the credential are too long.');
  try {
    return ok(
      await canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 1 }),
    );
  } catch {
    // The one way in which canonicalising a well-formed dataset fails is that its work limit is reached.
    return tooComplex('The unnamed parts resemble one another too much to be told apart in bounded time.');
  }
}

function documentLoader(loadContext: LoadContext): Parameters<typeof jsonld.expand>[1]['documentLoader'] {
  return (url) => {
    const document = loadContext(url);
    return document === undefined
      ? Promise.reject(new Error(`context not at hand: ${url}`))
      : Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
}
