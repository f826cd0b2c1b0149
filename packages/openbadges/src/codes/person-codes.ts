import type { CodeEntry } from './code-entry.js';

/** Codes about whose a badge is, and what its results say. */
export const personCodes = {
  'recipient.mismatch': {
    means: 'The badge is about somebody else than the educator whom the verifier asked for.',
    action: 'Check the identifier that was given; if it is right, do not count the badge for this educator.',
  },
  'recipient.unidentified': {
    means: 'The badge gives no identifier of the type that the verifier asked for, so nobody can compare it.',
    action: 'Ask for the educator by another type of identifier, such as the id, or ask the issuer.',
  },
  'recipient.unreadable': {
    means:
      'The badge gives the identifier in a way that cannot be compared, such as by an unknown hash algorithm.',
    action: 'Tell the issuer; ask for the educator by another identifier meanwhile.',
  },
  'recipient.name-only': {
    means: 'The verifier asked for the educator by name alone, and several people may have that name.',
    action: 'Ask by an identifier that only one person has, such as an e-mail address.',
  },
  'recipient.legacy-hash': {
    means: 'The identifier matches, and is hashed with MD5, which no longer keeps two texts apart.',
    action: 'If much depends on it, make sure in another way that the badge is this educator’s.',
  },
  'recipient.letter-case': {
    means: 'The e-mail address matches but for capital and small letters in the part before the `@`.',
    action: 'If much depends on it, make sure that both addresses are this educator’s.',
  },
  'review.not-reached': {
    means: 'By the badge’s own results, a criterion did not reach the level that the achievement requires.',
    action: 'Do not count the badge until the issuer has explained it.',
  },
  'review.levels-unranked': {
    means:
      'The badge does not say in a signed way whether the level or value achieved is at or above the one required.',
    action: 'Ask the issuer how the levels rank, or for a badge whose levels carry points.',
  },
  'review.result-missing': {
    means:
      'The achievement requires a level or value for which the badge shows no result, though it shows others.',
    action: 'Ask the issuer for the missing result.',
  },
  'review.not-final': {
    means: 'A result that the achievement requires is still open, such as in progress or provisional.',
    action: 'Ask the issuer for the final result.',
  },
  'review.results-differ': {
    means: 'The badge shows several results for one criterion, and only some of them reach what is required.',
    action: 'Ask the issuer which of the results counts.',
  },
  'creator.differs': {
    means: 'The achievement was created by somebody other than the issuer of the badge.',
    action: 'If it matters who defined the achievement, ask its creator whether this issuer may award it.',
  },
} satisfies Record<string, CodeEntry>;
