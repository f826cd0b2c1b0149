import jsonld from 'jsonld';
import type { Options, Quad } from 'jsonld';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import { canonize } from 'rdf-canonize';
import { limits } from '../../../../src/limits.js';
import type { JsonObject } from '../../../../src/model/json.js';
import { bad, ok, unknown } from '../../../../src/outcome.js';
import type { Outcome } from '../../../../src/outcome.js';
import type { LoadContext } from '../../../../src/ports.js';
import { checkContexts } from '../../../../src/proof/graph/contexts-at-hand.js';
import { problemOf } from '../../../../src/proof/graph/jsonld-problem.js';
import { meaningsOf } from '../../../../src/proof/graph/meanings.js';
import { checkSignedView, checkWritten } from '../../../../src/proof/graph/signed-view.js';
import type { Hash } from '../../../../src/proof/hash.js';
import { weightOf } from '../../../../src/proof/graph/weight.js';
import { affords } from '../../../../src/proof/work.js';
import { textHasherOf } from './text-hasher.js';

/** How parts without an id are told apart, and how often they are compared for that. */
export interface Bounds {
  readonly hash: Hash;
  readonly comparisons?: number;
}

interface Resolver {
  resolve(request: object): Promise<readonly ResolvedContext[]>;
}

interface ResolvedContext {
  readonly cache: { set(active: object, processed: object): void };
  setProcessed(active: object, processed: { readonly events?: readonly unknown[] }): void;
}

/** What jsonld.js keeps of contexts from one document to the next, for some hundred documents. */
const contexts = { kept: new Map<string, unknown>(), uses: 0 };
const MOST_USES = 500;

/**
 * Where jsonld.js keeps contexts. With a context it keeps the list of what it noticed, and goes on writing to it: with
 * the context of a document that is refused it would keep the refusal, and repeat it for others. So it gets a copy.
 */
function newResolver(document: JsonObject): object {
  // What has such a member, or imports, is not taken for what it is once something like it is kept.
  const isAlone = /"__proto__"|importing/.test(JSON.stringify(document));
  if (isAlone || (contexts.uses += 1) > MOST_USES) Object.assign(contexts, { kept: new Map(), uses: 0 });
  if (isAlone) contexts.uses = MOST_USES;
  const resolver = new ContextResolver({ sharedCache: contexts.kept }) as Resolver;
  return {
    resolve: async (request: object): Promise<readonly ResolvedContext[]> => {
      const resolved = await resolver.resolve(request);
      for (const one of resolved) if (!Object.hasOwn(one, 'setProcessed')) keepCopies(one);
      return resolved;
    },
  };
}

function keepCopies(resolved: ResolvedContext): void {
  const { cache } = resolved;
  const setProcessed: ResolvedContext['setProcessed'] = (active, processed) => {
    // What is imported is not kept: it is written into.
    if (processed.events !== undefined) cache.set(active, { ...processed, events: [...processed.events] });
  };
  Object.assign(resolved, { setProcessed });
}

/**
 * What `canonicalize` has to answer, by jsonld.js and rdf-canonize alone, as if each document were the first.
 */
export async function canonicalizeByOthers(
  document: JsonObject,
  loadContext: LoadContext,
  bounds: Bounds,
): Promise<Outcome<string>> {
  const named = checkContexts(document, loadContext);
  if (named.kind !== 'ok') return named;
  const setWork = setWorkOf(document);
  if (setWork > limits.setWork) return tooComplex('The lists of the credential are too long.');
  const cost = { contexts: named.value, values: weightOf(document).values, setWork };
  if (!affords(cost, loadContext)) return tooComplex('The documents and proofs take too much work together.');
  const plain = checkWritten(document);
  if (plain.kind !== 'ok') return plain;
  const dataset = await datasetOf(document, loadContext);
  return dataset.kind === 'ok' ? await canonicalText(dataset.value, bounds, loadContext) : dataset;
}

async function datasetOf(document: JsonObject, loadContext: LoadContext): Promise<Outcome<readonly Quad[]>> {
  const options = optionsFor(document, loadContext);
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
    if (thrown instanceof RangeError) return tooComplex('The document exhausts the JSON-LD processor.');
    return bad(problemOf(thrown, document));
  }
}

function optionsFor(document: JsonObject, loadContext: LoadContext): Options {
  const documentLoader: Options['documentLoader'] = (url) => {
    const found = loadContext(url);
    if (found === undefined) return Promise.reject(new Error('context not at hand'));
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: found });
  };
  return Object.assign(
    { documentLoader, safe: true, base: null },
    { contextResolver: newResolver(document) },
  );
}

async function canonicalText(
  dataset: readonly Quad[],
  { hash, comparisons = limits.comparisons }: Bounds,
  loadContext: LoadContext,
): Promise<Outcome<string>> {
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    maxDeepIterations: comparisons,
    createMessageDigest: () => {
      if (affords({ digests: 1 }, loadContext)) return textHasherOf(hash);
      throw new RangeError('too many hashes');
    },
  } as const;
  try {
    const text = await canonize(distinct(dataset), options);
    return ok(isOrderApart(text) ? byCodePoints(text) : text);
  } catch {
    return tooComplex('The unnamed parts resemble one another too much to be told apart in bounded time.');
  }
}

/** A dataset is a set; jsonld.js gives the statement of `[1, "1"]` twice where both are integers. */
function distinct(dataset: readonly Quad[]): readonly Quad[] {
  return [...new Map(dataset.map((quad) => [JSON.stringify(quad), quad])).values()];
}

/** Whether the order of UTF-16 units is not that of code points. */
export function isOrderApart(text: string): boolean {
  return /[\ue000-\uffff]/.test(text) && /[\ud800-\udfff]/.test(text);
}

/** rdf-canonize sorts by UTF-16 units; RDFC-1.0 asks for the order of code points. */
function byCodePoints(text: string): string {
  const lines: readonly string[] = text.match(/[^\n]*\n/g) ?? [];
  const compared = lines.map((line) => ({
    line,
    points: Array.from(line, (character) => character.codePointAt(0) ?? 0),
  }));
  return compared
    .sort((one, other) => {
      const at = one.points.findIndex((point, index) => point !== other.points[index]);
      return at < 0 ? -1 : (one.points[at] ?? 0) - (other.points[at] ?? -1);
    })
    .map(({ line }) => line)
    .join('');
}

function tooComplex(message: string): Outcome<never> {
  return unknown({ code: 'context.too-complex', message, at: '' });
}

/** The square of the length of each list, lists in lists as one. */
function setWorkOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, member) => sum + setWorkOf(member), 0);
  return Array.isArray(value) ? inner + value.flat(Infinity).length ** 2 : inner;
}

/** How many nodes of an expanded document have no id, items of lists included. */
function unnamedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, member) => sum + unnamedIn(member), 0);
  if (Array.isArray(value) || '@value' in value) return inner;
  if ('@list' in value && Array.isArray(value['@list'])) return inner + value['@list'].length;
  return '@id' in value ? inner : inner + 1;
}

function isTooLong(dataset: readonly Quad[]): boolean {
  const size = dataset.reduce((sum, { subject, predicate, object }) => {
    return sum + subject.value.length + predicate.value.length + object.value.length;
  }, 0);
  return size > limits.statements;
}
