import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';

/** An endorsement as it stands in a credential. Nothing in it has been verified. */
export interface PlacedEndorsement {
  readonly item: JsonValue;
  readonly at: string;
  /** Ids of what it may be of: the thing that it stands on, and for a credential also whom that is about. */
  readonly things: readonly string[];
}

/**
 * The endorsements in a credential, in their order: on itself, on its achievement, on any profile, wherever it stands.
 * Those inside an endorsement are its own. Every place that a verifier could show is looked at, of the data model or not.
 *
 * @see Open Badges 3.0, AchievementCredential, Achievement and Profile (`endorsement`, `endorsementJwt`)
 */
export function endorsementsIn(credential: JsonObject): readonly PlacedEndorsement[] {
  const { credentialSubject: subject } = credential;
  const person = isObject(subject) ? textsOf(subject['id']) : [];
  return standingOn(credential, '', [...textsOf(credential['id']), ...person]);
}

/** Whether there is any to be placed: most badges have none. */
export function holdsEndorsements(thing: JsonObject): boolean {
  for (const member of Object.keys(thing)) {
    if (MEMBERS.has(member)) return true;
    const value = thing[member];
    if (typeof value === 'object' && !APART.has(member) && isHolder(value)) return true;
  }
  return false;
}

function isHolder(value: JsonValue): boolean {
  if (isArray(value)) return value.some((item) => typeof item === 'object' && isHolder(item));
  return isObject(value) && holdsEndorsements(value);
}

function standingOn(thing: JsonObject, at: string, things: readonly string[]): readonly PlacedEndorsement[] {
  return Object.entries(thing).flatMap(([member, value]) => {
    const here = pointer(at, member);
    if (APART.has(member)) return [];
    if (MEMBERS.has(member)) return itemsOf(value, here).map((item) => ({ ...item, things }));
    return inside(value, here);
  });
}

function inside(value: JsonValue | undefined, at: string): readonly PlacedEndorsement[] {
  if (isArray(value)) return value.flatMap((item, index) => inside(item, pointer(at, index)));
  return isObject(value) ? standingOn(value, at, textsOf(value['id'])) : [];
}

const MEMBERS: ReadonlySet<string> = new Set(['endorsement', 'endorsementJwt']);
/** Definitions of terms, and what secures the credential. */
const APART: ReadonlySet<string> = new Set(['@context', 'proof']);

function itemsOf(
  value: JsonValue | undefined,
  at: string,
): readonly { readonly item: JsonValue; readonly at: string }[] {
  if (value === undefined || value === null) return [];
  if (!isArray(value)) return [{ item: value, at }];
  return value.map((item, index) => ({ item, at: pointer(at, index) }));
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
