/** People by their group: in the place of each person the number of their group, from 0. */
export type Grouping = readonly number[];

/**
 * Whether tables by each of some groupings tell nothing of one another but the total: no sum of groups of one is a sum
 * of groups of the others, as it is where schools lie within regions. Both tables together would then give away what
 * each hides.
 *
 * A sum that all tables share is a combination of their columns that vanishes for everybody, so that the rank of the
 * table of people by groups tells. It is computed modulo a prime, which can only find too low a rank.
 */
export function areIndependent(groupings: readonly Grouping[]): boolean {
  const sizes = groupings.map((grouping) => grouping.reduce((most, group) => Math.max(most, group + 1), 0));
  const first = sizes.map((_, place) => sum(sizes.slice(0, place)));
  const width = sum(sizes);
  const rows = distinctPeople(groupings).map(
    (person) => new Set(person.map((group, at) => group + (first[at] ?? 0))),
  );
  return hasRank(width - (groupings.length - 1), rows, width);
}

/** Of people who differ in some group. Looking at fewer can only find too low a rank. */
const MOST_PEOPLE = 4_000;

function distinctPeople(groupings: readonly Grouping[]): readonly (readonly number[])[] {
  const people = new Map<string, readonly number[]>();
  const [first = []] = groupings;
  for (const person of first.keys()) {
    const groups = groupings.map((grouping) => grouping[person] ?? 0);
    people.set(groups.join(' '), groups);
    if (people.size === MOST_PEOPLE) break;
  }
  return [...people.values()];
}

/** So small that a product of two remainders is a whole number that is held exactly. */
const PRIME = 67_108_859;

interface Reduced {
  readonly pivot: number;
  readonly vector: Float64Array;
}

/**
 * Whether rows of nought and one, each given by where its ones are, have a rank that is the highest they can have. Most
 * rosters show that within a few rows more than the rank, and the others need not be looked at.
 */
function hasRank(highest: number, rows: readonly ReadonlySet<number>[], width: number): boolean {
  const reduced: Reduced[] = [];
  for (const ones of rows) {
    if (reduced.length === highest) break;
    const rest = Float64Array.from({ length: width }, (_, at) => (ones.has(at) ? 1 : 0));
    for (const other of reduced) subtract(rest, other);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const inverse = power(rest[pivot] ?? 1, PRIME - 2);
    reduced.push({ pivot, vector: rest.map((value) => modulo(value * inverse)) });
  }
  return reduced.length === highest;
}

/** Takes from a row as much of another as makes it nought where the other has its first one. */
function subtract(row: Float64Array, { pivot, vector }: Reduced): void {
  const factor = row[pivot] ?? 0;
  if (factor === 0) return;
  for (let at = pivot; at < row.length; at += 1)
    row[at] = modulo((row[at] ?? 0) - factor * (vector[at] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function modulo(value: number): number {
  const rest = value % PRIME;
  return rest < 0 ? rest + PRIME : rest;
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}
