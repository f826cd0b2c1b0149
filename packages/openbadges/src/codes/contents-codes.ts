import type { CodeEntry } from './code-entry.js';

/** Codes about presentations and learner records, and the credentials in them. */
export const contentsCodes = {
  'contents.invalid': {
    means: 'A credential inside the document is not valid; its own report says why.',
    action: 'Read the report on that credential; do not rely on it.',
  },
  'contents.indeterminate': {
    means: 'A credential inside the document could not be checked; its own report says what is missing.',
    action: 'Read the report on that credential and follow what it says to do.',
  },
  'contents.other-subject': {
    means:
      'A credential inside the record or presentation is about another id than the record’s learner or the holder.',
    action: 'Make sure that both ids belong to the same educator before relying on that credential.',
  },
  'contents.subject-unmatched': {
    means:
      'A credential inside the presentation gives no id of whom it is about, to be held against that of the holder.',
    action: 'Make sure in another way, such as by the e-mail address in it, that it is the educator’s.',
  },
  'contents.too-many': {
    means: 'The document holds more credentials than are verified in one go.',
    action: 'Ask for the credentials in smaller portions, or verify each by itself.',
  },
  'contents.too-deep': {
    means: 'Credentials stand inside credentials more often than is followed.',
    action: 'Ask for the inner credentials by themselves.',
  },
  'presentation.unsigned': {
    means: 'Nobody signed the presentation, so nothing shows who presents the credentials in it.',
    action: 'Rely on the reports on the credentials only, or ask the holder for a signed presentation.',
  },
  'presentation.missing': {
    means:
      'A challenge or a domain was given, and what came is no presentation: nothing shows who hands it over.',
    action: 'Ask the holder for a presentation of the badge that answers the challenge.',
  },
  'presentation.holder-missing': {
    means: 'The presentation does not name its holder, so nothing shows whose key signed it.',
    action: 'Ask for a presentation that names its holder.',
  },
  'presentation.challenge-unchecked': {
    means:
      'The presentation answers a challenge or a domain that the verifier was not told of, so it may be a copy.',
    action: 'Verify with the challenge and the domain that were sent to the holder.',
  },
} satisfies Record<string, CodeEntry>;
