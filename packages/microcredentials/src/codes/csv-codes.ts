import type { CodeEntry } from './code-entry.js';

/** What can be wrong with a table in CSV, whatever it holds. */
export const csvCodes = {
  'csv.too-large': {
    means: 'The table has more characters, rows or columns than are read.',
    action: 'Check that it is the file you mean; otherwise divide it.',
  },
  'csv.empty': {
    means: 'The table has no heading.',
    action: 'Put the names of the columns into the first row.',
  },
  'csv.quotes': {
    means: 'A quote is not closed, or stands where none may, so that it is not clear where a cell ends.',
    action: 'Save the table from the program it comes from once more, as CSV.',
  },
  'csv.heading': {
    means: 'A column has no name.',
    action: 'Name the column in the first row, or take it out.',
  },
  'csv.duplicate-heading': {
    means: 'Two columns have one name, so it is not clear which is meant.',
    action: 'Name the columns apart.',
  },
  'csv.row-length': {
    means: 'A row has more or fewer cells than the heading, so that its cells may belong to other columns.',
    action: 'Look for a comma or a quote that is missing or too many in the row.',
  },
} satisfies Record<string, CodeEntry>;
