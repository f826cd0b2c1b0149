import { httpsUrl } from '../../network/https-url.js';
import type { AtHand } from '../shelf.js';
import type { Problem } from '../../problem.js';
import type { ComponentEntry } from './component-entries.js';
import { bindingOf } from './component-identity.js';
import type { Stack } from './component-stack.js';

/** What is at hand for one component. */
export interface Candidates {
  /** Those that are the badge, as far as can be told before they are verified. */
  readonly bound: readonly AtHand[];
  /** How many have its id, and nothing shows that they are it. */
  readonly unbound: number;
  /** Whether the badge can be asked for where its id says. */
  readonly isAskable: boolean;
  /** What was handed over and cannot be read. */
  readonly unread: readonly Problem[];
}

/** Looks for a component among what was handed over and what stands in the documents around the stack. */
export async function candidatesFor(
  entry: ComponentEntry,
  { document, mayAsk, inner }: Stack,
): Promise<Candidates> {
  const { id } = entry;
  if (id === undefined) return { bound: [], unbound: 0, isAskable: false, unread: [] };
  const found: AtHand[] = [];
  for (const shelf of inner.shelves) found.push(...(await shelf.find(id)));
  const bound = found.filter((one) => bindingOf(one.document, entry, document) !== undefined);
  return {
    bound,
    unbound: found.length - bound.length,
    isAskable: mayAsk && httpsUrl(id, inner.env) !== undefined,
    unread: inner.shelves.flatMap((shelf) => shelf.unread()),
  };
}

/** How many documents have to be verified for a component, besides those that are verified where they stand. */
export function costOf({ bound, isAskable }: Candidates): number {
  if (bound.length === 0) return isAskable ? 1 : 0;
  return bound.filter(({ place }) => place === undefined).length;
}
