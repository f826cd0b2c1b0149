import { limits } from '../../limits.js';
import type { Env } from '../../ports.js';

const spent = new WeakMap<Env, number>();

/**
 * Whether so many more signatures over single statements may be checked in a call, and if so counts them: a document
 * may hold hundreds of disclosures. Each call has an environment of its own.
 */
export function affordsSignatures(signatures: number, env: Env): boolean {
  const sum = (spent.get(env) ?? 0) + signatures;
  if (sum > limits.statementSignaturesInAll) return false;
  spent.set(env, sum);
  return true;
}
