import type { FactFiles, FilesDecided, Undecided } from '../read/read-facts.js';
import { moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { likelyNameLines } from './print-likely-names.js';
import { placeText, problemLines } from './print-problems.js';
import { resultLines, unmetLines } from './print-results.js';

/** A decision in plain words: where the work stands, and what is unmet or missing. */
export function decisionText(decided: FilesDecided, files: FactFiles, paint: Paint): string {
  const { decision, definition } = decided;
  const notes = likelyNameLines(decided.notes, paint);
  if (decision.kind === 'incomplete') return textOf([...undecidedLines(decision, files, paint), ...notes]);
  const unmet = decision.kind === 'not-yet' ? decision.unmet : [];
  return textOf([
    decision.kind === 'approved' ? paint.bold(paint.green('APPROVED')) : paint.bold(paint.yellow('NOT YET')),
    ...wrap(`${definition?.title ?? ''} ${definition?.version ?? ''}`, ''),
    `Decided as of ${moment(decision.at)}`,
    '',
    ...resultLines(decision, { definition, paint }),
    ...unmet.flatMap((one) => unmetLines(one, { definition, paint })),
    ...notes,
  ]);
}

/** A decision for programs: an approved one without the facts that it rests on, which the caller has. */
export function decisionJson(decision: FilesDecided['decision']): object {
  if (decision.kind !== 'approved') return decision;
  const { kind, at, criteria, parts, rule } = decision;
  return { kind, at, criteria, parts, ...(rule === undefined ? {} : { rule }) };
}

function undecidedLines({ at, problems }: Undecided, files: FactFiles, paint: Paint): readonly string[] {
  return [
    paint.bold(paint.yellow('INCOMPLETE')),
    ...wrap(`Nothing can be decided as of ${moment(at)}: something is missing or does not fit.`, ''),
    '',
    ...problemLines(problems, {
      place: (pointer) => placeIn(files, pointer),
      paint,
    }),
  ];
}

/** The file that a pointer into `{ definition, submission, reviews }` leads to, and the place in it. */
function placeIn({ definition, submission, review }: FactFiles, pointer: string): string {
  const places: readonly (readonly [string, string])[] = [
    ['/definition', definition],
    ['/submission', submission],
    ...review.map((file, index) => [`/reviews/${index}`, file] as const),
  ];
  const found = places.find(([prefix]) => pointer === prefix || pointer.startsWith(`${prefix}/`));
  if (found === undefined) return 'the reviews together';
  const [prefix, file] = found;
  return placeText(file, pointer.slice(prefix.length));
}
