import { limitOrder } from '../../definition/limit-rules.js';
import { readRequirements } from '../../definition/criteria-rules.js';
import { pointer } from '../../input/json-pointer.js';
import { phrasesIn } from '../text/phrases.js';
import { wordsOf } from '../text/words.js';
import { ageWords, emptyForms, reflectiveWords, sharedWork, studentKinds } from '../words/evidence-words.js';
import { placedFormats, placedRequirements } from './places.js';
import { always, hitIf, hitsOf, shortened } from './rule-table.js';
import type { AcceptedFormat, Definition, Requirement } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { Check, CheckContext, RuleTable } from './rule-table.js';

/** Whether what is handed in can show the competency. */
export const evidenceRules = {
  E01: {
    family: 'evidence',
    severity: always('error'),
    title: 'At least one part of evidence asks for at least one artefact.',
    fix: 'Add a part of the kind `evidence` that is assessed by rubric, with a requirement.',
    spec: 'Educator micro-credentials: evidence is required',
  },
  E02: {
    family: 'evidence',
    severity: always('error'),
    title: 'Every requirement is read by a criterion, and every criterion reads a requirement.',
    fix: 'List the requirement in `reads` of a criterion, or take it out.',
    spec: 'Educator micro-credentials: evidence is aligned with the skill',
  },
  E03: {
    family: 'evidence',
    severity: always('warning'),
    title: 'Evidence comes from practice, not only from reflection or a quiz.',
    fix: 'Ask for something that was made or recorded in doing the work.',
    spec: 'Job-embedded professional learning',
    english: 'part',
  },
  E04: {
    family: 'evidence',
    severity: always('error'),
    title: 'Limits can be kept: the least is no more than the most, and the unit is one of the format.',
    fix: 'Correct the limit: words and pages for what is read, minutes for what is played.',
    spec: 'Educator micro-credentials: a limit for each format',
  },
  E05: {
    family: 'evidence',
    severity: always('info'),
    title: 'It is said how old evidence may be.',
    fix: 'Give `notOlderThanMonths`, or say in the instructions that earlier work is welcome.',
    spec: 'Educator micro-credentials: recency of evidence',
    english: 'part',
  },
  E06: {
    family: 'evidence',
    severity: always('error'),
    title: 'Work made from students’ data is marked as such, and says what consent it needs.',
    fix: 'Set `studentData` to true, and say in `consent` what consent is needed and from whom.',
    spec: 'FERPA; privacy of students',
    english: 'part',
  },
  E07: {
    family: 'evidence',
    severity: always('warning'),
    title: 'Work made with others is expressly accepted or not.',
    fix: 'Set `groupWork` to what the text says.',
    spec: 'Educator micro-credentials: shared artefacts',
    english: 'part',
  },
} as const satisfies RuleTable;

/** How each of the rules looks. */
export const evidenceChecks: Readonly<Record<keyof typeof evidenceRules, Check>> = {
  E01: ({ parts }) =>
    hitIf(
      !parts.some(
        (part) => part.kind === 'evidence' && part.assessedBy === 'rubric' && part.requirements.length > 0,
      ),
      '/parts',
      'No part of the kind evidence asks for an artefact that the rubric is scored in.',
    ),
  E02: (definition) => hitsOf(readRequirements(definition, '')),
  E03: fromPractice,
  E04: (definition) => [
    ...hitsOf(limitOrder(definition, '')),
    ...placedFormats(definition).flatMap(({ format, at }) => unitHits(format, at)),
  ],
  E05: ageOfEvidence,
  E06: studentData,
  E07: sharedArtefacts,
};

function fromPractice(definition: Definition, { isEnglish }: CheckContext): readonly Hit[] {
  const practice = placedRequirements(definition).filter(
    ({ requirement, part }) => part.kind !== 'reflection' && !(isEnglish && isReflective(requirement)),
  );
  return hitIf(practice.length === 0, '/parts', 'Everything that is handed in looks back on practice.');
}

function isReflective({ title, genre }: Requirement): boolean {
  return wordsOf(`${title} ${genre}`).some((word) => reflectiveWords.has(word));
}

const units = [
  { limit: 'minWords', unit: 'words', none: ['audio', 'video', 'image'] },
  { limit: 'maxWords', unit: 'words', none: ['audio', 'video', 'image'] },
  { limit: 'maxPages', unit: 'pages', none: ['audio', 'video'] },
  { limit: 'maxMinutes', unit: 'minutes', none: ['document', 'text', 'image', 'table'] },
] as const;

/** Slides may be narrated and a link may lead to a video, so that minutes are no fault of theirs. */
function unitHits(accepted: AcceptedFormat, at: string): readonly Hit[] {
  return units.flatMap(({ limit, unit, none }) =>
    hitIf(
      accepted[limit] !== undefined && none.some((format) => format === accepted.format),
      pointer(at, limit),
      `The format ${accepted.format} is not measured in ${unit}.`,
    ),
  );
}

/** Said of one requirement or in the instructions of a part, it is taken as said for the others too. */
function ageOfEvidence(definition: Definition, { isEnglish }: CheckContext): readonly Hit[] {
  const requirements = placedRequirements(definition).map(({ requirement }) => requirement);
  const isStated =
    requirements.some(({ notOlderThanMonths }) => notOlderThanMonths !== undefined) ||
    (isEnglish &&
      [...definition.parts, ...requirements].some(({ instructions = '' }) =>
        wordsOf(instructions).some((word) => ageWords.has(word)),
      ));
  return hitIf(!isStated, '/parts', 'Nothing says how old evidence may be.');
}

function studentData(definition: Definition, { isEnglish }: CheckContext): readonly Hit[] {
  return placedRequirements(definition).flatMap(({ requirement, at }) => {
    if (requirement.studentData)
      return hitIf(
        requirement.consent === undefined,
        pointer(at, 'consent'),
        `What consent “${shortened(requirement.title)}” needs is not said.`,
      );
    const kind = isEnglish ? studentKind(requirement) : undefined;
    return hitIf(
      kind !== undefined,
      pointer(at, 'studentData'),
      `“${kind ?? ''}” usually holds students’ data.`,
    );
  });
}

function studentKind({ title, genre }: Requirement): string | undefined {
  const words = wordsOf(title);
  if (words.some((word) => emptyForms.has(word))) return undefined;
  return phrasesIn([...wordsOf(genre), '|', ...words], studentKinds)[0]?.phrase;
}

function sharedArtefacts(definition: Definition, { isEnglish }: CheckContext): readonly Hit[] {
  if (!isEnglish) return [];
  return placedRequirements(definition).flatMap(({ requirement, at }) => {
    const words = [...wordsOf(requirement.title), '|', ...wordsOf(requirement.instructions ?? '')];
    const [found] = phrasesIn(words, sharedWork);
    return hitIf(
      !requirement.groupWork && found !== undefined,
      pointer(at, 'groupWork'),
      `The text says “${found?.phrase ?? ''}”, and work made with others is not accepted.`,
    );
  });
}
