import { BadgeError } from '../error.js';
import { comparableId } from '../input/comparable-id.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { isWritable } from '../input/instant.js';
import { problem } from '../problem.js';
import { dayOfTime, itemsOf, optionsOf } from './candidates.js';
import { earnerDoubts, dataDoubts, unsearched } from './doubts.js';
import { explainProgress } from './explain-progress.js';
import { missingIn } from './missing.js';
import { notCountedIn } from './not-counted.js';
import { planOf } from './plan.js';
import { shortestFilling } from './shortest.js';
import { remarksOn } from './remarks.js';
import { stackLimits } from './stack-limits.js';
import { stepsOf } from './steps.js';
import { usedIn } from './used.js';
import type { OpenBadge, Verified } from '@badgewright/openbadges';
import type { Definition, Stack } from '../generated/types.js';
import type { Item } from './candidates.js';
import type { Plan } from './plan.js';
import type { BadgeRemark, OpenProgress, Progress, Unexplained } from './progress-types.js';
import type { Fillings } from './doubts.js';

/** What `progress` may be told. */
export interface ProgressOptions {
  /** The stacks that the stack names, directly or through others. One that is not here counts by its badge alone. */
  readonly stacks?: readonly Stack[];
  /** Definitions, for the names of micro-credentials. */
  readonly definitions?: readonly Definition[];
  /**
   * As of when: badges awarded later do not count, and what is missing is earned from then on. Without it all badges
   * count, and what is missing is earned from the day of the last award on.
   */
  readonly at?: Date;
  /** The `id` of the subject whose progress is asked about: badges that name another do not count. */
  readonly earner?: string;
  /** The recipients of all badges have been compared with the earner, as `verify` does where it is asked to. */
  readonly recipientsChecked?: boolean;
  /** A trust list has shown that every issuer is entitled to its badge, as `verify` does where it is given one. */
  readonly issuersChecked?: boolean;
}

/**
 * Where an earner stands with a stack: which badges count, what is missing, and the way to finish with the fewest
 * further badges. A micro-credential counts once, and so does a badge, also as a part of another stack's badge. What
 * cannot be found out is told in `doubts`, and never counts as complete.
 *
 * Bounded: the search for the shortest way stops after a fixed number of steps, and says so (`stack.not-searched`).
 * Throws `BadgeError` `argument.invalid` where `at` is no date.
 *
 * @example
 * const where = progress(stack, badges, { at: new Date() });
 * for (const line of where.explanation) show(line);
 */
export function progress(
  stack: Stack,
  held: readonly Verified<OpenBadge>[],
  options: ProgressOptions = {},
): Progress {
  const { at, stacks = [], definitions = [] } = options;
  if (at !== undefined && !isWritable(at)) throw new BadgeError('argument.invalid', '`at` must be a date.');
  const items = itemsOf(held);
  const plan = planOf(stack, { stacks, definitions });
  if (plan.kind === 'bad') return withoutPlan(stack, plan.problems);
  const asked: Asked = { stack, plan: plan.value, options, items, ...whenCounted(items, options) };
  return freezeDeep(explained(countIn(asked)));
}

/** What is counted. */
interface Asked {
  readonly stack: Stack;
  readonly plan: Plan;
  readonly options: ProgressOptions;
  readonly items: readonly Item[];
  /** Those that are the earner's, and awarded in time. */
  readonly eligible: readonly Item[];
  readonly excluded: readonly BadgeRemark[];
  readonly today: string | undefined;
}

function whenCounted(
  items: readonly Item[],
  { at, earner }: ProgressOptions,
): Pick<Asked, 'eligible' | 'excluded' | 'today'> {
  const excluded = items.flatMap(({ index, held, time }): readonly BadgeRemark[] => {
    const badges = [index];
    const isAnother =
      earner !== undefined &&
      held.subject !== undefined &&
      comparableId(held.subject) !== comparableId(earner);
    if (isAnother) return [{ code: 'stack.badge-of-another', message: 'It names another earner.', badges }];
    if (at === undefined || time === undefined || time <= at.getTime()) return [];
    return [{ code: 'stack.badge-later', message: 'It was awarded later.', badges }];
  });
  const out = new Set(excluded.flatMap(({ badges }) => badges));
  const eligible = items.filter(({ index }) => !out.has(index));
  const today = at === undefined ? lastDay(eligible) : dayOfTime(at.getTime());
  return { eligible, excluded, today };
}

function lastDay(items: readonly Item[]): string | undefined {
  return items
    .flatMap(({ day }) => day ?? [])
    .sort()
    .at(-1);
}

function countIn(asked: Asked): Unexplained {
  const { stack, plan, eligible, options, today, items } = asked;
  const fillings = fillingsOf(asked);
  const { certain } = fillings;
  const chosen = certain.chosen ?? [];
  const reading = { ...(today === undefined ? {} : { today }), trustsUndated: false };
  const used = usedIn(plan, optionsOf(plan.leaves, eligible), { chosen, reading });
  const kept = notCountedIn({
    plan,
    items: eligible,
    chosen,
    reading,
    used: new Set(used.map(({ index }) => index)),
  });
  const notCounted = [...asked.excluded, ...kept].sort((a, b) => (a.badges[0] ?? 0) - (b.badges[0] ?? 0));
  const counting = items.filter(({ index }) => used.some((one) => one.index === index && !one.isExtra));
  const doubts = [
    ...dataDoubts(fillings, reading),
    ...earnerDoubts(counting, options),
    ...(certain.isExhaustive ? [] : [unsearched]),
  ];
  const next = stepsOf({ chosen, notCounted: kept, items: eligible, isShortest: certain.isExhaustive });
  const isImpossible = certain.chosen === undefined && certain.isExhaustive;
  const message = 'No set of badges completes it.';
  const members = {
    stack,
    used,
    missing: missingIn(chosen),
    ...(next.steps.length === 0 ? {} : { next }),
    notCounted,
    doubts,
    remarks: remarksOn(chosen, options.issuersChecked === true),
    problems: isImpossible ? [problem('stack.impossible', '/rule', message)] : [],
  };
  return outcomeOf(members, fillings);
}

function fillingsOf({ plan, eligible, today }: Asked): Fillings {
  const all = optionsOf(plan.leaves, eligible);
  const known = all.map((options) => options.filter(({ isDoubtful }) => !isDoubtful));
  const dated = today === undefined ? {} : { today };
  const { steps } = stackLimits;
  const certain = shortestFilling({
    plan,
    options: known,
    reading: { ...dated, trustsUndated: false },
    steps,
  });
  const isSure =
    eligible.every(({ time }) => time !== undefined) &&
    all.every((one, i) => one.length === known[i]?.length);
  if (certain.cost === 0 || isSure) return { certain, hopeful: certain };
  const hopeful = shortestFilling({ plan, options: all, reading: { ...dated, trustsUndated: true }, steps });
  return { certain, hopeful };
}

type Members = Omit<OpenProgress, 'explanation' | 'outcome' | 'complete'>;

function outcomeOf(members: Members, { certain, hopeful }: Fillings): Unexplained {
  const isFilled = certain.cost === 0;
  if (isFilled && members.doubts.length === 0) return { ...members, outcome: 'complete', complete: true };
  const mayBeFilled = hopeful.cost === 0 || !certain.isExhaustive || !hopeful.isExhaustive;
  return { ...members, outcome: mayBeFilled ? 'not-known' : 'incomplete', complete: false };
}

function withoutPlan(stack: Stack, problems: OpenProgress['problems']): Progress {
  const nothing = { used: [], missing: [], notCounted: [], doubts: [], remarks: [] };
  return freezeDeep(explained({ stack, ...nothing, problems, outcome: 'not-known', complete: false }));
}

function explained(counted: Unexplained): Progress {
  return { ...counted, explanation: explainProgress(counted) };
}
