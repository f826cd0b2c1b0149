import type { Problem, ProblemCode, Problems } from './problem.js';

/**
 * The answer to a question about untrusted input: it holds, a rule is broken, or it could not be found out.
 * "Could not be found out" is never read as either of the other two.
 *
 * @example
 * const outcome = parse(JSON.parse(text));
 * if (outcome.kind === 'ok') show(outcome.value.name);
 * else for (const problem of outcome.problems) show(problem.code, problem.at);
 */
export type Outcome<T, C extends string = ProblemCode> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly problems: Problems<C> }
  | { readonly kind: 'unknown'; readonly problems: Problems<C> };

/** Wraps a value that was found to be right. */
export function ok<T>(value: T): { readonly kind: 'ok'; readonly value: T } {
  return { kind: 'ok', value };
}

/** A rule is broken. Takes one problem or more, each with its code. */
export function bad<C extends string = ProblemCode>(
  first: Problem<C>,
  ...rest: readonly Problem<C>[]
): { readonly kind: 'bad'; readonly problems: Problems<C> } {
  return { kind: 'bad', problems: [first, ...rest] };
}

/** It could not be found out. Takes one problem or more, each saying what stood in the way. */
export function unknown<C extends string = ProblemCode>(
  first: Problem<C>,
  ...rest: readonly Problem<C>[]
): { readonly kind: 'unknown'; readonly problems: Problems<C> } {
  return { kind: 'unknown', problems: [first, ...rest] };
}

/** One answer from several: what is broken outweighs what could not be found out, and the problems of all are told. */
export function together<C extends string = ProblemCode>(
  ...outcomes: readonly Outcome<unknown, C>[]
): Outcome<undefined, C> {
  if (outcomes.every(({ kind }) => kind === 'ok')) return ok(undefined);
  const [first, ...rest] = outcomes.flatMap((outcome) => (outcome.kind === 'ok' ? [] : outcome.problems));
  if (first === undefined) return ok(undefined);
  return outcomes.some(({ kind }) => kind === 'bad') ? bad(first, ...rest) : unknown(first, ...rest);
}
