import { contexts as bundled } from '../../../../src/generated/contexts.js';
import { isArray, isObject } from '../../../../src/model/json.js';
import type { JsonObject, JsonValue } from '../../../../src/model/json.js';
import type { LoadContext } from '../../../../src/ports.js';
import type { Dice } from './dice.js';

/**
 * The terms in force at one place, roughly: what the generator needs in order to write mostly well-formed documents.
 * It is no reading of the contexts that anything is compared with.
 */
export interface Scope {
  readonly context: JsonObject;
  readonly outer: Scope | undefined;
}

/** The terms in force once a context is read in those of another. */
export function scopeOf(
  context: JsonValue | undefined,
  outer: Scope | undefined,
  load: LoadContext,
): Scope | undefined {
  if (context === null) return undefined;
  if (typeof context === 'string') return scopeOf(load(context)?.['@context'], outer, load);
  if (isArray(context))
    return context.reduce<Scope | undefined>((scope, part) => scopeOf(part, scope, load), outer);
  if (!isObject(context)) return outer;
  const imported = context['@import'];
  return { context, outer: typeof imported === 'string' ? scopeOf(imported, outer, load) : outer };
}

export function definitionOf(term: string, scope: Scope | undefined): JsonValue | undefined {
  if (scope === undefined) return undefined;
  return Object.hasOwn(scope.context, term) ? scope.context[term] : definitionOf(term, scope.outer);
}

const names = new WeakMap<
  JsonObject,
  { readonly classes: readonly string[]; readonly properties: readonly string[] }
>();

function namesIn(context: JsonObject): {
  readonly classes: readonly string[];
  readonly properties: readonly string[];
} {
  const known = names.get(context);
  if (known !== undefined) return known;
  const terms = Object.keys(context).filter((term) => !term.startsWith('@') && !isAlias(context[term]));
  const classes = terms.filter((term) => /^[A-Z]/.test(term));
  const found = { classes, properties: terms.filter((term) => !/^[A-Z]/.test(term)) };
  names.set(context, found);
  return found;
}

function isAlias(definition: JsonValue | undefined): boolean {
  const target = isObject(definition) ? definition['@id'] : definition;
  return typeof target === 'string' && target.startsWith('@');
}

/** A class or a property in force, inner ones more often; `undefined` where there is none. */
export function pickTerm(
  chance: Dice,
  scope: Scope | undefined,
  kind: 'classes' | 'properties',
): string | undefined {
  if (scope === undefined) return undefined;
  const own = namesIn(scope.context)[kind];
  const isOuter = scope.outer !== undefined && chance.chance(0.4);
  if (own.length > 0 && !isOuter) return chance.pick(own);
  return pickTerm(chance, scope.outer, kind);
}

const universe = new Set<string>();
for (const context of Object.values(bundled)) collect(context['@context']);

function collect(context: JsonValue | undefined): void {
  if (isArray(context)) context.forEach(collect);
  if (!isObject(context)) return;
  for (const [term, definition] of Object.entries(context)) {
    if (!term.startsWith('@')) universe.add(term);
    if (isObject(definition)) collect(definition['@context']);
  }
}

/** Every term that any bundled context defines, at any depth. */
export const everyTerm: readonly string[] = [...universe];
