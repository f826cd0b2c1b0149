import { comparableId } from '../../keys/identifier.js';
import type { JsonObject } from '../../model/json.js';
import { componentsIn } from '../../model/stack-badge.js';
import type { Problem } from '../../problem.js';

/** A badge that a stack names as one that it rests on. */
export interface ComponentEntry {
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** JSON pointer to the evidence that names it first. */
  readonly at: string;
  /** The evidence that names it: what it gives of digests binds the badge. */
  readonly evidence: readonly JsonObject[];
}

/**
 * The badges that a stack names, each once, in their order; and a warning for each that it names again. Code:
 * `component.duplicate`.
 */
export function componentEntries(document: JsonObject): {
  readonly entries: readonly ComponentEntry[];
  readonly warnings: readonly Problem[];
} {
  const entries = new Map<string, ComponentEntry>();
  const warnings: Problem[] = [];
  for (const { evidence, at } of componentsIn(document)) {
    const { id, name } = evidence;
    // One without an id is nobody's second mention.
    const key = typeof id === 'string' ? comparableId(id) : ` ${at}`;
    const before = entries.get(key);
    if (before !== undefined) warnings.push(duplicate(before, at));
    entries.set(key, {
      id: typeof id === 'string' ? id : undefined,
      name: typeof name === 'string' ? name : undefined,
      at,
      ...before,
      evidence: [...(before?.evidence ?? []), evidence],
    });
  }
  return { entries: [...entries.values()], warnings };
}

/** A component in words, by what the stack says of it. */
export function titleOf({ id, name }: Pick<ComponentEntry, 'id' | 'name'>): string {
  const [title, further] = [name, id].filter((text) => text !== undefined && text.trim() !== '').map(shown);
  if (title === undefined) return 'without a name';
  return further === undefined ? title : `${title} (${further})`;
}

function shown(text: string | undefined = ''): string {
  return JSON.stringify(text.slice(0, 80));
}

function duplicate(entry: ComponentEntry, at: string): Problem {
  const message = `The stack names the badge ${titleOf(entry)} twice.`;
  return { code: 'component.duplicate', message, at };
}
