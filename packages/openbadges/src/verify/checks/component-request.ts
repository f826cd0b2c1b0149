import { isSameId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import type { JsonObject } from '../../model/json.js';
import type { Problem } from '../../problem.js';
import { documentAt } from '../document-at.js';
import { kindOf } from '../kind-of.js';
import type { Candidates } from './component-candidates.js';
import type { ComponentEntry } from './component-entries.js';
import { bindingOf } from './component-identity.js';
import type { Stack } from './component-stack.js';
import type { Verified } from './component-versions.js';

/** What came of asking for a component where its id says. */
export interface Asked {
  readonly found: Verified | undefined;
  /** Whether a badge of the id stands there, and nothing shows that it is the component. */
  readonly isUnbound: boolean;
  /** What stood in the way. */
  readonly problems: readonly Problem[];
}

/** Where nobody was asked. */
export const NOT_ASKED: Asked = { found: undefined, isUnbound: false, problems: [] };

/** Asks for a component at its id, an https URL, and verifies what stands there. */
export async function askFor(
  entry: ComponentEntry,
  { bound, isAskable }: Candidates,
  { document, inner }: Stack,
): Promise<Asked> {
  const { id } = entry;
  if (!isAskable || id === undefined) return NOT_ASKED;
  // Where nothing is at hand, it was counted with the others.
  if (bound.length > 0) {
    if (inner.opened.contents >= limits.contents) return NOT_ASKED;
    inner.opened.contents += 1;
  }
  const answer = await documentAt(id, inner.env);
  if (answer.kind !== 'ok') return { ...NOT_ASKED, problems: answer.problems };
  const { detected, document: found } = answer.value;
  if (found === undefined || !isBadgeOf(id, found)) return NOT_ASKED;
  if (bindingOf(found, entry, document) === undefined) return { ...NOT_ASKED, isUnbound: true };
  return { ...NOT_ASKED, found: { document: found, report: await inner.verify(detected, inner) } };
}

function isBadgeOf(id: string, found: JsonObject): boolean {
  return kindOf(found) === 'badge' && typeof found['id'] === 'string' && isSameId(found['id'], id);
}
