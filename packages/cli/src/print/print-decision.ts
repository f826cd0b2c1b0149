import type { Definition, Results, Unmet } from '@badgewright/microcredentials';
import type { FactFiles, FilesDecided, Undecided } from '../read/read-facts.js';
import { moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { pointerText, problemLines } from './print-problems.js';

/** A decision in plain words: where the work stands, and what is unmet or missing. */
export function decisionText(decided: FilesDecided, files: FactFiles, paint: Paint): string {
  const { decision, definition } = decided;
  if (decision.kind === 'incomplete') return textOf(undecidedLines(decision, files, paint));
  const unmet = decision.kind === 'not-yet' ? decision.unmet : [];
  return textOf([
    decision.kind === 'approved' ? paint.bold(paint.green('APPROVED')) : paint.bold(paint.yellow('NOT YET')),
    ...wrap(`${definition?.title ?? ''} ${definition?.version ?? ''}`, ''),
    `Decided as of ${moment(decision.at)}`,
    '',
    ...resultLines(decision, definition, paint),
    ...unmet.flatMap((one) => unmetLines(one, definition, paint)),
  ]);
}

/** A decision for programs: an approved one without the facts that it rests on, which the caller has. */
export function decisionJson(decision: FilesDecided['decision']): object {
  if (decision.kind !== 'approved') return decision;
  const { kind, at, criteria, parts } = decision;
  return { kind, at, criteria, parts };
}

function resultLines(
  { criteria, parts }: Results,
  definition: Definition | undefined,
  paint: Paint,
): readonly string[] {
  const rows = [
    ...parts.map(({ title, result }) => ({ title, met: result === 'pass', says: result })),
    ...criteria.map(({ criterion, title, met, achievedLevel, requiredLevel }) => ({
      title,
      met,
      says: `${levelName(definition, criterion, achievedLevel)} (needed: ${levelName(definition, criterion, requiredLevel)})`,
    })),
  ];
  const width = Math.min(44, Math.max(...rows.map(({ title }) => plainText(title).length)));
  return rows.flatMap(({ title, met, says }) => {
    const mark = met ? paint.green('✓') : paint.red('✗');
    const [line = '', ...rest] = wrap(`${plainText(title).padEnd(width, NO_BREAK)} ${says}`, '    ');
    return [`  ${mark} ${line.trimStart().replaceAll(NO_BREAK, ' ')}`, ...rest];
  });
}

/** Keeps a column's padding together while a line is broken at its spaces. */
const NO_BREAK = '\u00A0';

function unmetLines(unmet: Unmet, definition: Definition | undefined, paint: Paint): readonly string[] {
  const says =
    unmet.kind === 'part'
      ? 'did not pass'
      : `reached ${levelName(definition, unmet.criterion, unmet.achievedLevel)}, ` +
        `needs ${levelName(definition, unmet.criterion, unmet.requiredLevel)}`;
  return [
    '',
    paint.bold(`Unmet: ${plainText(unmet.title)}`),
    `  ${says}`,
    ...unmet.feedback.flatMap((feedback) => wrap(`“${feedback}”`, '  ')),
  ];
}

/** The name of a level that a definition gives; criteria with indicators are met or not. */
function levelName(definition: Definition | undefined, criterionId: string, levelId: string): string {
  const criterion = definition?.criteria.find(({ id }) => id === criterionId);
  const levels = criterion?.kind === 'levels' ? criterion.levels : [];
  const name = levels.find(({ id }) => id === levelId)?.name ?? levelId;
  return plainText(name);
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
  const rest = pointer.slice(prefix.length);
  return rest === '' ? plainText(file) : `${plainText(file)} ${pointerText(rest)}`;
}
