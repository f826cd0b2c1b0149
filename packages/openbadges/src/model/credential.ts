import type { Achievement, Result } from './achievement.js';
import type { CredentialMembers } from './attachments.js';
import type { AnyEndorsement, IdentityObject, Image, Profile } from './profile.js';

/**
 * An Open Badge of either data model: `validFrom` marks VCDM 2.0, `issuanceDate` VCDM 1.1.
 *
 * @example
 * const from = 'validFrom' in badge ? badge.validFrom : badge.issuanceDate;
 */
export type OpenBadge = AchievementCredential | AchievementCredentialV1p1;

interface BadgeMembers extends CredentialMembers {
  readonly image?: Image;
  readonly credentialSubject: AchievementSubject;
  readonly endorsement?: readonly AnyEndorsement[];
  /** Compact JWS texts. */
  readonly endorsementJwt?: readonly string[];
  readonly evidence?: readonly Evidence[];
}

/**
 * An Open Badge on the W3C data model 2.0. `type` contains `VerifiableCredential` and `OpenBadgeCredential` or
 * `AchievementCredential`. Date-times are ISO 8601 with their zone.
 *
 * @see Open Badges 3.0, AchievementCredential
 */
export interface AchievementCredential extends BadgeMembers {
  readonly name?: string;
  readonly issuer: Profile | string;
  readonly validFrom: string;
  readonly validUntil?: string;
  /** The day of the award; unlike `validFrom` it never moves when the credential is updated. */
  readonly awardedDate?: string;
}

/**
 * An Open Badge on the W3C data model 1.1.
 *
 * @see Open Badges 3.0, AchievementCredential (v1p1)
 */
export interface AchievementCredentialV1p1 extends BadgeMembers {
  readonly name: string;
  readonly issuer: Profile;
  readonly issuanceDate: string;
  readonly expirationDate?: string;
  readonly awardedDate?: string;
}

/**
 * Who earned the achievement, and with which results. One of `id` and `identifier` is there.
 *
 * @see Open Badges 3.0, AchievementSubject
 */
export interface AchievementSubject {
  readonly id?: string;
  readonly type: readonly string[];
  readonly achievement: Achievement;
  readonly activityEndDate?: string;
  readonly activityStartDate?: string;
  readonly creditsEarned?: number;
  readonly identifier?: readonly IdentityObject[];
  readonly image?: Image;
  /** The licence number issued with this credential; not the educator's existing one. */
  readonly licenseNumber?: string;
  readonly narrative?: string;
  readonly result?: readonly Result[];
  readonly role?: string;
  /** Who assessed on behalf of the issuer. */
  readonly source?: Profile;
  readonly term?: string;
}

/**
 * A piece of evidence. `narrative` is Markdown. `digestSRI` (`sha256-` and base64, as in Subresource Integrity)
 * and `mediaType` are terms of the W3C data model 2.0: they let a file be recognised without publishing it.
 *
 * @see Open Badges 3.0, Evidence; VCDM 2.0, "Integrity of Related Resources"
 */
export interface Evidence {
  readonly id?: string;
  readonly type: readonly string[];
  readonly narrative?: string;
  readonly name?: string;
  readonly description?: string;
  readonly genre?: string;
  readonly audience?: string;
  readonly digestSRI?: string;
  readonly mediaType?: string;
}
