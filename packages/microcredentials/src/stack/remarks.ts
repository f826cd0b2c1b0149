import { groupsAround } from './conflict.js';
import { remark } from './doubts.js';
import type { Option } from './candidates.js';
import type { BadgeRemark } from './progress-types.js';

/** What is worth knowing of the badges that count: another order than advised, and issuers that nobody named. */
export function remarksOn(chosen: readonly Option[], issuersChecked: boolean): readonly BadgeRemark[] {
  const held = chosen.filter(({ item }) => item !== undefined);
  const unchecked = held.flatMap(({ leaf, item }) =>
    !issuersChecked && leaf.issuers === undefined ? (item?.index ?? []) : [],
  );
  return [
    ...held.flatMap((later) => softOrder(later, chosen)),
    ...(unchecked.length === 0
      ? []
      : [
          remark(
            'stack.issuer-unchecked',
            unchecked.sort((a, b) => a - b),
          ),
        ]),
  ];
}

/** One remark for each badge, with the first that it was to come after. */
function softOrder(later: Option, chosen: readonly Option[]): readonly BadgeRemark[] {
  const earlier = chosen.find(
    (one) =>
      one.leaf.index < later.leaf.index &&
      isEarlier(later, one) &&
      groupsAround(one.leaf, later.leaf).some(({ group, isApart }) => isApart && group.order === 'soft'),
  );
  if (earlier === undefined) return [];
  return [
    remark(
      'stack.order-soft',
      [earlier, later].flatMap(({ item }) => item?.index ?? []),
    ),
  ];
}

/** What is still to be earned is later than everything that is held. */
function isEarlier({ item: a }: Option, { item: b }: Option): boolean {
  if (b === undefined) return true;
  return a?.time !== undefined && b.time !== undefined && a.time < b.time;
}
