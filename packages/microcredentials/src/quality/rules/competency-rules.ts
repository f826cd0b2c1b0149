import { pointer } from '../../input/json-pointer.js';
import { coordinatedVerbs, leadingVerb } from '../text/verbs.js';
import { sentencesOf } from '../text/sentences.js';
import { hasSpacedWords, wordsOf } from '../text/words.js';
import { always, hitIf, shortened } from './rule-table.js';
import type { AlignmentTarget, Citation, Definition } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { Check, RuleTable } from './rule-table.js';

/** Whether a definition is of one skill that can be seen, and what it rests on. */
export const competencyRules = {
  C01: {
    family: 'competency',
    severity: always('error'),
    title: 'There is exactly one competency statement.',
    fix: 'State in `competency` the one thing that the educator does.',
    spec: 'Educator micro-credentials: one competency each',
  },
  C02: {
    family: 'competency',
    severity: always('warning'),
    title: 'The competency is one sentence of at most 35 words.',
    fix: 'Shorten the statement; what explains it belongs into the key method or the parts.',
    spec: 'Plain language',
  },
  C03: {
    family: 'competency',
    severity: always('warning'),
    title: 'The competency says what the educator can be seen to do.',
    fix: 'Begin with a verb that can be observed, such as plans, compares or adjusts, not understands or knows.',
    spec: 'Competency-based assessment',
    english: 'all',
  },
  C04: {
    family: 'competency',
    severity: always('warning'),
    title: 'The competency is one competency, not two joined by “and”.',
    fix: 'Say how the second step follows from the first, or make two micro-credentials of it.',
    spec: 'Educator micro-credentials: one competency each',
    english: 'all',
  },
  C05: {
    family: 'competency',
    severity: always('warning'),
    title: 'Every component of the key method is covered by a criterion.',
    fix: 'List in `covers` of the criteria the places of the components that they look at, from 1.',
    spec: 'Alignment of method and assessment',
  },
  C06: {
    family: 'competency',
    severity: always('warning'),
    title: 'The micro-credential is aligned with a standard of a named framework.',
    fix: 'Add an alignment with `targetUrl` and `targetFramework`.',
    spec: 'Open Badges 3.0, Alignment; Recommendation 2022/C 243/02, Annex I',
  },
  C07: {
    family: 'competency',
    severity: always('warning'),
    title: 'The key method rests on at least two works that a reader can find.',
    fix: 'Cite two works or more, each with author and year or with a URL.',
    spec: 'Educator micro-credentials: a method backed by research',
  },
  C08: {
    family: 'competency',
    severity: always('info'),
    title: 'The audience is stated.',
    fix: 'Say in `audience` whom the micro-credential is for.',
    spec: 'Quality standards for all educator roles',
  },
} as const satisfies RuleTable;

/** How each of the rules looks. */
export const competencyChecks: Readonly<Record<keyof typeof competencyRules, Check>> = {
  C01: ({ competency }) =>
    hitIf(competency.trim() === '', '/competency', 'The definition states no competency.'),
  C02: statementLength,
  C03: observableVerb,
  C04: oneStep,
  C05: coverage,
  C06: ({ alignment = [] }) =>
    hitIf(
      !alignment.some(isAlignedWithFramework),
      '/alignment',
      'No alignment gives both the address of a standard and the name of its framework.',
    ),
  C07: ({ research = [] }) => {
    const found = research.filter(canBeFound).length;
    return hitIf(found < 2, '/research', `Works that a reader can find: ${found}.`);
  },
  C08: ({ audience }) =>
    hitIf(audience === undefined, '/audience', 'It is not said whom the micro-credential is for.'),
};

const MOST_WORDS = 35;

function statementLength({ competency, language }: Definition): readonly Hit[] {
  const sentences = sentencesOf(competency).length;
  const words = wordsOf(competency).length;
  return [
    ...hitIf(sentences > 1, '/competency', `The statement has ${sentences} sentences.`),
    ...hitIf(
      words > MOST_WORDS && hasSpacedWords(language),
      '/competency',
      `The statement has ${words} words.`,
    ),
  ];
}

function observableVerb({ competency }: Definition): readonly Hit[] {
  const words = wordsOf(competency);
  if (words.length === 0) return [];
  const verb = leadingVerb(words);
  if (verb === undefined)
    return [{ at: '/competency', message: 'No verb was found that says what can be observed.' }];
  return hitIf(
    !verb.isObservable,
    '/competency',
    `“${words[verb.place] ?? ''}” is something that nobody can observe.`,
  );
}

/** However many steps there are, it is one finding: there is one statement. */
function oneStep({ competency }: Definition): readonly Hit[] {
  const steps = coordinatedVerbs(wordsOf(competency)).map((step) => `“${shortened(step)}”`);
  const says = `${steps.slice(0, -1).join(', ')} and ${steps.at(-1) ?? ''}`;
  return hitIf(steps.length > 0, '/competency', `This may be ${steps.length} competencies: ${says}.`);
}

/** Where no criterion says what it covers, that is one thing to do and not one for each component. */
function coverage({ criteria, keyMethod }: Definition): readonly Hit[] {
  const covered = new Set(criteria.flatMap(({ covers = [] }) => covers));
  if (covered.size === 0)
    return [{ at: '/criteria', message: 'No criterion says which components of the method it covers.' }];
  return keyMethod.components.flatMap((component, index) =>
    hitIf(
      !covered.has(index + 1),
      pointer('/keyMethod/components', index),
      `No criterion covers “${shortened(component)}”.`,
    ),
  );
}

function isAlignedWithFramework({ targetUrl, targetFramework = '' }: AlignmentTarget): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(targetUrl) && targetFramework.trim() !== '';
}

/** By a URL, or by a name before a year. */
function canBeFound({ citation, url }: Citation): boolean {
  if (url !== undefined || /https?:\/\/|doi\.org\//i.test(citation)) return true;
  const year = /(?:^|[^\p{L}\p{N}])(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\p{N}])/u.exec(citation);
  return year !== null && /\p{Lu}\p{Ll}|\p{Lo}{2}/u.test(citation);
}
