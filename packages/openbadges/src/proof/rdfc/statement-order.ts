import type { Statement } from './statement.js';

/**
 * Compares statements by their lines, by UTF-16 units, without making the lines.
 *
 * Comparing term by term is the same: where a term is the beginning of another, the space after it comes before all
 * that the other may go on with, and the full stop in place of a graph before `<` and `_`.
 */
export function byLine(a: Statement, b: Statement): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  if (a.predicate !== b.predicate) return a.predicate < b.predicate ? -1 : 1;
  if (a.object !== b.object) return a.object < b.object ? -1 : 1;
  if (a.graph !== b.graph) return a.graph < b.graph ? -1 : 1;
  return 0;
}

/** Statements in the order of their lines. The list itself is sorted: `sort` copies it, which takes longer for a few. */
export function inLineOrder(statements: Statement[]): readonly Statement[] {
  if (statements.length > FEW) return statements.sort(byLine);
  for (let next = 1; next < statements.length; next += 1) insert(statements, next);
  return statements;
}

const FEW = 16;

/** Puts a statement where it belongs among those before it, which are in order. */
function insert(statements: Statement[], from: number): void {
  const statement = statements[from];
  if (statement === undefined) return;
  let at = from;
  for (
    let before = statements[at - 1];
    before !== undefined && byLine(before, statement) > 0;
    before = statements[at - 1]
  ) {
    statements[at] = before;
    at -= 1;
  }
  statements[at] = statement;
}

/** Whether two statements are one. Objects differ most, and are compared first. */
export function isSame(a: Statement, b: Statement): boolean {
  return (
    a.object === b.object && a.predicate === b.predicate && a.subject === b.subject && a.graph === b.graph
  );
}
