import type { Verdict } from '@badgewright/openbadges';
import type { Tally } from '../batch/tally.js';
import { labelled, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { painted } from './print-report.js';
import type { CommandWords } from './words.js';

/** What stands in a summary beside the numbers. */
export interface SummarySetting {
  readonly words: CommandWords;
  readonly paint: Paint;
  /** The file with the rows. */
  readonly out: string | undefined;
  readonly packNote: string;
  /** Seconds that the run took, if it took any. */
  readonly seconds: number;
}

const verdictNames: readonly Verdict[] = ['valid', 'invalid', 'indeterminate'];

/** The numbers of a run, for people. */
export function summaryText(tally: Tally, { words, paint, out, packNote, seconds }: SummarySetting): string {
  const numbers: readonly (readonly [string, number])[] = [
    [words.duplicates, tally.duplicates],
    [words.sameAwards, tally.sameAwards],
    [words.passedOver, tally.passedOver],
  ];
  const column = { width: 32 };
  const codes = [...tally.codes].sort(([one, many], [other, more]) =>
    more === many ? one.localeCompare(other, 'en') : more - many,
  );
  return textOf([
    paint.bold(words.summary),
    ...labelled(words.rows, String(tally.rows), column),
    ...verdictNames.flatMap((verdict) =>
      labelled(words.verdicts[verdict], String(tally.verdicts[verdict]), column).map((line) =>
        tally.verdicts[verdict] === 0 ? line : painted(line, verdict, paint),
      ),
    ),
    ...numbers.flatMap(([label, number]) => (number === 0 ? [] : labelled(label, String(number), column))),
    ...(seconds > 0 ? labelled(words.seconds, String(seconds), column) : []),
    ...(codes.length === 0 ? [] : ['', paint.bold(words.codes)]),
    ...codes.flatMap(([code, number]) => labelled(plainText(code), String(number), { width: 42 })),
    ...(packNote === '' ? [] : ['', ...wrap(packNote, '')]),
    ...(out === undefined ? [] : ['', ...wrap(words.written(out), '')]),
  ]);
}

/** The numbers of a run, for programs. */
export function summaryJson(tally: Tally, out: string): object {
  const { rows, verdicts, codes, duplicates, sameAwards, passedOver } = tally;
  return { out, rows, verdicts, codes: Object.fromEntries(codes), duplicates, sameAwards, passedOver };
}
