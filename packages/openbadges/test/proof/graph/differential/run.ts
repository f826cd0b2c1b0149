import type { JsonObject } from '../../../../src/model/json.js';
import { compare } from './compare.js';
import type { Comparison, Manner } from './compare.js';
import { generate } from './generate.js';
import type { Made } from './generate.js';
import { shrink } from './shrink.js';

/** What became of many documents. */
export interface Tally {
  documents: number;
  /** How many the fast path took. */
  fast: number;
  ok: number;
  /** Documents as honest programs write them that the general path takes, and how many of them the fast path took. */
  plain: { ok: number; fast: number };
  /** How many were refused, by the first code. */
  readonly refused: Record<string, number>;
  /** Why the fast path left some that the general path takes. */
  readonly asides: Record<string, number>;
  readonly differences: Difference[];
}

/** A document, made small, of which the two paths say different things. */
export interface Difference extends Comparison {
  readonly name: string;
  readonly document: JsonObject;
}

/** Which documents are compared: whole ones, and as many seeds from a first one on. */
export interface Task {
  readonly corpus: readonly JsonObject[];
  readonly from: number;
  readonly count: number;
  readonly load?: Manner['load'];
}

/** Compares the documents of seeds. `tell` is called with each difference as it is found. */
export async function compareSeeds(task: Task, tell?: (found: Difference) => void): Promise<Tally> {
  const tally = emptyTally();
  for (let seed = task.from; seed < task.from + task.count; seed += 1) {
    const made = generate(seed, task.corpus);
    const hash = seed % 7 === 0 ? 'SHA-384' : 'SHA-256';
    const manner = { hash, isThorough: seed % 8 === 0, ...loadOf(task) } as const;
    await note({ name: `seed ${seed}`, made, manner }, tally, tell);
  }
  return tally;
}

/** Compares the documents of the corpus as they are. */
export async function compareCorpus(
  task: Omit<Task, 'from' | 'count'>,
  tell?: (found: Difference) => void,
): Promise<Tally> {
  const tally = emptyTally();
  for (const [index, document] of task.corpus.entries()) {
    const hash = index % 2 === 0 ? 'SHA-256' : 'SHA-384';
    const manner = { hash, isThorough: index % 4 === 0, ...loadOf(task) } as const;
    await note({ name: `document ${index}`, made: { document, kind: 'mutated' }, manner }, tally, tell);
  }
  return tally;
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    fast: 0,
    ok: 0,
    plain: { ok: 0, fast: 0 },
    refused: {},
    asides: {},
    differences: [],
  };
}

function loadOf({ load }: Pick<Task, 'load'>): Pick<Manner, 'load'> {
  return load === undefined ? {} : { load };
}

interface Entry {
  readonly name: string;
  readonly made: Made;
  readonly manner: Manner;
}

type Tell = ((found: Difference) => void) | undefined;

/** More differences than these in one tally are counted and not made small. */
const MOST_SHRUNK = 10;

async function note({ name, made, manner }: Entry, tally: Tally, tell: Tell): Promise<void> {
  const { document, kind } = made;
  const comparison = await compare(document, manner);
  const { expected, isFast, difference } = comparison;
  tally.documents += 1;
  if (isFast) tally.fast += 1;
  if (expected.kind !== 'ok') add(tally.refused, expected.problems[0].code);
  else {
    tally.ok += 1;
    if (comparison.aside !== undefined) add(tally.asides, comparison.aside);
  }
  if (kind === 'plain' && expected.kind === 'ok') {
    tally.plain.ok += 1;
    if (isFast) tally.plain.fast += 1;
  }
  if (difference === undefined) return;
  if (tally.differences.length >= MOST_SHRUNK) {
    tally.differences.push({ name, document, ...comparison });
    return;
  }
  const smaller = await shrink(
    document,
    async (tried) => (await compare(tried, manner)).difference === difference,
  );
  const found = { name, document: smaller, ...(await compare(smaller, manner)) };
  tally.differences.push(found);
  tell?.(found);
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Two tallies as one. */
export function sumOf(one: Tally, other: Tally): Tally {
  return {
    documents: one.documents + other.documents,
    fast: one.fast + other.fast,
    ok: one.ok + other.ok,
    plain: { ok: one.plain.ok + other.plain.ok, fast: one.plain.fast + other.plain.fast },
    refused: sums(one.refused, other.refused),
    asides: sums(one.asides, other.asides),
    differences: [...one.differences, ...other.differences],
  };
}

function sums(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}
