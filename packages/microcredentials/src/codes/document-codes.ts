import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a document as such. */
export const documentCodes = {
  'input.not-plain': {
    means:
      'The input holds something that JSON cannot, such as a function, a getter, a date object or a number without end.',
    action: 'Hand over the parsed JSON as it came.',
  },
  'input.not-unicode': {
    means: 'A text holds half of a character pair, which no signature can cover.',
    action: 'Correct the text; it was cut in the middle of a character.',
  },
  'input.forbidden-key': {
    means: 'An object uses the key `__proto__`, which no document needs and which can mislead programs.',
    action: 'Take the key out.',
  },
  'input.too-deep': {
    means: 'The input nests deeper than any document of these formats does, so it was not read.',
    action: 'Check that the file is what it should be.',
  },
  'input.too-large': {
    means: 'The input holds more values than are read, so it was not read.',
    action: 'Check that the file is what it should be.',
  },
  'format.unsupported': {
    means: 'The property `format` names another kind of file, or another version of it.',
    action: 'Hand over a file of the kind asked for, or use a release that reads the version.',
  },
  'format.missing': {
    means: 'A property that the format requires is not there.',
    action: 'Add the property.',
  },
  'format.type': {
    means: 'A value is of the wrong JSON type.',
    action: 'Correct the value.',
  },
  'format.malformed': {
    means:
      'A text is not of the form asked for, such as a URI, a date-time with its zone, an id or a digest.',
    action: 'Correct the text; the schema gives the form.',
  },
  'format.value': {
    means: 'A value is not one of those that the format allows.',
    action: 'Use one of the values in the schema.',
  },
  'format.range': {
    means: 'A number is smaller or larger than the format allows.',
    action: 'Correct the number.',
  },
  'format.too-few': {
    means: 'A list has fewer entries than the format asks for.',
    action: 'Add what is missing.',
  },
  'format.unknown-property': {
    means: 'An object carries a property that the format does not have there.',
    action: 'Take the property out, or correct its spelling.',
  },
} satisfies Record<string, CodeEntry>;
