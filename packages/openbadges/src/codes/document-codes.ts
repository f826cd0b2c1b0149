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
  'model.language-map': {
    means:
      'A text is given as an object with languages, in a form that the data model and its contexts give no meaning, so no proof would cover it.',
    action:
      'Ask the issuer for the badge with one text there; editions in other languages are badges of their own.',
  },
  'model.image-text': {
    means:
      'An image is given by its URL alone, where the data model has an object with an id and the type Image.',
    action: 'Tell the issuer to write the image as an object.',
  },
  'model.subject-empty': {
    means: 'A subject of the credential is an empty object, so nothing is said of anybody.',
    action: 'Ask the issuer for a credential that says something.',
  },
  'model.unresolved': {
    means:
      'A result names a result description or a level, or a description requires a level, that the achievement does not have.',
    action: 'Ask the issuer which result was meant; what the badge shows cannot be judged.',
  },
  'model.result-value': {
    means:
      'The value of a result, or the one that is required, is none of those that the achievement allows.',
    action: 'Ask the issuer which value was meant.',
  },
  'model.result-range': {
    means:
      'The value of a result, or the one that is required, lies outside the range that the achievement gives, or the range ends before it begins.',
    action: 'Ask the issuer which value was meant.',
  },
  'model.duplicate-id': {
    means: 'Two entries of one list have the same id, so nobody can tell which of them is meant.',
    action: 'Tell the issuer which id stands twice.',
  },
  'model.date-order': {
    means: 'The credential ends before it begins.',
    action: 'Ask the issuer for a badge with the right dates.',
  },
  'model.other-data-model': {
    means:
      'The credential carries a date of the older data model, which its own contexts give no meaning; two readers may go by different dates.',
    action: 'Tell the issuer to leave out the dates of the data model 1.1.',
  },
  'model.digest': {
    means: 'The digest of a related resource is not written as a digest.',
    action: 'Tell the issuer which digest is malformed.',
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
  'related.digest': {
    means: 'What is published at a URL that the credential pins is not what the issuer signed for.',
    action: 'Ask the issuer; do not rely on what stands there now.',
  },
  'related.unread': {
    means:
      'A resource whose content the credential pins could not be read, so it is open whether it has changed.',
    action: 'Verify again with a network connection, or later.',
  },
  'related.too-many': {
    means: 'The credential pins more resources, or one by more digests, than are looked at in one go.',
    action: 'Ask the issuer which of them matter; honest badges pin a few.',
  },
  'related.digest-unsupported': {
    means: 'The credential pins a resource by a kind of digest that this release does not compute.',
    action: 'Ask the issuer for a digest by SHA-256, SHA-384 or SHA-512, or verify with a newer release.',
  },
} satisfies Record<string, CodeEntry>;
