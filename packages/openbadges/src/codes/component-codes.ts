import type { CodeEntry } from './code-entry.js';

/** Codes about the badges on which the badge for a stack rests. */
export const componentCodes = {
  'component.invalid': {
    means: 'A badge on which this one rests is not valid; its own report says why.',
    action: 'Do not count the stack. Ask its issuer whether it still stands without that badge.',
  },
  'component.indeterminate': {
    means: 'A badge on which this one rests could not be checked; its own report says what is missing.',
    action: 'Read the report on that badge and follow what it says to do.',
  },
  'component.missing': {
    means: 'A badge on which this one rests is not at hand, so nobody can tell whether it still stands.',
    action: 'Ask the educator for that badge and verify the stack together with it.',
  },
  'component.unbound': {
    means:
      'What is at hand has the id of a badge on which this one rests, but nothing shows that it is that badge: it is by another issuer, and the stack gives no digest that fits it.',
    action:
      'Ask the educator for the badge as its issuer gave it, or the issuer of the stack which one it means.',
  },
  'component.unreadable': {
    means: 'Not all documents that were handed over as badges of the stack can be read.',
    action: 'Hand over each badge as it came from its issuer.',
  },
  'component.other-subject': {
    means: 'A badge on which this one rests is about another person.',
    action: 'Do not count the stack. Ask its issuer why it counted somebody else’s badge.',
  },
  'component.subject-unmatched': {
    means:
      'Nothing shows that a badge on which this one rests is about the same person: the two have no identifier in common.',
    action: 'Make sure in another way, such as by asking both issuers, that both are the educator’s.',
  },
  'component.circular': {
    means: 'The stack rests on itself, by itself or by way of another stack, so it rests on nothing.',
    action: 'Do not count it. Tell its issuer; no such stack can be earned.',
  },
  'component.none': {
    means:
      'The badge is for a stack and names none of the badges that it rests on, or whoever shows it has left them out.',
    action: 'Ask for the badge as its issuer gave it, with all of its evidence.',
  },
  'component.duplicate': {
    means: 'The stack names one badge twice. It is looked at once, and counts once.',
    action: 'Make sure that the stack is complete without the second mention; tell its issuer.',
  },
  'component.other-version': {
    means:
      'A badge on which this one rests, by the same issuer, is another version than the stack was made on, or shows less of it.',
    action: 'Nothing, unless what changed matters to you; then compare the two versions.',
  },
} satisfies Record<string, CodeEntry>;
