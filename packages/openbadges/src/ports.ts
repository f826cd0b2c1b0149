import type { JsonObject } from './model/json.js';
import type { Outcome } from './outcome.js';
import type { Problem } from './problem.js';

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

/** A credential or presentation with its proof inside, as JSON: what is stored, sent and verified. */
export type Secured = JsonObject;

/**
 * A public key by its own bytes. `Ed25519`: 32 bytes; `P-256` and `P-384`: the compressed point, 33 and 49 bytes;
 * `RSA`: modulus and exponent, big-endian without leading zeros.
 */
export type PublicKey =
  | { readonly type: 'Ed25519' | 'P-256' | 'P-384'; readonly bytes: Uint8Array }
  | { readonly type: 'RSA'; readonly modulus: Uint8Array; readonly exponent: Uint8Array };

/** What a proof that verified says of itself. */
export interface ProofFacts {
  /** The cryptosuite, such as `eddsa-rdfc-2022`; `Ed25519Signature2020`; `vc-jwt` or `vc-jose-cose`. */
  readonly suite: string;
  /** URL or DID URL of the key, where the proof names one. */
  readonly verificationMethod: string | undefined;
  readonly publicKey: PublicKey;
  /**
   * The id of the controller document that lists the key for this purpose; `undefined` where only the credential
   * itself vouches for the key (a key in the fragment of a URL, or in a header).
   */
  readonly publishedBy: string | undefined;
  /** Whose key it is according to that document. */
  readonly controllers: readonly string[];
  /** When the proof says it was made: ISO 8601. */
  readonly created: string | undefined;
  /** What is irregular and does not stand against the proof. */
  readonly warnings: readonly Problem[];
}

/** What a proof must have been made for. */
export interface ExpectedProof {
  readonly purpose: 'assertionMethod' | 'authentication';
  /** The id of the issuer, or of the holder: whose keys may be asked for. Unverified text. */
  readonly signer: string | undefined;
  /** The proof must name this domain among its own. */
  readonly domain?: string | undefined;
  /** The proof must answer this challenge. */
  readonly challenge?: string | undefined;
}

/** One proof, and the document that it is over. Nothing in either has been verified. */
export interface ProofTask {
  /** The secured document without its proofs; for a proof that names previous ones, with those. */
  readonly document: JsonObject;
  readonly proof: JsonObject;
  readonly expected: ExpectedProof;
}

/** What is to be signed, by whom, and with what the proof says of itself. */
export interface SigningTask {
  /** A document without a proof; for a proof that builds on previous ones, with those. */
  readonly document: JsonObject;
  readonly signer: Signer;
  readonly options: ProofSettings;
}

/** What a new proof says of itself, beyond its key and moment. */
export interface ProofSettings {
  readonly id?: string;
  readonly purpose?: 'assertionMethod' | 'authentication';
  /** ISO 8601. */
  readonly expires?: string;
  readonly domain?: string;
  readonly challenge?: string;
  readonly previousProof?: string | readonly string[];
  /** For `ecdsa-sd-2023`: JSON pointers to what a holder must always disclose. */
  readonly mandatoryPointers?: readonly string[];
}

/** One way of securing a document with a proof inside, by its cryptosuite name. */
export interface ProofSuite {
  /** The name in `cryptosuite`, or the proof's `type` for suites older than Data Integrity. */
  readonly id: string;
  /** The algorithms of signers whose keys the suite takes; empty for a suite that only verifies. */
  readonly algorithms: readonly Signer['algorithm'][];
  /** Checks one proof. */
  verify(task: ProofTask, env: Env): Promise<Outcome<ProofFacts>>;
  /** Makes one proof. Throws `BadgeError` (`signer.unsuitable`, `signer.failed`, `credential.unsecurable`). */
  sign(task: SigningTask, env: Env): Promise<JsonObject>;
}

/** What a controller publishes of its keys: a DID document, or such a document at an https URL. */
export interface ControllerDocument {
  readonly id: string;
  /** Every key in the document, embedded ones included. */
  readonly verificationMethod: readonly VerificationMethod[];
  /** Ids of the keys that may assert credentials; they may stand in another document. */
  readonly assertionMethod: readonly string[];
  /** Ids of the keys by which the controller shows who it is. */
  readonly authentication: readonly string[];
}

/** A key in a controller document. */
export interface VerificationMethod {
  /** Absolute. */
  readonly id: string;
  readonly controllers: readonly string[];
  /** Why there is no key where it is of another type or broken. */
  readonly publicKey: Outcome<PublicKey>;
  /** When the key ends: ISO 8601. */
  readonly expires: string | undefined;
  /** Since when nothing is verified with the key any more: ISO 8601. */
  readonly revoked: string | undefined;
}

/** One way of looking up a DID. */
export interface DidMethod {
  /** The name after `did:`, such as `key`. */
  readonly method: string;
  /** Resolves a DID. Treat `did` as an attacker's string: nothing has been verified when this is called. */
  resolve(did: string, env: Env): Promise<Outcome<ControllerDocument>>;
}

/** One way of learning whether a credential is still in force. */
export interface StatusMethod {
  /** The `type` of the entries that it reads. */
  readonly type: string;
  /** Checks one entry. `bad`: the credential is not in force; `unknown`: nobody can tell. */
  check(task: StatusTask, env: Env): Promise<Findings>;
}

/** One entry of `credentialStatus`, and whose credential it is in. The proof over all of it has been verified. */
export interface StatusTask {
  readonly entry: JsonObject;
  /** JSON pointer to the entry. */
  readonly at: string;
  /** The `id` of the credential. */
  readonly id: string | undefined;
  /** The issuer of the credential. */
  readonly issuer: string;
  /** Whom else a trust list lets keep the status of this issuer's credentials. */
  readonly keepers: readonly string[];
}

/** What a check found: its answer, and what stands beside it and does not decide. */
export interface Findings<T = unknown> {
  readonly outcome: Outcome<T>;
  readonly warnings: readonly Problem[];
}

/** A canonical form that was made on the way, for developers who look for the place where two programs differ. */
export interface TraceEntry {
  readonly suite: string;
  /** The key that the proof names. */
  readonly verificationMethod: string | undefined;
  /** What was brought into canonical form. */
  readonly of: 'document' | 'proof-options';
  readonly canonical: string;
  readonly algorithm: 'SHA-256' | 'SHA-384';
  /** Of the canonical form, in hex. */
  readonly hash: string;
}

/**
 * The caller's network: the part of the platform's `fetch` that is used. Redirects are its to follow; `url` of the
 * response says where they led. `credentials` and `referrerPolicy` are for browsers.
 */
export type Fetch = (
  url: string,
  init: {
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
    readonly credentials?: 'omit';
    readonly referrerPolicy?: 'no-referrer';
  },
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
  /** Without it nothing is read from the network. */
  readonly fetch: Fetch | undefined;
  /** `lenient` takes JSON Web Tokens that miss what the profile demands and lose no safety by it, with a warning. */
  readonly jwt: 'strict' | 'lenient';
  readonly loadContext: LoadContext;
  readonly suites: readonly ProofSuite[];
  readonly didMethods: readonly DidMethod[];
  readonly statusMethods: readonly StatusMethod[];
  /** Milliseconds by which the clocks of issuers and verifier may differ. */
  readonly clockSkew: number;
  /** `short` reads status lists below the length that keeps their subjects private, with a warning. */
  readonly statusLists: 'strict' | 'short';
  /** Whether http URLs of this very machine are read: for development only. */
  readonly loopback: boolean;
  /** Takes the canonical forms that are made on the way. */
  readonly trace: ((entry: TraceEntry) => void) | undefined;
}
