import type jsonld from 'jsonld';
import type { Quad } from 'jsonld';
import type { JsonObject } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';
import { affords } from '../work.js';

type Processor = typeof jsonld;

/** Gives the processor the contexts that it asks for, each time that it uses one. */
interface Resolver {
  resolve(asked: object): Promise<unknown>;
}

interface Loaded {
  readonly processor: Processor;
  /**
   * What the processor learns of contexts, for one document. By itself it keeps that for all, with what it noticed in
   * contexts beside them: after a stranger's bad context it would refuse every badge.
   */
  readonly newResolver: () => Resolver;
}

/** The general processor is large, and most badges need none: it is loaded when it is first asked. */
async function load(): Promise<Loaded> {
  const { default: processor } = await import('jsonld');
  const { default: ContextResolver } = await import('jsonld/lib/ContextResolver.js');
  return { processor, newResolver: () => new ContextResolver({ sharedCache: new Map() }) };
}

/**
 * The expanded form of a document. In safe mode nothing is dropped: what no context defines makes it throw.
 *
 * @see JSON-LD 1.1 API, §5.1 "Expansion Algorithm"
 */
export async function expand(
  document: JsonObject,
  loadContext: LoadContext,
  mode: { readonly safe: boolean },
): Promise<readonly unknown[]> {
  const { processor, newResolver } = await load();
  const contextResolver = counting(newResolver(), loadContext);
  try {
    return await processor.expand(document, { ...optionsFor(loadContext), ...mode, contextResolver });
  } catch (thrown) {
    // Where it ends in a scoped context, the processor puts an error of its own in place of ours.
    throw contextResolver.isSpent() ? new RangeError('too many contexts') : thrown;
  }
}

/** Ends the work on a document that uses contexts so often that copying their terms would take minutes. */
function counting(
  resolver: Resolver,
  loadContext: LoadContext,
): Resolver & { readonly isSpent: () => boolean } {
  let isSpent = false;
  return {
    resolve: async (asked) => {
      isSpent ||= !affords({ passes: 1 }, loadContext);
      if (isSpent) throw new RangeError('too many contexts');
      return await resolver.resolve(asked);
    },
    isSpent: () => isSpent,
  };
}

/**
 * The statements of an expanded document.
 *
 * @see JSON-LD 1.1 API, §8.1 "Deserialize JSON-LD to RDF Algorithm"
 */
export async function toDataset(
  expanded: readonly unknown[],
  loadContext: LoadContext,
): Promise<readonly Quad[]> {
  const { processor } = await load();
  return await processor.toRDF(expanded, {
    ...optionsFor(loadContext),
    safe: true,
    skipExpansion: true,
    produceGeneralizedRdf: false,
    rdfDirection: 'i18n-datatype',
  });
}

function optionsFor(loadContext: LoadContext): {
  readonly documentLoader: Parameters<Processor['expand']>[1]['documentLoader'];
  readonly base: null;
} {
  return { documentLoader: documentLoader(loadContext), base: null };
}

/** The contexts at hand, in the form that the JSON-LD processor asks for them. Nothing is ever fetched. */
function documentLoader(loadContext: LoadContext): Parameters<Processor['expand']>[1]['documentLoader'] {
  return (url) => {
    const document = loadContext(url);
    return document === undefined
      ? Promise.reject(new Error(`context not at hand: ${url}`))
      : Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
}
