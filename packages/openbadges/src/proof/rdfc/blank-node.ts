import { isBlank } from './statement.js';
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

/** The blank nodes of a graph by their labels, in the order in which they are mentioned: the blank node to quads map. */
export function blankNodesOf(statements: readonly Statement[]): ReadonlyMap<string, BlankNode> {
  const nodes = new Map<string, BlankNode>();
  for (const statement of statements) {
    if (isBlank(statement.subject)) mention(statement.subject, statement, nodes);
    if (isBlank(statement.object)) mention(statement.object, statement, nodes);
    if (isBlank(statement.graph)) mention(statement.graph, statement, nodes);
  }
  return nodes;
}

function mention(label: string, statement: Statement, nodes: Map<string, BlankNode>): void {
  const node = nodes.get(label);
  if (node === undefined) {
    nodes.set(label, { label, statements: [statement], hash: '', canonical: '', rank: -1 });
  } else if (node.statements.at(-1) !== statement) {
    node.statements.push(statement);
  }
}
