import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { iriTerm } from '../rdfc/statement.js';
import type { ActiveContext, Term } from './active-context.js';
import { isAbsoluteIri, isKeywordLike } from './iri.js';
import { canonicalJson } from '../suites/jcs.js';
import { StepAside } from './step-aside.js';

/** How a local context is applied. */
export interface Application {
  /** Whether it may give protected terms another meaning: the context of a property may. */
  readonly overridesProtected: boolean;
  /** Makes sure that a scoped context would be taken where it stands. */
  readonly checkScope: (
    scope: JsonValue,
    terms: ReadonlyMap<string, Term>,
    vocab: string | undefined,
  ) => void;
}

/** The terms of an active context after a local context, and its vocabulary. */
export interface Definitions {
  readonly terms: ReadonlyMap<string, Term>;
  readonly vocab: string | undefined;
}

/**
 * Adds the definitions of one local context, an object, to those of an active context.
 *
 * Follows JSON-LD 1.1 API, §4.1.2, steps 5.5 to 5.13, and §4.2.2 "Create Term Definition", for definitions by `@id`,
 * `@type`, `@container` (`@set`, `@list`, `@graph`), `@context`, `@protected` and `@prefix`. Anything else steps aside:
 * `@base`, `@import`, `@language`, `@direction`, `@reverse`, `@nest`, `@index`, null terms, terms in the form of IRIs,
 * and whatever would be refused.
 */
export function defineTerms(active: ActiveContext, local: JsonObject, application: Application): Definitions {
  const keywords = Object.keys(local).filter((key) => key.startsWith('@'));
  assertMembers(local, keywords, contextMembers);
  const vocab = vocabularyOf(local, active);
  const building: Building = {
    before: active.terms,
    terms: new Map(active.terms),
    vocab,
    local,
    isProtected: local['@protected'] === true,
    states: new Map(),
  };
  for (const name of Object.keys(local)) {
    if (name.startsWith('@')) continue;
    define(name, building, application.overridesProtected);
    // Where the general processor looks: with the terms that are defined so far, in the order in which they stand.
    const scope = building.terms.get(name)?.scope;
    if (scope !== undefined) application.checkScope(scope, building.terms, vocab);
  }
  return { terms: building.terms, vocab };
}

type Members = Readonly<Record<string, (value: JsonValue | undefined) => boolean>>;

const contextMembers: Members = {
  '@version': (value) => value === 1.1,
  '@protected': (value) => value === true,
  '@propagate': (value) => typeof value === 'boolean',
  '@vocab': (value) => typeof value === 'string',
};

const definitionMembers: Members = {
  '@id': (value) => typeof value === 'string',
  '@type': (value) => typeof value === 'string',
  '@container': () => true,
  '@context': () => true,
  '@protected': (value) => typeof value === 'boolean',
  '@prefix': (value) => typeof value === 'boolean',
};

/** Steps aside where a member of a context or a definition is none of these, or has another value than it should. */
function assertMembers(object: JsonObject, keys: readonly string[], members: Members): void {
  for (const key of keys) {
    const fits = Object.hasOwn(members, key) ? members[key] : undefined;
    if (fits?.(object[key]) !== true) throw new StepAside(`definition by ${key.slice(0, 20)}`);
  }
}

function vocabularyOf({ '@vocab': vocab }: JsonObject, active: ActiveContext): string | undefined {
  if (vocab === undefined) return active.vocab;
  // One that is no whole URL would be read in the context itself.
  if (typeof vocab === 'string' && /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(vocab)) return vocab;
  throw new StepAside('vocabulary');
}

interface Building {
  readonly before: ReadonlyMap<string, Term>;
  readonly terms: Map<string, Term>;
  readonly vocab: string | undefined;
  readonly local: JsonObject;
  readonly isProtected: boolean;
  /** Which terms are being defined, and which are. */
  readonly states: Map<string, 'begun' | 'done'>;
}

/** `overridesProtected` is for what is asked for by itself: what another definition needs is held to what is protected. */
function define(name: string, building: Building, overridesProtected = false): void {
  const state = building.states.get(name);
  if (state === 'done') return;
  if (state === 'begun') throw new StepAside('definitions in a circle');
  building.states.set(name, 'begun');
  if (isUnusual(name)) throw new StepAside('name of a term');
  const definition = definitionOf(building.local[name]);
  const before = building.before.get(name);
  building.terms.delete(name);
  const term = termOf(name, definition, building);
  building.terms.set(name, overridesProtected ? overriding(term, before) : assertUnprotected(term, before));
  building.states.set(name, 'done');
}

/** Names that are defined by other rules, or that the general processor takes for members of its own objects. */
function isUnusual(name: string): boolean {
  return name === '' || name in Object.prototype || /[:/]/.test(name) || isKeywordLike(name);
}

function definitionOf(value: JsonValue | undefined): JsonObject {
  if (typeof value === 'string') return { '@id': value };
  if (!isObject(value)) throw new StepAside('null term');
  assertMembers(value, Object.keys(value), definitionMembers);
  return value;
}

function termOf(name: string, definition: JsonObject, building: Building): Term {
  const { '@id': own, '@type': type, '@prefix': prefix, '@protected': isProtected } = definition;
  const id = typeof own === 'string' && own !== name ? iriOf(own, building) : inVocabulary(name, building);
  if (id !== '@id' && id !== '@type' && !isAbsoluteIri(id)) throw new StepAside('IRI of a term');
  if (id.startsWith('@')) assertUsualAlias(name, definition);
  return {
    id,
    written: iriTerm(id),
    type: typeof type === 'string' ? datatypeOf(type, building) : undefined,
    containers: containersOf(definition['@container']),
    scope: definition['@context'],
    isPrefix: typeof prefix === 'boolean' ? prefix : isPrefix(id, building.local[name], name),
    isProtected: isProtected === true || (building.isProtected && isProtected !== false),
  };
}

/** Where in a document a keyword is looked for depends on more than the context in force, so that others could slip by. */
function assertUsualAlias(name: string, { '@id': id, '@protected': _, ...further }: JsonObject): void {
  if (id !== `@${name}` || Object.keys(further).length > 0) throw new StepAside('alias of a keyword');
}

/** A simple definition whose IRI ends as namespaces do makes a prefix. One by the vocabulary leaves it open. */
function isPrefix(id: string, definition: JsonValue | undefined, name: string): boolean | undefined {
  const own = isObject(definition) ? definition['@id'] : definition;
  if (own === undefined || own === name) return undefined;
  return typeof definition === 'string' && /[:/?#[\]@]$/.test(id);
}

function inVocabulary(name: string, { vocab }: Building): string {
  if (vocab === undefined) throw new StepAside('term without IRI');
  return vocab + name;
}

/** The IRI that a term, a compact IRI or an IRI stands for, in the context that is being made. */
function iriOf(text: string, building: Building): string {
  if (text === '@id' || text === '@type') return text;
  if (text.startsWith('@')) throw new StepAside('keyword in a definition');
  if (Object.hasOwn(building.local, text)) define(text, building);
  const term = building.terms.get(text);
  if (term !== undefined) return term.id;
  const colon = text.indexOf(':');
  if (colon < 1) return inVocabulary(text, building);
  const name = text.slice(0, colon);
  if (name === '_') throw new StepAside('blank node label in a definition');
  if (text.startsWith('//', colon + 1)) return text;
  if (Object.hasOwn(building.local, name)) define(name, building);
  const prefix = building.terms.get(name);
  return prefix?.isPrefix === true ? prefix.id + text.slice(colon + 1) : text;
}

function datatypeOf(type: string, building: Building): string {
  if (valueTypes.has(type)) return type;
  const iri = iriOf(type, building);
  if (isAbsoluteIri(iri)) return iri;
  throw new StepAside('type of a term');
}

const valueTypes: ReadonlySet<string> = new Set(['@id', '@vocab', '@json', '@none']);

function containersOf(container: JsonValue | undefined): Term['containers'] {
  if (container === undefined) return [];
  const parts = isArray(container) ? container : [container];
  const known = parts.flatMap((part) =>
    part === '@set' || part === '@list' || part === '@graph' ? [part] : [],
  );
  const isJoined = known.length === 2 && known[0] !== known[1] && !known.includes('@list');
  if (known.length === parts.length && (known.length === 1 || isJoined)) return known;
  throw new StepAside('container');
}

/**
 * The context of a property may change a protected term. Where it takes the protection away, it depends on what else the
 * general processor has applied the same context to whether the term stays protected.
 */
function overriding(term: Term, before: Term | undefined): Term {
  if (before?.isProtected === true && !term.isProtected) throw new StepAside('protection');
  return term;
}

/** Elsewhere a protected term keeps its meaning. */
function assertUnprotected(term: Term, before: Term | undefined): Term {
  if (before?.isProtected !== true) return term;
  const kept = { ...term, isProtected: true };
  if (definitionText(kept) === definitionText(before)) return kept;
  throw new StepAside('protected term');
}

/** A text that is equal for equal definitions, in whatever order their scopes are written. */
function definitionText({ scope = '', containers, isPrefix: prefix, ...rest }: Term): string {
  const isPrefix = prefix ?? 'open';
  return canonicalJson({
    ...rest,
    type: rest.type ?? '',
    scope,
    containers: [...containers].sort(),
    isPrefix,
  });
}
