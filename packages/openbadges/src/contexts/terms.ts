import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';

/** The terms that a context defines. */
export interface Terms {
  /** For each term, the IRIs that it stands for in one place or another. */
  readonly iris: ReadonlyMap<string, ReadonlySet<string>>;
  /** Terms whose values are terms themselves, and so are written in one way and signed in another. */
  readonly symbolic: ReadonlySet<string>;
}

/** Contexts are immutable values here, so what is read out of one is kept as long as the context itself. */
const known = new WeakMap<JsonObject, Terms>();

/**
 * The terms that a JSON-LD context defines, scoped contexts included, with the absolute IRIs they stand for.
 * Keywords and their aliases are left out.
 *
 * @see JSON-LD 1.1, §4.1 and §5.2 "IRI Expansion"
 */
export function termsOf(context: JsonObject): Terms {
  const found = known.get(context) ?? collected(context);
  known.set(context, found);
  return found;
}

interface Collection {
  readonly iris: Map<string, Set<string>>;
  readonly symbolic: Set<string>;
}

function collected(context: JsonObject): Terms {
  const into: Collection = { iris: new Map(), symbolic: new Set() };
  collect(context['@context'], [], into);
  return into;
}

function collect(context: JsonValue | undefined, outer: readonly JsonObject[], into: Collection): void {
  if (isArray(context)) for (const part of context) collect(part, outer, into);
  if (!isObject(context)) return;
  const scopes = [context, ...outer];
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@')) continue;
    const iri = expand(idOf(term, definition), scopes);
    if (iri !== undefined) into.iris.set(term, (into.iris.get(term) ?? new Set()).add(iri));
    if (!isObject(definition)) continue;
    if (definition['@type'] === '@vocab') into.symbolic.add(term);
    collect(definition['@context'], scopes, into);
  }
}

function idOf(term: string, definition: JsonValue | undefined): JsonValue {
  if (isObject(definition)) return definition['@id'] ?? term;
  return definition ?? null;
}

/** Expands an id by the innermost scope that defines it or its prefix; `undefined` for keywords and unknown terms. */
function expand(id: JsonValue, scopes: readonly JsonObject[]): string | undefined {
  if (typeof id !== 'string' || id.startsWith('@')) return undefined;
  const [name = '', suffix] = id.split(/:(.*)/s);
  if (suffix?.startsWith('//') === true) return id;
  const depth = scopes.findIndex((scope) => Object.hasOwn(scope, name));
  const scope = scopes[depth];
  const definition = scope === undefined ? undefined : idOf(name, scope[name]);
  if (definition !== undefined && definition !== id) {
    const base = expand(definition, scopes.slice(depth));
    return base === undefined ? undefined : base + (suffix ?? '');
  }
  if (suffix !== undefined) return id;
  const vocab = scopes.find((candidate) => typeof candidate['@vocab'] === 'string')?.['@vocab'];
  return typeof vocab === 'string' ? vocab + id : undefined;
}
