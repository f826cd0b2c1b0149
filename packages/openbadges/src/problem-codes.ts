/** What a code means and what the reader of a report can do about it. `docs/problems.md` is written from here. */
export interface CodeEntry {
  readonly means: string;
  readonly action: string;
}

/** Every `ProblemCode` of this package. A code is never renamed or reused once released. */
export const problemCodes = {
  'input.not-json': {
    means: 'The text is not JSON.',
    action: 'Check that it is the file you mean; it is damaged or of another kind.',
  },
  'input.not-object': {
    means: 'The input is not a JSON object.',
    action: 'Hand over one JSON object, or its text.',
  },
  'input.not-plain': {
    means: 'The object holds something that JSON cannot, such as a function, a date object or a cycle.',
    action: 'Hand over the parsed JSON as it came, or its text.',
  },
  'input.not-unicode': {
    means: 'A text holds half of a character (a lone surrogate), which no signature can cover.',
    action: 'Treat the file as altered; get it again from where it came.',
  },
  'input.too-large': {
    means: 'The input is larger than is read, so it was not read.',
    action: 'Check that it is the file you mean; ask for it without large embedded files.',
  },
  'input.too-deep': {
    means: 'The input nests deeper than is followed, so it was not read.',
    action: 'Check that it is the file you mean; ask for it with less packed into it.',
  },
  'input.duplicate-key': {
    means: 'A JSON object names the same key twice, so two readers may see two different documents.',
    action: 'Treat the file as altered; get it again from where it came.',
  },
  'input.forbidden-key': {
    means: 'A JSON object uses the key `__proto__`, which no document needs and which can mislead programs.',
    action: 'Treat the file as altered; get it again from where it came.',
  },
  'model.missing': {
    means: 'A property that the data model requires is not there.',
    action: 'Tell the issuer which property is missing.',
  },
  'model.type': {
    means: 'A property has a value of the wrong JSON type.',
    action: 'Tell the issuer which property is of the wrong type.',
  },
  'model.format': {
    means:
      'A text is not of the form that the data model asks for, such as a URI, a date-time with its zone or a compact JWS.',
    action: 'Tell the issuer which property is malformed.',
  },
  'model.value': {
    means:
      'A value is outside the closed list, or is no `ext:` extension of the open list, that the data model gives.',
    action: 'Tell the issuer which value is not allowed.',
  },
  'model.class': {
    means: 'The `type` of an object does not name the class that its place calls for.',
    action: 'Check that the file is an Open Badges 3.0 credential; if it is, tell the issuer.',
  },
  'model.context': {
    means: 'The `@context` is not the W3C credentials context followed by an Open Badges 3.0 context.',
    action: 'Check that the file is an Open Badges 3.0 credential; if it is, tell the issuer.',
  },
  'model.empty': {
    means: 'A property is null or an empty array, which the data model forbids and no signature covers.',
    action: 'Tell the issuer to leave the property out.',
  },
  'model.unknown-property': {
    means: 'An object of a closed class carries a property that the class does not have.',
    action: 'Tell the issuer which property does not belong there.',
  },
  'model.subject-unidentified': {
    means: 'The credential subject has neither an `id` nor an `identifier`, so the badge is nobody’s.',
    action: 'Ask the issuer for a badge that names its recipient.',
  },
  'model.criteria-empty': {
    means: 'The criteria have neither an `id` nor a `narrative`, so nobody can tell what was earned.',
    action: 'Ask the issuer for the criteria.',
  },
  'model.schema-unchecked': {
    means:
      'The credential says that it follows a schema of somebody’s own, which this release does not look up.',
    action: 'Ask the issuer what the schema demands, or verify with a newer release.',
  },
  'context.unknown': {
    means: 'The credential names a JSON-LD context that is not bundled, and contexts are never fetched.',
    action:
      'Pass the context in `contexts` if you trust its source; else ask the issuer for a badge on published contexts.',
  },
  'context.undefined-term': {
    means: 'The credential uses a term that its contexts do not define, so no signature covers it.',
    action: 'Treat the extra content as added by a stranger; ask the issuer for the badge.',
  },
  'context.altered-meaning': {
    means:
      'What the JSON shows differs from what the signature covers: a term was renamed, moved or given another meaning.',
    action: 'Treat the file as altered; ask the issuer for the badge.',
  },
  'context.malformed': {
    means: 'The credential cannot be read as JSON-LD.',
    action: 'Tell the issuer; the badge cannot be secured as it stands.',
  },
  'context.too-complex': {
    means: 'Canonicalising the credential takes more work than the verifier does.',
    action: 'Ask the issuer for a badge in which the repeated parts carry ids.',
  },
  'proof.missing': {
    means: 'The credential carries no proof: anybody could have written it.',
    action: 'Ask for the signed badge.',
  },
  'proof.malformed': {
    means: 'A member of the proof is missing or not of its form.',
    action: 'Tell the issuer; the proof cannot be read.',
  },
  'proof.suite-unsupported': {
    means: 'The proof is of a kind that this release does not check.',
    action: 'Verify with a newer release, or ask the issuer for another proof.',
  },
  'proof.purpose': {
    means: 'The proof was made for another purpose than asserting a credential.',
    action: 'Treat the badge as unsigned; ask the issuer for it.',
  },
  'proof.expired': {
    means: 'The proof itself was made to end before the moment of verification.',
    action: 'Ask the issuer for a badge with a current proof.',
  },
  'proof.signature': {
    means:
      'The signature does not fit the content and the key: something was changed, or another key signed.',
    action: 'Treat the badge as altered; ask the issuer for it.',
  },
  'proof.unchecked': {
    means: 'The signature could not be computed: the platform’s cryptography is missing or failed.',
    action: 'Verify elsewhere; in a browser, on a page that was loaded by https.',
  },
  'proof.too-many': {
    means: 'The credential carries more proofs than the verifier checks.',
    action: 'Ask the issuer for a badge with fewer proofs.',
  },
  'proof.chain-unsupported': {
    means: 'The proof rests on an earlier proof, which this release does not follow.',
    action: 'Verify with a newer release.',
  },
  'key.malformed': {
    means: 'The public key cannot be read, or is a weak one that the curve forbids.',
    action: 'Tell the issuer; the key they publish is broken.',
  },
  'key.unsupported': {
    means: 'The public key is of a type that the proof’s suite does not use or this release does not know.',
    action: 'Verify with a newer release, or tell the issuer.',
  },
  'key.method-unsupported': {
    means: 'The issuer publishes the key in a way that this release cannot look up.',
    action: 'Verify with a newer release, or ask the issuer to confirm the badge.',
  },
  'key.not-found': {
    means: 'The issuer’s key document does not hold the key that the proof names.',
    action: 'Ask the issuer; the key may have been withdrawn.',
  },
  'issuer.key-not-issuers': {
    means: 'The key that signed belongs to somebody other than the issuer that the badge names.',
    action: 'Treat the badge as a forgery until the named issuer confirms it.',
  },
  'issuer.unconfirmed': {
    means:
      'The signature is intact, but nothing shows that its key is the issuer’s: it stands only in the badge, or the issuer’s id publishes no keys.',
    action: 'Confirm the key with the issuer before relying on the badge.',
  },
  'refresh.unchecked': {
    means: 'The credential names a refresh service, and this release does not ask it.',
    action: 'Ask the issuer whether a newer version exists.',
  },
  'status.unchecked': {
    means: 'The credential may have been withdrawn or suspended, and this release does not look that up.',
    action: 'Ask the issuer whether the badge is still in force.',
  },
  'validity.not-yet-valid': {
    means: 'The credential starts to be valid later than the moment of verification.',
    action: 'Wait until the start date, or verify as of a later moment.',
  },
  'validity.expired': {
    means: 'The credential ended before the moment of verification.',
    action: 'Ask the educator for a current badge.',
  },
  'validity.malformed': {
    means: 'The dates of the credential cannot be read, so nobody can tell when it is valid.',
    action: 'Tell the issuer; the dates are malformed.',
  },
  'endorsements.unchecked': {
    means: 'The credential carries endorsements, and this release does not verify them.',
    action: 'Do not rely on the endorsements.',
  },
} satisfies Record<string, CodeEntry>;
