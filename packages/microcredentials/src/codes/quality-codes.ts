import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a quality rating. */
export const qualityCodes = {
  'quality.duplicate-item': {
    means: 'A rating rates an item twice, so it is not clear which counts.',
    action: 'Ask the rater, and keep one.',
  },
  'quality.note-missing': {
    means: 'An item is rated below met without a word on what is missing.',
    action: 'Ask the rater for a note that whoever writes the definition can act on.',
  },
  'quality.too-few-raters': {
    means: 'Fewer people have rated the definition than the instrument asks for.',
    action: 'Ask somebody else for a rating.',
  },
  'quality.same-rater': {
    means: 'One person made two of the ratings, so they are not independent.',
    action: 'Ask somebody else for a rating.',
  },
  'quality.definition-mismatch': {
    means: 'The ratings are of different definitions, or of different versions of one.',
    action: 'Hand over the ratings of one version.',
  },
  'quality.instrument-mismatch': {
    means: 'A rating was made by another instrument than the one that is counted by.',
    action: 'Count it by its own instrument, or ask for a rating by this one.',
  },
  'quality.item-unknown': {
    means: 'A rating rates an item that the instrument does not have.',
    action: 'Ask the rater which item is meant.',
  },
  'quality.item-missing': {
    means: 'A rating leaves out an item of the instrument.',
    action: 'Ask the rater for it.',
  },
} satisfies Record<string, CodeEntry>;
