import { parse } from 'csv-parse/sync';
import { jsonLine } from '../print/plain-text.js';
import { cellsOf, columns, rowFrom } from './row.js';
import type { Row } from './row.js';

/** How rows are written, a line each, and read again. */
export interface RowFormat {
  /** What the file begins with. */
  readonly head: string;
  /** What every row begins with. */
  readonly start: string;
  readonly write: (row: Row) => string;
  /** The row in a line, without the end of the line; `undefined` where it is none. */
  readonly read: (line: string) => Row | undefined;
}

/** A JSON object a line. */
export const ndjson: RowFormat = {
  head: '',
  start: '{"source":',
  write: (row) => jsonLine(row),
  read: (line) => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? rowFrom({ ...value }) : undefined;
    } catch {
      return undefined;
    }
  },
};

/**
 * A table that spreadsheets open, every cell in quotes. A cell that one would take for a formula begins with an
 * apostrophe.
 *
 * @see RFC 4180
 */
export const csv: RowFormat = {
  head: csvLine(columns),
  start: '"',
  write: (row) => csvLine(cellsOf(row).map(guarded)),
  read: (line) => {
    const cells = csvCells(line);
    if (cells?.length !== columns.length) return undefined;
    return rowFrom(
      Object.fromEntries(columns.map((column, index) => [column, unguarded(cells[index] ?? '')])),
    );
  },
};

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

function csvCells(line: string): readonly string[] | undefined {
  try {
    const [cells = []]: string[][] = parse(line, { relax_column_count: true });
    return cells;
  } catch {
    return undefined;
  }
}

/** What begins so may be run by a spreadsheet. The apostrophe itself is guarded too, so that a cell can be read again. */
const FORMULA = /^[=+\-@\t\r']/;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
