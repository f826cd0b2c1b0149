import type { JsonValue } from './json.js';

/**
 * A JSON-LD context as it stands in a document: a URL, or an inline definition.
 *
 * @see JSON-LD 1.1, §3.1
 */
export type Context = JsonValue;

/** What every credential has, badge or endorsement. */
export interface CredentialMembers {
  readonly '@context': readonly Context[];
  /** URI. */
  readonly id: string;
  readonly type: readonly string[];
  readonly description?: string;
  readonly proof?: readonly Proof[];
  readonly credentialSchema?: readonly CredentialSchema[];
  /** One, as the specification has it; several where a badge in the wild has them. */
  readonly credentialStatus?: CredentialStatus | readonly CredentialStatus[];
  readonly refreshService?: RefreshService;
  readonly termsOfUse?: readonly TermsOfUse[];
}

/**
 * A Data Integrity proof, or one of an older linked-data kind.
 *
 * @see W3C Data Integrity 1.0, §2.1
 */
export interface Proof {
  readonly type: string;
  readonly id?: string;
  readonly created?: string;
  readonly expires?: string;
  readonly cryptosuite?: string;
  readonly challenge?: string;
  readonly domain?: string | readonly string[];
  readonly nonce?: string;
  readonly proofPurpose?: string;
  readonly proofValue?: string;
  readonly previousProof?: string | readonly string[];
  readonly verificationMethod?: string;
}

/**
 * A schema that the credential says it follows.
 *
 * @see Open Badges 3.0, CredentialSchema
 */
export interface CredentialSchema {
  readonly id: string;
  readonly type: string;
}

/**
 * Where the issuer says whether the credential is still in force.
 *
 * @see Open Badges 3.0, CredentialStatus
 */
export interface CredentialStatus {
  readonly id?: string;
  readonly type: string;
}

/**
 * Where a newer version of the credential can be had.
 *
 * @see Open Badges 3.0, RefreshService
 */
export interface RefreshService {
  readonly id: string;
  readonly type: string;
}

/**
 * Terms under which the credential was issued.
 *
 * @see Open Badges 3.0, TermsOfUse
 */
export interface TermsOfUse {
  readonly id?: string;
  readonly type: string;
}
