import {
  decide,
  likelyNames,
  parseDefinition,
  parseReview,
  parseSubmission,
} from '@badgewright/microcredentials';
import type { Decision, Definition, LikelyName, Parsed, Review } from '@badgewright/microcredentials';
import type { Problem } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { readJsonFile } from './read-json.js';

/** The files of a decision, and its moment where it is not the present. */
export interface FactFiles {
  readonly definition: string;
  readonly submission: string;
  readonly review: readonly string[];
  readonly at?: Date;
}

/** Nothing could be decided: from `decide`, or because a file does not hold what it should. */
export interface Undecided {
  readonly kind: 'incomplete';
  readonly at: string;
  /** Pointers go into `{ definition, submission, reviews }`. */
  readonly problems: readonly Problem<string>[];
}

/** What the files come to. The definition is there wherever its file holds one. */
export interface FilesDecided {
  readonly decision: Decision | Undecided;
  readonly definition?: Definition;
  /** Notes on the submission, for people; pointers go into it. */
  readonly notes: readonly LikelyName[];
}

/**
 * Reads the facts and decides. What is wrong with any of the files, and what `decide` finds missing, is an
 * incomplete decision. Throws `BadgeError` `file.unreadable`.
 */
export async function decideFiles(files: FactFiles, io: Io): Promise<FilesDecided> {
  const at = files.at ?? io.now();
  const definition = await readFact(files.definition, { parse: parseDefinition, at: '/definition' }, io);
  const submission = await readFact(files.submission, { parse: parseSubmission, at: '/submission' }, io);
  const reviews: Fact<Review>[] = [];
  for (const [index, file] of files.review.entries()) {
    reviews.push(await readFact(file, { parse: parseReview, at: `/reviews/${index}` }, io));
  }
  const problems = [definition, submission, ...reviews].flatMap((fact) =>
    fact.kind === 'ok' ? [] : fact.problems,
  );
  const notes = submission.kind === 'ok' ? likelyNames(submission.value) : [];
  if (definition.kind !== 'ok' || submission.kind !== 'ok' || problems.length > 0) {
    return { decision: { kind: 'incomplete', at: at.toISOString(), problems }, notes };
  }
  const found = reviews.flatMap((review) => (review.kind === 'ok' ? [review.value] : []));
  const decision = decide(definition.value, submission.value, found, at);
  return { decision, definition: definition.value, notes };
}

type Fact<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly problems: readonly Problem<string>[] };

interface Kind<T> {
  readonly at: string;
  readonly parse: (value: unknown) => Parsed<T>;
}

async function readFact<T>(file: string, { parse, at }: Kind<T>, io: Io): Promise<Fact<T>> {
  const read = await readJsonFile(file, io);
  const fact = read.kind === 'ok' ? parse(read.value) : read;
  if (fact.kind === 'ok') return fact;
  return {
    kind: 'bad',
    problems: fact.problems.map((problem) => ({ ...problem, at: at + (problem.at ?? '') })),
  };
}
