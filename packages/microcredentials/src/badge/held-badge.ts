import { freezeDeep } from '../input/freeze-deep.js';
import { resultsOf } from './results-of.js';
import type { OpenBadge, Profile, Verified } from '@badgewright/openbadges';
import type { HeldResult } from './results-of.js';

/** The `achievementType` of a stack: an extension, since Open Badges 3.0 has no word for it. */
export const STACK_TYPE = 'ext:MicroCredentialStack';

/** The `genre` of evidence that names a badge on which a stack badge rests. */
export const COMPONENT_GENRE = 'component';

/**
 * What the rules of stacks and of licence renewal read from a badge, and nothing about the person but the id of its
 * subject. Date-times are ISO 8601 with their zone, as the badge has them.
 */
export interface HeldBadge {
  /** The id of the credential. Without one it cannot be named as a component of a stack. */
  readonly badge?: string;
  /** The id of the issuer. */
  readonly issuer: string;
  /** The id of the achievement. */
  readonly achievement: string;
  readonly achievementType?: string;
  readonly version?: string;
  readonly name: string;
  /** The id of the creator of the achievement. */
  readonly creator?: string;
  /** The `awardedDate`, and never another date: others move when a badge is updated. */
  readonly awardedAt?: string;
  readonly validFrom: string;
  readonly activity?: HeldActivity;
  /** The `id` of the subject. A badge may name its earner by other identifiers only. */
  readonly subject?: string;
  readonly alignment: readonly HeldAlignment[];
  readonly tags: readonly string[];
  /** The issuer's own claim. What a badge is worth, whoever recognises it decides. */
  readonly creditsAvailable?: number;
  /** One for each result, and one for each criterion that requires something and has none. */
  readonly results: readonly HeldResult[];
  /** The id of whoever assessed on behalf of the issuer. */
  readonly source?: string;
  /** The ids of the badges that a stack badge rests on; none for any other badge. */
  readonly components: readonly string[];
}

/** When the achievement was worked on. */
export interface HeldActivity {
  readonly start?: string;
  readonly end?: string;
}

/** A standard that the achievement matches. */
export interface HeldAlignment {
  readonly targetUrl: string;
  readonly targetName: string;
  readonly targetCode?: string;
  readonly targetFramework?: string;
}

/**
 * What the rules read from a badge that `verify` found valid. Frozen.
 *
 * @example
 * const report = await verify(file);
 * if (report.verdict === 'valid' && report.kind === 'badge') held.push(heldBadge(report.badge));
 */
export function heldBadge(badge: Verified<OpenBadge>): HeldBadge {
  const { credentialSubject: subject } = badge;
  const { achievement } = subject;
  return freezeDeep({
    ...optional('badge', badge.id),
    issuer: idOf(badge.issuer),
    achievement: achievement.id,
    ...optional('achievementType', achievement.achievementType),
    ...optional('version', achievement.version),
    name: achievement.name,
    ...optional('creator', achievement.creator?.id),
    ...optional('awardedAt', badge.awardedDate),
    validFrom: 'validFrom' in badge ? badge.validFrom : badge.issuanceDate,
    ...optional('activity', activityOf(badge)),
    ...optional('subject', subject.id),
    alignment: (achievement.alignment ?? []).map(
      ({ targetUrl, targetName, targetCode, targetFramework }): HeldAlignment => ({
        targetUrl,
        targetName,
        ...optional('targetCode', targetCode),
        ...optional('targetFramework', targetFramework),
      }),
    ),
    tags: [...(achievement.tag ?? [])],
    ...optional('creditsAvailable', achievement.creditsAvailable),
    results: resultsOf(subject),
    ...optional('source', subject.source?.id),
    components: componentsOf(badge),
  });
}

/** A property that is there only where it has a value. */
function optional<K extends string, T>(key: K, value: T | undefined): Readonly<Partial<Record<K, T>>>;
function optional(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}

function idOf(profile: Profile | string): string {
  return typeof profile === 'string' ? profile : profile.id;
}

function activityOf({ credentialSubject }: OpenBadge): HeldActivity | undefined {
  const { activityStartDate: start, activityEndDate: end } = credentialSubject;
  if (start === undefined && end === undefined) return undefined;
  return { ...optional('start', start), ...optional('end', end) };
}

/** Every id among the evidence counts: what else the issuer says of an entry changes nothing of what it names. */
function componentsOf({ credentialSubject, evidence = [] }: OpenBadge): readonly string[] {
  if (credentialSubject.achievement.achievementType !== STACK_TYPE) return [];
  return evidence.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
