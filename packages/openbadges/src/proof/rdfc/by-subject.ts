import type { Statement } from './statement.js';
import { inLineOrder, isSame } from './statement-order.js';

/**
 * The statements of a dataset by what they are about: those of one subject in the order of their lines, and each once,
 * since a dataset is a set.
 */
export function bySubject(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  let [subject, group]: [string | undefined, Statement[]] = [undefined, []];
  for (const statement of statements) {
    // Most of what is said of a thing comes in a row.
    if (statement.subject !== subject) {
      subject = statement.subject;
      group = groupOf(subject, groups);
    }
    group.push(statement);
  }
  const sorted = new Map<string, readonly Statement[]>();
  for (const [about, said] of groups) sorted.set(about, withoutRepeats(inLineOrder(said)));
  return sorted;
}

function groupOf(subject: string, groups: Map<string, Statement[]>): Statement[] {
  const found = groups.get(subject);
  if (found !== undefined) return found;
  const group: Statement[] = [];
  groups.set(subject, group);
  return group;
}

function withoutRepeats(sorted: readonly Statement[]): readonly Statement[] {
  let previous: Statement | undefined;
  for (const statement of sorted) {
    if (previous !== undefined && isSame(previous, statement)) return distinct(sorted);
    previous = statement;
  }
  return sorted;
}

function distinct(sorted: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = [];
  for (const statement of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !isSame(last, statement)) kept.push(statement);
  }
  return kept;
}
