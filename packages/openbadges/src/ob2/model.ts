import type { JsonObject, JsonValue } from '../model/json.js';

/**
 * The classes of Open Badges 2.0, as far as verification and reports read them; whatever else an object carries stays
 * where it is. `A | readonly A[]` is written where the specification allows one value or many.
 *
 * @see Open Badges 2.0, §Open Badges Vocabulary
 */
interface Badge2Object extends JsonObject {
  readonly '@context'?: JsonValue;
}

/** A text or a list of texts: the classes that an object is of. */
export type TypeNames = string | readonly string[];

/** One badge, awarded to one recipient. @see Open Badges 2.0, Assertion */
export interface Assertion extends Badge2Object {
  /** Of a hosted assertion: the URL at which it is published. */
  readonly id: string;
  readonly type: TypeNames;
  readonly recipient: IdentityObject;
  /** The URL of the badge class, or the badge class itself. */
  readonly badge: string | BadgeClass;
  readonly verification: VerificationObject;
  /** ISO 8601 with a zone; the seconds may be left out. */
  readonly issuedOn: string;
  readonly image?: string | JsonObject;
  readonly evidence?: string | JsonObject | readonly (string | JsonObject)[];
  readonly narrative?: string;
  /** ISO 8601 with a zone; the seconds may be left out. */
  readonly expires?: string;
  readonly revoked?: boolean;
  readonly revocationReason?: string;
}

/** What was achieved. @see Open Badges 2.0, BadgeClass */
export interface BadgeClass extends Badge2Object {
  readonly id: string;
  readonly type: TypeNames;
  readonly name: string;
  readonly description: string;
  readonly image: string | JsonObject;
  readonly criteria: string | JsonObject;
  /** The URL of the issuer's profile, or an object with that `id`. */
  readonly issuer: string | JsonObject;
}

/** Who issues. The specification calls it `Issuer` or `Profile`. @see Open Badges 2.0, Profile */
export interface IssuerProfile extends Badge2Object {
  readonly id: string;
  readonly type: TypeNames;
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly description?: string;
  readonly image?: string | JsonObject;
  readonly telephone?: string;
  /** URLs of key documents, or keys. */
  readonly publicKey?: string | JsonObject | readonly (string | JsonObject)[];
  /** Which assertions are this issuer's. */
  readonly verification?: VerificationObject;
  /** The URL of the list of signed assertions that are revoked. */
  readonly revocationList?: string;
}

/** Whom a badge was awarded to. @see Open Badges 2.0, IdentityObject */
export interface IdentityObject extends Badge2Object {
  /** The property that identifies the recipient: `email`, `url`, `telephone`. */
  readonly type: TypeNames;
  /** Plain, or where it is hashed: `sha256$` or `md5$` and the hexadecimal hash. */
  readonly identity: string;
  readonly hashed: boolean;
  readonly salt?: string;
}

/** How an assertion is verified, or in a profile: which assertions are the issuer's. @see Open Badges 2.0, VerificationObject */
export interface VerificationObject extends Badge2Object {
  /** In an assertion: `HostedBadge` or `SignedBadge`, or their aliases `hosted` and `signed`. */
  readonly type?: TypeNames;
  /** Of a signed assertion: the URL of the key, or an object with that `id`. */
  readonly creator?: string | JsonObject;
  readonly startsWith?: string | readonly string[];
  readonly allowedOrigins?: string | readonly string[];
  readonly verificationProperty?: string;
}

/** A public key. @see Open Badges 2.0, CryptographicKey */
export interface CryptographicKey extends Badge2Object {
  readonly id: string;
  readonly type?: TypeNames;
  /** The id of the profile whose key it is. */
  readonly owner: string;
  readonly publicKeyPem: string;
}

/** The signed assertions that an issuer has revoked. @see Open Badges 2.0, RevocationList */
export interface RevocationList extends Badge2Object {
  readonly id?: string;
  readonly type: TypeNames;
  readonly issuer?: string;
  /** Ids, or objects with an `id` or a `uid`. */
  readonly revokedAssertions: string | JsonObject | readonly (string | JsonObject)[];
}

/** The classes of Open Badges 2.0 that are read, by name. */
export interface Ob2Classes {
  readonly Assertion: Assertion;
  readonly BadgeClass: BadgeClass;
  readonly IssuerProfile: IssuerProfile;
  readonly IdentityObject: IdentityObject;
  readonly VerificationObject: VerificationObject;
  readonly CryptographicKey: CryptographicKey;
  readonly RevocationList: RevocationList;
}

/** A name of a class of Open Badges 2.0. */
export type Ob2ClassName = keyof Ob2Classes;
