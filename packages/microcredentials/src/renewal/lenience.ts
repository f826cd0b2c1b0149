import { stepsDown } from './amount.js';
import type { PolicyDuplicates, PolicyScope, RenewalPolicy } from '../generated/types.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** From the most lenient to the strictest. */
const sameAchievement: readonly PolicyDuplicates['sameAchievement'][] = [
  'allow',
  'once-per-cycle',
  'once-ever',
];
const stackCounts: readonly PolicyDuplicates['stackCounts'][] = ['bonus', 'instead-of-parts', 'none'];

/** The places, as pointers into the text, where its conditions ask for less than those of the policy below. */
export function lenience(base: ResolvedPolicy, text: RenewalPolicy): readonly string[] {
  const { duplicates, allocation, dateBasis, trust, identity } = text;
  const was = base.duplicates;
  const faults: readonly (readonly [string, boolean | undefined])[] = [
    ...scopeFaults(base.appliesTo, text.appliesTo ?? {}),
    ...carryOverFaults(base, text),
    ['/allocation/split', base.allocation.split === 'forbidden' && allocation?.split === 'allowed'],
    [
      '/duplicates/sameAchievement',
      duplicates &&
        sameAchievement.indexOf(duplicates.sameAchievement) < sameAchievement.indexOf(was.sameAchievement),
    ],
    [
      '/duplicates/stackCounts',
      duplicates && stackCounts.indexOf(duplicates.stackCounts) < stackCounts.indexOf(was.stackCounts),
    ],
    ['/dateBasis', dateBasis && dateBasis !== base.dateBasis && !isStricterBasis(base.dateBasis, dateBasis)],
    ['/trust/otherwise', base.trust.otherwise === 'refuse' && trust?.otherwise === 'person'],
    ['/identity/minMatches', identity && identity.minMatches < base.identity.minMatches],
    // Without a type of a higher rank, a mismatch of it would be overlooked.
    [
      '/identity/acceptedTypes',
      identity?.acceptedTypes.some((type, index) => type !== base.identity.acceptedTypes[index]),
    ],
    ...assessmentFaults(base, text),
  ];
  return faults.filter(([, isFault]) => isFault === true).map(([place]) => place);
}

type Findings = readonly (readonly [string, boolean | undefined])[];

function scopeFaults(base: PolicyScope, text: PolicyScope): Findings {
  const { from, before } = text.licenceExpiry ?? {};
  const was = base.licenceExpiry ?? {};
  return [
    ['/appliesTo/licenceTypes', text.licenceTypes && !isWithin(text.licenceTypes, base.licenceTypes)],
    ['/appliesTo/roles', text.roles && !isWithin(text.roles, base.roles)],
    [
      '/appliesTo/licenceExpiry/from',
      from !== undefined && was.from !== undefined ? from < was.from : undefined,
    ],
    [
      '/appliesTo/licenceExpiry/before',
      before !== undefined && was.before !== undefined ? before > was.before : undefined,
    ],
  ];
}

function carryOverFaults(base: ResolvedPolicy, text: RenewalPolicy): Findings {
  const own = text.cycle?.carryOver;
  if (own === undefined) return [];
  const was = base.cycle.carryOver;
  const steps = (amount: string) => stepsDown(amount, 4).steps;
  return [
    ['/cycle/carryOver', was === undefined],
    ['/cycle/carryOver/monthsBefore', was && own.monthsBefore > was.monthsBefore],
    ['/cycle/carryOver/maxUnits', was && steps(own.maxUnits) > steps(was.maxUnits)],
  ];
}

function assessmentFaults({ assessment }: ResolvedPolicy, text: RenewalPolicy): Findings {
  const own = text.assessment ?? {};
  return [
    [
      '/assessment/requireRubricResult',
      assessment.requireRubricResult === true && own.requireRubricResult === false,
    ],
    [
      '/assessment/requireAllAtRequiredLevel',
      assessment.requireAllAtRequiredLevel === true && own.requireAllAtRequiredLevel === false,
    ],
    ['/assessment/assessors', own.assessors && !isWithin(own.assessors, assessment.assessors)],
  ];
}

/** All days of an activity lie in the cycle only where its last one does. */
function isStricterBasis(base: ResolvedPolicy['dateBasis'], own: ResolvedPolicy['dateBasis']): boolean {
  return base === 'activity-end' && own === 'activity-whole';
}

/** Without a list, everything is on it. */
function isWithin(own: readonly string[], list: readonly string[] | undefined): boolean {
  return list === undefined || own.every((one) => list.includes(one));
}
