import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { contextLoader } from '../../../src/contexts/load.js';
import { canonicalize } from '../../../src/proof/graph/canonicalize.js';
import { edited, unsigned } from '../../fixture.js';
import type { Loose } from '../../fixture.js';

export type Edit = (copy: Loose) => void;

/** Sets a member, further in. */
export function put(path: readonly string[], value: unknown): Edit {
  return (copy) => {
    const target = path.slice(0, -1).reduce<object>((at, step) => Reflect.get(at, step) as object, copy);
    Reflect.set(target, path.at(-1) ?? '', value);
  };
}

/** Gives a member another name. */
export function rename(path: readonly string[], name: string): Edit {
  return (copy) => {
    const target = path.slice(0, -1).reduce<object>((at, step) => Reflect.get(at, step) as object, copy);
    const key = path.at(-1) ?? '';
    Reflect.set(target, name, Reflect.get(target, key));
    Reflect.deleteProperty(target, key);
  };
}

/** Adds a context to those of the credential. */
export function inline(context: unknown): Edit {
  return (copy) => void copy['@context']?.push(context as Loose);
}

export function all(...edits: readonly Edit[]): Edit {
  return (copy) => {
    for (const edit of edits) edit(copy);
  };
}

/** The codes for which the corpus badge is refused after an edit. */
export async function codesAfter(edit: Edit): Promise<readonly string[]> {
  const outcome = await canonicalize(edited(unsigned(), edit), contextLoader());
  return outcome.kind === 'ok' ? [] : outcome.problems.map(({ code }) => code);
}

/** What a signature covers of a document, with nothing of ours in between. */
export async function graphOf(document: object): Promise<string> {
  const load = contextLoader();
  const dataset = await jsonld.toRDF(document, {
    documentLoader: (url) =>
      Promise.resolve({ contextUrl: null, documentUrl: url, document: load(url) ?? null }),
    safe: true,
    base: null,
    rdfDirection: 'i18n-datatype',
  });
  return await canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 1 });
}
