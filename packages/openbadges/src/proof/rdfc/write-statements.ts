import type { BlankNode } from './blank-node.js';
import { inCodePointOrder } from './code-point-order.js';
import { addLine, isBlank } from './statement.js';
import type { Statement } from './statement.js';
import { inLineOrder, isSame } from './statement-order.js';

/**
 * Statements as canonical N-Quads: with the canonical names of the nodes, each statement once, in code point order.
 * They are gathered by subject and sorted within, so that what most of them begin with is compared seldom.
 */
export function writeStatements(
  statements: readonly Statement[],
  nodes: ReadonlyMap<string, BlankNode>,
): string {
  const bySubject = new Map<string, Statement[]>();
  for (const statement of statements) {
    const named = nodes.size === 0 ? statement : renamed(statement, nodes);
    const others = bySubject.get(named.subject);
    if (others === undefined) bySubject.set(named.subject, [named]);
    else others.push(named);
  }
  const parts: string[] = [];
  for (const subject of [...bySubject.keys()].sort()) addLines(bySubject.get(subject) ?? [], parts);
  return inCodePointOrder(parts.join(''));
}

function renamed(statement: Statement, nodes: ReadonlyMap<string, BlankNode>): Statement {
  const { subject, predicate, object, graph } = statement;
  if (!isBlank(subject) && !isBlank(object) && !isBlank(graph)) return statement;
  const named = (term: string): string => (isBlank(term) ? (nodes.get(term)?.canonical ?? term) : term);
  return { subject: named(subject), predicate, object: named(object), graph: named(graph) };
}

/** Adds the parts of the lines about one subject. */
function addLines(statements: Statement[], parts: string[]): void {
  let previous: Statement | undefined;
  for (const statement of inLineOrder(statements)) {
    if (previous === undefined || !isSame(previous, statement)) addLine(statement, parts);
    previous = statement;
  }
}
