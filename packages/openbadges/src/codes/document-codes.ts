import type { CodeEntry } from './code-entry.js';

/** Codes about what a document says and how it is written. */
export const documentCodes = {
  'input.not-json': {
    means: 'The text is not JSON.',
    action: 'Check that it is the file you mean; it is damaged or of another kind.',
  },
  'input.not-object': {
    means: 'The input is not a JSON object.',
    action: 'Hand over one JSON object, or its text.',
  },
  'input.not-plain': {
    means:
      'The object holds something that JSON cannot, such as a function or a cycle, or its bytes were handed on.',
    action: 'Hand over the parsed JSON as it came, its text, or the bytes of the file.',
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
    action: 'Check that the file is a badge or a learner record; if it is, tell the issuer.',
  },
  'model.context': {
    means:
      'The `@context` is not the W3C credentials context followed by the contexts of Open Badges 3.0 or CLR 2.0.',
    action: 'Check that the file is a badge or a learner record; if it is, tell the issuer.',
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
} satisfies Record<string, CodeEntry>;
