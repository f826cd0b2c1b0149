import { finished } from 'node:stream/promises';

import { parse } from 'csv-parse';
import type { Parser } from 'csv-parse';
import { problemItem } from './item.js';
import type { Item, Place } from './item.js';
import { readBadgeAt } from './read-url.js';
import type { Reading } from './reading.js';

/** The badges at the URLs of a table (CSV): in its column `url`, or else in its first. Throws `BrokenOff`. */
export async function* tableItems(reading: Reading, place: Place): AsyncGenerator<Item> {
  const { size } = reading.source;
  let column: number | undefined;
  let found = 0;
  for await (const row of rowsOf(reading)) {
    const share = size === undefined ? undefined : Math.min(row.end / Math.max(size, 1), 1);
    const done = share === undefined ? undefined : place.from + (place.to - place.from) * share;
    const at: Place = { ...place, name: `${place.name}:${row.number}`, isRow: true };
    if (row.cells === undefined) {
      const message = 'The table cannot be read from here on: a quote is not closed, or a row is too long.';
      yield problemItem({ code: 'row.malformed', message, at: '' }, at);
      return;
    }
    const first = column === undefined;
    column ??= columnOf(row.cells);
    const url = (row.cells[column] ?? '').trim();
    if (first && !isUrl(url)) continue;
    found += 1;
    yield urlItem(url, at, done);
  }
  if (found === 0)
    yield problemItem({ code: 'batch.empty', message: 'The table has no row.', at: '' }, place);
}

function urlItem(url: string, place: Place, done: number | undefined): Item {
  const source = url === '' ? place.name : `${place.name} ${url.slice(0, 2_000)}`;
  return { source, done, isRow: true, read: () => readBadgeAt(url, place.desk) };
}

/** The column by the first row, which is the heading unless a URL stands there. */
function columnOf(cells: readonly string[]): number {
  return Math.max(
    cells.findIndex((cell) => cell.trim().toLowerCase() === 'url'),
    0,
  );
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** A row: the number of its last line, how far in the source it ends, and its cells, where they can be read. */
interface Row {
  readonly number: number;
  readonly end: number;
  readonly cells: readonly string[] | undefined;
}

async function* rowsOf(reading: Reading): AsyncGenerator<Row> {
  await reading.fill(HEAD);
  const rows: Row[] = [];
  const parser = parserFor(new TextDecoder().decode(reading.bytes.subarray(0, HEAD)), rows);
  let last = 1;
  for await (const piece of reading.all()) {
    const isRead = await written(parser, piece);
    last = rows.at(-1)?.number ?? last;
    yield* rows.splice(0);
    if (isRead) continue;
    yield { number: last + 1, end: 0, cells: undefined };
    return;
  }
  const isRead = await ended(parser);
  last = rows.at(-1)?.number ?? last;
  yield* rows;
  if (!isRead) yield { number: last + 1, end: 0, cells: undefined };
}

/** Characters of the beginning in which the heading must be, and of a row. */
const HEAD = 64 * 1024;

/** Its rows are collected as they are read: out of the stream, those before an error would be lost with it. */
function parserFor(head: string, rows: Row[]): Parser {
  const parser = parse({
    bom: true,
    delimiter: delimiterIn(head),
    max_record_size: HEAD,
    on_record: (cells: readonly string[], { lines, bytes }) => {
      rows.push({ number: lines, end: bytes, cells });
      return null;
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  // Errors come back from the writing; without a listener they would end the process too.
  parser.on('error', () => undefined);
  return parser.resume();
}

/** Spreadsheets write the delimiter of their language. A list of URLs alone needs none. */
function delimiterIn(head: string): string {
  const [heading = ''] = head.replace(/^\uFEFF/, '').split(/[\r\n]/, 1);
  if (isUrl(heading.replace(/^"/, ''))) return ',';
  return [';', '\t'].find((delimiter) => !heading.includes(',') && heading.includes(delimiter)) ?? ',';
}

async function written(parser: Parser, piece: Uint8Array): Promise<boolean> {
  return await new Promise((resolve) => {
    parser.write(piece, (error) => {
      resolve(error === null || error === undefined);
    });
  });
}

async function ended(parser: Parser): Promise<boolean> {
  parser.end();
  return await finished(parser, { readable: false }).then(
    () => true,
    () => false,
  );
}
