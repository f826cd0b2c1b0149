import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a submission of the right shape. */
export const submissionCodes = {
  'submission.duplicate-id': {
    means: 'Two artefacts of a submission have the same id.',
    action: 'Give each artefact its own id.',
  },
  'submission.activity-order': {
    means: 'The activity is said to end before it begins, or after it was handed in.',
    action: 'Correct the moments, and check their zones.',
  },
  'submission.definition-mismatch': {
    means: 'The submission answers another definition.',
    action: 'Decide it with the definition that it names.',
  },
  'submission.version-mismatch': {
    means: 'The submission answers another version of the definition.',
    action: 'Decide it with the version that it names.',
  },
  'submission.in-the-future': {
    means: 'The submission was handed in after the moment of the decision.',
    action: 'Check the clocks and the zone of the date-time.',
  },
  'submission.requirement-unknown': {
    means: 'An artefact answers a requirement that the definition does not have.',
    action: 'Ask the earner which requirement it is for.',
  },
  'submission.artefacts-too-few': {
    means: 'A requirement has fewer artefacts than it asks for.',
    action: 'Ask the earner for the missing artefacts.',
  },
  'submission.artefacts-too-many': {
    means: 'A requirement has more artefacts than it accepts.',
    action: 'Ask the earner which artefacts count.',
  },
  'submission.format-not-accepted': {
    means: 'The format of an artefact or a response is not one of those accepted.',
    action: 'Ask the earner for an accepted format.',
  },
  'submission.media-type-not-accepted': {
    means: 'The media type of an artefact or a response is not one of those accepted, or is not stated.',
    action: 'Ask the earner for an accepted file type.',
  },
  'submission.too-few-words': {
    means: 'An artefact or a response has fewer words than asked for.',
    action: 'Ask the earner for the full text.',
  },
  'submission.too-many-words': {
    means: 'An artefact or a response has more words than accepted.',
    action: 'Ask the earner for a shorter text.',
  },
  'submission.too-many-pages': {
    means: 'An artefact or a response has more pages than accepted.',
    action: 'Ask the earner for a shorter document.',
  },
  'submission.too-many-minutes': {
    means: 'An artefact or a response plays longer than accepted.',
    action: 'Ask the earner for a shorter recording.',
  },
  'submission.length-unstated': {
    means: 'A limit holds for an artefact or a response, but its words, pages or minutes are not stated.',
    action: 'State the number of words, pages or minutes.',
  },
  'submission.date-unstated': {
    means: 'A requirement limits the age of its artefacts, but the day an artefact was made is not stated.',
    action: 'State the day in `createdOn`.',
  },
  'submission.too-old': {
    means: 'An artefact was made longer before the submission than its requirement accepts.',
    action: 'Ask the earner for newer evidence.',
  },
  'submission.made-after-submission': {
    means: 'An artefact is said to have been made after it was handed in.',
    action: 'Correct the day in `createdOn`.',
  },
  'submission.group-work-not-accepted': {
    means: 'An artefact was made together with others, which its requirement does not accept.',
    action: 'Ask the earner for work of their own.',
  },
  'submission.duplicate-digest': {
    means: 'The same file is handed in twice.',
    action: 'Ask the earner which place the file is for.',
  },
  'submission.pointer-form': {
    means: 'A pointer into an artefact gives neither a page nor a minute, or gives both.',
    action: 'Give the one that the artefact has.',
  },
  'submission.pointer-unknown': {
    means:
      'A pointer is for a criterion that the definition does not have, or that does not read the artefact.',
    action: 'Ask the earner which criterion the pointer is for.',
  },
  'submission.pointer-outside': {
    means: 'A pointer leads beyond the last page or the end of the recording.',
    action: 'Ask the earner for the right page or minute.',
  },
  'submission.pointer-missing': {
    means: 'A requirement asks where each criterion is shown, and no artefact says so for one of them.',
    action: 'Ask the earner for the page or the minute.',
  },
  'submission.attempt-gap': {
    means: 'The attempts are not numbered from 1 without a gap, so one is missing or out of its order.',
    action: 'Hand over every attempt, oldest first.',
  },
  'submission.attempt-over-limit': {
    means: 'It is a further attempt than the definition allows.',
    action: 'Award nothing on it; an appeal against the decision before is what remains.',
  },
  'submission.duplicate-attempt': {
    means: 'Two attempts are one submission.',
    action: 'Hand over each submission once.',
  },
  'submission.earner-mismatch': {
    means: 'An earlier attempt is somebody else’s.',
    action: 'Hand over the attempts of the earner of this submission.',
  },
  'submission.before-earlier-decision': {
    means: 'An attempt was handed in before the attempt before it was reviewed to its end.',
    action: 'Check the clocks, and which reviews belong to which attempt.',
  },
  'submission.earned-before': {
    means: 'An earlier attempt passed, so there is nothing left to attempt.',
    action: 'Issue the badge for the attempt that passed.',
  },
  'submission.part-unknown': {
    means: 'A response answers a part that is not a pass/fail part of the definition.',
    action: 'Ask the earner which part it is for.',
  },
  'submission.response-missing': {
    means: 'A pass/fail part has no response.',
    action: 'Ask the earner for the response.',
  },
  'submission.duplicate-response': {
    means: 'A pass/fail part has two responses.',
    action: 'Ask the earner which response counts.',
  },
  'submission.not-own-work': {
    means: 'The earner does not attest that the work is their own.',
    action: 'Ask the earner for the attestation; without it nothing is decided.',
  },
  'submission.student-data-unattested': {
    means: 'Student work or records are involved, and neither de-identification nor consent is attested.',
    action: 'Ask the earner to de-identify the work or to obtain consent, and to attest it.',
  },
} satisfies Record<string, CodeEntry>;
