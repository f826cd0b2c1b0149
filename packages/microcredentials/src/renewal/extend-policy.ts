import { exactSteps } from './amount.js';
import { asCategory } from './as-resolved.js';
import type { PolicyScope, PolicyTrust, RenewalPolicy } from '../generated/types.js';
import type { ResolvedCategory, ResolvedPolicy } from './resolved-policy.js';

/** A policy with what it takes over from the one that it extends. Whether it may, `weakenings` says. */
export function extendPolicy(base: ResolvedPolicy, text: RenewalPolicy): ResolvedPolicy {
  const { id, version, title, jurisdiction, authority } = text;
  return {
    ...base,
    id,
    version,
    title,
    jurisdiction,
    authority,
    isExperimental: base.isExperimental || text.isExperimental === true,
    chain: [{ id, version }, ...base.chain],
    sources: [...text.sources, ...base.sources],
    checkedOn: text.checkedOn < base.checkedOn ? text.checkedOn : base.checkedOn,
    assumptions: [...text.assumptions, ...base.assumptions],
    ...measuresOf(base, text),
    ...conditionsOf(base, text),
  };
}

/** What is counted, and how much of it is asked for. */
function measuresOf(base: ResolvedPolicy, text: RenewalPolicy) {
  const rate = base.unitsPerHour ?? text.unitsPerHour;
  return {
    ...(rate === undefined ? {} : { unitsPerHour: rate }),
    cycle: text.cycle ?? base.cycle,
    totalRequired: text.totalRequired ?? base.totalRequired,
    categories: mergedCategories(base, text),
    minDistinctAreas: text.minDistinctAreas ?? base.minDistinctAreas,
    // What is said later, and nearer to the holder, is looked at first.
    conversion: [...(text.conversion ?? []), ...base.conversion],
    catalogue: [...(text.catalogue ?? []), ...base.catalogue],
    allocation: text.allocation ?? base.allocation,
  };
}

/** What else a badge has to fulfil. */
function conditionsOf(base: ResolvedPolicy, text: RenewalPolicy) {
  const { duplicates, assessment, documents } = base;
  const retention = text.documents?.retention ?? documents.retention;
  const assessors = text.assessment?.assessors ?? assessment.assessors;
  return {
    appliesTo: mergedScope(base.appliesTo, text.appliesTo ?? {}),
    duplicates: {
      ...(text.duplicates ?? duplicates),
      equivalents: [...(text.duplicates?.equivalents ?? []), ...(duplicates.equivalents ?? [])],
    },
    dateBasis: text.dateBasis ?? base.dateBasis,
    trust: mergedTrust(base.trust, text.trust),
    identity: text.identity ?? base.identity,
    assessment: {
      requireRubricResult:
        assessment.requireRubricResult === true || text.assessment?.requireRubricResult === true,
      requireAllAtRequiredLevel:
        assessment.requireAllAtRequiredLevel === true || text.assessment?.requireAllAtRequiredLevel === true,
      ...(assessors === undefined ? {} : { assessors }),
    },
    documents: {
      required: [...documents.required, ...(text.documents?.required ?? [])],
      ...(retention === undefined ? {} : { retention }),
    },
    gates: [...base.gates, ...(text.gates ?? [])],
  };
}

function mergedCategories(
  { categories, unit }: ResolvedPolicy,
  { categories: texts = [], jurisdiction }: RenewalPolicy,
): readonly ResolvedCategory[] {
  const added = texts.filter(({ id }) => !categories.some((category) => category.id === id));
  return [
    ...categories.map((category): ResolvedCategory => {
      const text = texts.find(({ id }) => id === category.id);
      const isSaid = text?.match !== undefined && jurisdiction.lea !== undefined;
      // What the policy below decides itself, it does not leave to those above.
      const decidedBy = category.decidedBy === 'state' ? 'state' : (text?.decidedBy ?? 'lea');
      const isUndecided = category.isUndecided && decidedBy === 'lea' && !isSaid;
      return { ...category, ...text, decidedBy, isUndecided };
    }),
    // What is asked for on top fills no need of the policy below.
    ...added.map((text) => {
      const { min = '0', max = min } = text;
      const isMore = (exactSteps(max, unit.decimals) ?? 0) > (exactSteps(min, unit.decimals) ?? 0);
      return { ...asCategory(text, jurisdiction), max: isMore ? min : max };
    }),
  ];
}

function mergedScope(base: PolicyScope, text: PolicyScope): PolicyScope {
  return {
    ...base,
    ...text,
    ...(base.licenceExpiry === undefined && text.licenceExpiry === undefined
      ? {}
      : { licenceExpiry: { ...base.licenceExpiry, ...text.licenceExpiry } }),
  };
}

function mergedTrust(base: PolicyTrust, text: PolicyTrust | undefined): PolicyTrust {
  if (text === undefined) return base;
  return {
    decidedBy: text.decidedBy,
    issuers: [...(base.issuers ?? []), ...(text.issuers ?? [])],
    offerings: [...(base.offerings ?? []), ...(text.offerings ?? [])],
    acceptsTrustList: text.acceptsTrustList ?? base.acceptsTrustList ?? false,
    otherwise: text.otherwise,
  };
}
