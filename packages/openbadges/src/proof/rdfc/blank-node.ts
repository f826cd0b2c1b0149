import { isBlank, lineOf } from './statement.js';
import type { Statement } from './statement.js';

/** What is known of a blank node while the nodes of its graph are told apart. */
export interface BlankNode {
  /** As the statements name it, with `_:`. */
  readonly label: string;
  /** The statements that mention it. */
  statements: Statement[];
  /** The hash of these: that of the Hash First Degree Quads algorithm. */
  hash: string;
  /** The name that it gets, with `_:`; empty as long as it has none. */
  canonical: string;
  /** Its place among the nodes that share their hashes with others, by label; -1 for the rest. */
  rank: number;
}

/** The blank nodes of a graph by their labels: the blank node to quads map. */
export function blankNodesOf(
  statements: ReadonlyMap<string, readonly Statement[]>,
): ReadonlyMap<string, BlankNode> {
  const nodes = new Map<string, BlankNode>();
  for (const [subject, said] of statements) {
    const own = isBlank(subject) ? nodeOf(subject, nodes) : undefined;
    for (const statement of said) {
      own?.statements.push(statement);
      const { object, graph } = statement;
      if (isBlank(object) && object !== subject) nodeOf(object, nodes).statements.push(statement);
      if (isBlank(graph) && graph !== subject && graph !== object) {
        nodeOf(graph, nodes).statements.push(statement);
      }
    }
  }
  return nodes;
}

function nodeOf(label: string, nodes: Map<string, BlankNode>): BlankNode {
  const found = nodes.get(label);
  if (found !== undefined) return found;
  const node: BlankNode = { label, statements: [], hash: '', canonical: '', rank: -1 };
  nodes.set(label, node);
  return node;
}

/**
 * Puts the statements of each node in the order in which they came, each once, and gives the nodes in the order in which they are
 * mentioned first. Between nodes that are alike to the last that order decides, as it does in other implementations.
 */
export function inOrderOfMention(
  nodes: ReadonlyMap<string, BlankNode>,
  statements: readonly Statement[],
): ReadonlyMap<string, BlankNode> {
  const ordered = new Map<string, BlankNode>();
  for (const node of nodes.values()) node.statements = [];
  for (const statement of new Map(statements.map((one) => [lineOf(one), one])).values()) {
    const { subject, object, graph } = statement;
    for (const term of new Set([subject, object, graph])) {
      const node = nodes.get(term);
      if (node === undefined) continue;
      node.statements.push(statement);
      ordered.set(term, node);
    }
  }
  return ordered;
}
