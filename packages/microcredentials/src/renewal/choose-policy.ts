import { problem } from '../problem.js';
import { resolvePolicy } from './resolve-policy.js';
import type { Jurisdiction, Licence, RenewalPolicy } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/**
 * The policy that holds for a licence, by its jurisdiction, type and role, and the day on which it expires. Of two of
 * which one extends the other, the one that adds; a local authority that does not extend what the state asks for may
 * ask for less, so that nobody can tell which of the two holds.
 *
 * Codes: `policy.none-applies`, `policy.ambiguous`, and those of `resolvePolicy` for each policy of the jurisdiction:
 * while one of them is wrong, nobody can tell which holds.
 *
 * @example
 * const policy = choosePolicy(shippedPolicies, licence);
 * if (policy.kind === 'ok') renew({ policy: policy.value, licence, candidates, at });
 */
export function choosePolicy(policies: readonly RenewalPolicy[], licence: Licence): Parsed<ResolvedPolicy> {
  const problems: MicrocredentialProblem[] = [];
  const matching: ResolvedPolicy[] = [];
  for (const { id, jurisdiction } of policies) {
    if (!isWithin(licence.jurisdiction, jurisdiction)) continue;
    const resolved = resolvePolicy(policies, id);
    if (resolved.kind === 'bad') problems.push(...resolved.problems);
    else if (isFor(resolved.value, licence)) matching.push(resolved.value);
  }
  const [fault, ...faults] = distinct(problems);
  if (fault !== undefined) return { kind: 'bad', problems: [fault, ...faults] };
  const nearest = uppermost(matching);
  const [chosen, ...others] = nearest;
  if (chosen === undefined) return refused('policy.none-applies', 'No policy holds for this licence.');
  if (others.length > 0)
    return refused('policy.ambiguous', `These hold: ${nearest.map(({ id }) => id).join(', ')}.`);
  return { kind: 'ok', value: chosen };
}

function isWithin(own: Jurisdiction, { country, state, lea }: Jurisdiction): boolean {
  return (
    own.country === country &&
    (state === undefined || own.state === state) &&
    (lea === undefined || own.lea === lea)
  );
}

/** Whether a policy says itself that it holds for a licence. */
export function isFor({ jurisdiction, appliesTo }: ResolvedPolicy, licence: Licence): boolean {
  const { licenceType, role, cycle } = licence;
  const { licenceTypes, roles, licenceExpiry } = appliesTo;
  const { from = '', before } = licenceExpiry ?? {};
  return (
    isWithin(licence.jurisdiction, jurisdiction) &&
    (licenceTypes === undefined || (licenceType !== undefined && licenceTypes.includes(licenceType))) &&
    (roles === undefined || roles.includes(role)) &&
    cycle.expires >= from &&
    (before === undefined || cycle.expires < before)
  );
}

/** Those that no other one extends. */
function uppermost(policies: readonly ResolvedPolicy[]): readonly ResolvedPolicy[] {
  const below = new Set(policies.flatMap(({ chain }) => chain.slice(1).map(({ id }) => id)));
  return policies.filter(({ id }) => !below.has(id));
}

/** Policies that share one that is wrong all tell of it. */
function distinct(problems: readonly MicrocredentialProblem[]): readonly MicrocredentialProblem[] {
  return [...new Map(problems.map((one) => [`${one.code} ${one.at ?? ''}`, one] as const)).values()];
}

function refused(code: 'policy.none-applies' | 'policy.ambiguous', message: string): Parsed<never> {
  return { kind: 'bad', problems: [problem(code, '', message)] };
}
