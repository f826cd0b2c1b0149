import type { BlankNode } from './blank-node.js';
import { inCodePointOrder } from './code-point-order.js';
import { isBlank, lineOf } from './statement.js';
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
  let lines = '';
  for (const { label, name } of subjects) {
    for (const statement of named(statements.get(label) ?? [], name, nodes)) lines += lineOf(statement);
  }
  return inCodePointOrder(lines);
}

function nameOf(term: string, nodes: Nodes): string {
  return isBlank(term) ? (nodes.get(term)?.canonical ?? term) : term;
}

/** What is said of one subject, under its name. Where other nodes are named in it, their names may change the order. */
function named(statements: readonly Statement[], subject: string, nodes: Nodes): readonly Statement[] {
  const namesOthers = statements.some(({ object, graph }) => isBlank(object) || isBlank(graph));
  if (!namesOthers && !isBlank(subject)) return statements;
  const renamed = statements.map(({ predicate, object, graph }) => ({
    subject,
    predicate,
    object: nameOf(object, nodes),
    graph: nameOf(graph, nodes),
  }));
  return namesOthers ? inLineOrder(renamed) : renamed;
}
