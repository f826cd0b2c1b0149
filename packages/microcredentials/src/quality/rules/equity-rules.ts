import { pointer } from '../../input/json-pointer.js';
import { abbreviationHits } from '../text/abbreviation-hits.js';
import { earnerTexts } from '../text/earner-texts.js';
import { phraseIndex, phrasesIn } from '../text/phrases.js';
import { readingGrade } from '../text/reading-grade.js';
import { wordsOf } from '../text/words.js';
import { classWords } from '../words/evidence-words.js';
import { inclusiveWords } from '../words/inclusive-words.js';
import { formatLists, placedRequirements } from './places.js';
import { always, hitIf, shortened } from './rule-table.js';
import type { Definition } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { Check, CheckContext, RuleTable } from './rule-table.js';

/** Whether the way is open to everybody who has the skill. */
export const equityRules = {
  Q01: {
    family: 'equity',
    severity: always('warning'),
    title: 'Every requirement accepts two formats or more, or says why it does not.',
    fix: 'Accept another format, or give the reason in `singleFormatReason`.',
    spec: 'Educator micro-credentials: evidence in several modes',
  },
  Q02: {
    family: 'equity',
    severity: always('warning'),
    title: 'Where video is the only format, there is another way for those who cannot use it.',
    fix: 'Accept another format, or say in `accommodations` what is done instead.',
    spec: 'Accessibility of evidence',
  },
  Q03: {
    family: 'equity',
    severity: always('info'),
    title: 'Texts for earners are easy to read, and abbreviations are written out once.',
    fix: 'Shorten sentences and choose common words; write an abbreviation out where it first stands.',
    spec: 'Plain language',
    english: 'all',
  },
  Q04: {
    family: 'equity',
    severity: always('warning'),
    title: 'What is required to learn from is free, or has a free alternative, and its links work.',
    fix: 'Add a free resource to the same `group`, or require it no longer; correct the link.',
    spec: 'Educator micro-credentials: free resources',
  },
  Q05: {
    family: 'equity',
    severity: always('warning'),
    title: 'Educators without a class of their own can earn it too.',
    fix: 'Say in `withoutClass` how they can do so.',
    spec: 'Educator micro-credentials: all roles',
    english: 'part',
  },
  Q06: {
    family: 'equity',
    severity: always('warning'),
    title: 'The fee is disclosed.',
    fix: 'State `fee`; an amount of 0 where it costs nothing.',
    spec: 'Transparency of credentials',
  },
  Q07: {
    family: 'equity',
    severity: always('info'),
    title: 'Words leave nobody out.',
    fix: 'Look at the word: another may say the same of everybody.',
    spec: 'Inclusive language',
    english: 'all',
  },
} as const satisfies RuleTable;

/** How each of the rules looks. */
export const equityChecks: Readonly<Record<keyof typeof equityRules, Check>> = {
  Q01: (definition) =>
    placedRequirements(definition).flatMap(({ requirement: { formats, singleFormatReason, title }, at }) =>
      hitIf(
        formats.length < 2 && singleFormatReason === undefined,
        pointer(at, 'formats'),
        `“${shortened(title)}” is accepted in one format only.`,
      ),
    ),
  Q02: (definition) =>
    formatLists(definition).flatMap(({ formats, accommodations = definition.accommodations, at }) =>
      hitIf(
        formats.every(({ format }) => format === 'video') && accommodations === undefined,
        pointer(at, 'formats'),
        'Video is the only way.',
      ),
    ),
  Q03: easyToRead,
  Q04: (definition, context) => [...freeResources(definition), ...brokenLinks(definition, context)],
  Q05: withoutClass,
  Q06: ({ fee }) => hitIf(fee === undefined, '/fee', 'What it costs is not said.'),
  Q07: (definition) =>
    earnerTexts(definition).flatMap(({ at, text }) =>
      phrasesIn(wordsOf(text), inclusivePhrases).map(({ phrase }) => ({
        at,
        message: `“${phrase}”: perhaps “${instead.get(phrase) ?? ''}”.`,
      })),
    ),
};

const instead: ReadonlyMap<string, string> = new Map(inclusiveWords);
const inclusivePhrases = phraseIndex([...instead.keys()]);

const HIGHEST_GRADE = 12;

/** Headings are no sentences: they would make every text look easy. */
const LABEL = /\/(?:title|genre|name)$/;

function easyToRead(definition: Definition, { options }: CheckContext): readonly Hit[] {
  const most = options.readingGrade ?? HIGHEST_GRADE;
  const texts = earnerTexts(definition);
  const level = readingGrade(texts.flatMap(({ at, text }) => (LABEL.test(at) ? [] : [text])));
  const grade = level?.grade ?? 0;
  return [
    ...hitIf(
      grade > most,
      '',
      `The texts for earners need ${grade.toFixed(1)} school years by Flesch-Kincaid, more than ${most}.`,
    ),
    ...abbreviationHits(texts),
  ];
}

/** Of required resources of one group, one free one is enough. */
function freeResources({ resources = [] }: Definition): readonly Hit[] {
  const open = new Set(resources.flatMap(({ free, group }) => (free && group !== undefined ? [group] : [])));
  return resources.flatMap(({ title, required, free, group }, index) =>
    hitIf(
      required && !free && !(group !== undefined && open.has(group)),
      pointer('/resources', index),
      `“${shortened(title)}” is required and has to be paid for.`,
    ),
  );
}

function brokenLinks(
  { resources = [], research = [] }: Definition,
  { options: { knownLinks = [] } }: CheckContext,
): readonly Hit[] {
  const broken = new Set(knownLinks.flatMap(({ url, works }) => (works ? [] : [url])));
  const links = [
    ...resources.map(({ url }, index) => ({ url, at: pointer('/resources', index, 'url') })),
    ...research.map(({ url }, index) => ({ url, at: pointer('/research', index, 'url') })),
  ];
  return links.flatMap(({ url, at }) =>
    hitIf(url !== undefined && broken.has(url), at, 'The page was not there when the link was tried.'),
  );
}

/** Asked where the work needs students: a lesson of one's own, or what students made. */
function withoutClass(definition: Definition, { isEnglish }: CheckContext): readonly Hit[] {
  if (definition.withoutClass !== undefined) return [];
  const requirements = placedRequirements(definition).map(({ requirement }) => requirement);
  const texts = [
    definition.competency,
    ...[...definition.parts, ...requirements].flatMap(({ title, instructions = '' }) => [
      title,
      instructions,
    ]),
  ];
  const needsStudents =
    requirements.some(({ studentData }) => studentData) ||
    (isEnglish && texts.some((text) => wordsOf(text).some((word) => classWords.has(word))));
  return hitIf(
    needsStudents,
    '/withoutClass',
    'How educators without a class of their own can earn it is not said.',
  );
}
