import type { Edit } from '../fixtures.js';
import { fails, passes } from './rule-case.js';
import type { RuleCase } from './rule-case.js';

const check = '/parts/1/requirements/0';
const level = (place: number, text: string): Edit => [`/criteria/0/levels/${place}/description`, text];

/** Cases of the rules R01 to R06. */
export const rubricCases: readonly RuleCase[] = [
  fails(
    'R01',
    'one level',
    [['/criteria/0/levels', [{ id: 'proficient', name: 'P', description: 'All.' }]]],
    '/criteria/0/levels',
  ),
  fails('R01', 'an id twice', [['/criteria/0/levels/1/id', 'developing']], '/criteria/0/levels/1/id'),
  fails('R01', 'a name twice', [['/criteria/0/levels/1/name', 'developing ']], '/criteria/0/levels/1/name'),
  fails('R01', 'no description', [level(2, ' ')], '/criteria/0/levels/2/description'),
  fails('R02', 'no such level', [['/criteria/0/requiredLevel', 'great']], '/criteria/0/requiredLevel'),
  fails('R02', 'the lowest', [['/criteria/0/requiredLevel', 'developing']], '/criteria/0/requiredLevel'),
  fails('R03', 'the same', [level(1, 'Fits.'), level(2, 'fits')], '/criteria/0/levels/2/description'),
  fails(
    'R03',
    'an adverb',
    [level(1, 'The plan fits.'), level(2, 'The plan clearly fits.')],
    '/criteria/0/levels/2/description',
  ),
  fails(
    'R03',
    'degrees',
    [level(1, 'Some good items fit.'), level(2, 'Many excellent items fit.')],
    '/criteria/0/levels/2/description',
  ),
  fails(
    'R03',
    'one word of twenty',
    [
      level(1, `${'One item after another fits. '.repeat(4)}Red`),
      level(2, `${'One item after another fits. '.repeat(4)}Blue`),
    ],
    '/criteria/0/levels/2/description',
  ),
  passes('R03', 'a number among twenty words', [
    level(1, `${'One item after another fits. '.repeat(4)}Three`),
    level(2, `${'One item after another fits. '.repeat(4)}Four`),
  ]),
  passes('R03', 'some and each', [level(1, 'Some items fit.'), level(2, 'Each item fits.')]),
  passes('R03', 'how often', [level(1, 'A log is kept weekly.'), level(2, 'A log is kept daily.')]),
  passes('R03', 'an adverb of another language', [
    ['/language', 'fr'],
    level(1, 'Le plan convient.'),
    level(2, 'Le plan only convient bien aux groupes.'),
  ]),
  fails('R04', 'one criterion', [['/criteria/3'], ['/criteria/2'], ['/criteria/1']], '/criteria'),
  fails(
    'R05',
    'a vague word alone',
    [level(2, 'The check is appropriate.')],
    '/criteria/0/levels/2/description',
  ),
  passes('R05', 'a vague word with what is counted', [level(2, 'Appropriate: each item has one answer.')]),
  fails(
    'R06',
    'a reason that says nothing',
    [['/passingRule', { kind: 'at-least', criteria: 3, reason: 'Fairness.' }]],
    '/passingRule/reason',
  ),
  passes('R06', 'declared', [
    ['/passingRule', { kind: 'points', min: 8, reason: 'Strong instruction makes up for a weaker check.' }],
  ]),
];

/** Cases of the rules F01 to F06. */
export const feedbackCases: readonly RuleCase[] = [
  fails('F01', 'feedback if one likes', [['/feedback', { unmet: 'optional' }]], '/feedback/unmet'),
  passes('F01', 'nothing said: it is required', [['/feedback']]),
  fails('F02', 'no time', [['/assessment/turnaroundBusinessDays']], '/assessment/turnaroundBusinessDays'),
  fails('F02', '31 days', [['/assessment/turnaroundBusinessDays', 31]], '/assessment/turnaroundBusinessDays'),
  passes('F02', '30 days', [['/assessment/turnaroundBusinessDays', 30]]),
  fails('F03', 'no attempts', [['/assessment/attempts']], '/assessment/attempts'),
  fails('F03', 'no support', [['/assessment/support']], '/assessment/support'),
  fails('F04', 'no days', [['/assessment/appealDays']], '/assessment/appealDays'),
  fails('F04', 'no route', [['/assessment/appealRoute']], '/assessment/appealRoute'),
  fails(
    'F05',
    'one person',
    [['/assessment/reviews', 1], ['/assessment/doubleScoringRate', 0.1], ['/assessment/approver']],
    '/assessment/reviews',
  ),
  fails(
    'F05',
    'no double scoring',
    [
      ['/assessment/reviews', 1],
      ['/assessment/approver', true],
      ['/assessment/doubleScoringRate', 0],
    ],
    '/assessment/doubleScoringRate',
  ),
  passes('F05', 'one, confirmed, a share scored twice', [
    ['/assessment/reviews', 1],
    ['/assessment/approver', true],
    ['/assessment/doubleScoringRate', 0.1],
  ]),
  fails('F06', 'anybody', [['/assessment/assessorEligibility']], '/assessment/assessorEligibility'),
];

const paid = { title: 'A book', url: 'https://a.example/book', required: true, free: false, group: 'Books' };
const open = {
  title: 'A paper',
  url: 'https://a.example/paper',
  required: false,
  free: true,
  group: 'Books',
};
const videoOnly: readonly Edit[] = [
  [`${check}/formats`, [{ format: 'video' }]],
  ['/accommodations'],
  [`${check}/accommodations`],
];

/** Cases of the rules Q01 to Q07. */
export const equityCases: readonly RuleCase[] = [
  fails('Q01', 'one format', [[`${check}/formats`, [{ format: 'document' }]]], `${check}/formats`),
  passes('Q01', 'one format, with the reason', [
    [`${check}/formats`, [{ format: 'document' }]],
    [`${check}/singleFormatReason`, 'The key is read by a machine.'],
  ]),
  fails('Q02', 'video only', videoOnly, `${check}/formats`),
  passes('Q02', 'video only, with accommodations', [...videoOnly, [`${check}/accommodations`, 'Ask us.']]),
  passes('Q02', 'video only, with accommodations for all', [...videoOnly, ['/accommodations', 'Ask us.']]),
  fails(
    'Q03',
    'an abbreviation',
    [['/parts/1/instructions', 'Tell the PLC and the ELA team about last year.']],
    '/parts/1/instructions',
    '/parts/1/instructions',
  ),
  passes('Q03', 'abbreviations that are explained, known, capitals, numerals and codes', [
    [
      '/parts/1/instructions',
      'Past work: ask the team (PLC) or the ELA (English language arts) group. NOT a PDF. Part II, PHX-LIT-3.',
    ],
  ]),
  fails(
    'Q03',
    'long words',
    [
      [
        '/parts/0/instructions',
        `${'Operationalise interdisciplinary instructional methodologies '.repeat(40)}.`,
      ],
    ],
    '',
  ),
  fails('Q04', 'to be paid for', [['/resources', [paid]]], '/resources/0'),
  fails(
    'Q04',
    'free, and of another group',
    [['/resources', [paid, { ...open, group: 'Papers' }]]],
    '/resources/0',
  ),
  passes('Q04', 'a free one of the same group', [['/resources', [paid, open]]]),
  passes('Q04', 'not required', [['/resources', [{ ...paid, required: false }]]]),
  {
    ...fails(
      'Q04',
      'links that did not work',
      [['/resources', [open]]],
      '/resources/0/url',
      '/research/0/url',
    ),
    options: {
      knownLinks: [
        { url: open.url, works: false },
        { url: 'https://pinehollow.example/papers/short-checks', works: false },
        { url: 'https://pinehollow.example/papers/error-patterns', works: true },
      ],
    },
  },
  fails('Q05', 'no way without a class', [['/withoutClass']], '/withoutClass'),
  fails('Q06', 'no fee', [['/fee']], '/fee'),
  passes('Q06', 'nothing to pay', [['/fee', { amount: '0', currency: 'USD' }]]),
  fails(
    'Q07',
    'words that leave people out',
    [['/audience', 'Teachers of normal students, and you guys']],
    '/audience',
    '/audience',
  ),
  passes('Q07', 'the same letters in other words', [
    ['/audience', 'Teachers who use lamé, guysers and normality'],
  ]),
];

/** Cases of the rules M01 to M03. */
export const metadataCases: readonly RuleCase[] = [
  fails('M01', 'no licence', [['/contentLicence']], '/contentLicence'),
  fails('M01', 'no contact', [['/contact']], '/contact'),
  fails('M01', 'a contact that reaches nobody', [['/contact', 'the office']], '/contact'),
  passes('M01', 'a mail address', [['/contact', 'help@pinehollow.example']]),
  passes('M01', 'a web address', [['/contact', 'https://pinehollow.example/help']]),
  fails('M02', 'no hours', [['/estimatedHours']], '/estimatedHours'),
  fails('M02', 'too few', [['/estimatedHours', 0.5]], '/estimatedHours'),
  fails('M02', 'too many', [['/estimatedHours', 101]], '/estimatedHours'),
  passes('M02', 'the most', [['/estimatedHours', 100]]),
  fails('M03', 'no level', [['/level']], '/level'),
  fails(
    'M03',
    'nothing',
    [['/participation'], ['/assessmentType'], ['/qualityAssurance']],
    '/assessmentType',
    '/participation',
    '/qualityAssurance',
  ),
  passes('M03', 'no awarding body, outside Europe', [['/issuer']]),
  { ...fails('M03', 'no awarding body', [['/issuer']], '/issuer'), options: { profile: 'eu' } },
  { ...fails('M03', 'no country', [['/issuer/country']], '/issuer/country'), options: { profile: 'eu' } },
];
