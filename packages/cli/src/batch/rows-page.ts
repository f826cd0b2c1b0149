import type { Language } from '@badgewright/openbadges';
import type { CommandWords } from '../print/words.js';
import { cellsOf } from './row.js';
import type { Row } from './row.js';
import type { Tally } from './tally.js';

/** What stands around the table of a page. */
export interface RowsPage {
  readonly language: Language;
  readonly words: CommandWords;
  readonly tally: Tally;
  /** What is said of the offline pack that the rows rest on. */
  readonly packNote: string;
}

/** Rows as a page of HTML with one table, in pieces: without scripts, and with nothing from elsewhere. */
export async function* rowsPage(rows: AsyncIterable<Row>, page: RowsPage): AsyncGenerator<string> {
  const { language, words, tally, packNote } = page;
  const { valid, invalid, indeterminate } = words.verdicts;
  const numbers = [
    `${words.rows}: ${tally.rows}`,
    `${valid}: ${tally.verdicts.valid}`,
    `${invalid}: ${tally.verdicts.invalid}`,
    `${indeterminate}: ${tally.verdicts.indeterminate}`,
    `${words.duplicates}: ${tally.duplicates}`,
  ].join(' · ');
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.caption)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(words.caption)}</h1>
<p>${escaped(numbers)}</p>
${packNote === '' ? '' : `<p>${escaped(packNote)}</p>\n`}<p>${escaped(words.unconfirmedRows)}</p>
<div tabindex="0" role="region" aria-label="${escaped(words.caption)}">
<table>
<thead><tr>${words.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead>
<tbody>
`;
  for await (const row of rows) yield rowMarkup(row, words);
  yield '</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n';
}

function rowMarkup(row: Row, { verdicts }: CommandWords): string {
  const [source = '', , ...rest] = cellsOf(row);
  const cells = [
    `<th scope="row">${escaped(source)}</th>`,
    `<td><strong>${escaped(verdicts[row.verdict])}</strong></td>`,
    ...rest.map((cell) => `<td>${escaped(cell)}</td>`),
  ];
  return `<tr class="${row.verdict}">${cells.join('')}</tr>\n`;
}

const STYLE = `
body { font: 1rem/1.4 system-ui, sans-serif; margin: 1.5rem; color: #1a1a1a; background: #fff }
[role=region] { overflow-x: auto }
table { border-collapse: collapse; font-size: 0.875rem }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; min-width: 6rem }
thead th { background: #eee }
.valid strong { color: #0b5a1e }
.invalid strong { color: #8f0f0f }
.indeterminate strong { color: #6a4700 }
@media print { body { margin: 0 } [role=region] { overflow: visible } table { font-size: 0.6rem } thead { display: table-header-group } tr { break-inside: avoid } }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
