import { renewalPolicyShape } from '../generated/validators.js';
import { readDocument } from '../parse/read-document.js';
import { amountRules } from './amount-rules.js';
import { asResolved, missingIn } from './as-resolved.js';
import { policyRules } from './policy-rules.js';
import type { RenewalPolicy } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';

const policyKind: DocumentKind<RenewalPolicy> = {
  format: 'badgewright-renewal-policy/1',
  shape: renewalPolicyShape,
  rules: (policy, at) => [
    ...policyRules(policy, at),
    ...(policy.extends === undefined ? completenessRules(policy, at) : []),
  ],
};

/**
 * The one way from `unknown` to a renewal policy: `schema/renewal-policy.schema.json`, and the rules that a schema
 * cannot say. Of a policy that extends another one, `resolvePolicy` checks what only both together show. Reports every
 * fault with a JSON pointer (`input.*`, `format.*`, `policy.*`); never throws. The policy returned is a frozen copy.
 *
 * @example
 * const policy = parsePolicy(JSON.parse(text));
 * if (policy.kind === 'bad') for (const { code, at } of policy.problems) report(code, at);
 */
export function parsePolicy(value: unknown): Parsed<RenewalPolicy> {
  return readDocument(policyKind, value);
}

function completenessRules(policy: RenewalPolicy, at: string): readonly MicrocredentialProblem[] {
  const missing = missingIn(policy, at);
  const resolved = asResolved(policy);
  return missing.length > 0 || resolved === undefined ? missing : amountRules(policy, resolved, at);
}
