import { limits } from '../limits.js';
import type { Problem } from '../problem.js';

/** The faults found so far in one input. */
export interface Faults {
  /** Notes a fault, once. Beyond the limit faults are counted no more: the outcome is decided. */
  add(problem: Problem): void;
  list(): readonly Problem[];
}

/** An empty list of faults. */
export function faultList(): Faults {
  const problems: Problem[] = [];
  return {
    add(problem) {
      const { code, at, message } = problem;
      if (problems.length >= limits.problems) return;
      const isNoted = problems.some(
        (noted) => noted.code === code && noted.at === at && noted.message === message,
      );
      if (!isNoted) problems.push(problem);
    },
    list: () => problems,
  };
}
