import { BadgeError } from '../error.js';
import { monthsAfter, wholeSeconds } from '../input/instant.js';
import { achievementOf, criterionUri, levelUri, profileOf } from './achievement.js';
import { activityOf } from './activity.js';
import { evidenceOf } from './evidence.js';
import type {
  AchievementCredential,
  AchievementSubject,
  IdentityObject,
  Profile,
  Result,
} from '@badgewright/openbadges';
import type { Approved } from '../decide/decision.js';

/** Whose badge it is: by an `id` (URI), by identifiers, or both. One of the two is there. */
export interface Recipient {
  readonly id?: string;
  readonly identifier?: readonly IdentityObject[];
}

/** What a badge says besides the decision. */
export interface CredentialOptions {
  /** The id of the credential: an absolute URI, a new one for each badge. */
  readonly id: string;
  readonly issuer: Profile;
  readonly recipient: Recipient;
}

/**
 * The contexts of the credential, in their order.
 *
 * @see Open Badges 3.0, AchievementCredential
 */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/**
 * Maps an approved decision to an unsigned Open Badge on the W3C data model 2.0. It carries the rubric and the
 * level achieved on each criterion, so that "every criterion at or above the required level" can be computed from
 * the badge alone; a level's rank is its `points`, 1 being the lowest.
 *
 * Throws `BadgeError`: `argument.not-approved`, `argument.invalid` (`id` or `issuer.id` is no absolute
 * URI), `recipient.missing`.
 *
 * @example
 * const credential = toCredential(approved, {
 *   id: 'urn:uuid:5ad3a1a7-4f6e-4a5e-9c39-6b1a7f0c8d11',
 *   issuer: { id: 'https://pinehollow.example/issuer', type: ['Profile'], name: 'Pine Hollow' },
 *   recipient: { id: 'did:key:z6Mk…' },
 * });
 * @see Open Badges 3.0, AchievementCredential
 */
export function toCredential(approved: Approved, options: CredentialOptions): AchievementCredential {
  checkCall(approved, options);
  const { definition } = approved;
  const { validForMonths } = definition;
  const instant = wholeSeconds(approved.at);
  const evidence = evidenceOf(approved);
  return {
    '@context': contexts,
    id: options.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: definition.title,
    description: definition.competency,
    issuer: options.issuer,
    validFrom: instant,
    ...(validForMonths === undefined ? {} : { validUntil: monthsAfter(instant, validForMonths) }),
    awardedDate: instant,
    credentialSubject: subjectOf(approved, options.recipient),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

function subjectOf(approved: Approved, { id, identifier = [] }: Recipient): AchievementSubject {
  const { definition, criteria } = approved;
  return {
    ...(id === undefined ? {} : { id }),
    type: ['AchievementSubject'],
    ...(identifier.length === 0 ? {} : { identifier }),
    ...activityOf(approved),
    achievement: achievementOf(definition),
    result: criteria.map(({ criterion, achievedLevel }): Result => ({
      type: ['Result'],
      resultDescription: criterionUri(definition, criterion),
      achievedLevel: levelUri(definition, criterion, achievedLevel),
    })),
    source: profileOf(definition.assessment.body),
  };
}

function checkCall(approved: Approved, options: CredentialOptions): void {
  // The types say all of this already; a caller in JavaScript has none, and stored facts are plain data.
  if (memberOf(approved, 'kind') !== 'approved' || memberOf(approved, 'definition', 'id') === undefined) {
    throw new BadgeError(
      'argument.not-approved',
      'A badge is made of an approved decision, and of nothing else.',
    );
  }
  if (!isUri(memberOf(options, 'id')))
    throw new BadgeError('argument.invalid', '`id` must be an absolute URI.');
  if (!isUri(memberOf(options, 'issuer', 'id'))) {
    throw new BadgeError('argument.invalid', '`issuer.id` must be an absolute URI.');
  }
  const id = memberOf(options, 'recipient', 'id');
  const identifier = memberOf(options, 'recipient', 'identifier');
  if (id === undefined && !(Array.isArray(identifier) && identifier.length > 0)) {
    throw new BadgeError('recipient.missing', 'The recipient has neither an `id` nor an `identifier`.');
  }
  if (id !== undefined && !isUri(id)) {
    throw new BadgeError('argument.invalid', '`recipient.id` must be an absolute URI.');
  }
}

/** A member of a member of a value that may be anything. */
function memberOf(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );
}

function isUri(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text);
}
