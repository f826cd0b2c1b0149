import { reliedTerms } from '../../contexts/relied-terms.js';
import { isBundled } from '../../contexts/load.js';
import { termsOf } from '../../contexts/terms.js';
import type { Terms } from '../../contexts/terms.js';
import { classes } from '../../model/classes.js';
import type { JsonObject } from '../../model/json.js';

/**
 * What terms and IRIs mean in given contexts. A meaning is a name: that of a term, and that of every IRI which the
 * term stands for in one context or another. Terms that share an IRI share a meaning.
 */
export interface Meanings {
  readonly properties: Meaning;
  readonly classes: Meaning;
  /** Meanings of the properties whose values are terms: `assertionMethod` is signed as an IRI. */
  readonly symbolic: ReadonlySet<string>;
  /** Whether shapes leave out what has no meaning: terms that no context defines, or none at hand but an inline one. */
  readonly isPartial?: boolean;
}

/** The meaning of a term as it is written, and of an IRI as it is signed; `undefined` for those of nobody's. */
export interface Meaning {
  readonly ofTerm: ReadonlyMap<string, string>;
  readonly ofIri: ReadonlyMap<string, string>;
}

/** The properties of the data model, by which reports are made. */
export const propertyTerms = [
  ...new Set(Object.values(classes).flatMap((table) => Object.keys(table))),
].filter((name) => name !== '@context' && name !== 'id' && name !== 'type');

const classTerms = [
  'VerifiableCredential',
  'OpenBadgeCredential',
  'DataIntegrityProof',
  ...Object.keys(classes),
];

/** The vocabulary of learner records, and what their subjects say by it under names that badges use as well. */
const RECORD_VOCABULARY = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const homonyms: ReadonlySet<string | undefined> = new Set(['achievement', 'identifier']);

/**
 * The meaning of a signed IRI as a property of a thing of given classes; `undefined` for one of nobody's. One learner
 * is the subject of a record and of the badges in it, so what the two say of him must not be taken for one another:
 * the subject of a record, and nothing else, has its achievements and identifiers in the vocabulary of records.
 */
export function propertyOf(
  iri: string,
  classesOfThing: readonly string[],
  { properties }: Meanings,
): string | undefined {
  const name = properties.ofIri.get(iri);
  if (!homonyms.has(name)) return name;
  return iri.startsWith(RECORD_VOCABULARY) === classesOfThing.includes('ClrSubject') ? name : undefined;
}

/** Whether what a signed IRI means depends on the thing that it is said of. */
export function isHomonym(iri: string, { properties }: Meanings): boolean {
  return homonyms.has(properties.ofIri.get(iri));
}

const known = new WeakMap<readonly JsonObject[], Meanings>();

/**
 * What terms mean in contexts, in all that are at hand: a stranger chooses which of them a credential names. Terms
 * that reports rely on have the meaning of the bundled contexts alone; those that the caller brings change none. The
 * data model's own terms come first: a class that shares its IRI with a property (`Criteria`, `criteria`) is no other
 * name for the property.
 */
export function meaningsOf(contexts: readonly JsonObject[]): Meanings {
  const found = known.get(contexts) ?? readMeanings(contexts);
  known.set(contexts, found);
  return found;
}

function readMeanings(contexts: readonly JsonObject[]): Meanings {
  const tables = contexts.map(termsOf);
  const [all, published] = [irisByTerm(tables), irisByTerm(contexts.filter(isBundled).map(termsOf))];
  const irisOf = (term: string): readonly string[] => {
    return (reliedTerms.has(term) ? published.get(term) : undefined) ?? all.get(term) ?? [];
  };
  const others = [...all.keys()];
  const properties = meaning([propertyTerms, others], irisOf);
  const symbolic = tables.flatMap((table) => [...table.symbolic]).map((term) => properties.ofTerm.get(term));
  return {
    properties,
    classes: meaning([classTerms, others], irisOf),
    symbolic: new Set(symbolic.filter((name) => name !== undefined)),
  };
}

/** For each term the IRIs of all tables, in their order. One walk: the first badge waits for it. */
function irisByTerm(tables: readonly Terms[]): ReadonlyMap<string, readonly string[]> {
  const byTerm = new Map<string, string[]>();
  for (const { iris } of tables) {
    for (const [term, ofTerm] of iris) {
      const before = byTerm.get(term);
      if (before === undefined) byTerm.set(term, [...ofTerm]);
      else before.push(...ofTerm);
    }
  }
  return byTerm;
}

function meaning(
  [own, others]: readonly [readonly string[], readonly string[]],
  irisOf: (term: string) => readonly string[],
): Meaning {
  const ofTerm = new Map<string, string>();
  const ofIri = new Map<string, string>();
  const add = (term: string, iris: readonly string[]): void => {
    const name = iris.map((iri) => ofIri.get(iri)).find((found) => found !== undefined) ?? term;
    ofTerm.set(term, name);
    for (const iri of iris) if (!ofIri.has(iri)) ofIri.set(iri, name);
  };
  for (const term of own) add(term, irisOf(term));
  const ownIris = new Set(ofIri.keys());
  for (const term of others) {
    const iris = irisOf(term);
    if (!ofTerm.has(term) && !iris.some((iri) => ownIris.has(iri))) add(term, iris);
  }
  return { ofTerm, ofIri };
}
