import type { Candidacy, DecisionRecord } from '../candidacy/candidacy.js';
import type { CsvCell } from '../csv/csv.js';

type Row = readonly CsvCell[];

/**
 * What was decided as one table for `toCsv`: a row for each decision on record, in the order of the logs, with the level
 * reached on each criterion and whether each pass/fail part passed. `stands` is false once an appeal, a conflict or an
 * integrity finding took it back. What another definition scores is an empty cell. It names earners by their ids, and
 * no assessor.
 *
 * @example
 * save(toCsv(decisionRows(candidacies)));
 */
export function decisionRows(candidacies: readonly Candidacy[]): readonly Row[] {
  const criteria = distinct(candidacies.flatMap((one) => one.definition.criteria.map(({ id }) => id)));
  const parts = distinct(
    candidacies.flatMap((one) =>
      one.definition.parts.flatMap(({ id, assessedBy }) => (assessedBy === 'pass-fail' ? [id] : [])),
    ),
  );
  return [
    [...headings, ...criteria.map((id) => `criterion ${id}`), ...parts.map((id) => `part ${id}`)],
    ...candidacies.flatMap((candidacy) =>
      candidacy.decisions.map((record) => [
        ...factsOf(candidacy, record),
        ...resultsOf(record, { criteria, parts }),
      ]),
    ),
  ];
}

const headings = [
  ...['candidacy', 'earner', 'definition', 'version'],
  ...['attempt', 'round', 'decidedAt', 'outcome', 'stands'],
] as const;

function factsOf(
  { id, earner, definition }: Candidacy,
  { attempt, round, at, outcome, stands }: DecisionRecord,
): Row {
  return [id, earner, definition.id, definition.version, attempt, round, at, outcome, stands];
}

function resultsOf(
  { decision }: DecisionRecord,
  { criteria, parts }: { readonly criteria: readonly string[]; readonly parts: readonly string[] },
): Row {
  if (decision.kind === 'incomplete') return [...criteria, ...parts].map(() => undefined);
  const levels = new Map(decision.criteria.map((one) => [one.criterion, one.achievedLevel]));
  const results = new Map(decision.parts.map(({ part, result }) => [part, result]));
  return [...criteria.map((id) => levels.get(id)), ...parts.map((id) => results.get(id))];
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
