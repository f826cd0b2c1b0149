import type { Outcome, Problem, Problems } from '@badgewright/openbadges';
import type { problemCodes } from './problem-codes.js';

/** A stable name of one thing that can be wrong with a definition, a submission or a review. */
export type MicrocredentialProblemCode = keyof typeof problemCodes;

/**
 * One thing that is wrong. `at` is a JSON pointer (RFC 6901): into the document that was parsed, or, from
 * `decide`, into `{ definition, submission, reviews, earlier }`.
 */
export type MicrocredentialProblem = Problem<MicrocredentialProblemCode>;

/** One problem or more. */
export type MicrocredentialProblems = Problems<MicrocredentialProblemCode>;

/** What a parser of this package returns. It never is `unknown`: nothing outside the document is asked. */
export type Parsed<T> = Exclude<Outcome<T, MicrocredentialProblemCode>, { readonly kind: 'unknown' }>;

/** Builds a problem. */
export function problem(
  code: MicrocredentialProblemCode,
  at: string,
  message: string,
): MicrocredentialProblem {
  return { code, at, message };
}

/** What a parser returns for the problems it found; with none, the document is right. */
export function parsed<T>(value: T, problems: readonly MicrocredentialProblem[]): Parsed<T> {
  const [first, ...rest] = problems;
  return first === undefined ? { kind: 'ok', value } : { kind: 'bad', problems: [first, ...rest] };
}
