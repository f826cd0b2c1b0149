import type { BlankNode } from './blank-node.js';
import { inCodePointOrder } from './code-point-order.js';
import { addLine, isBlank, lineOf } from './statement.js';
import type { Statement } from './statement.js';
import { inLineOrder, isSame } from './statement-order.js';
import type { WorkLimit } from './work-limit.js';

/**
 * The hash of what is said of a blank node directly, whatever the labels. Of statements that stand twice, the node
 * keeps one: a dataset is a set.
 *
 * @see RDF Dataset Canonicalization 1.0, §4.6 Hash First Degree Quads
 */
export function hashFirstDegree(node: BlankNode, work: WorkLimit): string {
  let sorted = sortedAbout(node);
  if (hasRepeats(sorted)) {
    // Equal ones are one statement twice, or statements about two nodes of which both are `_:z` here.
    node.statements = distinct(node.statements);
    sorted = sortedAbout(node);
  }
  const parts: string[] = [];
  for (const statement of sorted) addLine(statement, parts);
  return work.digest(inCodePointOrder(parts.join('')));
}

/** The statements with `_:a` for the node itself and `_:z` for any other: steps 1 to 4. */
function sortedAbout({ label, statements }: BlankNode): readonly Statement[] {
  const named = (term: string): string => {
    if (!isBlank(term)) return term;
    return term === label ? '_:a' : '_:z';
  };
  const renamed = statements.map(({ subject, predicate, object, graph }) => ({
    subject: named(subject),
    predicate,
    object: named(object),
    graph: named(graph),
  }));
  return inLineOrder(renamed);
}

function hasRepeats(sorted: readonly Statement[]): boolean {
  let previous: Statement | undefined;
  for (const statement of sorted) {
    if (previous !== undefined && isSame(previous, statement)) return true;
    previous = statement;
  }
  return false;
}

function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [lineOf(statement), statement])).values()];
}
