import { isSameId } from '../../keys/identifier.js';
import { limits } from '../../limits.js';
import { isObject } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { issuerId } from '../../signed/issuer-id.js';
import { pinnedBytes } from '../component-digest.js';
import type { Recipient } from '../recipient-asked.js';
import type { ComponentEntry } from './component-entries.js';
import { digestOf, digestsIn, digestsOf } from './digests.js';
import { identitiesOf } from './identities.js';
import { compareIdentities } from './recipient.js';
import { hasCommonIdentifier } from './versions.js';

/**
 * By what a badge with the id of a component is that component: by a digest in the stack, or because it is by the
 * stack's own issuer, whose key nobody else has. An id alone binds nothing: anybody can write it into a badge of their own.
 *
 * @see Verifiable Credentials Data Model 2.0, §4.4 "Identifiers"
 */
export function bindingOf(
  document: JsonObject,
  { evidence }: Pick<ComponentEntry, 'evidence'>,
  stack: JsonObject,
): 'digest' | 'issuer' | undefined {
  if (evidence.some((one) => isPinnedBy(one, document))) return 'digest';
  const [own, stacks] = [issuerId(document), issuerId(stack)];
  return own !== undefined && stacks !== undefined && isSameId(own, stacks) ? 'issuer' : undefined;
}

function isPinnedBy(evidence: JsonObject, document: JsonObject): boolean {
  if (digestsIn(evidence) > limits.requests) return false;
  const choices = digestsOf(evidence);
  const bytes = choices.length === 0 ? undefined : pinnedBytes(document);
  if (bytes === undefined) return false;
  return choices.every((choice) => choice.some(({ hash, value }) => digestOf(bytes, hash) === value));
}

/** Whether a stack pins a component by any digest. */
export function isPinned({ evidence }: Pick<ComponentEntry, 'evidence'>): boolean {
  return evidence.some((one) => digestsIn(one) > 0);
}

/**
 * Whether a component is about the same person as its stack: by the ids of both; where one has none, by an identifier
 * that both have, or because both are about whom the verifier asks about.
 */
export function personIn(
  document: JsonObject,
  stack: JsonObject,
  recipient: Recipient | undefined,
): 'same' | 'other' | 'unknown' {
  const { credentialSubject: subject } = stack;
  const id = isObject(subject) ? subject['id'] : undefined;
  const byId = typeof id === 'string' ? isAbout(document, { type: 'id', value: id }) : 'unknown';
  if (byId !== 'unknown') return byId;
  if (hasCommonIdentifier(document, stack)) return 'same';
  const isAsked = (one: JsonObject): boolean => recipient !== undefined && isAbout(one, recipient) === 'same';
  return isAsked(document) && isAsked(stack) ? 'same' : 'unknown';
}

function isAbout(document: JsonObject, person: Recipient): 'same' | 'other' | 'unknown' {
  const { outcome } = compareIdentities(identitiesOf(document), person, '/credentialSubject');
  return ({ ok: 'same', bad: 'other', unknown: 'unknown' } as const)[outcome.kind];
}
