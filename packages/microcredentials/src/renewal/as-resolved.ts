import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { Jurisdiction, PolicyCategory, RenewalPolicy } from '../generated/types.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { ResolvedCategory, ResolvedPolicy } from './resolved-policy.js';

/** What a policy that extends no other one has to say. */
const needed = [
  'unit',
  'cycle',
  'totalRequired',
  'categories',
  'conversion',
  'allocation',
  'duplicates',
  'dateBasis',
  'dateZone',
  'trust',
  'identity',
] as const;

/** What is missing in a policy that extends no other one. */
export function missingIn(policy: RenewalPolicy, at: string): readonly MicrocredentialProblem[] {
  const missing = (place: string) => problem('format.missing', place, 'This property is required.');
  return [
    ...needed.filter((name) => policy[name] === undefined).map((name) => missing(pointer(at, name))),
    ...(policy.categories ?? []).flatMap((category, index) =>
      missingInCategory(category).map((name) => missing(pointer(at, 'categories', index, name))),
    ),
  ];
}

/** What is missing in a category that no policy has brought in before. What is left to others need not be said. */
export function missingInCategory(category: PolicyCategory): readonly ('label' | 'match')[] {
  const isLeft = category.decidedBy === 'lea';
  return (['label', 'match'] as const).filter(
    (name) => category[name] === undefined && !(name === 'match' && isLeft),
  );
}

/** A policy that extends no other one, with what is left open filled in; `undefined` where something is missing. */
export function asResolved(policy: RenewalPolicy): ResolvedPolicy | undefined {
  const { unit, cycle, totalRequired, categories, conversion, allocation, unitsPerHour } = policy;
  const { duplicates, dateBasis, dateZone, trust, identity } = policy;
  if (unit === undefined || cycle === undefined || totalRequired === undefined) return undefined;
  if (conversion === undefined || allocation === undefined || duplicates === undefined) return undefined;
  if (dateBasis === undefined || dateZone === undefined) return undefined;
  if (trust === undefined || identity === undefined) return undefined;
  return {
    ...headOf(policy),
    appliesTo: policy.appliesTo ?? {},
    unit,
    ...(unitsPerHour === undefined ? {} : { unitsPerHour }),
    cycle,
    totalRequired,
    categories: (categories ?? []).map((category) => asCategory(category, policy.jurisdiction)),
    minDistinctAreas: policy.minDistinctAreas ?? 0,
    conversion,
    catalogue: policy.catalogue ?? [],
    allocation,
    duplicates,
    dateBasis,
    dateZone,
    trust,
    identity,
    assessment: policy.assessment ?? {},
    documents: policy.documents ?? { required: [] },
    gates: policy.gates ?? [],
  };
}

/** A category of a policy that holds somewhere, with what is left open filled in. */
export function asCategory(category: PolicyCategory, { lea }: Jurisdiction): ResolvedCategory {
  const { id, label = id, min = '0', max, match, decidedBy = 'state' } = category;
  const isUndecided = decidedBy === 'lea' && (lea === undefined || match === undefined);
  return {
    id,
    label,
    min,
    ...(max === undefined ? {} : { max }),
    match: match ?? [],
    decidedBy,
    isUndecided,
  };
}

function headOf(policy: RenewalPolicy) {
  const { id, version, title, jurisdiction, authority, isExperimental = false } = policy;
  return {
    id,
    version,
    title,
    jurisdiction,
    authority,
    isExperimental,
    chain: [{ id, version }],
    sources: policy.sources,
    checkedOn: policy.checkedOn,
    assumptions: policy.assumptions,
  };
}
