import type { CandidacyState } from '@badgewright/microcredentials';

/** Each state as it follows “the candidacy is”, and what comes next in it. */
const words: Readonly<Record<CandidacyState, { readonly is: string; readonly next: string }>> = {
  draft: { is: 'with the earner', next: 'the earner hands in' },
  screening: { is: 'being screened', next: 'a screener looks whether it is complete' },
  'in-review': { is: 'in review', next: 'the assessors lock their reviews' },
  adjudication: { is: 'with an adjudicator', next: 'an adjudicator settles where assessors differ' },
  'to-decide': { is: 'ready to be decided', next: 'the decision is recorded' },
  earned: { is: 'earned', next: 'the badge is issued' },
  'not-yet': { is: 'not yet earned', next: 'the earner hands in again, or appeals' },
  'support-required': {
    is: 'waiting for a step of support',
    next: 'the earner and a coach take the support step',
  },
  denied: { is: 'denied', next: 'nothing, unless the earner appeals' },
  'integrity-hold': {
    is: 'on hold for integrity',
    next: 'an integrity officer clears or upholds the hold',
  },
  'under-appeal': { is: 'under appeal', next: 'the appeal panel decides' },
  issued: { is: 'issued', next: 'nothing' },
  withdrawn: { is: 'withdrawn', next: 'nothing' },
  lapsed: { is: 'lapsed', next: 'nothing' },
};

const byName: ReadonlyMap<string, { readonly is: string }> = new Map(Object.entries(words));

/** The state as the first line: “not yet” is what a decision says too. */
export function stateHeadline(state: CandidacyState): string {
  return state === 'not-yet' ? 'NOT YET' : words[state].is.toUpperCase();
}

/** What comes next. */
export function nextText(state: CandidacyState): string {
  return words[state].next;
}

/** A message of the rules, with the state that it ends with in words. */
export function inWords(message: string): string {
  return message.replace(/\bthe candidacy is ([a-z-]+)\.$/u, (whole, state: string) => {
    const known = byName.get(state);
    return known === undefined ? whole : `the candidacy is ${known.is}.`;
  });
}
