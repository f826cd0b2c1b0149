import { limits } from '../../limits.js';
import { isArray } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import type { LoadContext } from '../../ports.js';
import { meaningsOf } from '../graph/meanings.js';
import type { Meanings } from '../graph/meanings.js';
import { weightOf } from '../graph/weight.js';
import type { Statement } from '../rdfc/statement.js';
import { bundledDocuments } from '../../contexts/load.js';
import { newNames } from './active-context.js';
import type { ActiveContext, Budget, Names } from './active-context.js';
import { StepAside } from './step-aside.js';

/** A thing whose name and types are known, and what it says is not yet emitted. */
export interface OpenThing {
  readonly object: JsonObject;
  readonly keys: readonly string[];
  readonly context: ActiveContext;
  /** Its name as N-Quads write it. */
  readonly subject: string;
  /** The graph that its statements belong to, as N-Quads write it. */
  readonly graph: string;
  /** What its types mean. */
  readonly classes: readonly string[];
}

/** What one walk over a document gathers, within bounds that are no wider than those of the general processor. */
export interface Walk {
  readonly loadContext: LoadContext;
  readonly budget: Budget;
  readonly meanings: Meanings;
  /** What is known of names, by their contexts; `undefined` where contexts keep it themselves: for published meanings. */
  readonly names: WeakMap<ActiveContext, Names> | undefined;
  readonly statements: Statement[];
  /** The texts that are signed as ids of things of which nothing more is said there. */
  readonly references: Set<string>;
  /** Things that are still to be emitted. */
  readonly open: OpenThing[];
  unnamed: number;
  characters: number;
  /** How often contexts are named. */
  contexts: number;
  inlineTerms: number;
}

/** Contexts that are made for what a stranger brings along. An honest badge with a context of its own takes some thirty. */
const MOST_OWN_CONTEXTS = 300;

/** A walk that has seen nothing yet. */
export function newWalk(loadContext: LoadContext): Walk {
  const meanings = meaningsOf(loadContext.all);
  return {
    loadContext,
    budget: { left: MOST_OWN_CONTEXTS },
    meanings,
    names: loadContext.all === bundledDocuments ? undefined : namesOf(meanings),
    statements: [],
    references: new Set(),
    open: [],
    unnamed: 0,
    characters: 0,
    contexts: 0,
    inlineTerms: 0,
  };
}

const apart = new WeakMap<Meanings, WeakMap<ActiveContext, Names>>();

/** Names by their contexts, for a caller whose own contexts give names their meanings; kept as long as those are. */
function namesOf(meanings: Meanings): WeakMap<ActiveContext, Names> {
  const known = apart.get(meanings) ?? new WeakMap<ActiveContext, Names>();
  apart.set(meanings, known);
  return known;
}

/** What is known of the names in a context, to be added to. */
export function namesIn(context: ActiveContext, { names }: Walk): Names {
  if (names === undefined) return context.names;
  const known = names.get(context) ?? newNames();
  names.set(context, known);
  return known;
}

/** Adds a statement. */
export function state(statement: Statement, walk: Walk): void {
  const { subject, predicate, object } = statement;
  walk.characters += subject.length + predicate.length + object.length;
  if (walk.characters > limits.statements) throw new StepAside('too long');
  walk.statements.push(statement);
}

/** A label for a thing without an id, a graph or a place in a list. */
export function newLabel(walk: Walk): string {
  walk.unnamed += 1;
  if (walk.unnamed > limits.unnamed) throw new StepAside('too many unnamed parts');
  return `_:b${walk.unnamed}`;
}

/** Counts the contexts that a thing names or brings along. */
export function noteContext(context: JsonValue, walk: Walk): void {
  for (const part of isArray(context) ? context : [context]) {
    if (typeof part === 'string') walk.contexts += 1;
    else walk.inlineTerms += weightOf(part).values;
  }
  if (walk.contexts > limits.contexts || walk.inlineTerms > limits.inlineTerms) {
    throw new StepAside('too many contexts');
  }
}
