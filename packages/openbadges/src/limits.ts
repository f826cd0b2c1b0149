/** How much of an untrusted input is read. What lies beyond is answered `unknown`, never guessed. */
export const limits = Object.freeze({
  /** Characters of JSON text, and of all texts in an object together. */
  characters: 4 * 1024 * 1024,
  /** Objects and arrays inside one another. An Open Badge with endorsements on every profile needs about 20. */
  depth: 64,
  /** Values, members and items together. */
  values: 50_000,
  /** Proofs on one credential. */
  proofs: 16,
  /** Contexts that the credential names, at its top and further in. Each costs the processor a pass. */
  contexts: 1_000,
  /** Members of all JSON-LD contexts that stand inside the credential itself. Each is copied for every node. */
  inlineTerms: 100,
  /** Nodes of the graph without an id, items of lists included. Telling them apart takes memory. */
  unnamed: 2_000,
  /** Squares of the lengths of all lists together: the JSON-LD processor compares each item with each. */
  setWork: 100_000_000,
  /** Characters of all statements of the graph together; a long id or IRI stands in each. */
  statements: 16 * 1024 * 1024,
  /** Problems listed in one outcome: enough to mend a badge by, and no flood. */
  problems: 200,
} as const);
