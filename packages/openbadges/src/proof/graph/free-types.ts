import { classes, fieldsOf } from '../../model/classes.js';
import type { ClassName } from '../../model/class-types.js';
import { isArray } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { fingerprint } from './fingerprint.js';
import type { Mention } from './mention.js';

/** Classes whose type is any text, so that no rule of the data model keeps it in its place. */
const free: ReadonlySet<ClassName | undefined> = new Set<ClassName>([
  'CredentialSchema',
  'CredentialStatus',
  'RefreshService',
  'TermsOfUse',
]);
const classNames: ReadonlySet<JsonValue> = new Set(['VerifiableCredential', ...Object.keys(classes)]);

/**
 * Whether the types of a thing stand where they stood, as far as checks go by them. A schema or status is of one
 * type, and says the same throughout. Where its id is that of something else too, each says only what it can be.
 */
export function areTypesFixed(own: readonly Mention[], sealed: readonly Mention[]): boolean {
  if (!own.some(({ className }) => free.has(className))) return true;
  const mentions = [...own, ...sealed];
  const these = mentions.filter(({ className }) => free.has(className));
  const others = mentions.filter(({ className }) => !free.has(className));
  if (new Set(these.map(({ object }) => fingerprint(object))).size > 1) return false;
  if (others.length === 0) return true;
  // What a status says besides its type are terms that no class of the data model has.
  if (these.some(({ className }) => className === 'CredentialStatus')) return false;
  if (these.some(({ object }) => typesOf(object).some((type) => classNames.has(type)))) return false;
  return others.every(({ className, object }) => typesOf(object).every((type) => isOwn(type, className)));
}

function typesOf({ type }: JsonObject): readonly JsonValue[] {
  if (type === undefined) return [];
  return isArray(type) ? type : [type];
}

function isOwn(type: JsonValue, className: ClassName | undefined): boolean {
  const value = className === undefined ? undefined : fieldsOf(className).get('type')?.value;
  if (value?.kind === 'constant') return value.value === type;
  return value?.kind === 'types' && value.all.flat().some((name) => name === type);
}
