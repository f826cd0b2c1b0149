import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';

/**
 * How often a document names contexts, at its top or further in, where all are at hand and those that it brings along
 * are few enough to be processed.
 *
 * Codes, as `unknown`: `context.unknown` for each context that is missing, by name; `context.too-complex`.
 */
export function checkContexts(document: JsonObject, loadContext: Load): Outcome<number> {
  const found: Found = { named: new Set(), missing: [], mentions: 0, inlineTerms: 0 };
  walk(document, '', { found, loadContext });
  if (found.inlineTerms > limits.inlineTerms || found.mentions > limits.contexts) {
    const message = `More than ${limits.contexts} contexts, or ${limits.inlineTerms} terms in contexts of its own.`;
    return unknown({ code: 'context.too-complex', message, at: '' });
  }
  const [first, ...rest] = found.missing;
  return first === undefined ? ok(found.mentions) : unknown(first, ...rest);
}

type Load = (url: string) => JsonObject | undefined;

interface Found {
  readonly named: Set<JsonObject>;
  readonly missing: Problem[];
  mentions: number;
  inlineTerms: number;
}

interface Search {
  readonly found: Found;
  readonly loadContext: Load;
}

function walk(value: JsonValue | undefined, at: string, search: Search): void {
  if (isArray(value)) {
    value.forEach((item, index) => {
      walk(item, pointer(at, index), search);
    });
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const here = pointer(at, key);
      if (key === '@context') noteContext(member, here, search);
      else walk(member, here, search);
    }
  }
}

function noteContext(context: JsonValue | undefined, at: string, search: Search): void {
  if (isArray(context)) {
    context.forEach((part, index) => {
      noteContext(part, pointer(at, index), search);
    });
  } else if (isObject(context)) {
    search.found.inlineTerms += sizeOf(context);
    // Each use of such a term would process the named context anew.
    if (urlsIn(context).length > 0) search.found.inlineTerms = Infinity;
  } else if (typeof context === 'string') {
    noteUrl(context, at, search);
  }
}

function noteUrl(url: string, at: string, { found, loadContext }: Search): void {
  found.mentions += 1;
  const context = loadContext(url);
  if (context !== undefined) noteLoaded(context, at, { found, loadContext });
  else if (found.missing.length < limits.problems) {
    const message = `The context ${JSON.stringify(url.slice(0, 200))} is not at hand.`;
    found.missing.push({ code: 'context.unknown', message, at, spec: 'W3C Data Integrity 1.0 §4.6' });
  }
}

/** A context of the caller's may name further ones, or import one. */
function noteLoaded(context: JsonObject, at: string, search: Search): void {
  if (search.found.named.has(context)) return;
  search.found.named.add(context);
  for (const url of urlsIn(context['@context'])) noteUrl(url, at, search);
}

function urlsIn(context: JsonValue | undefined): readonly string[] {
  if (typeof context === 'string') return [context];
  if (isArray(context)) return context.flatMap(urlsIn);
  if (!isObject(context)) return [];
  return Object.entries(context).flatMap(([key, definition]) => {
    if (key === '@import' && typeof definition === 'string') return [definition];
    return isObject(definition) && definition['@context'] !== undefined ? urlsIn(definition['@context']) : [];
  });
}

function sizeOf(value: JsonValue | undefined): number {
  const members = isObject(value) || isArray(value) ? Object.values(value) : [];
  return members.reduce<number>((sum, member) => sum + sizeOf(member), 1);
}
