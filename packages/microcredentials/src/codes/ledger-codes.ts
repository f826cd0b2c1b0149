import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a ledger of renewals or a receipt. */
export const ledgerCodes = {
  'ledger.cut-off': {
    means:
      'The last line of the ledger breaks off, as where a computer stopped while a renewal was being recorded.',
    action:
      'Where a run is recording just now, try again. Otherwise look at the line: which renewal was it? Take the line out, and record that renewal anew.',
  },
  'ledger.line-malformed': {
    means: 'A line of the ledger is no JSON, so which badges it counted is not known.',
    action: 'Restore the line from a copy of the ledger.',
  },
  'ledger.gap': {
    means: 'The numbers of the entries leave some out, so entries are missing from the ledger.',
    action: 'Restore the ledger from a copy; without the missing entries a badge may count twice.',
  },
  'ledger.duplicate-sequence': {
    means: 'Two entries of the ledger have the same number, as where two copies of it were written to.',
    action: 'Put the two copies together: keep every renewal once, and number the entries anew from 1.',
  },
  'ledger.duplicate-renewal': {
    means: 'The ledger holds a renewal of this licence for this cycle already.',
    action: 'Do not record it again. Where the earlier entry is wrong, correct it there, by hand.',
  },
  'ledger.duplicate-use': {
    means: 'An entry counts the same badge twice for the same category.',
    action: 'Write one use with the sum of the units.',
  },
  'ledger.too-large': {
    means: 'The ledger holds more entries than are read.',
    action: 'Check that the file is what it should be; keep a ledger for each year or district.',
  },
  'ledger.not-met': {
    means:
      'A renewal was to be recorded that is not granted: the rules are not met, or a person has to decide.',
    action: 'Decide what is left to a person, run the decision again, and record it where the rules are met.',
  },
  'ledger.badge-without-id': {
    means: 'A badge that counts has no id, so nobody could tell later that it has been used.',
    action: 'Ask the issuer for the badge with an id.',
  },
  'receipt.foreign-office': {
    means: 'The receipt names another office than the one that signed it.',
    action: 'Ask the office for a receipt of its own; this one is not counted on.',
  },
} satisfies Record<string, CodeEntry>;
