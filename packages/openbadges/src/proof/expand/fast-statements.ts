import type { JsonObject } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';
import type { Statement } from '../rdfc/statement.js';
import { initialContext } from './active-context.js';
import { emitMembers } from './emit-members.js';
import { openThing } from './open-thing.js';
import { StepAside } from './step-aside.js';
import { newWalk } from './walk.js';

/** The statements of a document, all of which say what its JSON shows, place by place. */
export interface Fast {
  readonly kind: 'statements';
  readonly statements: readonly Statement[];
  /** The texts that are signed as ids of things of which nothing more is said there. */
  readonly references: ReadonlySet<string>;
  /** How often contexts are named. */
  readonly contexts: number;
}

/** Why a document is left to the general processor. */
export interface Aside {
  readonly kind: 'aside';
  readonly reason: string;
}

/**
 * The statements that a JSON-LD document makes, in one walk over it, or why the general processor has to decide.
 *
 * Follows the JSON-LD 1.1 API: §4.1.2 Context Processing and §4.2.2 Create Term Definition (`process-context.ts`,
 * `define-terms.ts`), §5.1.2 Expansion with the property-scoped contexts, the reverting of type-scoped ones and value
 * expansion (§5.3.2), and, without an expanded document or node map in between, §8 Object to RDF Conversion
 * (`open-thing.ts`, `member.ts`, `emit-members.ts`, `emit-values.ts`, `literal.ts`). On the way each term, type and text
 * is held against what it shows, as `checkSignedView` does for a whole document: where every place agrees, the whole does.
 *
 * It refuses nothing and has no codes. What might have to be refused, and whatever else it does not do, it leaves: the
 * keywords `@included`, `@reverse`, `@nest`, `@index`, `@direction`, `@base`, `@import`, `@type` and `@id` by their own
 * names, maps by language, index, id or type, JSON literals, null, lists in lists, compact and relative IRIs, blank
 * node labels, aliases other than `id` and `type`, terms that no context defines, and terms that mean something else
 * than they show.
 */
export function fastStatements(document: JsonObject, loadContext: LoadContext): Fast | Aside {
  const walk = newWalk(loadContext);
  const inside = { ofThings: initialContext, ofReferences: initialContext };
  try {
    openThing(document, { key: undefined, inside, graph: '', isAlone: true }, walk);
    for (let thing = walk.open.pop(); thing !== undefined; thing = walk.open.pop()) emitMembers(thing, walk);
  } catch (thrown) {
    if (thrown instanceof StepAside) return { kind: 'aside', reason: thrown.message };
    throw thrown;
  }
  const { statements, references, contexts } = walk;
  return { kind: 'statements', statements, references, contexts };
}
