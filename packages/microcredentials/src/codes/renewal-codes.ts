import type { CodeEntry } from './code-entry.js';

/** What can stand between a badge and the renewal of a licence. */
export const renewalCodes = {
  'renewal.proof-invalid': {
    means: 'The proof of a badge does not hold: it was changed, or signed by nobody known.',
    action: 'Ask the issuer for the badge anew.',
  },
  'renewal.key-not-issuers': {
    means: 'A badge was signed with a key that its issuer does not name as its own.',
    action: 'Ask the issuer.',
  },
  'renewal.revoked': {
    means: 'The issuer has revoked a badge or given a newer one in its place.',
    action: 'Ask the issuer why.',
  },
  'renewal.suspended': {
    means: 'The issuer has suspended a badge.',
    action: 'Ask the issuer, and hand the badge in again once it is reinstated.',
  },
  'renewal.not-yet-valid': {
    means: 'A badge is not valid yet.',
    action: 'Hand it in again from its first day.',
  },
  'renewal.expired': {
    means: 'A badge has expired.',
    action: 'Ask the issuer whether it can be renewed.',
  },
  'renewal.component-invalid': {
    means: 'A badge of a stack rests on a badge that is not valid.',
    action: 'Look at the report on the badge named there.',
  },
  'renewal.invalid': {
    means: 'A badge breaks a rule of its standard.',
    action: 'Look at the report on the badge, and ask the issuer.',
  },
  'renewal.unverified': {
    means: 'Something about a badge could not be found out, so that it is not known to be valid.',
    action: 'Verify it again where the network, or a pack of what it needs, is at hand.',
  },
  'renewal.not-a-badge': {
    means: 'What was handed in is no Open Badge 3.0.',
    action: 'Hand in the badge itself.',
  },
  'renewal.issuer-not-trusted': {
    means: 'The issuer is not one whose badges count.',
    action: 'Ask the office which issuers do.',
  },
  'renewal.offering-not-approved': {
    means: 'The issuer counts for other achievements, versions or days of award, and not for these.',
    action: 'Ask the office what it has approved.',
  },
  'renewal.subject-unmatched': {
    means: 'A badge names somebody else than the holder of the licence.',
    action: 'Hand in badges of the holder; ask the issuer where it names the wrong person.',
  },
  'renewal.subject-unknown': {
    means: 'Nobody can tell from the identifiers in a badge whether it is the holder’s.',
    action: 'Have a person of the office find out whose it is.',
  },
  'renewal.before-window': {
    means: 'A badge was earned before the cycle of the licence.',
    action: 'Nothing: it does not count in this cycle.',
  },
  'renewal.after-window': {
    means: 'A badge was earned after the licence expires.',
    action: 'Keep it for the next cycle.',
  },
  'renewal.not-yet-awarded': {
    means: 'The day of the award lies in the future.',
    action: 'Ask the issuer, and check the clock.',
  },
  'renewal.no-award-date': {
    means: 'A badge does not say when it was awarded. Its other dates change when it is issued again.',
    action: 'Ask the issuer for a badge with `awardedDate`, or have a person find out the day.',
  },
  'renewal.no-activity-date': {
    means: 'The policy asks when the activity took place, and a badge does not say.',
    action: 'Have a person find out the days.',
  },
  'renewal.carried-over': {
    means:
      'A badge was earned in the last months of the cycle before, and counts within the policy’s limit for them.',
    action: 'Check that it was not counted then.',
  },
  'renewal.no-rubric-result': {
    means: 'A badge does not say how the criteria of its rubric were met.',
    action: 'Ask the issuer for a badge with results.',
  },
  'renewal.below-required-level': {
    means: 'A result in a badge is below the level that its criterion requires.',
    action: 'Ask the issuer.',
  },
  'renewal.level-unknown': {
    means: 'Nobody can tell from a badge whether each criterion is at its required level.',
    action: 'Have a person of the office look at the results.',
  },
  'renewal.assessor-not-accepted': {
    means: 'A badge was assessed by a body that the policy does not accept, or does not say by whom.',
    action: 'Ask the office whose assessment it accepts.',
  },
  'renewal.category-unmatched': {
    means: 'A badge is of none of the categories of the policy.',
    action: 'Ask the office which alignments it looks at.',
  },
  'renewal.category-unknown': {
    means:
      'Which categories a badge is of is left to the local authority, or hangs on what the badge does not say, and nobody has said it.',
    action: 'Ask the local authority, and hand in an answer that names them.',
  },
  'renewal.unit-unknown': {
    means:
      'Nobody has said yet what a badge is worth: no rule of the policy meets it, or its catalogue, its rate or the badge’s own hours are missing.',
    action: 'Ask the local authority for the value.',
  },
  'renewal.needs-person': {
    means: 'The policy leaves the value of a badge to a person.',
    action: 'Ask the person of the office who decides it.',
  },
  'renewal.needs-prior-approval': {
    means: 'A badge counts only if somebody had approved it beforehand.',
    action: 'Hand in the approval.',
  },
  'renewal.value-zero': {
    means: 'A badge is worth nothing under the policy.',
    action: 'Nothing; ask the office where that seems wrong.',
  },
  'renewal.cap-reached': {
    means:
      'A part of the value of a badge does not count: the categories that it fits, or a limit, take no more.',
    action: 'Earn what the categories that are short ask for.',
  },
  'renewal.duplicate-credential': {
    means: 'The same badge was handed in twice.',
    action: 'Nothing: it counts once.',
  },
  'renewal.duplicate-achievement': {
    means: 'The same achievement was handed in twice: re-issued, in a newer version, or an equivalent one.',
    action: 'Nothing: it counts once.',
  },
  'renewal.counted-in-stack': {
    means: 'A stack and a badge that it rests on stand for the same work, and the other one is counted.',
    action: 'Nothing: the work counts once.',
  },
  'renewal.stack-not-counted': {
    means: 'Under the policy the badge of a stack counts nothing beside its parts.',
    action: 'Hand in the badges that it rests on.',
  },
  'renewal.used-in-earlier-cycle': {
    means: 'A badge, or the same work, has counted for a renewal already.',
    action: 'Nothing: it counts once. Ask the office where the record seems wrong.',
  },
  'renewal.used-elsewhere': {
    means: 'The record says that a badge has counted for another licence.',
    action: 'Have a person of the office look at the entry.',
  },
  'renewal.overlapping-activity': {
    means: 'Two badges of one issuer are for activities at the same time, which may be one activity.',
    action: 'Have a person look at both where the office asks for that.',
  },
  'renewal.search-limit': {
    means: 'There are too many ways to choose among badges for the same work to try them all.',
    action: 'Have a person choose, and hand in only those.',
  },
} satisfies Record<string, CodeEntry>;
