import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';

/** An outcome that is not `ok`. */
export type Failure = Exclude<Outcome<never>, { readonly kind: 'ok' }>;

/** A failure whose problems point elsewhere: a part speaks of itself, a report of the whole document. */
export function relocate(failure: Failure, move: (at: string) => string): Failure {
  const [first, ...rest] = failure.problems;
  return {
    kind: failure.kind,
    problems: [moved(first, move), ...rest.map((problem) => moved(problem, move))],
  };
}

/** A problem that points elsewhere; one that points nowhere stays as it is. */
export function moved(problem: Problem, move: (at: string) => string): Problem {
  return problem.at === undefined ? problem : { ...problem, at: move(problem.at) };
}
