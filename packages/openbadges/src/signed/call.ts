import type { Env } from '../ports.js';

/**
 * One call of `verify`, and how much it has looked at so far: documents inside others, proofs in all of them, and reports on
 * the components of stacks, each as often as it stands in a report.
 */
export interface Call {
  readonly env: Env;
  readonly opened: { contents: number; proofs: number; components: number };
}

/** A call that has looked at nothing yet. */
export function newCall(env: Env): Call {
  return { env, opened: { contents: 0, proofs: 0, components: 0 } };
}
