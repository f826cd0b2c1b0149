import { readCsv } from '../csv/csv.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import type { Roster } from '../analytics/roster.js';
import type { CsvRow } from '../csv/csv.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

/** The text of the tables of a OneRoster export. Of what they say of a person only ids and groups are kept. */
export interface OneRosterTables {
  readonly users: string;
  readonly roles?: string;
  readonly orgs?: string;
}

/** A user as `identify` sees it. */
export interface OneRosterUser {
  readonly sourcedId: string;
  readonly identifier?: string;
  /** The values of `userIds`, by their type. */
  readonly userIds: ReadonlyMap<string, string>;
}

/** How a OneRoster export becomes a target group. */
export interface OneRosterOptions {
  /** Which id submissions have for a user; `undefined` leaves the user out. By default the sourcedId. */
  readonly identify?: (user: OneRosterUser) => string | undefined;
}

/**
 * Reads a target group from the CSV tables of OneRoster 1.1 or 1.2: active, enabled users, with the groups `role` (of
 * their primary role) and `school` (the name of its organisation, or of the user’s primary one). Names, mail addresses
 * and passwords are passed over.
 *
 * Codes: `csv.*`, `interop.roster-malformed`, `interop.roster-duplicate`; pointers begin with the name of the table.
 *
 * @example
 * const roster = readOneRoster({ users, roles, orgs }, { identify: ({ userIds }) => userIds.get('earner') });
 * @see 1EdTech OneRoster 1.2, CSV Binding, users.csv, roles.csv, orgs.csv
 */
export function readOneRoster(tables: OneRosterTables, options: OneRosterOptions = {}): Parsed<Roster> {
  const problems: MicrocredentialProblem[] = [];
  const users = tableOf('users', { text: tables.users, columns: ['sourcedId'] }, problems);
  const roles = tableOf('roles', { text: tables.roles, columns: ['userSourcedId', 'role'] }, problems);
  const orgs = tableOf('orgs', { text: tables.orgs, columns: ['sourcedId', 'name'] }, problems);
  problems.push(...duplicates('users', users), ...duplicates('orgs', orgs));
  const { identify = ({ sourcedId }) => sourcedId } = options;
  const names = new Map(orgs.map((row) => [cell(row, 'sourcedId'), cell(row, 'name')]));
  const primary = primaryRoles(roles);
  const people = users.filter(isActive).flatMap((row) => {
    const user = userOf(row);
    const person = identify(user);
    if (person === undefined || person === '') return [];
    return [{ person, groups: groupsOf(row, primary.get(user.sourcedId), names) }];
  });
  return parsed(people, problems.slice(0, 100));
}

interface Table {
  readonly text: string | undefined;
  /** The columns that must be there and filled. */
  readonly columns: readonly string[];
}

function tableOf(
  name: string,
  { text, columns }: Table,
  problems: MicrocredentialProblem[],
): readonly CsvRow[] {
  if (text === undefined) return [];
  const read = readCsv(text);
  if (read.kind === 'bad') {
    problems.push(...read.problems.map((fault) => ({ ...fault, at: `/${name}${fault.at ?? ''}` })));
    return [];
  }
  const { headings, rows } = read.value;
  const missing = columns.filter((column) => !headings.includes(column));
  problems.push(
    ...missing.map((column) =>
      problem('interop.roster-malformed', pointer('', name, column), `There is no column ${column}.`),
    ),
  );
  const wanted = columns.filter((column) => headings.includes(column));
  problems.push(
    ...rows.flatMap((row) =>
      wanted
        .filter((column) => cell(row, column) === '')
        .map((column) =>
          problem('interop.roster-malformed', pointer('', name, row.number - 1, column), 'This is empty.'),
        ),
    ),
  );
  return rows;
}

function cell({ cells }: CsvRow, name: string): string {
  return cells.get(name) ?? '';
}

/** A row of a whole export has no status; one of a list of changes says `active` or `tobedeleted`. */
function isActive(row: CsvRow): boolean {
  const status = cell(row, 'status').toLowerCase();
  return (status === '' || status === 'active') && cell(row, 'enabledUser').toLowerCase() !== 'false';
}

function userOf(row: CsvRow): OneRosterUser {
  const identifier = cell(row, 'identifier');
  const pairs = [...cell(row, 'userIds').matchAll(/\{([^:{}]{1,200}):([^{}]{1,2000})\}/g)];
  return {
    sourcedId: cell(row, 'sourcedId'),
    ...(identifier !== '' && { identifier }),
    userIds: new Map(pairs.map(([, type = '', id = '']) => [type.trim(), id.trim()])),
  };
}

/** The role marked as primary, or the first. */
function primaryRoles(roles: readonly CsvRow[]): ReadonlyMap<string, CsvRow> {
  const found = new Map<string, CsvRow>();
  for (const row of roles.filter(isActive)) {
    const user = cell(row, 'userSourcedId');
    const isPrimary = cell(row, 'roleType').toLowerCase() === 'primary';
    if (isPrimary || !found.has(user)) found.set(user, row);
  }
  return found;
}

function groupsOf(
  row: CsvRow,
  role: CsvRow | undefined,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  // In OneRoster 1.1 the user’s row has the role, and a list of organisations.
  const name = role === undefined ? cell(row, 'role') : cell(role, 'role');
  const [own = ''] = cell(row, 'orgSourcedIds').split(',');
  const org =
    [role === undefined ? '' : cell(role, 'orgSourcedId'), cell(row, 'primaryOrgSourcedId'), own].find(
      (id) => id !== '',
    ) ?? '';
  const school = names.get(org) ?? org;
  return { ...(name !== '' && { role: name }), ...(school !== '' && { school }) };
}

function duplicates(name: string, rows: readonly CsvRow[]): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = cell(row, 'sourcedId');
    if (id === '' || seen.size !== seen.add(id).size) return [];
    const at = pointer('', name, row.number - 1, 'sourcedId');
    return [problem('interop.roster-duplicate', at, 'This sourcedId stands there before.')];
  });
}
