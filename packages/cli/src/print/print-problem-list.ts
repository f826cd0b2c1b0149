import type { ExplainedPart, ExplainedProblem, Explanation } from '@badgewright/openbadges';
import { hints } from './hints.js';
import { wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import type { CommandWords } from './words.js';

/** What stands around a list of problems. */
export interface Around {
  readonly indent: string;
  readonly paint: Paint;
  readonly words: CommandWords;
}

/** A problem, and the documents that it was found in where it is told of several at once. */
export interface ListedProblem extends ExplainedProblem {
  readonly documents?: readonly string[];
}

/** Places listed below one code before the rest is counted. */
const PLACES = 5;

/**
 * Each code once, what decides before what is only to be noted: what it means, where it was found, and what to do. What
 * is about several documents names each at its place.
 */
export function problemLines(problems: readonly ListedProblem[], around: Around): readonly string[] {
  const { indent, paint, words } = around;
  const sorted = [...problems].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  return [...new Set(sorted.map(({ code }) => code))].flatMap((code, index) => {
    const found = sorted.filter((problem) => problem.code === code);
    const { text = '', means = '', action = '' } = found.at(-1) ?? {};
    const isOne = found.every((problem) => problem.text === text);
    const hint = hints.get(code);
    const help = hint === undefined ? '' : ` (${hint})`;
    return [
      ...(index === 0 ? [] : ['']),
      `${indent}  ${paint.bold(plainText(code))}`,
      ...wrap(isOne ? text : means, `${indent}    `),
      ...placeLines(isOne ? found : found.map(named), around),
      ...wrap(`${words.action} ${action}${help}`, `${indent}    `),
    ];
  });
}

const ranks: Readonly<Record<ExplainedProblem['severity'], number>> = { error: 0, unknown: 1, warning: 2 };

/** With the meaning of the code above it, and here what it is about. */
function named(problem: ListedProblem): ListedProblem {
  const { text, means, detail } = problem;
  const about = text.startsWith(means) ? text.slice(means.length).trim() : text;
  return { ...problem, text: means, detail: about === '' ? detail : about };
}

function placeLines(found: readonly ListedProblem[], { indent, paint, words }: Around): readonly string[] {
  const margin = `${indent}      `;
  const lines = found.slice(0, PLACES).flatMap(({ place, detail, text, at, documents = [] }, order) => {
    // A message that only begins what the code means says nothing new, nor does that of the document around.
    const isTold = documents.length > 0 && found.slice(0, order).some((one) => one.detail === detail);
    const isNew = detail !== '' && !isTold && !text.startsWith(detail.replace(/\.$/, ''));
    const listed = documents.slice(0, PLACES).join(', ');
    const beyond = documents.length - PLACES;
    const where = beyond > 0 ? `${listed}, ${words.more(beyond)}` : listed;
    const parts = [where, ...(at === undefined ? [] : [place]), ...(isNew ? [detail] : [])];
    return wrap(parts.filter(Boolean).join(': '), margin).map((line, index) =>
      paint.dim(index === 0 ? line.replace(margin, `${indent}    → `) : line),
    );
  });
  const more = found.length - PLACES;
  return [...lines, ...(more > 0 ? [`${indent}    → ${words.more(more)}`] : [])];
}

/**
 * The notes that stand alike in several of the documents inside one, each once with those documents: told in each, the
 * same lines would hide what decides.
 */
export function notesInCommon(inside: readonly ExplainedPart[]): readonly ListedProblem[] {
  const found = new Map<string, { readonly note: ExplainedProblem; readonly documents: string[] }>();
  for (const { at, explanation } of inside) {
    for (const note of notesOf(explanation)) {
      const key = keyOf(note);
      const known = found.get(key) ?? { note, documents: [] };
      known.documents.push(at);
      found.set(key, known);
    }
  }
  return [...found.values()].flatMap(({ note, documents }) =>
    documents.length > 1 ? [{ ...note, documents }] : [],
  );
}

/** The problems of a document without those that are told once for several. */
export function withoutNotes(
  problems: readonly ExplainedProblem[],
  common: readonly ListedProblem[],
): readonly ExplainedProblem[] {
  const keys = new Set(common.map(keyOf));
  return problems.filter((problem) => problem.severity !== 'warning' || !keys.has(keyOf(problem)));
}

/** A document that says the same twice says it once here. */
function notesOf({ problems }: Explanation): readonly ExplainedProblem[] {
  const notes = problems.filter(({ severity }) => severity === 'warning');
  return [...new Map(notes.map((note) => [keyOf(note), note] as const)).values()];
}

function keyOf({ code, text, action, detail, at }: ExplainedProblem): string {
  return JSON.stringify([code, text, action, detail, at]);
}
