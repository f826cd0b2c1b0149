import { limits } from '../limits.js';
import type { Problem } from '../problem.js';

/** The faults found so far in one input. */
export interface Faults {
  /** Notes a fault. Beyond the limit faults are counted no more: the outcome is decided. */
  add(problem: Problem): void;
  list(): readonly Problem[];
}

/** An empty list of faults. */
export function faultList(): Faults {
  const problems: Problem[] = [];
  return {
    add(problem) {
      if (problems.length < limits.problems) problems.push(problem);
    },
    list: () => problems,
  };
}
