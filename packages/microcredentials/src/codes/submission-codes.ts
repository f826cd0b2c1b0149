import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a submission of the right shape. */
export const submissionCodes = {
  'submission.duplicate-id': {
    means: 'Two artefacts of a submission have the same id.',
    action: 'Give each artefact its own id.',
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
  'submission.too-many-minutes': {
    means: 'An artefact or a response plays longer than accepted.',
    action: 'Ask the earner for a shorter recording.',
  },
  'submission.length-unstated': {
    means: 'A limit holds for an artefact or a response, but its words or minutes are not stated.',
    action: 'State the number of words or minutes.',
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
