import type { CodeEntry, Problem } from '@badgewright/openbadges';
import { explained } from './explained.js';
import { wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';

/** How problems are explained. */
export interface Explaining {
  /** Names the place that a JSON pointer leads to. */
  readonly place: (at: string) => string;
  readonly paint: Paint;
}

/** Places listed below one code before the rest is counted. */
const PLACES = 5;

/** Each code once: what it means, what to do, and where it was found. */
export function problemLines(
  problems: readonly Problem<string>[],
  explaining: Explaining,
): readonly string[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.flatMap((code, index) => {
    const found = problems.filter((problem) => problem.code === code);
    const entry = explained.get(code);
    return [
      ...(index === 0 ? [] : ['']),
      `  ${explaining.paint.bold(plainText(code))}`,
      ...wrap(entry?.means ?? found[0]?.message ?? '', '    '),
      ...placeLines(found, entry, explaining),
      ...wrap(entry === undefined ? '' : `What to do: ${entry.action}`, '    '),
    ];
  });
}

function placeLines(
  found: readonly Problem<string>[],
  entry: CodeEntry | undefined,
  { place, paint }: Explaining,
): readonly string[] {
  const lines = found.map(({ at, message }) => {
    // A message that only begins what the code means says nothing new.
    const isNew = entry?.means.startsWith(message.replace(/\.$/, '')) !== true;
    const where = at === undefined ? [] : [place(at)];
    return wrap([...where, ...(isNew ? [message] : [])].join(': '), '      ').map((line, index) =>
      paint.dim(index === 0 ? line.replace('      ', '    → ') : line),
    );
  });
  const more = found.length - PLACES;
  return [...lines.slice(0, PLACES).flat(), ...(more > 0 ? [`    → and ${more} more like it`] : [])];
}

/** A JSON pointer in words. */
export function pointerText(at: string): string {
  return at === '' ? 'the whole file' : `at ${plainText(at)}`;
}

/** A file and the place in it. */
export function placeText(file: string, at: string): string {
  return at === '' ? plainText(file) : `${plainText(file)} ${pointerText(at)}`;
}
