import { duplicateIds } from '../../definition/duplicate-ids.js';
import { requiredLevels } from '../../definition/criteria-rules.js';
import { pointer } from '../../input/json-pointer.js';
import { descriptionTexts } from '../text/earner-texts.js';
import { likeness, wordsApart } from '../text/likeness.js';
import { sentencesOf } from '../text/sentences.js';
import { wordsOf } from '../text/words.js';
import { isQuantity, isVague, isDegree, showsObservable } from '../words/rubric-words.js';
import { isSame } from '../is-same.js';
import { always, hitIf, hitsOf, shortened } from './rule-table.js';
import type { Criterion, Definition, Level } from '../../generated/types.js';
import type { Hit } from '../finding.js';
import type { Check, CheckContext, RuleTable } from './rule-table.js';

/** Whether the rubric can be scored alike by two people. */
export const rubricRules = {
  R01: {
    family: 'rubric',
    severity: always('error'),
    title: 'Every criterion has at least two ordered levels, each with its own id, name and description.',
    fix: 'Give each level an id, a name and a description of its own, lowest first.',
    spec: 'Open Badges 3.0, ResultDescription and RubricCriterionLevel',
  },
  R02: {
    family: 'rubric',
    severity: always('error'),
    title: 'The required level of a criterion is one of its levels, and not the lowest.',
    fix: 'Name in `requiredLevel` the id of a level above the lowest.',
    spec: 'Open Badges 3.0, ResultDescription.requiredLevel',
  },
  R03: {
    family: 'rubric',
    severity: always('warning'),
    title: 'Neighbouring levels differ in what can be seen, not only in words of degree.',
    fix: 'Say what work of the higher level shows that work of the lower one does not.',
    spec: 'Validity of rubrics',
    english: 'part',
  },
  R04: {
    family: 'rubric',
    severity: always('warning'),
    title: 'There are two to eight criteria.',
    fix: 'Split a criterion that asks for several things, or join those that ask for one.',
    spec: 'Usability of rubrics',
  },
  R05: {
    family: 'rubric',
    severity: always('info'),
    title: 'Vague words are tied to something that can be observed.',
    fix: 'Replace the word by what an assessor would see, count or quote.',
    spec: 'Clarity of rubrics',
    english: 'all',
  },
  R06: {
    family: 'rubric',
    severity: always('warning'),
    title: 'Strong work makes up for weak work only where that is declared.',
    fix: 'Require every criterion, or say in `reason` of the passing rule why not, in a sentence for earners.',
    spec: 'Educator micro-credentials: every criterion at its required level',
  },
  R07: {
    family: 'rubric',
    severity: always('error'),
    title: 'The rubric that earners see is the one that assessors score with.',
    fix: 'Publish the rubric that assessors use, or give assessors the one published.',
    spec: 'Educator micro-credentials: a public rubric, identical to the assessors’',
  },
} as const satisfies RuleTable;

/** How each of the rules looks. */
export const rubricChecks: Readonly<Record<keyof typeof rubricRules, Check>> = {
  R01: levelsOfTheirOwn,
  R02: (definition) => hitsOf(requiredLevels(definition, '')),
  R03: levelsApart,
  R04: ({ criteria }) =>
    hitIf(criteria.length < 2 || criteria.length > 8, '/criteria', `Criteria: ${criteria.length}.`),
  R05: vagueWords,
  R06: ({ passingRule }) => {
    if (passingRule === undefined || passingRule.kind === 'conjunctive') return [];
    const isDeclared = wordsOf(passingRule.reason).length >= 4;
    return hitIf(!isDeclared, '/passingRule/reason', 'The reason is too short to tell an earner anything.');
  },
  R07: sameRubric,
};

function levelsOfTheirOwn(definition: Definition): readonly Hit[] {
  const ids = duplicateIds(definition, '').filter(({ at = '' }) => LEVEL_ID.test(at));
  return [
    ...hitsOf(ids),
    ...definition.criteria.flatMap((criterion, i) =>
      criterion.kind === 'levels' ? levelHits(criterion.levels, pointer('/criteria', i, 'levels')) : [],
    ),
  ];
}

const LEVEL_ID = /^\/criteria\/\d+\/levels\//;

function levelHits(levels: readonly Level[], at: string): readonly Hit[] {
  const names = new Set<string>();
  return [
    ...hitIf(levels.length < 2, at, 'The criterion has fewer than two levels.'),
    ...levels.flatMap(({ name, description }, j) => [
      ...hitIf(description.trim() === '', pointer(at, j, 'description'), 'The level is not described.'),
      ...hitIf(
        names.size === names.add(name.trim().toLowerCase()).size,
        pointer(at, j, 'name'),
        'Two levels of the criterion have this name.',
      ),
    ]),
  ];
}

function levelsApart({ criteria }: Definition, { isEnglish }: CheckContext): readonly Hit[] {
  return criteria.flatMap((criterion, i) => {
    if (criterion.kind === 'indicators') return [];
    return criterion.levels.flatMap((level, j) => {
      const below = criterion.levels[j - 1];
      const fault = below === undefined ? undefined : tooClose(below, level, isEnglish);
      const at = pointer('/criteria', i, 'levels', j, 'description');
      return fault === undefined ? [] : [{ at, message: fault }];
    });
  });
}

const TOO_ALIKE = 0.9;

/** A changed number, or none in place of some, is a difference however few words it takes. */
function tooClose(below: Level, level: Level, isEnglish: boolean): string | undefined {
  const [lower, upper] = [wordsOf(below.description), wordsOf(level.description)];
  const apart = wordsApart(lower, upper);
  if (apart.length === 0) return 'It says the same as the level below.';
  if (isEnglish && apart.every(isDegree)) return 'Only words of degree differ from the level below.';
  if (apart.some(isQuantity)) return undefined;
  const alike = likeness(lower, upper);
  if (alike < TOO_ALIKE) return undefined;
  return `Of its words, ${Math.floor(alike * 100)} in 100 are those of the level below.`;
}

function vagueWords({ criteria }: Definition): readonly Hit[] {
  return criteria.flatMap((criterion, i) =>
    descriptionTexts(criterion, pointer('/criteria', i)).flatMap(({ at, text }) => {
      const vague = sentencesOf(text).flatMap((sentence) => {
        const words = wordsOf(sentence);
        return words.some(showsObservable) ? [] : words.filter(isVague);
      });
      const [first] = vague;
      return first === undefined ? [] : [{ at, message: `“${first}” says nothing that can be observed.` }];
    }),
  );
}

function sameRubric({ criteria }: Definition, { options: { assessorRubric } }: CheckContext): readonly Hit[] {
  if (assessorRubric === undefined || isSame(criteria, assessorRubric)) return [];
  const other = new Map(assessorRubric.map((criterion) => [criterion.id, criterion]));
  const changed = criteria.flatMap((criterion, i) => hitOfOther(criterion, other.get(criterion.id), i));
  const own = new Set(criteria.map(({ id }) => id));
  const added = assessorRubric.filter(({ id }) => !own.has(id));
  const missing = added.map(({ title }) => ({
    at: '/criteria',
    message: `Assessors also score “${shortened(title)}”.`,
  }));
  const hits = [...changed, ...missing];
  return hits.length > 0
    ? hits
    : [{ at: '/criteria', message: 'The assessors’ rubric has the criteria in another order.' }];
}

function hitOfOther(criterion: Criterion, other: Criterion | undefined, index: number): readonly Hit[] {
  const at = pointer('/criteria', index);
  if (other === undefined)
    return [{ at, message: `Assessors do not score “${shortened(criterion.title)}”.` }];
  return hitIf(!isSame(criterion, other), at, 'The assessors’ rubric says something else here.');
}
