import { comparableId } from '../input/comparable-id.js';
import { stackCodes } from '../codes/stack-codes.js';
import { conflictOf } from './conflict.js';
import type { Item, Option } from './candidates.js';
import type { Reading } from './conflict.js';
import type { BadgeRemark } from './progress-types.js';
import type { Filling } from './shortest.js';

/** The search was given up. */
export const unsearched: BadgeRemark = remark('stack.not-searched', []);

/** A remark in the words of its code. */
export function remark(code: keyof typeof stackCodes, badges: readonly number[]): BadgeRemark {
  return { code, message: stackCodes[code].means, badges };
}

/** How the rule is filled with what is certain, and with what may be so too. */
export interface Fillings {
  readonly certain: Filling;
  readonly hopeful: Filling;
}

/** The badges that would bring the earner further if a person found out what they do not say. */
export function dataDoubts({ certain, hopeful }: Fillings, reading: Reading): readonly BadgeRemark[] {
  if (hopeful.cost >= certain.cost) return [];
  const { chosen = [] } = hopeful;
  const versions = chosen.filter(({ isDoubtful }) => isDoubtful);
  const undated = chosen.filter(
    (one) =>
      one.item !== undefined &&
      one.item.time === undefined &&
      chosen.some((other) => other !== one && conflictOf(one, other, reading) === 'stack.badge-date-unknown'),
  );
  return [
    ...(versions.length === 0 ? [] : [remark('stack.badge-version-unknown', itemsIn(versions))]),
    ...(undated.length === 0 ? [] : [remark('stack.badge-date-unknown', itemsIn(undated))]),
  ];
}

function itemsIn(options: readonly Option[]): readonly number[] {
  return indexesOf(options.flatMap(({ item }) => item ?? []));
}

/** Whether the badges that count may be of different people. */
export function earnerDoubts(
  counting: readonly Item[],
  { earner, recipientsChecked }: { readonly earner?: string; readonly recipientsChecked?: boolean },
): readonly BadgeRemark[] {
  if (recipientsChecked === true) return [];
  const ids = new Set(
    counting.flatMap(({ held }) => (held.subject === undefined ? [] : [comparableId(held.subject)])),
  );
  if (ids.size > 1) return [remark('stack.earner-differs', indexesOf(counting))];
  const unnamed = counting.filter(({ held }) => held.subject === undefined);
  const isOpen = unnamed.length > 0 && (earner !== undefined || counting.length > 1);
  return isOpen ? [remark('stack.earner-unknown', indexesOf(unnamed))] : [];
}

function indexesOf(items: readonly { readonly index: number }[]): readonly number[] {
  return items.map(({ index }) => index).sort((a, b) => a - b);
}
