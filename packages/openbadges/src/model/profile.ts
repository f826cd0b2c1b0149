import type { CredentialMembers } from './attachments.js';
import type { IdentifierType } from './vocabulary.js';

/**
 * A person or an organisation: issuer, creator, assessing body.
 *
 * @see Open Badges 3.0, Profile
 */
export interface Profile {
  /** URI. */
  readonly id: string;
  /** Contains `Profile`. */
  readonly type: readonly string[];
  readonly name?: string;
  readonly url?: string;
  readonly phone?: string;
  readonly description?: string;
  readonly endorsement?: readonly AnyEndorsement[];
  /** Compact JWS texts. */
  readonly endorsementJwt?: readonly string[];
  readonly image?: Image;
  readonly email?: string;
  readonly address?: Address;
  readonly otherIdentifier?: readonly IdentifierEntry[];
  readonly official?: string;
  readonly parentOrg?: Profile;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly additionalName?: string;
  readonly patronymicName?: string;
  readonly honorificPrefix?: string;
  readonly honorificSuffix?: string;
  readonly familyNamePrefix?: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth?: string;
}

/**
 * A postal address.
 *
 * @see Open Badges 3.0, Address
 */
export interface Address {
  readonly type: readonly string[];
  readonly addressCountry?: string;
  /** ISO 3166-1 alpha-2. */
  readonly addressCountryCode?: string;
  readonly addressRegion?: string;
  readonly addressLocality?: string;
  readonly streetAddress?: string;
  readonly postOfficeBoxNumber?: string;
  readonly postalCode?: string;
  readonly geo?: GeoCoordinates;
}

/**
 * A place, in degrees (WGS 84).
 *
 * @see Open Badges 3.0, GeoCoordinates
 */
export interface GeoCoordinates {
  readonly type: 'GeoCoordinates';
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * An image by URL or data URI; never a bare string.
 *
 * @see Open Badges 3.0, Image
 */
export interface Image {
  readonly id: string;
  readonly type: 'Image';
  readonly caption?: string;
}

/**
 * An identifier of an achievement or a profile.
 *
 * @see Open Badges 3.0, IdentifierEntry
 */
export interface IdentifierEntry {
  readonly type: 'IdentifierEntry';
  readonly identifier: string;
  readonly identifierType: IdentifierType;
}

/**
 * An identifier of the badge's subject: plain, or hashed with a salt.
 * `identityHash` is `sha256$` (or the legacy `md5$`) and hex where `hashed` is true, else the plain value.
 *
 * @see Open Badges 3.0, IdentityObject
 */
export interface IdentityObject {
  readonly type: 'IdentityObject';
  readonly hashed: boolean;
  readonly identityHash: string;
  readonly identityType: IdentifierType;
  readonly salt?: string;
}

/** An endorsement on either data model. */
export type AnyEndorsement = EndorsementCredential | EndorsementCredentialV1p1;

interface EndorsementMembers extends CredentialMembers {
  readonly name: string;
  readonly credentialSubject: EndorsementSubject;
  readonly awardedDate?: string;
}

/**
 * What somebody says for a person, an organisation, an achievement or a badge, on the W3C data model 2.0.
 *
 * @see Open Badges 3.0, EndorsementCredential
 */
export interface EndorsementCredential extends EndorsementMembers {
  readonly issuer: Profile | string;
  readonly validFrom: string;
  readonly validUntil?: string;
}

/**
 * An endorsement on the W3C data model 1.1.
 *
 * @see Open Badges 3.0, EndorsementCredential (v1p1)
 */
export interface EndorsementCredentialV1p1 extends EndorsementMembers {
  readonly issuer: Profile;
  readonly issuanceDate: string;
  readonly expirationDate?: string;
}

/**
 * The thing endorsed, by its `id`.
 *
 * @see Open Badges 3.0, EndorsementSubject
 */
export interface EndorsementSubject {
  readonly id: string;
  readonly type: readonly string[];
  readonly endorsementComment?: string;
}
