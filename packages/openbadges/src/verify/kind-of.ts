import type { ClassName } from '../model/class-types.js';
import { credentialClass } from '../model/credential-class.js';
import { isArray, isObject } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import type { Kind } from './report.js';

const kinds: Partial<Readonly<Record<ClassName, Kind>>> = {
  AchievementCredential: 'badge',
  AchievementCredentialV1p1: 'badge',
  EndorsementCredential: 'endorsement',
  EndorsementCredentialV1p1: 'endorsement',
  ClrCredential: 'record',
};

/**
 * What a document says it is, by its `type`. What is also a credential is no presentation: more rules hold for it.
 * Open Badges before 2.0 had no types, and are known by their members.
 */
export function kindOf(document: JsonObject): Kind {
  const name = credentialClass(document);
  const kind = name === undefined ? undefined : kinds[name];
  if (kind !== undefined) return kind;
  const types = typesOf(document);
  if (types.includes('VerifiableCredential')) return 'other';
  if (types.includes('VerifiablePresentation')) return 'presentation';
  return types.includes('Assertion') || isOldAssertion(document) ? 'assertion' : 'other';
}

function isOldAssertion(document: JsonObject): boolean {
  const { recipient, badge, verify, verification } = document;
  return recipient !== undefined && badge !== undefined && (isObject(verify) || isObject(verification));
}

function typesOf(document: JsonObject): readonly (JsonValue | undefined)[] {
  const type = document['type'] ?? document['@type'];
  return isArray(type) ? type : [type];
}
