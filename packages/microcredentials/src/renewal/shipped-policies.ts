import { policies } from '../generated/policies.js';
import { freezeDeep } from '../input/freeze-deep.js';
import type { RenewalPolicy } from '../generated/types.js';

/**
 * The policies that come with this package: North Carolina for four roles, before and after 30 June 2024; Tennessee;
 * Utah, to try out only; and an invented district. Each says where its rules were read and when, and what it assumes.
 * None is legal advice.
 *
 * @example
 * const policy = choosePolicy([...shippedPolicies, ...ownPolicies], licence);
 */
export const shippedPolicies: readonly RenewalPolicy[] = /* @__PURE__ */ freezeDeep(policies);
