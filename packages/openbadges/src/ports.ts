import type { JsonObject } from './model/json.js';
import type { Outcome } from './outcome.js';

/**
 * Whoever can sign: a key file, a key service, a hardware module. The private key stays with it.
 *
 * `sign` takes the bytes to sign and returns the bare signature (Ed25519: 64 bytes; ECDSA: r and s, no DER).
 * `verificationMethod` is the URL or DID URL under which verifiers find the public key. `publicKeyMultibase`, where
 * it is given, is that key as a Multikey: every new signature is then verified before it is used. Without it that
 * is done where the key can be looked up without a network.
 *
 * @example
 * const signer: Signer = {
 *   algorithm: 'Ed25519',
 *   verificationMethod: 'did:key:z6Mk…#z6Mk…',
 *   sign: (data) => keyService.sign('badge-key', data),
 * };
 */
export interface Signer {
  readonly algorithm: 'Ed25519' | 'ES256' | 'ES384' | 'RS256';
  readonly verificationMethod: string;
  readonly publicKeyMultibase?: string;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A credential with its proof inside, as JSON: what is stored, sent and verified. */
export type Secured = JsonObject;

/** What a proof that verified says of itself. */
export interface ProofFacts {
  /** The cryptosuite, such as `eddsa-rdfc-2022`. */
  readonly suite: string;
  /** URL or DID URL of the key. */
  readonly verificationMethod: string;
  /** Who controls the key. */
  readonly controller: string;
  /** Whether the controller's own document holds the key, or only the badge says so. */
  readonly confirmed: boolean;
  /** When the proof says it was made: ISO 8601. */
  readonly created: string | undefined;
}

/** One way of securing a credential, by its cryptosuite name. */
export interface ProofSuite {
  readonly id: string;
  /**
   * Checks one proof over a credential. Nothing in either has been verified when this is called.
   * `credential` comes without its proof.
   */
  verify(credential: JsonObject, proof: JsonObject, env: Env): Promise<Outcome<ProofFacts>>;
  /** Signs a credential that carries no proof. Throws `BadgeError` (`signer.unsuitable`, `signer.failed`, `credential.unsecurable`). */
  sign(credential: JsonObject, signer: Signer, env: Env): Promise<Secured>;
}

/** A DID document, as far as verification reads it. */
export interface DidDocument {
  readonly id: string;
  readonly verificationMethod: readonly VerificationMethod[];
  /** Ids of the keys that may assert credentials. */
  readonly assertionMethod: readonly string[];
}

/** A public key in a DID document, as a Multikey. */
export interface VerificationMethod {
  readonly id: string;
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/** One way of looking up a DID. */
export interface DidMethod {
  /** The name after `did:`, such as `key`. */
  readonly method: string;
  /** Resolves a DID. Treat `did` as an attacker's string: nothing has been verified when this is called. */
  resolve(did: string, env: Env): Promise<Outcome<DidDocument>>;
}

/** One way of learning whether a credential is still in force. */
export interface StatusMethod {
  readonly type: string;
  check(entry: JsonObject, issuer: string, env: Env): Promise<Outcome<'good'>>;
}

/** The caller's network: the part of the platform's `fetch` that is used. */
export type Fetch = (
  url: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<Response>;

/** Finds a JSON-LD context among those at hand; `undefined` where it is not there. Never asks the network. */
export interface LoadContext {
  (url: string): JsonObject | undefined;
  /** Every context at hand: what a term means is theirs to say, whichever of them a credential names. */
  readonly all: readonly JsonObject[];
}

/** Everything a check may use besides the credential: time, network and capabilities are arguments. */
export interface Env {
  readonly now: Date;
  readonly fetch: Fetch | undefined;
  readonly loadContext: LoadContext;
  readonly suites: readonly ProofSuite[];
  readonly didMethods: readonly DidMethod[];
  readonly statusMethods: readonly StatusMethod[];
}
