import type { Check, Explanation, Verdict } from '@badgewright/openbadges';
import { labelled, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { notesInCommon, problemLines, withoutNotes } from './print-problem-list.js';
import type { Around, ListedProblem } from './print-problem-list.js';
import { commandWords } from './words.js';

/** What stands around a report. */
export interface ReportSetting {
  /** The file, or `-`. */
  readonly source: string;
  readonly paint: Paint;
  /** What is said of the offline pack that the report rests on; `''` where there is none. */
  readonly packNote: string;
}

/** A report in plain words, for somebody who decides about a licence and never saw JSON. */
export function reportText(explanation: Explanation, { source, paint, packNote }: ReportSetting): string {
  const words = commandWords[explanation.language];
  const { verdict, headline, what, summary, factsHeading, checksHeading, problemsHeading, note } =
    explanation;
  const name = source === '-' ? words.standardInput : plainText(source);
  const around = { indent: '', paint, words };
  const common = notesInCommon(explanation.inside);
  const problems = [...explanation.problems, ...common];
  return textOf([
    `${painted(headline, verdict, paint)}  ${name}`,
    ...wrap(what, ''),
    ...wrap(packNote, ''),
    '',
    ...wrap(summary, ''),
    ...section(factsHeading, factLines(explanation, ''), paint),
    ...section(checksHeading, checkLines(explanation, paint), paint),
    ...insideLines(explanation, common, around),
    ...section(problemsHeading, problemLines(problems, around), paint),
    ...(note === '' ? [] : ['', ...wrap(note, '')]),
  ]);
}

/** A text in the colour of a verdict. */
export function painted(text: string, verdict: Verdict, paint: Paint): string {
  switch (verdict) {
    case 'valid':
      return paint.bold(paint.green(text));
    case 'invalid':
      return paint.bold(paint.red(text));
    case 'indeterminate':
      return paint.bold(paint.yellow(text));
  }
}

function section(heading: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', ...wrap(heading, '').map((line) => paint.bold(line)), ...lines];
}

function factLines({ facts }: Explanation, indent: string): readonly string[] {
  const width = widthOf(facts.map(({ label }) => label));
  return facts.flatMap(({ label, text }) => labelled(label, text, { indent, width }));
}

function checkLines({ checks }: Explanation, paint: Paint): readonly string[] {
  const width = widthOf(checks.map(({ label }) => label)) + 2;
  return checks.flatMap(({ label, outcome, text }) => {
    const lines = labelled(`${signs[outcome]} ${label}`, text, { width });
    return lines.map((line) =>
      outcome === 'skipped' ? paint.dim(line) : line.replace(signs[outcome], colours[outcome](paint)),
    );
  });
}

const signs: Readonly<Record<Check['outcome'], string>> = {
  pass: '✓',
  fail: '✗',
  warn: '!',
  unknown: '?',
  skipped: '–',
};

const colours: Readonly<Record<Check['outcome'], (paint: Paint) => string>> = {
  pass: (paint) => paint.green(signs.pass),
  fail: (paint) => paint.red(signs.fail),
  warn: (paint) => paint.yellow(signs.warn),
  unknown: (paint) => paint.yellow(signs.unknown),
  skipped: () => signs.skipped,
};

/** Room for the longest of some labels. */
function widthOf(labels: readonly string[]): number {
  return Math.min(Math.max(11, ...labels.map(({ length }) => length)), 26) + 4;
}

/** The documents inside a document, and those inside them: the verdict on each, what it says and what is wrong. */
function insideLines(
  { inside }: Explanation,
  common: readonly ListedProblem[],
  around: Around,
): readonly string[] {
  const { indent, paint, words } = around;
  const deeper = { ...around, indent: `${indent}  ` };
  return inside.flatMap(({ heading, at, explanation }) => {
    const { verdict, headline, what, summary, confirmed } = explanation;
    const doubt = confirmed ? '' : ` (${words.unconfirmed})`;
    const further = notesInCommon(explanation.inside);
    const problems = [...withoutNotes(explanation.problems, common), ...further];
    return [
      '',
      ...wrap(heading + doubt, indent).map((line) => paint.bold(line)),
      `${deeper.indent}${painted(headline, verdict, paint)}  ${plainText(at)}`,
      ...wrap(what, deeper.indent),
      ...wrap(summary, deeper.indent),
      ...factLines(explanation, indent),
      ...problemLines(problems, deeper),
      ...insideLines(explanation, further, deeper),
    ];
  });
}
