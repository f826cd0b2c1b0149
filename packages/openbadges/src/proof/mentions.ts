import { classes, fieldsOf } from '../model/classes.js';
import { isV1p1 } from '../model/data-model.js';
import type { ClassName } from '../model/class-types.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { propertyTerms } from './meanings.js';

/** One place where a thing with an id is described, and as what. */
interface Mention {
  readonly className: ClassName | undefined;
  readonly object: JsonObject;
  /** The list that it is an item of. */
  readonly list: readonly JsonValue[] | undefined;
}

/** Things that honest badges describe several times, saying more here and less there; no verdict follows from them. */
const incidental: ReadonlySet<ClassName | undefined> = new Set<ClassName>([
  'Profile',
  'Evidence',
  'Related',
  'EndorsementSubject',
  'Image',
]);

const modelTerms = new Set(propertyTerms);
/** What a mention at a place of no class of ours may say. */
const incidentalTerms = new Set(
  [classes.Profile, classes.Evidence, classes.Related, classes.EndorsementSubject].flatMap((table) =>
    Object.keys(table),
  ),
);

/**
 * The id of a thing that is described in several places, so that nobody can tell which of its properties stood
 * where; `undefined` where there is none. In the graph that is signed all descriptions of one id are one.
 *
 * Where an id is described more than once, each place may say only what its class has, and two places of one class
 * must say the same, but for classes from which no verdict follows. No list has one thing twice.
 */
export function scatteredId(document: JsonObject): string | undefined {
  const className = credentialClass(document);
  // Of anything but a badge or an endorsement no verdict is ever `valid`, whatever its parts say.
  if (className === undefined) return undefined;
  const mentions = new Map<string, Mention[]>();
  collect(document, { className, list: undefined }, mentions);
  for (const [id, found] of mentions) {
    if (found.length > 1 && !isConsistent(found)) return id;
  }
  return undefined;
}

function collect(value: JsonValue | undefined, place: Place, into: Map<string, Mention[]>): void {
  if (isArray(value)) for (const item of value) collect(item, { ...place, list: place.list ?? value }, into);
  if (!isObject(value)) return;
  const { className, list } = place;
  const own = isCredential(className) ? (credentialClass(value) ?? className) : className;
  const { id } = value;
  if (typeof id === 'string' && termsOf(value).length > 0) {
    const mentions = into.get(id) ?? [];
    mentions.push({ className: own, object: value, list });
    into.set(id, mentions);
  }
  for (const [key, member] of Object.entries(value)) {
    if (key === '@context' || key === 'proof') continue;
    collect(member, { className: memberClass(own, key), list: undefined }, into);
  }
}

type Place = Pick<Mention, 'className' | 'list'>;

/** Credentials say by their own type and contexts what they are; so does what stands at a place of no class of ours. */
function isCredential(className: ClassName | undefined): boolean {
  return className === undefined || className === 'EndorsementCredential';
}

/** The class that a credential says it is. */
function credentialClass(object: JsonObject): ClassName | undefined {
  const names = isArray(object['type']) ? object['type'] : [object['type']];
  if (names.includes('EndorsementCredential')) {
    return isV1p1(object) ? 'EndorsementCredentialV1p1' : 'EndorsementCredential';
  }
  if (!names.includes('OpenBadgeCredential') && !names.includes('AchievementCredential')) return undefined;
  return isV1p1(object) ? 'AchievementCredentialV1p1' : 'AchievementCredential';
}

function memberClass(className: ClassName | undefined, key: string): ClassName | undefined {
  const field = className === undefined ? undefined : fieldsOf(className).get(key);
  return field?.value.kind === 'class' ? field.value.name : undefined;
}

function isConsistent(mentions: readonly Mention[]): boolean {
  const strict = mentions.filter(({ className }) => !incidental.has(className));
  const lists = strict.flatMap(({ list }) => (list === undefined ? [] : [list]));
  if (new Set(lists).size < lists.length) return false;
  const [first, ...others] = mentions.map(({ object }) => fingerprint(object));
  if (others.every((other) => other === first)) return true;
  const names = strict.flatMap(({ className }) => (className === undefined ? [] : [className]));
  if (new Set(names).size < names.length || !mentions.every(saysWhatItMay)) return false;
  const known = strict.filter(({ className }) => className !== undefined);
  return !known.some((one) => mentions.some((other) => couldExchange(one, other)));
}

/**
 * Members that may differ: an issuer who is the earner has a picture as the one and none as the other, and an
 * achievement may name its own earlier version as related.
 */
const indifferent = new Set(['@context', 'id', 'type', 'image', 'version', 'inLanguage']);

/** Whether two places of different classes could have exchanged a property that both classes have. */
function couldExchange(one: Mention, other: Mention): boolean {
  if (one.className === undefined || other.className === undefined || one.className === other.className)
    return false;
  const others = fieldsOf(other.className);
  return [...fieldsOf(one.className).keys()].some((key) => {
    if (indifferent.has(key) || !others.has(key)) return false;
    return JSON.stringify(one.object[key]) !== JSON.stringify(other.object[key]);
  });
}

function saysWhatItMay({ className, object }: Mention): boolean {
  const allowed = className === undefined ? incidentalTerms : new Set(fieldsOf(className).keys());
  return termsOf(object).every((term) => allowed.has(term) || !modelTerms.has(term));
}

function termsOf(object: JsonObject): readonly string[] {
  return Object.keys(object).filter((key) => key !== '@context' && key !== 'id' && key !== 'type');
}

/** A text that is equal for objects that say the same, whatever the order of their keys. */
function fingerprint(object: JsonObject): string {
  return JSON.stringify(object, (_key, value: JsonValue) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
