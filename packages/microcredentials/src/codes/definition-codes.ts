import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a definition of the right shape. */
export const definitionCodes = {
  'definition.duplicate-id': {
    means: 'Two things in the same list have the same id, or a list names one thing twice.',
    action: 'Give each its own id, and name each once.',
  },
  'definition.duplicate-format': {
    means: 'A list of formats names one format twice, so it is not clear which limits hold.',
    action: 'Keep one entry for each format.',
  },
  'definition.required-level-unknown': {
    means: 'The required level of a criterion is not one of its levels.',
    action: 'Name one of the levels by its id.',
  },
  'definition.required-level-lowest': {
    means: 'The required level of a criterion is its lowest, which all work reaches.',
    action: 'Require a higher level, or add a level below.',
  },
  'definition.requirement-unknown': {
    means: 'A criterion reads a requirement that no part has.',
    action: 'Name a requirement by its id.',
  },
  'definition.requirement-unread': {
    means: 'No criterion reads a requirement, so its artefacts would be collected for nothing.',
    action: 'Let a criterion read it, or take it out.',
  },
  'definition.part-without-criteria': {
    means: 'No criterion reads any requirement of a part that is assessed by rubric.',
    action: 'Add criteria for the part, or assess it as pass or fail.',
  },
  'definition.component-unknown': {
    means: 'A criterion covers a component that the key method does not have.',
    action: 'Name components by their places, from 1.',
  },
  'definition.criterion-unknown': {
    means: 'The passing rule names a criterion that the definition does not have.',
    action: 'Name a criterion by its id.',
  },
  'definition.rule-unreachable': {
    means: 'The passing rule asks for more criteria or points than there are, so nobody could pass.',
    action: 'Ask for a number that can be reached.',
  },
  'definition.lineage-itself': {
    means: 'A definition says that it supersedes, comes from, equals or varies itself in the same version.',
    action: 'Name the other definition or version, or leave it out.',
  },
  'definition.draft': {
    means: 'The definition is a draft, so nothing is decided on it.',
    action: 'Publish the definition before work is handed in.',
  },
  'definition.limit-order': {
    means: 'A lower limit is higher than the upper limit beside it.',
    action: 'Correct the limits.',
  },
} satisfies Record<string, CodeEntry>;
