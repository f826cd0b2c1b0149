import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a document of another standard. */
export const interopCodes = {
  'interop.case-malformed': {
    means: 'A CASE package is not of the form that the standard has.',
    action: 'Get the package again from the framework’s server, as JSON.',
  },
  'interop.case-duplicate': {
    means: 'Two items or two rubrics of a CASE package have the same identifier.',
    action: 'Tell whoever publishes the framework; use another package until then.',
  },
  'interop.item-unknown': {
    means: 'The framework has no item of this code, identifier or URI.',
    action: 'Look the code up in the framework; codes are case-sensitive.',
  },
  'interop.item-ambiguous': {
    means: 'Two or more items of the framework have this code.',
    action: 'Name the item by its identifier or URI.',
  },
  'interop.rubric-unknown': {
    means: 'The framework has no rubric of this identifier.',
    action: 'Use the identifier of one of its rubrics.',
  },
  'interop.rubric-unusable': {
    means: 'A rubric leaves out something that a definition must say.',
    action: 'Complete the rubric at its source, or write the criterion by hand.',
  },
  'interop.roster-malformed': {
    means: 'A OneRoster table cannot be read: it is no CSV, or lacks a column or a value that must be there.',
    action: 'Export the table again; its first line names the columns as OneRoster 1.2 has them.',
  },
  'interop.roster-duplicate': {
    means: 'Two rows of a OneRoster table have the same sourcedId.',
    action: 'Export the table again, as a whole and not as changes.',
  },
} satisfies Record<string, CodeEntry>;
