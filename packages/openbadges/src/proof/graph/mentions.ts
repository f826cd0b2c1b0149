import { fieldsOf } from '../../model/classes.js';
import { credentialClass } from '../../model/credential-class.js';
import type { ClassName } from '../../model/class-types.js';
import type { Field } from '../../model/fields.js';
import { isArray, isObject } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { areTypesFixed } from './free-types.js';
import { isDescription } from './mention.js';
import type { Mention } from './mention.js';
import { isPlaced } from './placement.js';
import { isRepeated } from './repetition.js';

/**
 * The id of a thing that is named in several places, so that nobody can tell which of its properties stood where;
 * `undefined` where there is none. In the graph that is signed all descriptions of one id are one. `references` are
 * the texts that are signed as the ids of things.
 *
 * Where an id stands more than once, each place may say only what its class has, two places of one class must say the
 * same, but for classes from which no verdict follows, and places of two classes nothing that both could say. No list
 * has one thing twice. No document holds itself, or what it holds could be shown as what holds it.
 *
 * In a learner record this holds for each credential by itself, since its own proof keeps together what it says, and
 * for the envelope with whatever has no proof. Of the things that both describe, the envelope must say what a
 * credential says as far as it could, or a stranger could have taken it out there. A record is no better than the
 * proofs in it: results of two badges without any could change places. The credentials of a presentation are graphs of
 * their own, each verified as a document of its own.
 */
export function scatteredId(
  document: JsonObject,
  references: ReadonlySet<string> = new Set(),
): string | undefined {
  const className = credentialClass(document);
  // Of anything else no verdict is ever `valid`, whatever its parts say.
  if (className === undefined && !isPresentation(document)) return undefined;
  const found: Found = { references, mentions: new Map(), sealed: [] };
  const { verifiableCredential: _, ...rest } = document;
  const place = { className, list: undefined, seal: undefined, isHeld: false };
  collect(className === undefined ? rest : document, place, found);
  for (const [id, mentions] of found.mentions) {
    if (id === document['id'] && className !== undefined && isHeldByItself(mentions)) return id;
    if (!isConsistent(mentions)) return id;
  }
  for (const credential of found.sealed) {
    const id = scatteredId(credential);
    if (id !== undefined) return id;
  }
  return undefined;
}

function isPresentation({ type }: JsonObject): boolean {
  return isArray(type) ? type.includes('VerifiablePresentation') : type === 'VerifiablePresentation';
}

interface Found {
  readonly references: ReadonlySet<string>;
  readonly mentions: Map<string, Mention[]>;
  /** The credentials of a record that have a proof of their own, but for those inside another. */
  readonly sealed: JsonObject[];
}

type Place = Omit<Mention, 'object'>;

function collect(value: JsonValue | undefined, place: Place, into: Found): void {
  if (isArray(value)) for (const item of value) collect(item, { ...place, list: place.list ?? value }, into);
  if (typeof value === 'string' && (place.className !== undefined || into.references.has(value))) {
    note(value, { ...place, object: { id: value } }, into);
  }
  if (!isObject(value)) return;
  const { className, seal } = place;
  const own = isCredential(className) ? (credentialClass(value) ?? className) : className;
  const { id } = value;
  if (typeof id === 'string') note(id, { ...place, className: own, object: value }, into);
  for (const [key, member] of Object.entries(value)) {
    const field = own === undefined ? undefined : fieldsOf(own).get(key);
    if (key === '@context' || key === 'proof' || isPlain(key, field)) continue;
    const named = field?.value.kind === 'class' ? field.value.name : undefined;
    const isHeld = named === 'EndorsementCredential';
    const inner = { className: named, list: undefined, seal, isHeld };
    if (own === 'ClrSubject' && key === 'verifiableCredential') collectCredentials(member, inner, into);
    else collect(member, inner, into);
  }
}

function note(id: string, mention: Mention, { mentions }: Found): void {
  const found = mentions.get(id) ?? [];
  found.push(mention);
  mentions.set(id, found);
}

/** Whether a member holds texts or numbers by the data model, and nothing that has an id. */
function isPlain(key: string, field: Field | undefined): boolean {
  if (field === undefined) return key === 'id' || key === 'type';
  return field.value.kind !== 'class' && field.value.kind !== 'object';
}

function collectCredentials(value: JsonValue | undefined, place: Place, into: Found): void {
  const list = isArray(value) ? value : undefined;
  for (const item of list ?? [value]) {
    const isSealed = isObject(item) && hasProof(item);
    if (isSealed && place.seal === undefined) into.sealed.push(item);
    const seal = isSealed ? { issuer: issuerOf(item) } : place.seal;
    collect(item, { ...place, list, seal, isHeld: true }, into);
  }
}

/** An empty proof is not signed: a stranger may add one. */
function hasProof({ proof }: JsonObject): boolean {
  return isArray(proof) ? proof.some(isObject) : isObject(proof);
}

function issuerOf({ issuer }: JsonObject): JsonValue | undefined {
  return isObject(issuer) ? issuer['id'] : issuer;
}

/** Credentials say by their own type and contexts what they are; so does what stands at a place of no class of ours. */
function isCredential(className: ClassName | undefined): boolean {
  return className === undefined || className === 'EndorsementCredential';
}

function isConsistent(mentions: readonly Mention[]): boolean {
  const own = mentions.filter(({ seal }) => seal === undefined);
  const sealed = mentions.filter(({ seal }) => seal !== undefined);
  if (own.some(isCredentialElsewhere) || !areTypesFixed(own, sealed)) return false;
  if (own.length > 1 && !isPlaced(own)) return false;
  const said = own.filter(isDescription);
  const saidInside = sealed.filter(isDescription);
  return said.length === 0 || saidInside.length === 0 || isRepeated(saidInside, said);
}

/** Whether a whole credential stands where none belongs, as one that holds the document would, turned inside out. */
function isCredentialElsewhere({ className, object }: Mention): boolean {
  return (
    className !== undefined &&
    Object.hasOwn(object, 'credentialSubject') &&
    !fieldsOf(className).has('credentialSubject')
  );
}

/** Whether the document itself is named among what it holds, or at a place that may hold anything. */
function isHeldByItself(mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ className, seal, isHeld }, index) =>
      index > 0 && (isHeld || (className === undefined && seal === undefined)),
  );
}
