import type { BlankNode } from './blank-node.js';
import { Lines } from './lines.js';
import { isBlank } from './statement.js';
import type { Statement } from './statement.js';
import { inLineOrder } from './statement-order.js';
import type { WorkLimit } from './work-limit.js';

/**
 * The hash of what is said of a blank node directly, whatever the labels.
 *
 * @see RDF Dataset Canonicalization 1.0, §4.6 Hash First Degree Quads
 */
export function hashFirstDegree({ label, statements }: BlankNode, work: WorkLimit): string {
  const lines = new Lines();
  for (const statement of inLineOrder(statements.map((one) => relabelled(one, label)))) {
    lines.add(statement.subject, statement);
  }
  return work.digest(lines.text());
}

/** A statement with `_:a` for the node itself and `_:z` for any other: steps 1 to 3. */
function relabelled({ subject, predicate, object, graph }: Statement, label: string): Statement {
  return {
    subject: isBlank(subject) ? nameFor(subject, label) : subject,
    predicate,
    object: isBlank(object) ? nameFor(object, label) : object,
    graph: isBlank(graph) ? nameFor(graph, label) : graph,
  };
}

function nameFor(term: string, label: string): string {
  return term === label ? '_:a' : '_:z';
}
