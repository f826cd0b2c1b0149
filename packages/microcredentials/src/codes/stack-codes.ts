import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a stack, and why badges do not count in one. */
export const stackCodes = {
  'stack.duplicate-component': {
    means: 'A list of a stack names the same micro-credential or stack twice, though each counts only once.',
    action: 'Name it once in the list.',
  },
  'stack.count-too-large': {
    means: 'A group asks for more of its members than it has.',
    action: 'Ask for fewer, or add members.',
  },
  'stack.version-range': {
    means: 'A text is no range of semantic versions.',
    action: 'Write a range such as >=1.0.0 <2.0.0.',
  },
  'stack.too-large': {
    means: 'A stack, with the stacks inside it, names more components than are looked at.',
    action: 'Divide it into smaller stacks with badges of their own.',
  },
  'stack.duplicate-version': {
    means: 'Two of the stacks, or two of the definitions, have the same id and version.',
    action: 'Hand over one of the two.',
  },
  'stack.component-unknown': {
    means: 'A stack names a micro-credential of which there is no definition.',
    action: 'Correct the id, or hand over the definition too.',
  },
  'stack.stack-unknown': {
    means: 'A stack names a stack that is not there.',
    action: 'Correct the id, or hand over that stack too.',
  },
  'stack.version-missing': {
    means: 'None of the versions at hand of a component lies in the range that the stack asks for.',
    action: 'Correct the range, or hand over the version meant.',
  },
  'stack.cycle': {
    means: 'A stack contains itself, directly or through others, so nobody could ever complete it.',
    action: 'Take one of the stacks out of the circle.',
  },
  'stack.impossible': {
    means: 'No set of badges completes the stack: it needs the same component in two places.',
    action: 'Name another component in one of the places, or ask for fewer.',
  },
  'stack.not-searched': {
    means:
      'There are more ways to count the badges than are looked through, so the best of them may not be found.',
    action: 'Hand over fewer badges of the same component, or simplify the rule; a person can decide too.',
  },
  'stack.badge-not-asked-for': {
    means: 'The badge is of nothing that the stack names.',
    action: 'Nothing, unless another badge was meant.',
  },
  'stack.badge-version': {
    means: 'The badge is of a version that does not count in the stack.',
    action: 'Earn it by a version that counts, or ask whoever keeps the stack.',
  },
  'stack.badge-version-unknown': {
    means: 'The badge does not say of which version it is, and the stack asks for certain versions.',
    action: 'Ask the issuer of the badge for the version; a person decides.',
  },
  'stack.badge-issuer': {
    means: 'The badge is from an issuer whose badges do not count in the stack.',
    action: 'Earn it from one that the stack names, or ask whoever keeps the stack.',
  },
  'stack.badge-later': {
    means: 'The badge was awarded after the moment that is asked about.',
    action: 'Ask about a later moment.',
  },
  'stack.badge-of-another': {
    means: 'The badge names another person as its earner.',
    action: 'Leave it out, or ask its issuer for one in the name of the earner.',
  },
  'stack.badge-duplicate': {
    means: 'Another badge of the same micro-credential counts already, and each counts once.',
    action: 'Nothing.',
  },
  'stack.badge-contained': {
    means: 'The badge counts already as part of the badge of a stack.',
    action: 'Nothing.',
  },
  'stack.badge-order': {
    means: 'The badge was awarded before one that has to come first.',
    action: 'Earn it again after the other, or ask whoever keeps the stack.',
  },
  'stack.badge-window': {
    means: 'The badge was awarded too long before or after the others that count with it.',
    action: 'Earn it again, or ask whoever keeps the stack.',
  },
  'stack.badge-same-issuer': {
    means: 'The badge is from the same issuer as another, and the stack asks for different ones.',
    action: 'Earn it from another issuer.',
  },
  'stack.badge-date-unknown': {
    means:
      'The badge does not say when it was awarded, and the stack asks for an order or for a span of time.',
    action: 'Ask the issuer of the badge for the date of the award; a person decides.',
  },
  'stack.badge-spare': {
    means: 'The badge could count, and the stack does not need it.',
    action: 'Nothing.',
  },
  'stack.earner-differs': {
    means: 'The badges name different earners, so they cannot be counted together.',
    action: 'Say whose progress is asked about.',
  },
  'stack.earner-unknown': {
    means: 'Some of the badges do not name their earner by an id, so they may be of different people.',
    action: 'Compare the recipients of the badges with the person, and say that it was done.',
  },
  'stack.issuer-unchecked': {
    means: 'The stack does not say whose badges count, so any issuer was taken for entitled.',
    action: 'Name the issuers in the stack, or verify the badges with a trust list.',
  },
  'stack.order-soft': {
    means: 'The badges were earned in another order than the stack advises. They count nevertheless.',
    action: 'Nothing.',
  },
} satisfies Record<string, CodeEntry>;
