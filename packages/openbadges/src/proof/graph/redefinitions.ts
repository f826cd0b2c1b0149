import { bundledDocuments, isBundled } from '../../contexts/load.js';
import { reliedTerms } from '../../contexts/relied-terms.js';
import { termsOf } from '../../contexts/terms.js';
import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import type { Problem } from '../../problem.js';
import { namesOnlyBundled } from './named-contexts.js';
import { withoutCredentials } from './own-part.js';

/**
 * Whether the contexts of a document beyond the bundled ones leave the terms that reports rely on as they are. Whether
 * a redefinition takes effect depends on what else stands in the document; none is let be.
 *
 * Definitions that hold only inside another term or class are not looked at here: what they do, expansion shows.
 *
 * Code: `context.altered-meaning`, no more than `limits.problems` times.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.2 "Extensibility"
 */
export function checkRedefinitions(document: JsonObject, loadContext: LoadContext): Outcome<undefined> {
  if (namesOnlyBundled(document)) return ok(undefined);
  const found: Problem[] = [];
  findIn(document, '', { loadContext, found });
  const [first, ...rest] = found;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

/** `checkRedefinitions` of what is a document's own. */
export function checkOwnRedefinitions(document: JsonObject, loadContext: LoadContext): Outcome<undefined> {
  return checkRedefinitions(withoutCredentials(document), loadContext);
}

interface Finding {
  readonly loadContext: LoadContext;
  /** No more than are told. */
  readonly found: Problem[];
}

function findIn(value: JsonValue | undefined, at: string, finding: Finding): void {
  if (!isArray(value) && !isObject(value)) return;
  const { loadContext, found } = finding;
  for (const [key, member] of Object.entries<JsonValue | undefined>(value)) {
    if (found.length >= limits.problems) return;
    const here = pointer(at, key);
    if (key !== '@context' || isArray(value)) findIn(member, here, finding);
    else found.push(...inContexts(member, here, loadContext).slice(0, limits.problems - found.length));
  }
}

function inContexts(value: JsonValue | undefined, at: string, loadContext: LoadContext): readonly Problem[] {
  const parts = isArray(value)
    ? value.map((part, index) => ({ part, place: pointer(at, index) }))
    : [{ part: value, place: at }];
  return parts.flatMap(({ part, place }) =>
    problemsOf(redefinedBy(part, { loadContext, seen: new Set() }), place),
  );
}

function problemsOf(terms: readonly string[], at: string): readonly Problem[] {
  const [term] = terms;
  if (term === undefined) return [];
  const message = `The context gives ${JSON.stringify(term)} another meaning than the published one.`;
  return [{ code: 'context.altered-meaning', message, at, spec: SPEC }];
}

const SPEC = 'W3C Verifiable Credentials Data Model 2.0 §5.2';

interface Search {
  readonly loadContext: LoadContext;
  /** A context may lead back to itself. */
  readonly seen: Set<JsonObject>;
}

function redefinedBy(context: JsonValue | undefined, search: Search): readonly string[] {
  if (isArray(context)) return context.flatMap((part) => redefinedBy(part, search));
  if (isObject(context)) return [...redefinedIn(context), ...redefinedBy(context['@import'], search)];
  const loaded = typeof context === 'string' ? search.loadContext(context) : undefined;
  if (loaded === undefined || isBundled(loaded) || search.seen.has(loaded)) return [];
  search.seen.add(loaded);
  return redefinedBy(loaded['@context'], search);
}

const known = new WeakMap<JsonObject, readonly string[]>();

/** The terms of a context that it defines otherwise than the bundled contexts do. */
function redefinedIn(context: JsonObject): readonly string[] {
  const found = known.get(context) ?? redefined(context);
  known.set(context, found);
  return found;
}

function redefined(context: JsonObject): readonly string[] {
  const keywords = Object.entries(KEYWORDS).filter(([term, keyword]) => {
    return Object.hasOwn(context, term) && idOf(context[term]) !== keyword;
  });
  const relied = Object.keys(context).filter((term) => reliedTerms.has(term));
  if (relied.length === 0) return keywords.map(([term]) => term);
  const { iris } = termsOf({ '@context': withoutScopes(context) });
  const altered = relied.filter((term) => {
    const published = publishedIris(term);
    const own = [...(iris.get(term) ?? [])];
    return isReversed(context[term]) || own.length === 0 || own.some((iri) => !published.has(iri));
  });
  return [...keywords.map(([term]) => term), ...altered];
}

const KEYWORDS: Readonly<Record<string, string>> = { id: '@id', type: '@type' };

function idOf(definition: JsonValue | undefined): JsonValue | undefined {
  return isObject(definition) ? definition['@id'] : definition;
}

function isReversed(definition: JsonValue | undefined): boolean {
  return isObject(definition) && definition['@reverse'] !== undefined;
}

/** What a definition has for inside its term is left out. */
function withoutScopes(context: JsonObject): JsonObject {
  const entries = Object.entries(context).map(
    ([term, definition]): readonly [string, JsonValue | undefined] => {
      if (!isObject(definition)) return [term, definition];
      const { '@context': _, ...own } = definition;
      return [term, own];
    },
  );
  return Object.fromEntries(entries);
}

function publishedIris(term: string): ReadonlySet<string> {
  return new Set(bundledDocuments.flatMap((context) => [...(termsOf(context).iris.get(term) ?? [])]));
}
