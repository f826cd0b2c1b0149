import jsonld from 'jsonld';
import type { Quad } from 'jsonld';
import { canonize } from 'rdf-canonize';
import type { Options as CanonizeOptions } from 'rdf-canonize';
import { limits } from '../../limits.js';
import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { bad, ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import { checkContexts } from './contexts-at-hand.js';
import { textHasher } from '../hash.js';
import type { Hash } from '../hash.js';
import { problemOf } from './jsonld-problem.js';
import { meaningsOf } from './meanings.js';
import { checkSignedView, checkWritten } from './signed-view.js';
import { affords, valuesIn } from '../work.js';

/**
 * The canonical N-Quads of a JSON-LD document: what a signature of an `rdfc` suite covers. Refuses documents of
 * which a part would not be covered, or of which the covered meaning differs from what the JSON shows. `hash` is the
 * function by which unnamed parts are told apart: that of the key (W3C Data Integrity ECDSA Cryptosuites 1.0, §3.2).
 *
 * Codes: `context.undefined-term`, `context.altered-meaning`, `context.malformed`; as `unknown`:
 * `context.unknown`, `context.too-complex`.
 *
 * @see RDF Dataset Canonicalization 1.0; W3C Data Integrity 1.0, §2.4.1 "Securing Data Losslessly"
 */
export async function canonicalize(
  document: JsonObject,
  loadContext: LoadContext,
  hash: Hash = 'SHA-256',
): Promise<Outcome<string>> {
  const dataset = await datasetOf(document, loadContext);
  return dataset.kind === 'ok' ? await canonicalQuads(dataset.value, hash, loadContext) : dataset;
}

/** The statements of a document that shows what they say. */
async function datasetOf(document: JsonObject, loadContext: LoadContext): Promise<Outcome<readonly Quad[]>> {
  const contexts = checkContexts(document, loadContext);
  if (contexts.kind !== 'ok') return contexts;
  const lists = setWork(document);
  if (lists > limits.setWork) return tooComplex('The lists of the credential are too long.');
  const cost = { contexts: contexts.value, values: valuesIn(document), setWork: lists };
  if (!affords(cost, loadContext)) return tooComplex('The documents and proofs take too much work together.');
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
    return isTooLong(dataset) ? tooComplex('The statements of the credential are too long.') : ok(dataset);
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
export function setWork(value: JsonValue | undefined): number {
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

type Kept = WeakMap<JsonObject, Promise<Outcome<string>>>;
const kept: Readonly<Record<Hash, WeakMap<LoadContext, Kept>>> = {
  'SHA-256': new WeakMap(),
  'SHA-384': new WeakMap(),
};

/**
 * `canonicalize`, once for each document object, loader and hash: a credential with several proofs is canonicalised
 * for the first and not again. The document must not change in between.
 */
export async function canonicalizeOnce(
  document: JsonObject,
  loadContext: LoadContext,
  hash: Hash = 'SHA-256',
): Promise<Outcome<string>> {
  const documents: Kept = kept[hash].get(loadContext) ?? new WeakMap();
  kept[hash].set(loadContext, documents);
  const canonical = documents.get(document) ?? canonicalize(document, loadContext, hash);
  documents.set(document, canonical);
  return await canonical;
}

function isTooLong(dataset: readonly Quad[]): boolean {
  const size = dataset.reduce((sum, { subject, predicate, object }) => {
    return sum + subject.value.length + predicate.value.length + object.value.length;
  }, 0);
  return size > limits.statements;
}

async function canonicalQuads(
  dataset: readonly Quad[],
  hash: Hash,
  loadContext: LoadContext,
): Promise<Outcome<string>> {
  try {
    return ok(
      await canonize(
        dataset,
        canonizeOptions(hash, () => affords({ digests: 1 }, loadContext)),
      ),
    );
  } catch {
    // The one way in which canonicalising a well-formed dataset fails is that its work limit is reached.
    return tooComplex('The unnamed parts resemble one another too much to be told apart in bounded time.');
  }
}

/**
 * How statements are brought into canonical form. Two equal parts of two equal parts take more comparisons than there
 * are parts, so the bound is a number of its own. Hashes are computed here, since pages that were not loaded by https
 * have no hash functions.
 */
export function canonizeOptions(hash: Hash, affordsDigest = (): boolean => true): CanonizeOptions {
  return {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    maxDeepIterations: limits.comparisons,
    createMessageDigest: () => {
      if (affordsDigest()) return textHasher(hash);
      throw new RangeError('too many hashes');
    },
  };
}

/** The contexts at hand, in the form that the JSON-LD processor asks for them. Nothing is ever fetched. */
export function documentLoader(
  loadContext: LoadContext,
): Parameters<typeof jsonld.expand>[1]['documentLoader'] {
  return (url) => {
    const document = loadContext(url);
    return document === undefined
      ? Promise.reject(new Error(`context not at hand: ${url}`))
      : Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
}
