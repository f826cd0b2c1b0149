import { isArray, isObject, pointer } from '../../model/json.js';
import type { JsonObject, JsonValue } from '../../model/json.js';
import { isStackBadge } from '../../model/stack-badge.js';

/** Members of a credential on which a verdict rests, or that say what the credential is. */
const ofCredential = [
  'name',
  'issuer',
  'validFrom',
  'issuanceDate',
  'validUntil',
  'expirationDate',
  'awardedDate',
  'credentialStatus',
  'refreshService',
  'credentialSchema',
  'termsOfUse',
] as const;

/** Members of an Open Badge's subject of which the same is true. */
const ofSubject = ['achievement', 'result'] as const;

/**
 * JSON pointers to what a holder must always disclose: those below as far as the credential has them, and those that
 * the caller adds. None of them can be left out.
 *
 * - Whatever a verifier's verdict rests on, or a holder could hide it: the issuer, every date, the status, the refresh
 *   service, the schemas and the terms of use.
 * - `result`, all of it: a hidden result may be a failed one.
 * - `achievement`, all of it: it is the issuer's public description, a verifier reads results by its
 *   `resultDescription`, and most of what Open Badges requires to be there is in it. `name` is required by the data
 *   model 1.1.
 * - `evidence` of a badge for a stack, all of it: a hidden component may be a revoked one.
 * - `identifier` where the subject has no id: a badge must say whose it is.
 * - The whole subject of a credential that is no Open Badge, such as an endorsement: what must be there is not known.
 * - The whole of a document that is no credential, such as a presentation: it is made for one verifier.
 *
 * Ids, types and contexts along the way are always disclosed. What is left to the holder is other evidence, endorsements,
 * pictures, descriptions, and what else is said of the person: identifiers, narrative, role, licence number, credits.
 *
 * @see Open Badges 3.0, §Credential Verification
 */
export function mandatoryPointers(document: JsonObject, added: readonly string[] = []): readonly string[] {
  if (!hasType(document, 'VerifiableCredential')) return [''];
  const own = isStackBadge(document) ? [...ofCredential, 'evidence'] : ofCredential;
  return [...new Set([...pointersTo(document, own, ''), ...subjectPointers(document), ...added])];
}

function subjectPointers(document: JsonObject): readonly string[] {
  const subject = document['credentialSubject'];
  if (!isObject(subject) || !hasType(subject, 'AchievementSubject')) {
    return pointersTo(document, ['credentialSubject'], '');
  }
  const identifying = subject['id'] === undefined ? ['identifier'] : [];
  return pointersTo(subject, [...ofSubject, ...identifying], '/credentialSubject');
}

function hasType({ type }: JsonObject, name: string): boolean {
  return type === name || (isArray(type) && type.includes(name));
}

function pointersTo(object: JsonObject, members: readonly string[], at: string): readonly string[] {
  return members.filter((member) => !isEmpty(object[member])).map((member) => pointer(at, member));
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (isArray(value) && value.length === 0);
}
