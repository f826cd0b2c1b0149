import { readCsv } from '../csv/csv.js';
import { person } from '../decide/person.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import type { CsvRow } from '../csv/csv.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** Somebody of the target group: an id as submissions have it, and what groups the person is in. */
export interface RosterPerson {
  readonly person: string;
  /** The group in each dimension, such as `{ role: 'teacher', school: 'Pine Hollow' }`. */
  readonly groups: Readonly<Record<string, string>>;
}

/** The target group of a programme, each person once. */
export type Roster = readonly RosterPerson[];

/**
 * Reads a roster from CSV: the column `person` holds ids, and every other column is a dimension by which results may
 * be broken down. Never throws.
 *
 * Codes: `csv.*`, `roster.*`. Pointers are as in `readCsv`.
 */
export function parseRoster(text: string): Parsed<Roster> {
  const table = readCsv(text);
  if (table.kind === 'bad') return table;
  const { headings, rows } = table.value;
  if (!headings.includes(PERSON))
    return parsed([], [problem('roster.no-person', '/0', 'There is no column person.')]);
  const faults: MicrocredentialProblem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const at = pointer('', row.number - 1, PERSON);
    const id = person(row.cells.get(PERSON) ?? '');
    if (id === '') faults.push(problem('roster.person-missing', at, `Row ${row.number} names nobody.`));
    else if (seen.has(id))
      faults.push(problem('roster.duplicate-person', at, `Row ${row.number} names somebody named before.`));
    seen.add(id);
  }
  const dimensions = headings.filter((heading) => heading !== PERSON);
  return parsed(
    rows.map((row) => personIn(row, dimensions)),
    faults.slice(0, MOST_FAULTS),
  );
}

const PERSON = 'person';
const MOST_FAULTS = 100;

function personIn({ cells }: CsvRow, dimensions: readonly string[]): RosterPerson {
  const groups = dimensions.flatMap((dimension) => {
    const group = cells.get(dimension) ?? '';
    return group === '' ? [] : [[dimension, group] as const];
  });
  return { person: cells.get(PERSON) ?? '', groups: Object.fromEntries(groups) };
}
