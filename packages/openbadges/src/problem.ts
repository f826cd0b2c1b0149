import type { problemCodes } from './problem-codes.js';

/** A stable name of one thing that can be wrong, or can stand in the way. `docs/problems.md` lists them all. */
export type ProblemCode = keyof typeof problemCodes;

/**
 * One thing that is wrong with a piece of input, or that could not be found out about it.
 *
 * `code` is stable across releases: switch on it. `message` is for people, may change, and never holds a key,
 * a token or a whole credential. `at` is a JSON pointer (RFC 6901) into the input; `''` is the whole of it.
 * `spec` names the clause that the finding rests on.
 */
export interface Problem<C extends string = ProblemCode> {
  readonly code: C;
  readonly message: string;
  readonly at?: string;
  readonly spec?: string;
}

/** One problem or more: an outcome that is not `ok` always says why. */
export type Problems<C extends string = ProblemCode> = readonly [Problem<C>, ...Problem<C>[]];
