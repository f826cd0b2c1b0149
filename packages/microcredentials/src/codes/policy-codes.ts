import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a renewal policy or a licence. */
export const policyCodes = {
  'policy.duplicate-id': {
    means: 'An id or a type stands twice in one list.',
    action: 'Give each its own.',
  },
  'policy.duplicate-answer': {
    means: 'One question is answered twice.',
    action: 'Keep the answer that holds.',
  },
  'policy.amount-precision': {
    means: 'An amount has more decimals than the unit of the policy.',
    action: 'Write the amount in whole steps of the unit, or give the unit more decimals.',
  },
  'policy.amount-zero': {
    means: 'An amount is zero where that leaves nothing to decide.',
    action: 'Give an amount above zero.',
  },
  'policy.date-order': {
    means: 'A first day lies after the last one.',
    action: 'Correct one of the two days.',
  },
  'policy.zone-unknown': {
    means: 'A time zone is not known where this runs.',
    action: 'Use a name of the IANA database, such as America/New_York, or a fixed offset.',
  },
  'policy.versions': {
    means: 'This is no range of versions.',
    action: 'Write a range such as >=1.0.0 <2.0.0.',
  },
  'policy.match-empty': {
    means: 'A rule about alignments says nothing about them.',
    action: 'Give the framework, the code, what the code begins with, or the address.',
  },
  'policy.catalogue-value': {
    means: 'An entry of the catalogue gives neither hours nor units, or both.',
    action: 'Give one of the two.',
  },
  'policy.category-unknown': {
    means: 'An entry of the catalogue names a category that the policy does not have.',
    action: 'Correct the id of the category.',
  },
  'policy.rate-missing': {
    means: 'Hours are to be converted, and the policy does not say how many units an hour is.',
    action: 'Give `unitsPerHour`.',
  },
  'policy.minimum-above-maximum': {
    means: 'A category requires more than it allows.',
    action: 'Raise `max`, or lower `min`.',
  },
  'policy.minimums-above-total': {
    means: 'The categories require more together than the policy does. No unit counts in two categories.',
    action: 'Raise `totalRequired` to the sum of what the categories require.',
  },
  'policy.maximums-below-total': {
    means: 'The categories allow less together than the policy requires.',
    action: 'Raise or remove a `max`.',
  },
  'policy.too-few-categories': {
    means: 'Something has to count in more categories than there are.',
    action: 'Lower `minDistinctAreas`.',
  },
  'policy.identity-unreachable': {
    means: 'More types of identifiers have to match than are accepted, or a mere name is.',
    action: 'Accept more types, lower `minMatches`, and leave out `name`: many people share one.',
  },
  'policy.nobody-trusted': {
    means: 'Nobody is trusted, and everybody else is refused.',
    action: 'Name issuers or offerings, accept the trust list, or leave the rest to a person.',
  },
  'policy.extends-itself': {
    means: 'A policy extends itself.',
    action: 'Name the policy that it adds to.',
  },
  'policy.extends-unknown': {
    means: 'A policy extends one that was not given.',
    action: 'Hand over that policy too.',
  },
  'policy.extends-circle': {
    means: 'Policies extend one another in a circle.',
    action: 'Let one of them say everything itself.',
  },
  'policy.duplicate-policy': {
    means: 'Two policies have the same id.',
    action: 'Hand over the one that holds.',
  },
  'policy.unknown': {
    means: 'The policy that was asked for was not given.',
    action: 'Correct the id, or hand over the policy.',
  },
  'policy.weakens': {
    means: 'A policy asks for less here than the one that it extends. It may add and raise only.',
    action: 'Ask for at least as much, or leave it out.',
  },
  'policy.not-delegated': {
    means: 'A policy changes what the one that it extends leaves to nobody else.',
    action: 'Leave it out, or ask the authority to leave it to local authorities.',
  },
  'policy.other-jurisdiction': {
    means: 'A policy extends one of another country or state, or of another local authority.',
    action: 'Extend a policy of the same jurisdiction.',
  },
  'policy.none-applies': {
    means: 'No policy holds for the licence: for its jurisdiction, type, role and day of expiry.',
    action: 'Check the licence, or hand over the policy that holds.',
  },
  'policy.ambiguous': {
    means: 'More than one policy holds for the licence.',
    action: 'Name the one to use by its id.',
  },
  'licence.cycle-order': {
    means: 'A licence ends before it begins.',
    action: 'Correct one of the two days.',
  },
} satisfies Record<string, CodeEntry>;
