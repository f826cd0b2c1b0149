import type { JsonObject } from '../model/json.js';
import type { Outcome } from '../outcome.js';
import type { PublicKey } from '../ports.js';
import type { Problem } from '../problem.js';
import type { Assertion, IssuerProfile } from './model.js';

/** The answer to one question, or why it was not asked: there was nothing to ask, or it rests on a failed one. */
export type Finding<T> =
  Outcome<T> | { readonly kind: 'skipped'; readonly reason: 'absent' | 'rests-on-failed' };

/** By what an assertion is shown to be its issuer's. */
export type AssertionProof =
  /** The issuer publishes it at this URL. */
  | { readonly kind: 'hosted'; readonly url: string }
  /** It is signed with this key. */
  | { readonly kind: 'signed'; readonly verificationMethod: string; readonly publicKey: PublicKey };

/** What an assertion and the documents that it leads to say, cut to a length that fits a report. */
export interface AssertionClaims {
  readonly id?: string;
  readonly name?: string;
  readonly issuer?: { readonly id?: string; readonly name?: string };
  readonly achievement?: { readonly id?: string; readonly name?: string };
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** What was found out about an Open Badge 2.0, one answer for each check of a report. */
export interface AssertionFindings {
  /** Assertion and badge class keep the rules of the data model. */
  readonly conformance: Finding<Assertion>;
  /** Hosted: it is published at its id, and what was handed over is that. Signed: the signature fits a key. */
  readonly proof: Finding<AssertionProof>;
  /** The profile, from its own id, vouches for the place or the key. */
  readonly issuer: Finding<IssuerProfile>;
  readonly status: Finding<'good'>;
  readonly validity: Finding<undefined>;
  /** What was verified: of a hosted assertion the published document, never the copy handed over. */
  readonly document: JsonObject | undefined;
  /** Unverified unless every answer is `ok`. */
  readonly claims: AssertionClaims;
  /** JSON pointers to endorsements, which nobody has looked at. */
  readonly endorsements: readonly string[];
  /** What is irregular and does not stand against the badge. */
  readonly warnings: readonly Problem[];
}

/** The answer for what cannot be asked because something before it failed. */
export const restsOnFailed = Object.freeze({ kind: 'skipped', reason: 'rests-on-failed' } as const);

/** The answer for what there is nothing to ask about. */
export const absent = Object.freeze({ kind: 'skipped', reason: 'absent' } as const);
