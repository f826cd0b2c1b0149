import { issuer, mc } from './desk.js';
import type { Edit } from '../fixtures.js';

/** A category that a local authority adds. */
export const added = { id: 'digital', label: 'Digital', min: '1', match: [{ kind: 'tag', tag: 'digital' }] };

/** What additions may not do: in words, the additions, what the policy below says otherwise, the fault. */
export const refusedAdditions: readonly (readonly [string, readonly Edit[], readonly Edit[], string])[] = [
  [
    'lowers a category',
    [['/categories', [{ id: 'literacy', min: '0.9' }]]],
    [],
    'policy.weakens /1/categories/0/min',
  ],
  ['lowers the total', [['/totalRequired', '2.9']], [], 'policy.weakens /1/totalRequired'],
  [
    'raises a limit',
    [['/categories', [{ id: 'general', max: '2.5' }]]],
    [['/categories/1/max', '2']],
    'policy.weakens /1/categories/0/max',
  ],
  [
    'says what a category is',
    [['/categories', [{ id: 'general', match: [{ kind: 'tag', tag: 'x' }] }]]],
    [],
    'policy.not-delegated /1/categories/0/match',
  ],
  ['adds a category in place of others', [['/categories', [added]]], [], 'policy.weakens /1/totalRequired'],
  [
    'adds a category that asks for nothing',
    [
      ['/categories', [{ ...added, min: '0' }]],
      ['/totalRequired', '4'],
    ],
    [],
    'policy.weakens /1/categories/0/min',
  ],
  [
    'adds a category that takes more',
    [
      ['/categories', [{ ...added, max: '2' }]],
      ['/totalRequired', '4'],
    ],
    [],
    'policy.weakens /1/categories/0/max',
  ],
  [
    'adds a category without a rule',
    [
      ['/categories', [{ id: 'digital', label: 'D', min: '1' }]],
      ['/totalRequired', '4'],
    ],
    [],
    'format.missing /1/categories/0/match',
  ],
  [
    'adds an area',
    [
      ['/categories', [added]],
      ['/totalRequired', '4'],
    ],
    [['/minDistinctAreas', 2]],
    'policy.weakens /1/minDistinctAreas',
  ],
  [
    'asks for more than the total',
    [['/categories', [{ id: 'literacy', min: '4' }]]],
    [],
    'policy.minimums-above-total /1/totalRequired',
  ],
  ['is finer than the unit', [['/totalRequired', '3.55']], [], 'policy.amount-precision /1/totalRequired'],
  ['has another unit', [['/unit', { id: 'PDP', decimals: 1 }]], [], 'policy.not-delegated /1/unit'],
  [
    'has another rate',
    [['/unitsPerHour', { units: '1', hours: '5' }]],
    [],
    'policy.not-delegated /1/unitsPerHour',
  ],
  ['has another time zone', [['/dateZone', 'UTC']], [], 'policy.not-delegated /1/dateZone'],
  [
    'converts',
    [['/conversion', [{ when: { kind: 'any' }, value: { kind: 'manual' }, decidedBy: 'lea' }]]],
    [],
    'policy.not-delegated /1/conversion',
  ],
  [
    'has a catalogue',
    [['/catalogue', [{ issuer, achievement: mc('a'), hours: '10' }]]],
    [],
    'policy.not-delegated /1/catalogue',
  ],
  [
    'trusts others',
    [['/trust', { decidedBy: 'state', issuers: ['https://b.example/'], otherwise: 'refuse' }]],
    [],
    'policy.not-delegated /1/trust',
  ],
  [
    'leaves the rest to a person',
    [['/trust', { decidedBy: 'state', otherwise: 'person' }]],
    [],
    'policy.weakens /1/trust/otherwise',
  ],
  ['is for others', [['/appliesTo', { roles: ['admin'] }]], [], 'policy.weakens /1/appliesTo/roles'],
  [
    'is for other types',
    [['/appliesTo', { licenceTypes: ['provisional'] }]],
    [],
    'policy.weakens /1/appliesTo/licenceTypes',
  ],
  [
    'begins earlier',
    [['/appliesTo', { licenceExpiry: { from: '2024-06-29' } }]],
    [],
    'policy.weakens /1/appliesTo/licenceExpiry/from',
  ],
  [
    'ends later',
    [['/appliesTo', { licenceExpiry: { before: '2030-01-02' } }]],
    [],
    'policy.weakens /1/appliesTo/licenceExpiry/before',
  ],
  [
    'allows to split',
    [['/allocation', { split: 'allowed' }]],
    [['/allocation/split', 'forbidden']],
    'policy.weakens /1/allocation/split',
  ],
  [
    'counts an achievement again',
    [['/duplicates', { sameAchievement: 'allow', stackCounts: 'none' }]],
    [],
    'policy.weakens /1/duplicates/sameAchievement',
  ],
  [
    'counts stacks',
    [['/duplicates', { sameAchievement: 'once-per-cycle', stackCounts: 'bonus' }]],
    [],
    'policy.weakens /1/duplicates/stackCounts',
  ],
  ['looks at other days', [['/dateBasis', 'activity-end']], [], 'policy.weakens /1/dateBasis'],
  [
    'asks for fewer matches',
    [['/identity', { acceptedTypes: ['ext:licenceNumber', 'emailAddress'], minMatches: 1 }]],
    [['/identity/minMatches', 2]],
    'policy.weakens /1/identity/minMatches',
  ],
  [
    'overlooks what an identifier of a higher rank says',
    [['/identity', { acceptedTypes: ['emailAddress'], minMatches: 1 }]],
    [],
    'policy.weakens /1/identity/acceptedTypes',
  ],
  [
    'ranks identifiers otherwise',
    [['/identity', { acceptedTypes: ['emailAddress', 'ext:licenceNumber'], minMatches: 1 }]],
    [],
    'policy.weakens /1/identity/acceptedTypes',
  ],
  [
    'says by a catalogue what is of a category',
    [['/catalogue', [{ issuer, achievement: mc('a'), units: '1', categories: ['general', 'literacy'] }]]],
    [
      ['/conversion', [{ when: { kind: 'any' }, value: { kind: 'catalogue' }, decidedBy: 'lea' }]],
      ['/categories/1/decidedBy', 'lea'],
    ],
    'policy.not-delegated /1/catalogue/0/categories/1',
  ],
  [
    'accepts other identifiers',
    [['/identity', { acceptedTypes: ['userName'], minMatches: 1 }]],
    [],
    'policy.weakens /1/identity/acceptedTypes',
  ],
  [
    'carries over',
    [['/cycle', { basis: 'licence-dates', carryOver: { monthsBefore: 1, maxUnits: '1' } }]],
    [],
    'policy.weakens /1/cycle/carryOver',
  ],
  [
    'carries over from earlier',
    [['/cycle', { basis: 'licence-dates', carryOver: { monthsBefore: 4, maxUnits: '1' } }]],
    [['/cycle/carryOver', { monthsBefore: 3, maxUnits: '1' }]],
    'policy.weakens /1/cycle/carryOver/monthsBefore',
  ],
  [
    'carries over more',
    [['/cycle', { basis: 'licence-dates', carryOver: { monthsBefore: 3, maxUnits: '2' } }]],
    [['/cycle/carryOver', { monthsBefore: 3, maxUnits: '1' }]],
    'policy.weakens /1/cycle/carryOver/maxUnits',
  ],
  [
    'asks for no results',
    [['/assessment', { requireRubricResult: false }]],
    [],
    'policy.weakens /1/assessment/requireRubricResult',
  ],
  [
    'asks for no levels',
    [['/assessment', { requireAllAtRequiredLevel: false }]],
    [],
    'policy.weakens /1/assessment/requireAllAtRequiredLevel',
  ],
  [
    'accepts other assessors',
    [['/assessment', { assessors: ['https://b.example/'] }]],
    [['/assessment/assessors', ['https://c.example/']]],
    'policy.weakens /1/assessment/assessors',
  ],
  [
    'repeats a gate',
    [['/gates', [{ id: 'g', text: 'H' }]]],
    [['/gates', [{ id: 'g', text: 'G' }]]],
    'policy.duplicate-id /1/gates/0/id',
  ],
  ['is of another state', [['/jurisdiction/state', 'YY']], [], 'policy.other-jurisdiction /1/jurisdiction'],
];
