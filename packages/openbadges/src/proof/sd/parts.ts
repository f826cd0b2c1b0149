import { hex } from '@scure/base';
import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';
import { expand, toDataset } from '../graph/json-ld.js';
import { hashOf } from '../hash.js';
import { RDF } from '../rdf-names.js';
import { statementOf } from '../rdfc/statement.js';
import type { QuadTerm, Statement } from '../rdfc/statement.js';

/**
 * A document of which each part has an id, so that a selection's statements can be found among the document's. The
 * ids that were given for this begin with `prefix`, which nothing else in the document does.
 */
export interface NamedDocument {
  readonly document: JsonObject;
  readonly prefix: string;
}

/**
 * Gives each part of a document that has no id one of ours.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.4.8 skolemizeCompactJsonLd
 */
export function nameParts(document: JsonObject): NamedDocument {
  const prefix = `urn:part:${unusedNumber(JSON.stringify(document))}:`;
  let count = 0;
  const nextName = (): string => `${prefix}n${(count += 1)}`;
  return { document: nameMembers(document, nextName), prefix };
}

function unusedNumber(text: string): number {
  const used = new Set(Array.from(text.matchAll(/urn:part:(\d+)/g), ([, digits]) => digits));
  let number = 0;
  while (used.has(String(number))) number += 1;
  return number;
}

function named(value: JsonValue, nextName: () => string): JsonValue {
  if (isArray(value)) return value.map((item) => named(item, nextName));
  if (!isObject(value) || Object.hasOwn(value, '@value')) return value;
  return nameMembers(value, nextName);
}

function nameMembers(object: JsonObject, nextName: () => string): JsonObject {
  const members = Object.entries(object).map(
    ([key, member]) =>
      [key, key === '@context' || member === undefined ? member : named(member, nextName)] as const,
  );
  const own: JsonObject = Object.fromEntries(members);
  return Object.hasOwn(own, 'id') ? own : { id: nextName(), ...own };
}

/**
 * The statements of a named document, or of a selection from it. Our ids are blank nodes in them, with the rest of
 * the id as label. Rejects where the JSON-LD processor refuses the document.
 *
 * @see W3C Data Integrity ECDSA Cryptosuites 1.0, §3.4.9 toDeskolemizedNQuads
 */
export async function statementsOf(
  { document, prefix }: NamedDocument,
  loadContext: LoadContext,
): Promise<readonly Statement[]> {
  const expanded = await expand(document, loadContext, { safe: true });
  const dataset = await toDataset(completeGraph(expanded, '', prefix), loadContext);
  return dataset.map(({ subject, predicate, object, graph }) =>
    statementOf({
      subject: unnamed(subject, prefix),
      predicate,
      object: unnamed(object, prefix),
      graph: unnamed(graph, prefix),
    }),
  );
}

function unnamed(term: QuadTerm, prefix: string): QuadTerm {
  if (term.termType !== 'NamedNode' || !term.value.startsWith(prefix)) return term;
  return { termType: 'BlankNode', value: term.value.slice(prefix.length) };
}

/** What is being completed: the prefix of our ids, and the cells of the lists of one graph. */
interface Completion {
  readonly prefix: string;
  readonly cells: object[];
}

/**
 * Names what only expansion makes a part: the cells of lists, and the graphs in which proofs stand. Of these all is
 * disclosed or nothing, so where it stands and what it holds tell it from others.
 */
function completeGraph(nodes: unknown, place: string, prefix: string): readonly unknown[] {
  const completion: Completion = { prefix, cells: [] };
  return [complete(nodes, place, completion), ...completion.cells].flat();
}

function complete(value: unknown, place: string, completion: Completion): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => complete(item, place, completion));
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, '@value')) return value;
  const list: unknown = Reflect.get(value, '@list');
  if (Array.isArray(list)) return cellOf(list, place, completion);
  const id: unknown = Reflect.get(value, '@id') ?? nameAt(place, value, completion.prefix);
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => {
    const there = `${String(id)} ${key}`;
    if (key === '@graph') return [key, completeGraph(member, there, completion.prefix)];
    return [key, complete(member, there, completion)];
  });
  return { ...Object.fromEntries(members), '@id': id };
}

/** The first cell of a list, which is a chain of them in the graph (RDF Schema 1.1, §5.2). */
function cellOf(list: readonly unknown[], place: string, completion: Completion): object {
  const name = nameAt(place, list, completion.prefix);
  const idAt = (index: number): string => (index < list.length ? `${name}c${index}` : `${RDF}nil`);
  for (const [index, item] of list.entries()) {
    completion.cells.push({
      '@id': idAt(index),
      [`${RDF}first`]: [complete(item, idAt(index), completion)],
      [`${RDF}rest`]: [{ '@id': idAt(index + 1) }],
    });
  }
  return { '@id': idAt(0) };
}

function nameAt(place: string, value: unknown, prefix: string): string {
  return `${prefix}e${hex.encode(hashOf(`${place} ${JSON.stringify(value)}`, 'SHA-256'))}`;
}
