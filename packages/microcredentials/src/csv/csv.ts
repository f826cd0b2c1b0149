import Papa from 'papaparse';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** What a cell may hold. `undefined` is an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/** A row of a table that was read: its number as spreadsheets count, the heading being 1, and its cells by heading. */
export interface CsvRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A table that was read. Cells and headings come without the blanks around them. */
export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The users of a large district, and more. */
const limits = { characters: 32 * 1024 * 1024, rows: 250_000, columns: 200, problems: 100 };

/**
 * What a spreadsheet may run as a formula, in whichever width the sign is written and whatever stands before it unseen.
 * Numbers are never touched: they come as numbers.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/**
 * Writes a table as CSV with CRLF at the end of each row. Text that a spreadsheet would take for a formula begins with
 * an apostrophe, so that nothing in a name runs on the machine of whoever opens the file.
 *
 * @example
 * toCsv([['criterion', 'share'], ['C1', 0.25]]);
 *
 * @see RFC 4180
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return text === '' ? '' : `${text}\r\n`;
}

/**
 * Reads a table whose first row names its columns; the delimiter may be a comma, a semicolon or a tab. Rows of nothing
 * but empty cells are passed over. Never throws.
 *
 * Codes: `csv.*`. Pointers are the row's place from 0, the heading's, and then the heading of the column.
 *
 * @see RFC 4180
 */
export function readCsv(text: string): Parsed<CsvTable> {
  if (text.length > limits.characters) return tooLarge('There are more characters than are read.');
  const { data, errors } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: delimiterIn(text),
    preview: limits.rows + 2,
  });
  const [first = [], ...rest] = data;
  if (rest.length > limits.rows) return tooLarge('There are more rows than are read.');
  if (first.length > limits.columns) return tooLarge('There are more columns than are read.');
  const quotes = errors.flatMap(({ type, row = 0 }) =>
    type === 'Quotes' ? [problem('csv.quotes', pointer('', row), `Row ${row + 1} has a stray quote.`)] : [],
  );
  const headings = trimmed(first);
  const filled = rest
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => !isBlank(cells));
  const rows = filled.map((row) => ({ number: row.number, cells: cellsOf(row.cells, headings) }));
  const faults = [
    ...quotes,
    ...(isBlank(headings)
      ? [problem('csv.empty', '', 'The table has no heading.')]
      : headingFaults(headings)),
    ...filled.flatMap((row) => lengthFaults(row, headings)),
  ];
  return parsed({ headings, rows }, faults.slice(0, limits.problems));
}

/** By the heading: spreadsheets write the delimiter of their language. */
function delimiterIn(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [';', '\t'].find((delimiter) => !heading.includes(',') && heading.includes(delimiter)) ?? ',';
}

function tooLarge(message: string): Parsed<CsvTable> {
  return { kind: 'bad', problems: [problem('csv.too-large', '', message)] };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A heading row that ends in empty cells is what spreadsheets make of columns that were cleared. */
function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1).map((cell) => cell.trim());
}

function cellsOf(cells: readonly string[], headings: readonly string[]): ReadonlyMap<string, string> {
  return new Map(headings.map((heading, column) => [heading, (cells[column] ?? '').trim()]));
}

function headingFaults(headings: readonly string[]): readonly MicrocredentialProblem[] {
  const first = new Map<string, number>();
  return headings.flatMap((heading, column) => {
    if (heading === '') return [problem('csv.heading', '/0', `Column ${column + 1} has no name.`)];
    const before = first.get(heading);
    if (before === undefined) {
      first.set(heading, column);
      return [];
    }
    const at = pointer('/0', heading.slice(0, 80));
    return [problem('csv.duplicate-heading', at, `Columns ${before + 1} and ${column + 1} have one name.`)];
  });
}

function lengthFaults(
  { number, cells }: { readonly number: number; readonly cells: readonly string[] },
  headings: readonly string[],
): readonly MicrocredentialProblem[] {
  const extra = cells.slice(headings.length);
  if (cells.length >= headings.length && isBlank(extra)) return [];
  const message = `Row ${number} has ${cells.length} cells; the heading has ${headings.length}.`;
  return [problem('csv.row-length', pointer('', number - 1), message)];
}
