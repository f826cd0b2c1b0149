import type { Edit } from '../fixtures.js';
import { fails, passes } from './rule-case.js';
import type { RuleCase } from './rule-case.js';

const competency = '/competency';
const says = (text: string): readonly Edit[] => [[competency, text]];
const check = '/parts/1/requirements/0';
const samples = '/parts/1/requirements/3';
const title = 'Class results for one week';

/** Cases of the rules C01 to C08. */
export const competencyCases: readonly RuleCase[] = [
  fails('C01', 'a competency of white space', says('  '), competency),
  fails('C02', 'two sentences', says('The educator plans a week. The educator reports on it.'), competency),
  fails('C02', '36 words', says(`The educator plans${' one more lesson'.repeat(11)}.`), competency),
  passes('C02', '35 words', says(`The educator plans ${'one more lesson '.repeat(10)}with care.`)),
  passes('C02', 'abbreviations and initials', says('The educator plans, e.g. with J. Moss, a week.')),
  passes('C02', 'many words of a language without spaces', [
    ['/language', 'ja'],
    [competency, '教師は授業を計画する。'],
  ]),
  fails('C03', 'understands', says('The educator understands how errors form patterns.'), competency),
  fails('C03', 'is aware', says('The educator is aware of patterns of error.'), competency),
  fails('C03', 'learns about', says('Educators learn about patterns of error.'), competency),
  fails('C03', 'shows knowledge', says('The educator demonstrates deep knowledge of phonics.'), competency),
  fails('C03', 'no verb', says('Patterns of error in early reading.'), competency),
  passes(
    'C03',
    'students understand, as an end',
    says('The educator plans talk so that students understand.'),
  ),
  passes('C03', 'builds the understanding of others', says('The educator builds students’ understanding.')),
  passes('C03', 'a verb that no list has', says('The educator deftly juxtaposes two readings of a text.')),
  passes('C03', 'a gerund', says('Planning a week of reading from one check.')),
  passes('C03', 'another language', [
    ['/language', 'es'],
    [competency, 'La persona comprende los errores.'],
  ]),
  fails(
    'C04',
    'two steps that have nothing in common',
    says('The educator designs a task and leads a community of practice.'),
    competency,
  ),
  fails('C04', 'two verbs side by side', says('The educator designs and evaluates lessons.'), competency),
  fails(
    'C04',
    'an adverb between',
    says('The educator writes a plan and then coaches new staff.'),
    competency,
  ),
  fails(
    'C04',
    'three steps, as one finding',
    says('The educator plans lessons and coaches new staff and leads a club.'),
    competency,
  ),
  passes(
    'C04',
    'a step that takes up the first by a pronoun',
    says('The educator designs a task and tries it in two classes.'),
  ),
  passes(
    'C04',
    'a step that takes up the first by its word',
    says('The educator reviews texts and acts on one gap that the review shows.'),
  ),
  passes('C04', 'nouns', says('The educator writes tests and plans for one unit.')),
  passes('C04', 'purposes', says('Educators use a check to group students and plan lessons.')),
  passes('C04', 'things', says('The educator adapts texts and tasks.')),
  fails(
    'C05',
    'a component that no criterion covers',
    [['/criteria/3/covers', [1]]],
    '/keyMethod/components/4',
  ),
  fails(
    'C05',
    'nothing said',
    [0, 1, 2, 3].map((i): Edit => [`/criteria/${i}/covers`]),
    '/criteria',
  ),
  fails('C06', 'no alignment', [['/alignment']], '/alignment'),
  fails('C06', 'no framework', [['/alignment/1'], ['/alignment/0/targetFramework']], '/alignment'),
  passes('C06', 'one of two with a framework', [['/alignment/0/targetFramework']]),
  fails('C07', 'one work', [['/research/1']], '/research'),
  fails(
    'C07',
    'works without year or URL',
    [['/research', [{ citation: 'Common sense' }, { citation: 'Moss' }]]],
    '/research',
  ),
  passes('C07', 'author and year', [
    ['/research', [{ citation: 'Moss (2019). Errors.' }, { citation: 'Lee, A. 2021b' }]],
  ]),
  passes('C07', 'an address within the text', [
    ['/research', [{ citation: 'https://a.example' }, { citation: 'doi.org/10.1/2' }]],
  ]),
  fails('C08', 'no audience', [['/audience']], '/audience'),
];

/** Cases of the rules E01 to E07. */
export const evidenceCases: readonly RuleCase[] = [
  fails('E01', 'evidence that is called something else', [['/parts/1/kind', 'other']], '/parts'),
  fails(
    'E02',
    'a criterion of nothing',
    [['/criteria/0/reads', ['check', 'nothing']]],
    '/criteria/0/reads/1',
  ),
  fails('E02', 'a requirement that nobody reads', [['/criteria/0/reads', ['results']]], check),
  fails(
    'E03',
    'reflections only',
    [0, 1, 2, 3].map((j): Edit => [`/parts/1/requirements/${j}/genre`, 'reflection']),
    '/parts',
  ),
  fails('E03', 'a part of reflection only', [['/parts/1/kind', 'reflection']], '/parts'),
  passes('E03', 'one reflection among others', [[`${check}/genre`, 'reflection']]),
  fails('E04', 'a least above the most', [[`${samples}/count/min`, 3]], `${samples}/count/min`),
  fails('E04', 'a video in words', [['/parts/2/formats/1/maxWords', 700]], '/parts/2/formats/1/maxWords'),
  fails('E04', 'a text in minutes', [['/parts/0/formats/0/maxMinutes', 4]], '/parts/0/formats/0/maxMinutes'),
  fails('E04', 'a video in pages', [['/parts/2/formats/1/maxPages', 4]], '/parts/2/formats/1/maxPages'),
  passes('E04', 'a link to a video, narrated slides', [
    [
      `${check}/formats`,
      [
        { format: 'link', maxMinutes: 4 },
        { format: 'slides', maxMinutes: 4, maxPages: 9 },
      ],
    ],
  ]),
  fails(
    'E05',
    'no word of age',
    [
      ...[0, 1, 2, 3].flatMap((j): readonly Edit[] => [
        [`/parts/1/requirements/${j}/notOlderThanMonths`],
        [`/parts/1/requirements/${j}/instructions`, 'As it is.'],
      ]),
      ...[0, 1, 2].map((i): Edit => [`/parts/${i}/instructions`, 'Hand it in.']),
    ],
    '/parts',
  ),
  passes('E05', 'old work expressly welcome', [
    ...[0, 1, 2, 3].map((j): Edit => [`/parts/1/requirements/${j}/notOlderThanMonths`]),
    ['/parts/1/instructions', 'Work of earlier terms is welcome.'],
  ]),
  fails(
    'E06',
    'student work without the mark',
    [[`${samples}/studentData`, false]],
    `${samples}/studentData`,
  ),
  fails('E06', 'no consent', [[`${samples}/consent`]], `${samples}/consent`),
  fails(
    'E06',
    'results by their title',
    [
      ['/parts/1/requirements/1/title', title],
      ['/parts/1/requirements/1/studentData', false],
    ],
    '/parts/1/requirements/1/studentData',
  ),
  passes('E06', 'an empty form for student work', [
    [`${check}/title`, 'Blank sheet for student work'],
    [`${check}/studentData`, false],
  ]),
  passes('E06', 'a kind that only English names', [
    ['/language', 'de'],
    [`${samples}/studentData`, false],
  ]),
  fails(
    'E07',
    'a text that speaks of others',
    [[`${check}/instructions`, 'Co-planned with a colleague.']],
    `${check}/groupWork`,
  ),
  passes('E07', 'the same, and accepted', [
    [`${check}/instructions`, 'Co-planned with a colleague.'],
    [`${check}/groupWork`, true],
  ]),
];
