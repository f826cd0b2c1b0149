import type { Stack, StackRule } from '../generated/types.js';
import { CTDL_CONTEXT, headOf, statusNode } from './ctdl.js';
import type { CtdlNode, CtdlOptions } from './ctdl.js';

/**
 * A stack as a `ceterms:MicroCredential` with its components as parts, and its rule as condition profiles: what is
 * needed as it stands in `requires`, of which some are needed with the number in words. CTDL has no term for the order
 * of components nor for a window of months; both stand in the description.
 *
 * Throws `BadgeError` `argument.invalid` where the CTID is none.
 *
 * @example
 * const text = JSON.stringify(stackToCtdl(stack));
 * @see Credential Engine, Credential Transparency Description Language, ceterms:ConditionProfile
 */
export function stackToCtdl(stack: Stack, options: CtdlOptions = {}): CtdlNode {
  return {
    '@context': CTDL_CONTEXT,
    ...headOf({ ...stack, competency: stack.description }, options),
    'ceterms:credentialStatusType': statusNode('Active'),
    'ceterms:ownedBy': [(stack.issuer ?? stack.creator).id],
    'ceterms:requires': profilesOf(stack.rule),
    'ceterms:hasPart': [...new Set(componentsOf(stack.rule))],
  };
}

/** All of the profiles are needed. */
function profilesOf(rule: StackRule): readonly CtdlNode[] {
  if (rule.kind === 'micro-credential' || rule.kind === 'stack') return [profile([rule.id], 'All of these')];
  const own = rule.of.flatMap((member) => ('of' in member ? [] : [member.id]));
  const groups = rule.of.filter((member) => 'of' in member);
  if (rule.kind === 'all' || rule.kind === 'sequence') {
    const text = rule.kind === 'all' ? 'All of these' : `All of these, in this order (${rule.order})`;
    return [
      ...(own.length === 0 ? [] : [profile(own, within(text, rule))]),
      ...groups.flatMap((group) => profilesOf(group)),
    ];
  }
  const text = rule.kind === 'choice' ? `Choose ${rule.count} of these` : `At least ${rule.count} of these`;
  return [
    {
      ...profile(own, within(text, rule)),
      ...(groups.length > 0 && {
        'ceterms:alternativeCondition': groups.flatMap((group) => profilesOf(group)),
      }),
    },
  ];
}

/** English, as the words are ours and not the stack’s. */
function profile(components: readonly string[], text: string): CtdlNode {
  return {
    '@type': 'ceterms:ConditionProfile',
    'ceterms:description': { en: `${text}.` },
    ...(components.length > 0 && { 'ceterms:targetCredential': components }),
  };
}

function within(text: string, { withinMonths }: { readonly withinMonths?: number }): string {
  return withinMonths === undefined ? text : `${text}, within ${withinMonths} months`;
}

function componentsOf(rule: StackRule): readonly string[] {
  return 'of' in rule ? rule.of.flatMap(componentsOf) : [rule.id];
}
