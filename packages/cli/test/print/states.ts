import type { CandidacyState } from '@badgewright/microcredentials';

const all: Readonly<Record<CandidacyState, true>> = {
  draft: true,
  screening: true,
  'in-review': true,
  adjudication: true,
  'to-decide': true,
  earned: true,
  'not-yet': true,
  'support-required': true,
  denied: true,
  'integrity-hold': true,
  'under-appeal': true,
  issued: true,
  withdrawn: true,
  lapsed: true,
};

/** Every state of a candidacy; the compiler sees that none is missing. */
export const candidacyStates = Object.keys(all).filter((name): name is CandidacyState => name in all);
