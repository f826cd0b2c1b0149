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
  const found: Found = { references, first: new Map(), several: new Map(), sealed: [] };
  const place = { className, list: undefined, seal: undefined, isHeld: false };
  collect(className === undefined ? withoutHeld(document) : document, place, found);
  const own = className === undefined ? undefined : document['id'];
  for (const [id, mention] of found.first) {
    const mentions = found.several.get(id);
    if (mentions === undefined) {
      if (!isConsistentAlone(mention)) return id;
    } else if ((id === own && isHeldByItself(mentions)) || !isConsistent(mentions)) return id;
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

function withoutHeld({ verifiableCredential: _, ...rest }: JsonObject): JsonObject {
  return rest;
}

interface Found {
  readonly references: ReadonlySet<string>;
  /** Where each id stands first. Most stand nowhere else, and little is to be looked at then. */
  readonly first: Map<string, Mention>;
  /** All places of the ids that stand at several, the first included. */
  readonly several: Map<string, Mention[]>;
  /** The credentials of a record that have a proof of their own, but for those inside another. */
  readonly sealed: JsonObject[];
}

type Place = Omit<Mention, 'object'>;

function collect(value: JsonValue | undefined, place: Place, into: Found): void {
  if (typeof value === 'string') collectText(value, place, into);
  else if (isArray(value)) {
    const { className, list = value, seal, isHeld } = place;
    for (const item of value) collect(item, { className, list, seal, isHeld }, into);
  } else if (isObject(value)) collectThing(value, place, into);
}

/** A text at the place of a thing names it; at any other only where it is signed as an id. */
function collectText(id: string, { className, list, seal, isHeld }: Place, into: Found): void {
  if (className === undefined && !into.references.has(id)) return;
  note(id, { className, object: { id }, list, seal, isHeld }, into);
}

function collectThing(object: JsonObject, { className, list, seal, isHeld }: Place, into: Found): void {
  const own = isCredential(className) ? (credentialClass(object) ?? className) : className;
  const { id } = object;
  if (typeof id === 'string') note(id, { className: own, object, list, seal, isHeld }, into);
  const steps = stepsFrom(own);
  for (const key of Object.keys(object)) {
    const step = steps.get(key) ?? UNKNOWN_STEP;
    if (step.isPlain) continue;
    const member = object[key];
    const inner = { className: step.className, list: undefined, seal, isHeld: step.isHeld };
    if (step.isRecordContent) collectCredentials(member, inner, into);
    else if (typeof member === 'object' || typeof member === 'string') collect(member, inner, into);
  }
}

function note(id: string, mention: Mention, { first, several }: Found): void {
  const before = first.get(id);
  if (before === undefined) first.set(id, mention);
  else {
    const all = several.get(id);
    if (all === undefined) several.set(id, [before, mention]);
    else all.push(mention);
  }
}

/** What is looked for in a member of a thing. */
interface Step {
  /** Whether nothing in it has an id. */
  readonly isPlain: boolean;
  /** The class of what stands there. */
  readonly className: ClassName | undefined;
  readonly isHeld: boolean;
  /** Whether the credentials of a record stand there. */
  readonly isRecordContent: boolean;
}

const UNKNOWN_STEP: Step = { isPlain: false, className: undefined, isHeld: false, isRecordContent: false };
const PLAIN_STEP: Step = { ...UNKNOWN_STEP, isPlain: true };
const stepsByClass = new Map<ClassName | undefined, ReadonlyMap<string, Step>>();

/** The steps from a thing of a class, or of none, by member: read out of the table of classes once. */
function stepsFrom(own: ClassName | undefined): ReadonlyMap<string, Step> {
  const known = stepsByClass.get(own);
  if (known !== undefined) return known;
  const steps = new Map<string, Step>([
    ['id', PLAIN_STEP],
    ['type', PLAIN_STEP],
  ]);
  for (const [key, field] of own === undefined ? [] : fieldsOf(own)) steps.set(key, stepTo(field, own, key));
  for (const key of ['@context', 'proof']) steps.set(key, PLAIN_STEP);
  stepsByClass.set(own, steps);
  return steps;
}

function stepTo({ value }: Field, own: ClassName | undefined, key: string): Step {
  if (value.kind !== 'class' && value.kind !== 'object') return PLAIN_STEP;
  const className = value.kind === 'class' ? value.name : undefined;
  return {
    isPlain: false,
    className,
    isHeld: className === 'EndorsementCredential',
    isRecordContent: own === 'ClrSubject' && key === 'verifiableCredential',
  };
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

/** `isConsistent` for an id that stands in one place: nothing else could be said of its thing. */
function isConsistentAlone(mention: Mention): boolean {
  return mention.seal !== undefined || !isCredentialElsewhere(mention);
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
