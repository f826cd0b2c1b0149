import { blankNodesOf, inOrderOfMention } from './blank-node.js';
import type { BlankNode } from './blank-node.js';
import { bySubject } from './by-subject.js';
import { hashFirstDegree } from './first-degree.js';
import { hashNDegree } from './n-degree.js';
import type { Surroundings } from './n-degree.js';
import type { Statement } from './statement.js';
import { noNames, withNames } from './temporary-names.js';
import { WorkLimit, WorkSpent } from './work-limit.js';
import type { HashingOptions } from './work-limit.js';
import { writeStatements } from './write-statements.js';

// RDFC-1.0, the canonicalisation algorithm of RDF Dataset Canonicalization 1.0, §4.4.3, whole:
//
//   step 2, the statements that mention each blank node     by-subject.ts, blank-node.ts
//   step 3, a hash for each node of what is said of it      first-degree.ts (§4.6)
//   step 4, names for the nodes whose hash is theirs alone  `nameDistinct` below
//   step 5, names for the others                            `nameAlike` below, n-degree.ts (§4.7, §4.8)
//   steps 6 and 7, the statements with these names          write-statements.ts (§A)
//
// Step 1, reading N-Quads, is left out: the statements come as terms. Nearly every badge is done after step 4.

/** The canonical form of a graph. */
export interface CanonicalGraph {
  /** Canonical N-Quads: a line for each statement, each with its line end. */
  readonly text: string;
  /** The canonical label of each blank node, by the label that it came with; both without `_:`. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * The canonical form of statements, which may come in any order, some twice, their blank nodes under any labels.
 * `undefined` where telling the blank nodes apart takes more work than `limits` allows or `affordsDigest`, which is
 * asked before each digest.
 *
 * @see RDF Dataset Canonicalization 1.0, §4.4 Canonicalization Algorithm
 */
export function canonicalStatements(
  statements: readonly Statement[],
  options: HashingOptions,
): CanonicalGraph | undefined {
  const said = bySubject(statements);
  const nodes = blankNodesOf(said);
  try {
    nameNodes(nodes, statements, new WorkLimit(options));
  } catch (thrown) {
    if (thrown instanceof WorkSpent) return undefined;
    throw thrown;
  }
  const labels = new Map<string, string>();
  for (const { label, canonical } of nodes.values()) labels.set(label.slice(2), canonical.slice(2));
  return { text: writeStatements(said, nodes), labels };
}

/** Steps 3 to 5. A node that is the only one is the first in any order, and needs no hash. */
function nameNodes(
  nodes: ReadonlyMap<string, BlankNode>,
  statements: readonly Statement[],
  work: WorkLimit,
): void {
  let count = 0;
  const name = (node: BlankNode): void => {
    if (node.canonical === '') node.canonical = `_:c14n${count++}`;
  };
  if (nodes.size === 1) {
    nodes.forEach(name);
    return;
  }
  for (const node of nodes.values()) node.hash = hashFirstDegree(node, work);
  if (nameDistinct(nodes, name).length === 0) return;
  const alike = nameDistinct(inOrderOfMention(nodes, statements), name);
  nameAlike(alike, { nodes, name, work });
}

/** Step 4. Gives back the nodes that share a hash, by hash. */
function nameDistinct(
  nodes: ReadonlyMap<string, BlankNode>,
  name: (node: BlankNode) => void,
): readonly (readonly BlankNode[])[] {
  const sorted = [...nodes.values()].sort((a, b) => compare(a.hash, b.hash));
  const alike: (readonly BlankNode[])[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const hash = sorted[from]?.hash;
    while (to < sorted.length && sorted[to]?.hash === hash) to += 1;
    const group = sorted.slice(from, to);
    if (group.length === 1) group.forEach(name);
    else alike.push(group);
  }
  return alike;
}

interface Naming {
  readonly nodes: ReadonlyMap<string, BlankNode>;
  readonly name: (node: BlankNode) => void;
  readonly work: WorkLimit;
}

/** Step 5. Where nodes are equal to the last hash, exchanging them changes nothing. */
function nameAlike(alike: readonly (readonly BlankNode[])[], { nodes, name, work }: Naming): void {
  const ranked = alike.flat().sort((a, b) => compare(a.label, b.label));
  for (const [rank, node] of ranked.entries()) node.rank = rank;
  for (const group of alike) {
    const results: Surroundings[] = [];
    for (const node of group) {
      if (node.canonical !== '') continue;
      const names = withNames(noNames(ranked.length), [node.rank]);
      results.push(hashNDegree({ node, names }, { nodes, work }));
    }
    results.sort((a, b) => compare(a.hash, b.hash));
    for (const rank of results.flatMap(({ names }) => names.order)) {
      const node = ranked[rank];
      if (node !== undefined) name(node);
    }
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
