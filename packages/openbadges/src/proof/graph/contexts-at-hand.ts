import { limits } from '../../limits.js';
import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { ok, unknown } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';
import { weightOf } from './weight.js';

/**
 * How often a document names contexts, at its top or further in, where all are at hand and those that it brings along
 * are few enough to be processed.
 *
 * Codes, as `unknown`: `context.unknown` for each context that is missing, by name; `context.too-complex`.
 */
export function checkContexts(document: JsonObject, loadContext: Load): Outcome<number> {
  const count: Count = { named: new Set(), mentions: 0, inlineTerms: 0, isComplete: true };
  countIn(document, { count, loadContext });
  if (count.inlineTerms > limits.inlineTerms || count.mentions > limits.contexts) {
    const message = `More than ${limits.contexts} contexts, or ${limits.inlineTerms} terms in contexts of its own.`;
    return unknown({ code: 'context.too-complex', message, at: '' });
  }
  if (count.isComplete) return ok(count.mentions);
  // Only now are places asked for: most documents name nothing that is missing.
  const missing: Problem[] = [];
  findMissing(document, '', { missing, named: new Set(), loadContext });
  const [first, ...rest] = missing;
  return first === undefined ? ok(count.mentions) : unknown(first, ...rest);
}

type Load = (url: string) => JsonObject | undefined;

interface Count {
  readonly named: Set<JsonObject>;
  mentions: number;
  inlineTerms: number;
  isComplete: boolean;
}

interface Counting {
  readonly count: Count;
  readonly loadContext: Load;
}

function countIn(value: JsonObject | readonly JsonValue[], counting: Counting): void {
  if (isArray(value)) {
    for (const item of value) if (typeof item === 'object' && item !== null) countIn(item, counting);
    return;
  }
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (key === '@context') countContext(member, counting);
    else if (typeof member === 'object' && member !== null) countIn(member, counting);
  }
}

function countContext(context: JsonValue | undefined, counting: Counting): void {
  if (typeof context === 'string') countUrl(context, counting);
  else if (isArray(context)) for (const part of context) countContext(part, counting);
  else if (isObject(context)) counting.count.inlineTerms += inlineTermsOf(context);
}

/** Each use of a term that names a context would process that anew. */
function inlineTermsOf(context: JsonObject): number {
  return urlsIn(context).length > 0 ? Infinity : weightOf(context).values;
}

function countUrl(url: string, { count, loadContext }: Counting): void {
  count.mentions += 1;
  const context = loadContext(url);
  if (context === undefined) count.isComplete = false;
  else if (!count.named.has(context)) {
    count.named.add(context);
    // A context of the caller's may name further ones, or import one.
    for (const further of urlsNamedBy(context)) countUrl(further, { count, loadContext });
  }
}

const known = new WeakMap<JsonObject, readonly string[]>();

/** The contexts that a loaded one names. Contexts are immutable values, so each is looked through once. */
function urlsNamedBy(context: JsonObject): readonly string[] {
  const urls = known.get(context) ?? urlsIn(context['@context']);
  known.set(context, urls);
  return urls;
}

interface Search {
  /** No more than are told. */
  readonly missing: Problem[];
  readonly named: Set<JsonObject>;
  readonly loadContext: Load;
}

function findMissing(value: JsonValue | undefined, at: string, search: Search): void {
  if (isArray(value)) {
    value.forEach((item, index) => {
      findMissing(item, pointer(at, index), search);
    });
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const here = pointer(at, key);
      if (key === '@context') findInContext(member, here, search);
      else findMissing(member, here, search);
    }
  }
}

function findInContext(context: JsonValue | undefined, at: string, search: Search): void {
  if (typeof context === 'string') noteUrl(context, at, search);
  else if (isArray(context)) {
    context.forEach((part, index) => {
      findInContext(part, pointer(at, index), search);
    });
  }
}

function noteUrl(url: string, at: string, { missing, named, loadContext }: Search): void {
  const context = loadContext(url);
  if (context === undefined) {
    const message = `The context ${JSON.stringify(url.slice(0, 200))} is not at hand.`;
    const problem = { code: 'context.unknown', message, at, spec: 'W3C Data Integrity 1.0 §4.6' } as const;
    if (missing.length < limits.problems) missing.push(problem);
  } else if (!named.has(context)) {
    named.add(context);
    for (const further of urlsNamedBy(context)) noteUrl(further, at, { missing, named, loadContext });
  }
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
