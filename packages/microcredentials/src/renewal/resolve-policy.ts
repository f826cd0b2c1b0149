import { freezeDeep } from '../input/freeze-deep.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import { amountRules } from './amount-rules.js';
import { asResolved, missingIn } from './as-resolved.js';
import { extendPolicy } from './extend-policy.js';
import { weakenings } from './weakenings.js';
import type { RenewalPolicy } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { ResolvedPolicy } from './resolved-policy.js';

interface Found {
  readonly text: RenewalPolicy;
  /** The pointer to it in the list. */
  readonly at: string;
}

/**
 * Puts a policy together with those that it extends. Each may add and raise only; what asks for less is a fault, and
 * so is a circle, a policy that is not there, and amounts that nobody can meet. Pointers lead into the list. Frozen.
 *
 * Codes: `policy.unknown`, `policy.duplicate-policy`, `policy.extends-itself`, `policy.extends-unknown`,
 * `policy.extends-circle`, `policy.weakens`, `policy.not-delegated`, `policy.other-jurisdiction`, and those of
 * `parsePolicy` about amounts.
 *
 * @example
 * const policy = resolvePolicy(shippedPolicies, 'us-nc/teacher-k5/2024');
 */
export function resolvePolicy(policies: readonly RenewalPolicy[], id: string): Parsed<ResolvedPolicy> {
  const chain = chainOf(policies, id);
  if (chain.kind !== 'ok') return chain;
  const [root, ...above] = [...chain.value].reverse();
  const base = root && asResolved(root.text);
  if (root === undefined || base === undefined)
    return refused(root === undefined ? [] : missingIn(root.text, root.at));
  const problems = [...missingIn(root.text, root.at), ...amountRules(root.text, base, root.at)];
  const resolved = above.reduce((below, { text, at }) => {
    const merged = extendPolicy(below, text);
    problems.push(...weakenings(below, text, at), ...amountRules(text, merged, at));
    return merged;
  }, base);
  return parsed(freezeDeep(structuredClone(resolved)), problems);
}

/** The policy itself, what it extends, and so on. */
function chainOf(policies: readonly RenewalPolicy[], id: string): Parsed<readonly Found[]> {
  const repeated = policies.flatMap((policy, index) =>
    policies.findIndex((other) => other.id === policy.id) < index
      ? [problem('policy.duplicate-policy', pointer('', index, 'id'), 'A policy above has this id.')]
      : [],
  );
  if (repeated.length > 0) return refused(repeated);
  const places = new Map(policies.map((text, index) => [text.id, { text, at: pointer('', index) }] as const));
  const chain: Found[] = [];
  for (let next: string | undefined = id; next !== undefined; next = chain.at(-1)?.text.extends) {
    const found = places.get(next);
    const last = chain.at(-1);
    if (found === undefined) return refused([notFound(last)]);
    if (chain.includes(found)) return refused([circle(found, last)]);
    chain.push(found);
  }
  return { kind: 'ok', value: chain };
}

function notFound(last: Found | undefined): MicrocredentialProblem {
  return last === undefined
    ? problem('policy.unknown', '', 'There is no policy of this id.')
    : problem('policy.extends-unknown', pointer(last.at, 'extends'), 'There is no policy of this id.');
}

function circle(found: Found, last: Found | undefined): MicrocredentialProblem {
  const place = pointer(last?.at ?? '', 'extends');
  return found === last
    ? problem('policy.extends-itself', place, 'It extends itself.')
    : problem('policy.extends-circle', place, 'This leads back to a policy that extends it.');
}

function refused(problems: readonly MicrocredentialProblem[]): Parsed<never> {
  const [first = problem('policy.unknown', '', 'There is no policy of this id.'), ...rest] = problems;
  return { kind: 'bad', problems: [first, ...rest] };
}
