import type { JsonValue } from '../../model/json.js';

/** What a term means in an active context. */
export interface Term {
  /** An absolute IRI, or the keyword `@id` or `@type`. */
  readonly id: string;
  /** The same as N-Quads write it. */
  readonly written: string;
  /** `@id`, `@vocab`, `@json`, `@none`, or the IRI of a datatype. */
  readonly type: string | undefined;
  /** As it is written, in an array: `@set` makes no difference but to whether two definitions are the same. */
  readonly containers: readonly string[];
  /** The context that holds inside the term or class; `undefined` where it has none. */
  readonly scope: JsonValue | undefined;
  /** Whether compact IRIs may begin with it; `undefined` where nothing says so. */
  readonly isPrefix: boolean | undefined;
  readonly isProtected: boolean;
}

/**
 * An active context. It never changes once it is made, so that what follows from it is worked out once and kept: what
 * holds inside a term, under a type, after a further context.
 *
 * @see JSON-LD 1.1 Processing Algorithms and API, §4.1 "Active Context"
 */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, Term>;
  readonly vocab: string | undefined;
  /** What holds again in the things that a thing with this type names. */
  readonly previous: ActiveContext | undefined;
  /** How many more may follow in the document; `undefined` for what came of bundled contexts alone, which is kept. */
  readonly budget: Budget | undefined;
  /** Whether `id` and `type` are the keywords here. */
  readonly hasId: boolean;
  readonly hasType: boolean;
  readonly followers: Followers;
  /** By the meanings of the published contexts. */
  readonly names: Names;
}

/** The contexts that were derived from one, by the local context that was applied to it. */
export interface Followers {
  readonly byProperty: Map<string, Inside>;
  readonly byType: Map<JsonValue, ActiveContext>;
  readonly byDocument: Map<JsonValue, ActiveContext>;
}

/** What keys and types that a context defines say in it. */
export interface Names {
  readonly members: Map<string, Member>;
  readonly classes: Map<string, Class>;
}

/** What holds inside a term: for its texts and numbers, for the things in it, and for bare references to things. */
export interface Inside {
  readonly name: string;
  /** The containers of the term where it stands. */
  readonly containers: readonly string[];
  /** What the term is in its own scope. */
  readonly term: Term | undefined;
  readonly ofValues: ActiveContext;
  readonly ofThings: ActiveContext;
  readonly ofReferences: ActiveContext;
}

/** What a key says where it stands, be it of one thing or another. */
export interface Member extends Inside {
  /** The IRI of the property. */
  readonly id: string;
  /** The same as N-Quads write it. */
  readonly written: string;
  /** What the key means to whoever reads the JSON. */
  readonly shown: string;
  /** Whether what is signed means the same depends on the classes of the thing. */
  readonly isHomonym: boolean;
  readonly isList: boolean;
  readonly isGraph: boolean;
  /** Whether the values are terms. */
  readonly isSymbolic: boolean;
  /** Whether its own scope makes another property of the term. */
  readonly isRescoped: boolean;
  /** What follows a text in N-Quads; `undefined` where its texts are signed in another form than they are written. */
  readonly suffix: string | undefined;
}

/** What a type says where it stands. */
export interface Class {
  /** The IRI as N-Quads write it. */
  readonly written: string;
  /** What it means, as shown and as signed. */
  readonly meaning: string;
}

/** How many contexts may still be made for a stranger's: each holds all terms. */
export interface Budget {
  left: number;
}

/** What an active context is made of. */
export type ContextParts = Pick<ActiveContext, 'terms' | 'vocab' | 'previous' | 'budget'>;

/** A new active context, of which nothing follows yet. */
export function activeContext(parts: ContextParts): ActiveContext {
  const { terms, vocab, previous, budget } = parts;
  return {
    terms,
    vocab,
    previous,
    budget,
    hasId: terms.get('id')?.id === '@id',
    hasType: terms.get('type')?.id === '@type',
    followers: { byProperty: new Map(), byType: new Map(), byDocument: new Map() },
    names: newNames(),
  };
}

/** Of no name anything is known yet. */
export function newNames(): Names {
  return { members: new Map(), classes: new Map() };
}

/** The context before any other: no term means anything. */
export const initialContext: ActiveContext = activeContext({
  terms: new Map(),
  vocab: undefined,
  previous: undefined,
  budget: undefined,
});

/** Whether each value of a term stands in a graph of its own. */
export function makesGraphs(name: string, { terms }: ActiveContext): boolean {
  return terms.get(name)?.containers.includes('@graph') === true;
}
