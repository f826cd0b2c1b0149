import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { stepsDown } from './amount.js';
import { missingInCategory } from './as-resolved.js';
import { lenience } from './lenience.js';
import type { PolicyCategory, RenewalPolicy } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** As many decimals as an amount can have. */
const FINEST = 4;

/**
 * Where a policy asks for less than the one that it extends, or changes what that leaves to nobody else. Without a
 * fault, whoever meets the policy meets the one below as well.
 */
export function weakenings(
  base: ResolvedPolicy,
  text: RenewalPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  const { jurisdiction } = base;
  const isElsewhere =
    text.jurisdiction.country !== jurisdiction.country ||
    text.jurisdiction.state !== jurisdiction.state ||
    (jurisdiction.lea !== undefined && text.jurisdiction.lea !== jurisdiction.lea);
  return [
    ...(isElsewhere
      ? [problem('policy.other-jurisdiction', pointer(at, 'jurisdiction'), 'The other one holds elsewhere.')]
      : []),
    ...(text.categories ?? []).flatMap((category, index) =>
      categoryFaults(base, category, pointer(at, 'categories', index)),
    ),
    ...catalogueFaults(base, text, pointer(at, 'catalogue')),
    ...totalFaults(base, text, at),
    ...lenience(base, text).map((place) => weakens(at + place)),
    ...undelegated(base, text).map((name) =>
      problem('policy.not-delegated', pointer(at, name), 'This is left to nobody else.'),
    ),
    ...(text.gates ?? []).flatMap(({ id }, index) =>
      base.gates.some((gate) => gate.id === id)
        ? [problem('policy.duplicate-id', pointer(at, 'gates', index, 'id'), 'The other one has this gate.')]
        : [],
    ),
  ];
}

function weakens(at: string): MicrocredentialProblem {
  return problem('policy.weakens', at, 'The policy that it extends asks for more.');
}

/** Amounts compare whatever the unit: the finest step that a text can have. */
function isLess(amount: string, than: string): boolean {
  return stepsDown(amount, FINEST).steps < stepsDown(than, FINEST).steps;
}

function categoryFaults(
  { categories }: ResolvedPolicy,
  category: PolicyCategory,
  at: string,
): readonly MicrocredentialProblem[] {
  const below = categories.find(({ id }) => id === category.id);
  const { min, max, match } = category;
  if (below === undefined) return addedFaults(category, at);
  return [
    ...(min !== undefined && isLess(min, below.min) ? [weakens(pointer(at, 'min'))] : []),
    ...(max !== undefined && below.max !== undefined && isLess(below.max, max)
      ? [weakens(pointer(at, 'max'))]
      : []),
    ...(match !== undefined &&
    below.decidedBy === 'state' &&
    JSON.stringify(match) !== JSON.stringify(below.match)
      ? [problem('policy.not-delegated', pointer(at, 'match'), 'The other one says what it is.')]
      : []),
  ];
}

/** What belongs to a category cannot be said by a catalogue either, where the state says it. */
function catalogueFaults(
  { categories }: ResolvedPolicy,
  { catalogue = [] }: RenewalPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  const taken = new Set(categories.flatMap(({ id, decidedBy }) => (decidedBy === 'state' ? [id] : [])));
  return catalogue.flatMap((entry, index) =>
    (entry.categories ?? []).flatMap((id, place) =>
      taken.has(id)
        ? [
            problem(
              'policy.not-delegated',
              pointer(at, index, 'categories', place),
              'The other one says what it is.',
            ),
          ]
        : [],
    ),
  );
}

/** A category more must not be one more place in which to fill what the other policy asks for. */
function addedFaults(category: PolicyCategory, at: string): readonly MicrocredentialProblem[] {
  const { min = '0', max = min } = category;
  return [
    ...missingInCategory(category).map((name) =>
      problem('format.missing', pointer(at, name), 'This property is required.'),
    ),
    ...(isLess('0', min) ? [] : [weakens(pointer(at, 'min'))]),
    ...(isLess(min, max) ? [weakens(pointer(at, 'max'))] : []),
  ];
}

function totalFaults(
  base: ResolvedPolicy,
  text: RenewalPolicy,
  at: string,
): readonly MicrocredentialProblem[] {
  const added = (text.categories ?? []).filter(({ id }) => !base.categories.some((one) => one.id === id));
  const steps = (amount: string) => stepsDown(amount, FINEST).steps;
  const needed = added.reduce((sum, { min = '0' }) => sum + steps(min), steps(base.totalRequired));
  const areas = base.minDistinctAreas === 0 ? 0 : base.minDistinctAreas + added.length;
  return [
    ...(steps(text.totalRequired ?? base.totalRequired) < needed
      ? [weakens(pointer(at, 'totalRequired'))]
      : []),
    ...((text.minDistinctAreas ?? base.minDistinctAreas) < areas
      ? [weakens(pointer(at, 'minDistinctAreas'))]
      : []),
  ];
}

/** The names of what may be said again, but not otherwise, or not at all. */
function undelegated(base: ResolvedPolicy, text: RenewalPolicy): readonly string[] {
  const same = ['unit', 'unitsPerHour', 'dateZone'] as const;
  const isLocal = base.conversion.every(({ decidedBy }) => decidedBy === 'lea');
  const hasCatalogue = [...base.conversion, ...(text.conversion ?? [])].some(
    ({ value, decidedBy }) => value.kind === 'catalogue' && decidedBy === 'lea',
  );
  return [
    ...same.filter(
      (name) =>
        text[name] !== undefined &&
        base[name] !== undefined &&
        JSON.stringify(text[name]) !== JSON.stringify(base[name]),
    ),
    ...(text.conversion !== undefined && !isLocal ? ['conversion'] : []),
    ...((text.catalogue ?? []).length > 0 && !(isLocal && hasCatalogue) ? ['catalogue'] : []),
    ...(text.trust !== undefined && base.trust.decidedBy === 'state' && addsTrust(text) ? ['trust'] : []),
  ];
}

function addsTrust({ trust }: RenewalPolicy): boolean {
  const { issuers = [], offerings = [], acceptsTrustList = false } = trust ?? {};
  return issuers.length + offerings.length > 0 || acceptsTrustList || trust?.decidedBy === 'lea';
}
