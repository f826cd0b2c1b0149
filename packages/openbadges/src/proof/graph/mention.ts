import { classes, fieldsOf } from '../../model/classes.js';
import type { ClassName } from '../../model/class-types.js';
import { isArray } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { fingerprint } from './fingerprint.js';
import { propertyTerms } from './meanings.js';

/** One place where a thing is named by its id, and as what. A place that only names it may have said more once. */
export interface Mention {
  readonly className: ClassName | undefined;
  readonly object: JsonObject;
  /** The list that it is an item of. */
  readonly list: readonly JsonValue[] | undefined;
  /** The credential of a record around it that has a proof of its own, by which nothing in it can move. */
  readonly seal: Seal | undefined;
  /** Whether it stands where a document holds credentials. */
  readonly isHeld: boolean;
}

/** A credential of a record with a proof of its own. */
export interface Seal {
  /** The id of who issued it, whose words are in it. */
  readonly issuer: JsonValue | undefined;
}

/** Things that honest badges describe several times, saying more here and less there; no verdict follows from them. */
export const incidental: ReadonlySet<ClassName | undefined> = new Set<ClassName>([
  'Profile',
  'Evidence',
  'Related',
  'EndorsementSubject',
  'Image',
]);

const modelTerms = new Set(propertyTerms);
/** What a mention at a place of no class of ours may say. */
const incidentalTerms: ReadonlySet<string> = new Set(
  [classes.Profile, classes.Evidence, classes.Related, classes.EndorsementSubject].flatMap((table) =>
    Object.keys(table),
  ),
);

/** What a description says beyond naming its thing. */
export function termsOf(object: JsonObject): readonly string[] {
  return Object.keys(object).filter((key) => key !== '@context' && key !== 'id' && key !== 'type');
}

/** Whether a mention says anything of its thing. */
export function isDescription({ object }: Mention): boolean {
  return termsOf(object).length > 0;
}

/** The terms of the data model that things at a place of a class, or of none, may say. */
export function termsAt(className: ClassName | undefined): ReadonlySet<string> {
  if (className === undefined) return incidentalTerms;
  const known = termsByClass.get(className);
  if (known !== undefined) return known;
  const terms = new Set(fieldsOf(className).keys());
  termsByClass.set(className, terms);
  return terms;
}

const termsByClass = new Map<ClassName, ReadonlySet<string>>();

/** The terms of the data model that the class of a place does not have. */
export function strangeTerms({ className, object }: Mention): readonly string[] {
  const allowed = termsAt(className);
  return termsOf(object).filter((term) => modelTerms.has(term) && !allowed.has(term));
}

/** Whether no thing of a class is without a term. */
export function requires(className: ClassName | undefined, term: string): boolean {
  return className !== undefined && fieldsOf(className).get(term)?.need === true;
}

/** What mentions say of their thing: for each term the fingerprints of its values. */
export function saidIn(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>();
  for (const { object } of mentions) {
    for (const term of termsOf(object)) {
      said.set(term, (said.get(term) ?? new Set()).add(fingerprint(object[term])));
    }
  }
  return said;
}

/** The class of a place, and whether its thing says that it is the subject of a record. */
export interface Kind {
  readonly className: ClassName | undefined;
  readonly isRecordSubject: boolean;
}

/** What kind of place a mention stands at. */
export function kindOf({ className, object: { type } }: Mention): Kind {
  return {
    className,
    isRecordSubject: isArray(type) ? type.includes('ClrSubject') : type === 'ClrSubject',
  };
}

const keywords = new Set(['@context', 'id', 'type']);
/** An achievement may name its own earlier version, or one in another language, as related. */
const ofRelated = new Set(['version', 'inLanguage']);
/** What a record and a badge say of the learner by terms that look alike and are signed apart (`propertyOf`). */
const homonyms = new Set(['achievement', 'identifier']);

/** Whether it makes a difference at which of two places of different classes a term stands. */
export function matters(term: string, one: Kind, other: Kind): boolean {
  if (keywords.has(term) || ofRelated.has(term)) return false;
  if (homonyms.has(term)) return one.isRecordSubject === other.isRecordSubject;
  const names = [one.className, other.className];
  // The earner chooses the own id, and must not give an achievement a picture by it. An issuer may be the earner.
  if (term === 'image') return names.includes('AchievementSubject') && !names.includes('Profile');
  // Evidence is what the earner handed in, wherever it is described.
  return !(names.includes('Evidence') && names.includes(undefined));
}
