import type { Env } from '../ports.js';
import type { Problem } from '../problem.js';

/** What was found about a token: what stands against it, and what is only irregular. */
export interface Findings {
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** One thing found. A `deviation` misses the profile and loses no safety: `lenient` reading only warns of it. */
export interface Finding {
  readonly problem: Problem;
  readonly weight: 'fault' | 'deviation';
}

/** Sorts findings by what the caller takes. */
export function weigh(findings: readonly Finding[], { jwt }: Env): Findings {
  const isFault = ({ weight }: Finding): boolean => weight === 'fault' || jwt === 'strict';
  return {
    faults: findings.filter(isFault).map(({ problem }) => problem),
    warnings: findings.filter((finding) => !isFault(finding)).map(({ problem }) => problem),
  };
}
