import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonize } from 'rdf-canonize';
import { limits } from '../../../src/limits.js';
import type { Hash } from '../../../src/proof/hash.js';
import { canonicalStatements } from '../../../src/proof/rdfc/canonicalize-statements.js';
import type { CanonicalGraph } from '../../../src/proof/rdfc/canonicalize-statements.js';
import { statementOf } from '../../../src/proof/rdfc/statement.js';
import type { Quad, QuadTerm } from '../../../src/proof/rdfc/statement.js';

const RDF_LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const DEFAULT_GRAPH: QuadTerm = { termType: 'DefaultGraph', value: '' };

export function iri(value: string): QuadTerm {
  return { termType: 'NamedNode', value };
}

export function blank(value: string): QuadTerm {
  return { termType: 'BlankNode', value };
}

export function literal(value: string, datatype = `${XSD}string`): QuadTerm {
  return { termType: 'Literal', value, datatype: iri(datatype) };
}

function inLanguage(value: string, language: string): QuadTerm {
  return { termType: 'Literal', value, language, datatype: iri(RDF_LANG_STRING) };
}

/** A statement by `urn:p`, in the default graph, unless something else is said. */
export function quad(
  subject: QuadTerm,
  object: QuadTerm,
  { predicate = 'urn:p', graph = DEFAULT_GRAPH }: { predicate?: string; graph?: QuadTerm } = {},
): Quad {
  return { subject, predicate: iri(predicate), object, graph };
}

/** A statement between two blank nodes. */
export function edge(from: string, to: string, predicate = 'urn:p'): Quad {
  return quad(blank(from), blank(to), { predicate });
}

/** What our canonicaliser makes of a dataset. */
export function ours(dataset: readonly Quad[], hash: Hash = 'SHA-256'): CanonicalGraph | undefined {
  return canonicalStatements(dataset.map(statementOf), { hash, affordsDigest: () => true });
}

/** What rdf-canonize makes of it within as many comparisons, and in how many digests by the hashes of Node. */
export async function theirs(
  dataset: readonly Quad[],
  hash: Hash = 'SHA-256',
): Promise<(CanonicalGraph & { readonly digests: number }) | undefined> {
  const labels = new Map<string, string>();
  let digests = 0;
  const createMessageDigest = (): { update(text: string): void; digest(): string } => {
    const hasher = createHash(hash === 'SHA-256' ? 'sha256' : 'sha384');
    digests += 1;
    return { update: (text) => void hasher.update(text), digest: () => hasher.digest('hex') };
  };
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads' } as const;
  const bounds = { maxDeepIterations: limits.comparisons, canonicalIdMap: labels };
  try {
    const text = await canonize(dataset, { ...options, ...bounds, createMessageDigest });
    return { text, labels, digests };
  } catch {
    return undefined;
  }
}

function times(count: number, make: (index: number) => readonly Quad[]): readonly Quad[] {
  return Array.from({ length: count }, (_, index) => make(index)).flat();
}

/** Graphs of blank nodes that look alike, by shape and size. */
export const shapes: Readonly<Record<string, (size: number) => readonly Quad[]>> = {
  alone: (size) => times(size, (at) => [quad(blank(`x${at}`), literal('x'))]),
  path: (size) => times(size, (at) => [edge(`x${at}`, `x${at + 1}`)]),
  cycle: (size) => times(size, (at) => [edge(`x${at}`, `x${(at + 1) % size}`)]),
  'cycle both ways': (size) =>
    distinct(
      times(size, (at) => [edge(`x${at}`, `x${(at + 1) % size}`), edge(`x${(at + 1) % size}`, `x${at}`)]),
    ),
  'two cycles': (size) => [
    ...times(size, (at) => [edge(`x${at}`, `x${(at + 1) % size}`)]),
    ...times(size + 1, (at) => [edge(`y${at}`, `y${(at + 1) % (size + 1)}`)]),
  ],
  star: (size) => times(size, (at) => [edge('hub', `x${at}`)]),
  'two stars': (size) => times(size, (at) => [edge('hub', `x${at}`), edge('nub', `y${at}`)]),
  clique: (size) =>
    times(size, (from) => times(size, (to) => (from === to ? [] : [edge(`x${from}`, `x${to}`)]))),
  bipartite: (size) => times(size, (from) => times(size, (to) => [edge(`x${from}`, `y${to}`)])),
  'named graphs': (size) =>
    times(size, (at) => [
      quad(blank(`x${at}`), blank(`x${(at + 1) % size}`), { graph: blank(`g${at}`) }),
      quad(blank(`x${at}`), literal('x'), { graph: blank(`g${at}`) }),
      quad(iri('urn:s'), blank(`g${at}`)),
    ]),
  'wheels on hubs': (size) =>
    times(2, (hub) =>
      times(size, (at) => [
        edge(`x${hub}n${at}`, `x${hub}n${(at + 1) % size}`, 'urn:next'),
        edge(`hub${hub}`, `x${hub}n${at}`, 'urn:spoke'),
      ]),
    ),
};

/** Texts with all that has to be escaped, and none that UTF-16 units sort otherwise than code points do. */
const texts = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('\u0000\b\t\n\v\f\r "\\<>.^@_:\u007f\u0085é\u{1f600}')),
      maxLength: 4,
    }),
  )
  .map((text) => text.replace(/[\ue000-\uffff]/gu, '~'));

const iris = fc.constantFrom('urn:a', 'urn:b', 'urn:ab', 'urn:b\u{1f393}', 'urn:{b}', 'urn:a^\\u007D"`|');
const blanks = fc.integer({ min: 0, max: 5 }).map((index) => blank(`x${index}`));
const named = iris.map(iri);
const literals = fc.oneof(
  texts.map((text) => literal(text)),
  fc
    .constantFrom('a', 'a b', 'a"')
    .chain((text) =>
      fc.constantFrom(
        literal(text),
        literal(text, `${XSD}date`),
        literal(text, 'urn:{type}'),
        literal(text, RDF_LANG_STRING),
        inLanguage(text, 'en'),
        inLanguage(text, 'en-GB'),
      ),
    ),
);

/** One statement, mostly about blank nodes. */
export const quads: fc.Arbitrary<Quad> = fc.record({
  subject: fc.oneof({ weight: 3, arbitrary: blanks }, named),
  predicate: iris.map(iri),
  object: fc.oneof({ weight: 3, arbitrary: blanks }, named, literals),
  graph: fc.oneof({ weight: 4, arbitrary: fc.constant(DEFAULT_GRAPH) }, named, blanks),
});

/** Statements, each once: rdf-canonize takes for granted that none stands twice. */
function distinct(dataset: readonly Quad[]): readonly Quad[] {
  return [...new Map(dataset.map((one) => [JSON.stringify(one), one])).values()];
}

/** Datasets, many of them twice under other labels, so that each blank node has a twin. */
export const datasets: fc.Arbitrary<readonly Quad[]> = fc.oneof(
  fc.array(quads, { maxLength: 14 }).map(distinct),
  fc
    .array(quads, { maxLength: 6 })
    .map((dataset) => distinct([...dataset, ...relabelled(dataset, (label) => `twin of ${label}`)])),
);

/** A dataset with other labels. */
export function relabelled(dataset: readonly Quad[], label: (label: string) => string): readonly Quad[] {
  const term = (one: QuadTerm): QuadTerm => (one.termType === 'BlankNode' ? blank(label(one.value)) : one);
  return dataset.map(({ subject, predicate, object, graph }) => ({
    subject: term(subject),
    predicate,
    object: term(object),
    graph: term(graph),
  }));
}

/** A dataset in another order, under other labels: the same to whoever canonicalises it. */
export function disguised(dataset: readonly Quad[]): fc.Arbitrary<readonly Quad[]> {
  const labels = [
    ...new Set(
      dataset.flatMap(({ subject, object, graph }) =>
        [subject, object, graph].flatMap(({ termType, value }) => (termType === 'BlankNode' ? [value] : [])),
      ),
    ),
  ];
  return fc
    .record({
      order: fc.shuffledSubarray([...dataset], { minLength: dataset.length }),
      names: fc.shuffledSubarray(labels, { minLength: labels.length }),
    })
    .map(({ order, names }) => relabelled(order, (label) => `z${names.indexOf(label)}`));
}
