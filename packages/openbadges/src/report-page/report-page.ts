import { explain } from '../explain/explain.js';
import type { ReportLike } from '../explain/explain.js';
import type { ExplainedProblem, Explanation, Fact, Language, MoreCodes } from '../explain/explanation.js';
import { EMPTY, join, markup } from './markup.js';
import type { Markup } from './markup.js';
import { pageStyle } from './page-style.js';
import { pageWords } from './page-words.js';
import type { PageWords } from './page-words.js';
import { qrCode } from './qr-code.js';

/** How a page is made. */
export interface ReportPageOptions {
  /** What was verified, such as the name of its file. */
  readonly source?: string;
  /** What else is to stand with the facts, such as how old an offline pack is. */
  readonly facts?: readonly Fact[];
  /** What codes of a program’s own come to. */
  readonly more?: MoreCodes;
}

/**
 * A report as one printable page of HTML, in plain words: self-contained, without scripts, accessible, with a QR code of
 * the credential’s id. Everything from the badge is escaped, and marked as unconfirmed unless the badge is valid.
 *
 * @example
 * const report = await verify(file);
 * await writeFile('report.html', reportPage(report, 'es', { source: 'badge.png' }));
 *
 * @see Web Content Accessibility Guidelines 2.2, level AA
 */
export function reportPage(
  report: ReportLike,
  language: Language = 'en',
  { source, facts: further = [], more = {} }: ReportPageOptions = {},
): string {
  const explanation = explain(report, language, more);
  const words = pageWords[language];
  const room: Room = { words, left: MOST_PROBLEMS };
  const page = markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${explanation.headline} – ${words.title}</title>
        <style>
          ${{ html: pageStyle }}
        </style>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          ${verdict(explanation)} ${facts(explanation, { words, id: report.claims.id ?? '', source, further })}
          ${checks(explanation, words)} ${problems(explanation, room)}
          ${explanation.note === '' ? EMPTY : markup`<p>${explanation.note}</p>`} ${inside(explanation, room)}
        </main>
      </body>
    </html> `;
  return page.html;
}

function verdict({ verdict: name, headline, summary, what }: Explanation): Markup {
  const kind = what === '' ? EMPTY : markup`<p class="small">${what}</p>`;
  return markup`<div class="verdict ${name}">
    <p class="word">${headline}</p>
    <p>${summary}</p>
    ${kind}
  </div>`;
}

interface Shown {
  readonly words: PageWords;
  readonly id: string;
  readonly source: string | undefined;
  readonly further: readonly Fact[];
}

function facts(explanation: Explanation, { words, id, source, further }: Shown): Markup {
  const file = source === undefined ? [] : [{ label: words.file, text: source }];
  const rows = [...file, ...explanation.facts, ...further];
  if (rows.length === 0) return EMPTY;
  const code = qrCode(id, words.qr);
  const image = code.html === '' ? EMPTY : markup`<div class="qr">${code}</div>`;
  return markup`<section>
    <h2>${explanation.factsHeading}</h2>
    <div class="facts">${list(rows)}${image}</div>
  </section>`;
}

function list(rows: Explanation['facts']): Markup {
  const items = rows.map(
    ({ label, text }) =>
      markup`<dt>${label}</dt>
        <dd>${text}</dd>`,
  );
  return markup`<dl>${join(items)}</dl>`;
}

function checks({ checks: made, checksHeading }: Explanation, words: PageWords): Markup {
  const rows = made.map(
    ({ outcome, label, mark, text }) =>
      markup`<tr class="${outcome}">
        <th scope="row">${label}</th>
        <td class="mark">${mark}</td>
        <td>${text}</td>
      </tr>`,
  );
  const head = markup`<thead>
    <tr>
      <th scope="col">${words.check}</th>
      <th scope="col">${words.result}</th>
      <th scope="col">${words.meaning}</th>
    </tr>
  </thead>`;
  return markup`<section>
    <h2>${checksHeading}</h2>
    <table>
      ${head}
      <tbody>
        ${join(rows)}
      </tbody>
    </table>
  </section>`;
}

/** How many problems the page has room for, over all of its parts: a browser takes seconds for some ten thousand. */
interface Room {
  readonly words: PageWords;
  left: number;
}

const MOST_PROBLEMS = 500;

function problems(explanation: Explanation, room: Room): Markup {
  const items = listed(explanation, room);
  if (items.html === '') return EMPTY;
  return markup`<section>
    <h2>${explanation.problemsHeading}</h2>
    ${items}
  </section>`;
}

function listed({ problems: found }: Explanation, room: Room): Markup {
  if (found.length === 0) return EMPTY;
  const shown = found.slice(0, room.left);
  room.left -= shown.length;
  const items = shown.map((problem) => markup`<li>${problemText(problem, room.words)}</li>`);
  const rest = shown.length === found.length ? EMPTY : markup`<li><p>${room.words.more}</p></li>`;
  return markup`<ul class="problems">
    ${join(items)}${rest}
  </ul>`;
}

function problemText({ text, action, code, place, spec }: ExplainedProblem, words: PageWords): Markup {
  const clause = spec === undefined ? EMPTY : markup` · ${words.clause}: ${spec}`;
  return markup`<p>${text}</p>
    <p><strong>${words.whatToDo}:</strong> ${action}</p>
    <p class="small">${words.code}: ${code} · ${place}${clause}</p>`;
}

/** What stands inside, one level under another: each with its own verdict. */
function inside({ inside: parts }: Explanation, room: Room): Markup {
  if (parts.length === 0) return EMPTY;
  const sections = parts.map(({ heading, explanation }) => part(heading, explanation, room));
  return markup`<section>
    <h2>${room.words.inside}</h2>
    ${join(sections)}
  </section>`;
}

function part(heading: string, explanation: Explanation, room: Room): Markup {
  const found = listed(explanation, room);
  const said = markup`<h4>${explanation.factsHeading}</h4>${list(explanation.facts)}`;
  const rows = explanation.facts.length === 0 ? EMPTY : said;
  const deeper = explanation.inside.map((one) => part(one.heading, one.explanation, room));
  return markup`<div class="inside">
    <h3>${heading}</h3>
    ${verdict(explanation)}${rows}${found}${join(deeper)}
  </div>`;
}
