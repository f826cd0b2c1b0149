import type { Problems } from '../problem.js';

/**
 * Whom to trust for what: a dated list that somebody answers for, with the lists that it relies on. Names in it are
 * the list's word, never a badge's. `readTrustList` and `readKnownIssuers` make one; it is frozen.
 */
export interface TrustList extends TrustListHead {
  /** The id of whoever signed the list, where it is signed. */
  readonly signedBy?: string;
  /** The issuers on the list itself. */
  readonly issuers: readonly TrustedIssuer[];
  /** Lists that this one relies on and that were not to be had: what they say of an issuer is not known. */
  readonly gaps: readonly TrustGap[];
  /** The entries for an issuer: of the list itself and of those that it relies on, the nearest first. */
  readonly find: (issuer: string) => readonly TrustEntry[];
}

/** What a list says of itself. */
export interface TrustListHead {
  readonly id?: string;
  readonly name: string;
  readonly authority: TrustAuthority;
  /** When the list was made: ISO 8601. */
  readonly date: string;
  /** Until when it may be relied on: ISO 8601. */
  readonly validUntil?: string;
}

/** Who answers for a list: URI and name. */
export interface TrustAuthority {
  readonly id?: string;
  readonly name: string;
}

/** When something was to be awarded for the list to speak for it: ISO 8601. Both ends belong to the period. */
export interface TrustPeriod {
  readonly from?: string;
  readonly until?: string;
}

/** An issuer on a list. */
export interface TrustedIssuer extends TrustPeriod {
  readonly id: string;
  readonly name: string;
  /** Further ids under which the same issuer signs. */
  readonly otherIds?: readonly string[];
  /** The only keys that count: as Multikey, did:key or JWK thumbprint (SHA-256). */
  readonly keys?: readonly string[];
  /** The only achievements that the issuer may award. */
  readonly achievements?: readonly TrustedAchievement[];
  /** Ids of those who, beside the issuer, may keep the status of its badges. */
  readonly statusKeepers?: readonly string[];
  /** Whether the issuer may sign offline packs: those answer for everybody, whatever it may award itself. */
  readonly mayPack?: boolean;
}

/** An achievement that an issuer may award. */
export interface TrustedAchievement extends TrustPeriod {
  readonly id: string;
  /** The only versions; without it, all. */
  readonly versions?: readonly string[];
}

/** The reliance of one list on another: on the list of an id, of an authority, or of exactly these bytes. */
export interface Delegation extends TrustPeriod {
  readonly name: string;
  /** The `id` that the list must have. */
  readonly list?: string;
  /** The id of whoever must have signed the list. */
  readonly authority?: string;
  /** The digest that the list must have, as in Subresource Integrity; it then needs no signature. */
  readonly digestSRI?: string;
  /** The only achievements for which the list counts. */
  readonly achievements?: readonly TrustedAchievement[];
  /** Whether the list counts for who may sign offline packs. */
  readonly mayPack?: boolean;
}

/** One list on the way to an entry. */
export interface TrustStep {
  readonly list: TrustListHead;
  /** How the next list of the way relies on this one; not there for the verifier's own. */
  readonly by?: Delegation;
}

/** An issuer's entry, and how the verifier came to it: the list that has it first, the verifier's own last. */
export interface TrustEntry {
  readonly issuer: TrustedIssuer;
  readonly chain: readonly [TrustStep, ...TrustStep[]];
}

/** A list that was not to be had. */
export interface TrustGap {
  /** How many steps from the verifier's own list. */
  readonly depth: number;
  readonly problems: Problems;
}

/** What a trust list says of the issuer of a credential. */
export interface TrustedAs {
  /** The issuer, as the list has it. */
  readonly issuer: { readonly id: string; readonly name: string };
  /** The list that has the entry. */
  readonly list: { readonly id?: string; readonly name: string; readonly date: string };
  /** Under whose authority: that of the list first, then those through whom the verifier came to it. */
  readonly authorities: readonly string[];
}

/** The entries that decide about an issuer: those of the lists that stand nearest to the verifier. */
export function nearestEntries(trust: TrustList, issuer: string): readonly TrustEntry[] {
  const entries = trust.find(issuer);
  const nearest = Math.min(...entries.map(({ chain }) => chain.length));
  return entries.filter(({ chain }) => chain.length === nearest);
}
