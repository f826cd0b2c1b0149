import { isObject, listOf, pointer } from '../model/json.js';
import type { JsonObject, JsonValue } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import { canonicalJson } from '../proof/suites/jcs.js';
import { ob2InstantOf } from './date-time.js';
import { idOf, isSameId } from './iri.js';
import type { Documents } from './linked.js';

/**
 * Whether the copy that was handed over is of the badge that the issuer publishes: whose it is, and for what. What the
 * copy leaves out it does not claim. A copy that says otherwise was altered; the findings are those of the published
 * one either way.
 *
 * Codes: `assertion.differs`.
 *
 * @see Open Badges 2.0, §HostedBadge Verification
 */
export function compareCopy(copy: JsonObject, published: JsonObject): Outcome<undefined> {
  const problems = COMPARISONS.flatMap(([member, isSame]): readonly Problem[] => {
    const claimed = copy[member];
    if (claimed === undefined || isSame(claimed, published[member])) return [];
    const message = `What was handed over has another ${member} than what the issuer publishes.`;
    const at = pointer('', member);
    return [{ code: 'assertion.differs', message, at, spec: 'Open Badges 2.0 §HostedBadge Verification' }];
  });
  const [first, ...rest] = problems;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

type Comparison = (claimed: JsonValue, published: JsonValue | undefined) => boolean;

const COMPARISONS: readonly (readonly [string, Comparison])[] = [
  ['recipient', isSameRecipient],
  ['badge', isSameBadge],
];

/**
 * What a copy says otherwise than the issuer does by now, and may have said rightly when it was made: an issuer may
 * move the dates, or name the badge anew.
 *
 * Codes, as warnings: `assertion.copy-outdated`.
 *
 * @see Open Badges 2.0, §HostedBadge Verification
 */
export function remarksOnCopy(copy: JsonObject, { assertion, badge }: Documents): readonly Problem[] {
  const moved = ['issuedOn', 'expires'].filter((member) => {
    const claimed = copy[member];
    return claimed !== undefined && !isSameMoment(claimed, assertion[member]);
  });
  const copied = copy['badge'];
  const name = isObject(copied) ? copied['name'] : undefined;
  const isRenamed = name !== undefined && badge !== undefined && name !== badge['name'];
  return [...moved.map((member) => pointer('', member)), ...(isRenamed ? ['/badge/name'] : [])].map((at) => ({
    code: 'assertion.copy-outdated',
    message:
      'What was handed over says this otherwise than the issuer does; what the issuer publishes counts.',
    at,
    spec: 'Open Badges 2.0 §HostedBadge Verification',
  }));
}

function isSameRecipient(claimed: JsonValue, published: JsonValue | undefined): boolean {
  if (!isObject(claimed) || !isObject(published)) return false;
  return canonicalJson(identityOf(claimed)) === canonicalJson(identityOf(published));
}

/** An identity in one way of writing: types as a list, no salt as an empty one, hexadecimal in small letters. */
function identityOf({ type, identity, hashed, salt }: JsonObject): JsonObject {
  const isHash = hashed === true && typeof identity === 'string';
  return {
    type: [...new Set(listOf(type).map(canonicalJson))].sort(),
    identity: isHash ? identity.toLowerCase() : identity,
    hashed: hashed ?? false,
    salt: salt ?? '',
  };
}

/** Where both hold the badge class itself, its name is compared as well: that is what people read. */
function isSameBadge(claimed: JsonValue, published: JsonValue | undefined): boolean {
  const [a, b] = [idOf(claimed), idOf(published)];
  if (a === undefined || b === undefined || !isSameId(a, b)) return false;
  return !isObject(claimed) || !isObject(published) || claimed['name'] === published['name'];
}

function isSameMoment(claimed: JsonValue, published: JsonValue | undefined): boolean {
  const instant = ob2InstantOf(claimed);
  return instant === undefined ? claimed === published : instant === ob2InstantOf(published);
}
