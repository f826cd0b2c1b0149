/** How much of trust lists is read. A list of 100,000 issuers, each with some achievements, has about 30 MiB. */
export const bounds = Object.freeze({
  /** Characters of one list, and of the texts of all lists of a call together. */
  characters: 64 * 1024 * 1024,
  /** Values of one list, members and items together. */
  values: 4_000_000,
  /** Issuers on one list. */
  issuers: 100_000,
  /** Issuers on all lists of a call. */
  issuersInAll: 300_000,
  /** Lists that may be handed over for one to rely on. */
  lists: 50,
  /** Lists that one list relies on. */
  trusts: 100,
  /** Steps from the verifier's own list to the last that it relies on. */
  depth: 4,
  /** Ways that lead to lists, over all lists: one list may be relied on by several. */
  ways: 200,
} as const);
