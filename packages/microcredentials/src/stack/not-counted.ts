import { fit } from './candidates.js';
import { conflictOf } from './conflict.js';
import { stackCodes } from '../codes/stack-codes.js';
import type { Item, Option } from './candidates.js';
import type { Reading } from './conflict.js';
import type { Plan, PlanLeaf } from './plan.js';
import type { BadgeRemark } from './progress-types.js';

/** How a rule is filled, and with what it could have been. */
export interface Counting {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly chosen: readonly Option[];
  readonly reading: Reading;
  /** The places of the badges that count in the list handed over. */
  readonly used: ReadonlySet<number>;
}

type Code = keyof typeof stackCodes;

/** Why each of the badges that do not count does not. */
export function notCountedIn(counting: Counting): readonly BadgeRemark[] {
  return counting.items
    .filter(({ index }) => !counting.used.has(index))
    .map((item): BadgeRemark => {
      const code = reasonFor(item, counting);
      return { code, message: stackCodes[code].means, badges: [item.index] };
    });
}

function reasonFor(item: Item, { plan, chosen, reading }: Counting): Code {
  const fits = plan.leaves.map((leaf) => [leaf, fit(item, leaf)] as const);
  const places = fits.flatMap(([leaf, found]) => (found === 'fits' ? [leaf] : []));
  if (places.length > 0) return conflictAt(places, item, { chosen, reading });
  const found = (code: Code | 'doubtful') => fits.some(([, one]) => one === code);
  if (found('doubtful')) return 'stack.badge-version-unknown';
  if (found('stack.badge-version')) return 'stack.badge-version';
  return found('stack.badge-issuer') ? 'stack.badge-issuer' : 'stack.badge-not-asked-for';
}

/**
 * What keeps a badge out of the places that it fits. One whose component is still to be earned is kept out by another
 * badge; the place that is to be filled anew says which.
 */
function conflictAt(
  places: readonly PlanLeaf[],
  item: Item,
  { chosen, reading }: Pick<Counting, 'chosen' | 'reading'>,
): Code {
  const held = chosen.filter((one) => one.item !== undefined);
  if (held.some((one) => one.item?.achievement === item.achievement)) return 'stack.badge-duplicate';
  const isAsked = (leaf: PlanLeaf) => chosen.some((one) => one.leaf === leaf);
  const open = places.filter(isAsked);
  for (const leaf of open.length > 0 ? open : places) {
    const option: Option = { leaf, item, isDoubtful: false };
    const others = chosen.filter((one) => one.leaf !== leaf);
    const codes = others.map((other) => conflictOf(option, other, reading));
    const code = codes.find((one) => one !== undefined && one !== 'stack.badge-duplicate');
    if (isStackCode(code)) return code;
  }
  return 'stack.badge-spare';
}

function isStackCode(code: string | undefined): code is Code {
  return code !== undefined && code in stackCodes;
}
