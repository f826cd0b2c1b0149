import type { BlankNode } from './blank-node.js';
import { Lines } from './lines.js';
import { isBlank } from './statement.js';
import type { Statement } from './statement.js';
import { inLineOrder } from './statement-order.js';

type Nodes = ReadonlyMap<string, BlankNode>;

/**
 * Statements as canonical N-Quads: with the canonical names of the nodes, in code point order. They come by subject and
 * sorted within, so that what most of them begin with is compared seldom.
 */
export function writeStatements(statements: ReadonlyMap<string, readonly Statement[]>, nodes: Nodes): string {
  const subjects = [...statements.keys()].map((label) => ({ label, name: nameOf(label, nodes) }));
  subjects.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = new Lines();
  for (const { label, name } of subjects) {
    for (const statement of named(statements.get(label) ?? [], nodes)) lines.add(name, statement);
  }
  return lines.text();
}

function nameOf(term: string, nodes: Nodes): string {
  return isBlank(term) ? (nodes.get(term)?.canonical ?? term) : term;
}

/** What is said of one subject. Where other nodes are named in it, their names may change the order. */
function named(statements: readonly Statement[], nodes: Nodes): readonly Statement[] {
  const namesOthers = statements.some(({ object, graph }) => isBlank(object) || isBlank(graph));
  if (!namesOthers) return statements;
  const renamed = statements.map(({ subject, predicate, object, graph }) => ({
    subject,
    predicate,
    object: nameOf(object, nodes),
    graph: nameOf(graph, nodes),
  }));
  return inLineOrder(renamed);
}
