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
  /** Values of a document times its proofs that build on others: each such proof is over a document of its own. */
  chainedValues: 100_000,
  /** Credentials inside records and presentations, and those that stacks rest on, that one call verifies. */
  contents: 200,
  /** Reports on components of stacks in one report: a badge in a record may be one of several stacks. */
  components: 1_000,
  /** Proofs that one call checks: on what was handed over and on all that it holds. */
  proofsInAll: 256,
  /** Signatures over single statements (`ecdsa-sd-2023`) on one disclosure. */
  statementSignatures: 1_000,
  /** The same in one call, over all that it checks. Each takes a few milliseconds. */
  statementSignaturesInAll: 4_000,
  /** Records and presentations inside one another, and stacks that rest on one another. */
  contentDepth: 3,
  /** Contexts that the credential names, at its top and further in. Each costs the processor a pass. */
  contexts: 1_000,
  /** Members of all JSON-LD contexts that stand inside the credential itself. Each is copied for every node. */
  inlineTerms: 100,
  /** Nodes of the graph without an id, items of lists included. Telling them apart takes memory. */
  unnamed: 2_000,
  /** How often unnamed parts that look alike are compared in depth. The hardest graphs of the W3C take 450. */
  comparisons: 2_000,
  /** Places filled in trying the orders of unnamed parts that look alike. Nine parts have 3.3 million. */
  comparedPlaces: 10_000_000,
  /** Characters hashed to tell the unnamed parts of one document apart: some times what its statements may hold. */
  comparedCharacters: 128 * 1024 * 1024,
  /** Squares of the lengths of all lists together: the JSON-LD processor compares each item with each. */
  setWork: 100_000_000,
  /** What one call spends on canonical forms, over all documents and proofs that it checks. */
  work: Object.freeze({
    /** Uses of contexts by the general JSON-LD processor, each of which copies all terms. A badge takes some ninety. */
    passes: 20_000,
    /** Contexts named. */
    contexts: 4_000,
    /** Values expanded. */
    values: 300_000,
    /** Squares of the lengths of lists. */
    setWork: 200_000_000,
    /** Hashes taken to tell unnamed parts apart. A badge takes some dozen. */
    digests: 400_000,
    /** Characters of canonical text that are hashed. */
    characters: 64 * 1024 * 1024,
  }),
  /** Characters of all statements of the graph together; a long id or IRI stands in each. */
  statements: 16 * 1024 * 1024,
  /** Bytes of an image that carries a badge. */
  imageBytes: 16 * 1024 * 1024,
  /** Bytes of an SVG image that carries a badge: parsing takes many times as much memory. */
  svgBytes: 8 * 1024 * 1024,
  /** Badges in one image, all alike: one is allowed. Each may have to be decompressed. */
  imageBadges: 16,
  /** Chunks of a PNG image. Encoders write one for every 8 KiB of pixels or more. */
  imageChunks: 10_000,
  /** Elements inside one another in an SVG image. Drawing programs nest a few dozen groups. */
  svgDepth: 256,
  /** Elements and attributes of an SVG image together. */
  svgNodes: 500_000,
  /** Different URLs that one verification asks for. */
  requests: 64,
  /** Milliseconds for one answer from the network, its body included. */
  networkMilliseconds: 10_000,
  /** Milliseconds for all answers from the network in one call, from its first request on. */
  networkMillisecondsInAll: 60_000,
  /**
   * What `verifyMany` of Node grants a task of a thread. The badges of one that takes more are verified again one by one, so
   * that one costs no other its verdict.
   */
  worker: Object.freeze({
    /** Milliseconds. Twice what one call may wait for the network. */
    milliseconds: 120_000,
    /** Megabytes of objects. */
    megabytes: 1_024,
  }),
  /** Bytes of one answer from the network. */
  fetchedBytes: 1024 * 1024,
  /** What the guarded network of Node takes on; some of it can be set by its caller. */
  guarded: Object.freeze({
    /** Redirects of one request. Browsers follow 20; honest documents need one or two. */
    redirects: 5,
    /** Milliseconds for one answer. Less than a reader waits, so that a slow host is known to be slow. */
    milliseconds: 8_000,
    /** Milliseconds to connect to one address, the exchange of certificates included. */
    connectMilliseconds: 4_000,
    /** Addresses of one host that are tried, one after another. */
    addresses: 4,
    /** Requests to one host at a time. */
    perHost: 4,
    /** Requests at a time. Each may hold an answer, packed and unpacked, in memory. */
    inAll: 16,
    /** Requests that wait for their turn. */
    waiting: 10_000,
    /** Bytes of answers that are kept. */
    cacheBytes: 32 * 1024 * 1024,
    /** Answers that are kept. */
    cacheEntries: 1_000,
    /** Seconds for which an answer is kept whose server says nothing of it. */
    silentSeconds: 60,
    /** Seconds for which any answer is kept, whatever its server says: a badge may be revoked meanwhile. */
    longestSeconds: 600,
    /** Seconds for which an error is kept: enough for a batch not to ask a dead host for each badge. */
    errorSeconds: 5,
  }),
  /** Characters of a URL that is asked for. */
  urlCharacters: 2_000,
  /** Keys that are read from one document of keys, and controllers of one key. An issuer that changes its key monthly for years has fewer. */
  keys: 100,
  /** Entries of `credentialStatus` on one credential. An honest one has one for each purpose. */
  statusEntries: 16,
  /** Bytes of a status list once it is decompressed: 16 million entries of one bit. */
  statusListBytes: 2 * 1024 * 1024,
  /** Schemas inside the schema that a credential names, and bounds on what holding a document against them takes. */
  schemaNodes: 5_000,
  /** Schemas that apply to one value, one by way of another. */
  schemaDepth: 200,
  /** Steps that one call spends on such schemas; a badge against the published one takes some thousand. */
  schemaSteps: 500_000,
  /** Characters of the keys on the way to one value of a document that is held against such a schema. */
  schemaPointer: 2_000,
  /** Different schemas that one credential names. An honest one has one or two. */
  schemaEntries: 16,
  /** Patterns in the schemas of one call. Each is taken apart before it is used, which takes about a millisecond. */
  schemaPatterns: 1_000,
  /** Problems listed in one outcome: enough to mend a badge by, and no flood. */
  problems: 200,
} as const);
