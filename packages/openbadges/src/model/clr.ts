import type { Achievement } from './achievement.js';
import type { CredentialMembers } from './attachments.js';
import type { Evidence } from './credential.js';
import type { JsonObject } from './json.js';
import type { AnyEndorsement, IdentityObject, Image, Profile } from './profile.js';
import type { AssociationType } from './vocabulary.js';

/**
 * A Comprehensive Learner Record: credentials of one learner, by any issuers, in an envelope that its publisher
 * signs. On the W3C data model 2.0. Date-times are ISO 8601 with their zone.
 *
 * @see CLR 2.0, ClrCredential
 */
export interface ClrCredential extends CredentialMembers {
  readonly name: string;
  readonly image?: Image;
  /** Whether the publisher knows of more achievements of the learner. */
  readonly partial?: boolean;
  readonly credentialSubject: ClrSubject;
  readonly issuer: Profile | string;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly awardedDate?: string;
  readonly endorsement?: readonly AnyEndorsement[];
  /** Compact JWS texts. */
  readonly endorsementJwt?: readonly string[];
  readonly evidence?: readonly Evidence[];
}

/**
 * The learner, with what the record holds. One of `id` and `identifier` is there.
 *
 * @see CLR 2.0, ClrSubject
 */
export interface ClrSubject {
  readonly id?: string;
  readonly type: readonly string[];
  /** Whole credentials as they came, each with contexts and proofs of its own; nothing here says that they hold. */
  readonly verifiableCredential: readonly JsonObject[];
  readonly identifier?: readonly IdentityObject[];
  /** Definitions of achievements. None of them is asserted by standing here. */
  readonly achievement?: readonly Achievement[];
  readonly association?: readonly Association[];
}

/**
 * How one achievement stands to another. Both are named by their `id`; neither has to be in the record.
 *
 * @see CLR 2.0, Association
 */
export interface Association {
  readonly type: 'Association';
  readonly associationType: AssociationType;
  readonly sourceId: string;
  readonly targetId: string;
}
