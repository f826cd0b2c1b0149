import { isBundled } from '../../contexts/load.js';
import { isArray, isObject } from '../../model/json.js';
import type { JsonValue } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';
import { activeContext, initialContext } from './active-context.js';
import type { ActiveContext, Budget, ContextParts, Inside } from './active-context.js';
import { defineTerms } from './define-terms.js';
import type { Application } from './define-terms.js';
import { StepAside } from './step-aside.js';

// The active contexts of a document, after JSON-LD 1.1 API, §4.1.2 "Context Processing Algorithm". What follows from
// bundled contexts is worked out once and kept; what a stranger brings along, no longer than the call.

/** The context after those that a document or a thing in it names or brings along. */
export function afterContext(active: ActiveContext, context: JsonValue, document: Document): ActiveContext {
  if (!isArray(context)) return afterOne(active, context, document);
  // The first of several decides whether all of them hold further in.
  if (context.length > 1 && context.some((part) => propagationOf(part, document) !== undefined)) {
    throw new StepAside('@propagate');
  }
  return context.reduce<ActiveContext>((after, part) => afterOne(after, part, document), active);
}

/** What the contexts of one document have in common. */
interface Document {
  readonly loadContext: LoadContext;
  readonly budget: Budget;
}

function propagationOf(context: JsonValue, { loadContext }: Document): JsonValue | undefined {
  const local = typeof context === 'string' ? loadContext(context)?.['@context'] : context;
  return isObject(local) ? local['@propagate'] : undefined;
}

function afterOne(
  active: ActiveContext,
  context: JsonValue,
  { loadContext, budget }: Document,
): ActiveContext {
  if (isObject(context)) return applied(active, context, { kind: 'document', budget });
  if (typeof context !== 'string') throw new StepAside('null context');
  const document = loadContext(context);
  const local = document?.['@context'];
  if (document === undefined || !isObject(local)) throw new StepAside('context not at hand');
  const found = active.followers.byDocument.get(document);
  if (found !== undefined) return found;
  const after = applied(active, local, {
    kind: 'document',
    budget: isBundled(document) ? undefined : budget,
  });
  if (after.budget === undefined || active.budget !== undefined)
    active.followers.byDocument.set(document, after);
  return after;
}

/** The context of a thing with given types, each of which may bring one along; of no types it is the same. */
export function underTypes(active: ActiveContext, types: readonly string[]): ActiveContext {
  if (types.length === 1) return underType(active, active.terms.get(types[0] ?? '')?.scope);
  // Each is a context of its own, and one that comes again is applied again.
  if (types.length > MOST_TYPES || new Set(types).size < types.length) throw new StepAside('types');
  const scopes = [...types].sort().map((type) => active.terms.get(type)?.scope);
  return scopes.reduce<ActiveContext>(underType, active);
}

function underType(active: ActiveContext, scope: JsonValue | undefined): ActiveContext {
  if (scope === undefined) return active;
  const found = active.followers.byType.get(scope);
  if (found !== undefined) return found;
  const under = applied(active, scope, { kind: 'type' });
  active.followers.byType.set(scope, under);
  return under;
}

/** What holds inside a term. */
export function insideTerm(active: ActiveContext, name: string): Inside {
  const found = active.followers.byProperty.get(name);
  if (found !== undefined) return found;
  const term = active.terms.get(name);
  const ofValues = inScope(active, term?.scope);
  // A thing is read in what held before the type of the thing around it, and in what its term brings along there.
  const scope = ofValues.terms.get(name)?.scope;
  const ofThings = inScope(ofValues.previous ?? ofValues, scope);
  const ofReferences = ofValues.previous === undefined ? ofThings : inScope(ofValues, scope);
  const containers = term?.containers ?? [];
  const inside = { name, containers, term: ofValues.terms.get(name), ofValues, ofThings, ofReferences };
  if (term !== undefined) active.followers.byProperty.set(name, inside);
  return inside;
}

function inScope(active: ActiveContext, scope: JsonValue | undefined): ActiveContext {
  return scope === undefined ? active : applied(active, scope, { kind: 'property' });
}

interface Use {
  readonly kind: 'document' | 'type' | 'property';
  /** That of the document, where a context is a stranger's. */
  readonly budget?: Budget | undefined;
}

/** The context after a local one, by steps 1 to 6 of the algorithm. */
function applied(
  active: ActiveContext,
  local: JsonValue,
  { kind, budget = active.budget }: Use,
): ActiveContext {
  // The context of a property may take away all that holds.
  if (local === null && kind === 'property') return initialContext;
  if (!isObject(local)) throw new StepAside('scoped context by name');
  const propagates = local['@propagate'] ?? kind !== 'type';
  if (budget !== undefined && (budget.left -= 1) < 0) throw new StepAside('too many contexts');
  const checkScope = budget === undefined ? NO_CHECK : checkScopeIn(budget);
  return kept({
    ...defineTerms(active, local, { overridesProtected: kind === 'property', checkScope }),
    previous: propagates === true ? active.previous : (active.previous ?? active),
    budget,
  });
}

/** The bundled contexts are known to be well-formed, one after another in any order. */
const NO_CHECK: Application['checkScope'] = () => undefined;

/** Of any other, each scoped context must be well-formed by itself, be it used or not. */
const checkScopeIn =
  (budget: Budget): Application['checkScope'] =>
  (scope, terms, vocab) => {
    applied(activeContext({ terms, vocab, previous: undefined, budget }), scope, { kind: 'property' });
  };

/** Types of one thing. Each is looked up, and honest things have three. */
const MOST_TYPES = 32;

/** Ways of joining bundled contexts that are kept. Badges of all kinds need some forty. */
const MOST_KEPT = 500;
let keptSoFar = 0;

/** Everything that is kept hangs on the initial context: where strangers have filled it up, it begins anew. */
function kept(parts: ContextParts): ActiveContext {
  if (parts.budget === undefined && (keptSoFar += 1) > MOST_KEPT) {
    initialContext.followers.byDocument.clear();
    keptSoFar = 0;
  }
  return activeContext(parts);
}
