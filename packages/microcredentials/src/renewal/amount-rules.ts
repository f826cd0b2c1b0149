import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { exactSteps } from './amount.js';
import type { RenewalPolicy } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** An amount of a policy and where it stands. */
interface Placed {
  readonly amount: string;
  readonly at: string;
}

/**
 * Whether the amounts of a policy fit its unit and one another, so that somebody can meet it. `text` is what stands at
 * `at`; `resolved` is that with what it takes over.
 */
export function amountRules(
  text: RenewalPolicy,
  resolved: ResolvedPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  const imprecise = amountsOf(text, at).filter(
    ({ amount }) => exactSteps(amount, resolved.unit.decimals) === undefined,
  );
  if (imprecise.length > 0)
    return imprecise.map((one) =>
      problem('policy.amount-precision', one.at, 'This has more decimals than the unit.'),
    );
  return [
    ...zeroFaults(resolved, at),
    ...rangeFaults(text, resolved, at),
    ...sumFaults(resolved, at),
    ...rateFaults(resolved, at),
    ...catalogueFaults(text, resolved, at),
    ...trustFaults(resolved, at),
  ];
}

function amountsOf(policy: RenewalPolicy, at: string): readonly Placed[] {
  const { totalRequired, categories = [], conversion = [], catalogue = [], cycle } = policy;
  const placed = (amount: string | undefined, ...steps: readonly (string | number)[]): readonly Placed[] =>
    amount === undefined ? [] : [{ amount, at: pointer(at, ...steps) }];
  return [
    ...placed(totalRequired, 'totalRequired'),
    ...placed(cycle?.carryOver?.maxUnits, 'cycle', 'carryOver', 'maxUnits'),
    ...categories.flatMap(({ min, max }, index) => [
      ...placed(min, 'categories', index, 'min'),
      ...placed(max, 'categories', index, 'max'),
    ]),
    ...conversion.flatMap(({ value }, index) => [
      ...(value.kind === 'fixed' ? placed(value.units, 'conversion', index, 'value', 'units') : []),
      ...(value.kind === 'declared' || value.kind === 'catalogue'
        ? placed(value.cap, 'conversion', index, 'value', 'cap')
        : []),
    ]),
    ...catalogue.flatMap(({ units }, index) => placed(units, 'catalogue', index, 'units')),
  ];
}

/** Whether an amount that has passed the schema is 0. */
function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}

function zeroFaults(
  { totalRequired, unitsPerHour }: ResolvedPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  const amounts = [
    { amount: totalRequired, at: pointer(at, 'totalRequired') },
    ...(unitsPerHour === undefined
      ? []
      : [
          { amount: unitsPerHour.units, at: pointer(at, 'unitsPerHour', 'units') },
          { amount: unitsPerHour.hours, at: pointer(at, 'unitsPerHour', 'hours') },
        ]),
  ];
  return amounts
    .filter(({ amount }) => isZero(amount))
    .map((one) => problem('policy.amount-zero', one.at, 'This has to be above zero.'));
}

/** The least and the most of each category, in steps. */
function rangesOf({ categories, unit }: ResolvedPolicy) {
  const steps = (amount: string) => exactSteps(amount, unit.decimals) ?? 0;
  return categories.map(({ id, min, max }) => ({
    id,
    min: steps(min),
    max: max === undefined ? Infinity : steps(max),
  }));
}

function rangeFaults(
  { categories = [] }: RenewalPolicy,
  resolved: ResolvedPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  return rangesOf(resolved)
    .filter(({ min, max }) => min > max)
    .map(({ id }) => {
      const place = pointer(
        at,
        'categories',
        categories.findIndex((category) => category.id === id),
      );
      return problem('policy.minimum-above-maximum', place, 'It requires more than it allows.');
    });
}

function sumFaults(policy: ResolvedPolicy, at: string): readonly MicrocredentialProblem[] {
  const { minDistinctAreas, unit, totalRequired } = policy;
  const total = exactSteps(totalRequired, unit.decimals) ?? 0;
  const ranges = rangesOf(policy);
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  const further = Math.max(0, minDistinctAreas - ranges.filter(({ min }) => min > 0).length);
  const place = pointer(at, 'totalRequired');
  return [
    ...(sum(ranges.map(({ min }) => min)) + further > total
      ? [problem('policy.minimums-above-total', place, 'The categories require more than this.')]
      : []),
    ...(sum(ranges.map(({ max }) => max)) < total
      ? [problem('policy.maximums-below-total', place, 'The categories allow less than this.')]
      : []),
    ...(ranges.filter(({ max }) => max > 0).length < minDistinctAreas
      ? [problem('policy.too-few-categories', pointer(at, 'minDistinctAreas'), 'There are fewer.')]
      : []),
  ];
}

function rateFaults(policy: ResolvedPolicy, at: string): readonly MicrocredentialProblem[] {
  const { conversion, catalogue, unitsPerHour } = policy;
  const needsRate =
    conversion.some(({ value }) => value.kind === 'declared') ||
    catalogue.some(({ hours }) => hours !== undefined);
  if (!needsRate || unitsPerHour !== undefined) return [];
  return [problem('policy.rate-missing', pointer(at, 'unitsPerHour'), 'Hours are to be converted.')];
}

function catalogueFaults(
  { catalogue = [] }: RenewalPolicy,
  { categories }: ResolvedPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  return catalogue.flatMap(({ categories: ids = [] }, index) =>
    ids.flatMap((id, place) =>
      categories.some((category) => category.id === id)
        ? []
        : [
            problem(
              'policy.category-unknown',
              pointer(at, 'catalogue', index, 'categories', place),
              `The policy has no category ${id}.`,
            ),
          ],
    ),
  );
}

function trustFaults({ trust }: ResolvedPolicy, at: string): readonly MicrocredentialProblem[] {
  const { issuers = [], offerings = [], acceptsTrustList = false, otherwise } = trust;
  if (issuers.length + offerings.length > 0 || acceptsTrustList || otherwise === 'person') return [];
  return [problem('policy.nobody-trusted', pointer(at, 'trust'), 'No badge could ever count.')];
}
