import { indicatorLevels } from '../decide/scale.js';
import { requiredCriteria } from '../definition/passing-rule.js';
import { narrativeOf } from './narrative.js';
import type { Achievement, Profile, ResultDescription, RubricCriterionLevel } from '@badgewright/openbadges';
import type { Body, Criterion, Definition, IndicatorCriterion, Level } from '../generated/types.js';

/**
 * The achievement that a badge on this definition asserts: Open Badges 3.0, Achievement, with one result
 * description per criterion. A description has a required level where no badge is earned below it.
 */
export function achievementOf(definition: Definition): Achievement {
  const { alignment = [], tags = [], credits } = definition;
  const required = requiredCriteria(definition);
  return {
    id: definition.id,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: definition.title,
    description: definition.competency,
    criteria: { narrative: narrativeOf(definition) },
    version: definition.version,
    inLanguage: definition.language,
    creator: profileOf(definition.creator),
    ...(tags.length === 0 ? {} : { tag: tags }),
    // A claim of the issuer's: what it is worth, whoever recognises it decides.
    ...(credits === undefined ? {} : { creditsAvailable: credits.available }),
    ...(alignment.length === 0
      ? {}
      : { alignment: alignment.map((target) => ({ type: ['Alignment'], ...target })) }),
    resultDescription: definition.criteria.map((criterion) =>
      resultDescriptionOf(definition, criterion, required.has(criterion.id)),
    ),
  };
}

/** The profile of a body. Open Badges 3.0, Profile. */
export function profileOf({ id, name, url, country }: Body): Profile {
  return {
    id,
    type: ['Profile'],
    name,
    ...(url === undefined ? {} : { url }),
    ...(country === undefined ? {} : { address: { type: ['Address'], addressCountryCode: country } }),
  };
}

/** The URI of a criterion, the `id` of its result description: the definition's, with the criterion's id as fragment. */
export function criterionUri(definition: Definition, criterion: string): string {
  return `${definition.id}#${criterion}`;
}

/** The URI of a level of a criterion. Ids hold no full stop, so no two levels share one. */
export function levelUri(definition: Definition, criterion: string, level: string): string {
  return `${criterionUri(definition, criterion)}.${level}`;
}

function resultDescriptionOf(
  definition: Definition,
  criterion: Criterion,
  isRequired: boolean,
): ResultDescription {
  const required = criterion.kind === 'levels' ? criterion.requiredLevel : indicatorLevels[1];
  return {
    id: criterionUri(definition, criterion.id),
    type: ['ResultDescription'],
    name: criterion.title,
    resultType: 'RubricCriterionLevel',
    ...(isRequired ? { requiredLevel: levelUri(definition, criterion.id, required) } : {}),
    rubricCriterionLevel: levelsOf(criterion).map(
      ({ id, name, description }, index): RubricCriterionLevel => {
        // In the Open Badges context the levels are a set: no signature covers their order. The rank is in `points`.
        const points = String(index + 1);
        return {
          id: levelUri(definition, criterion.id, id),
          type: ['RubricCriterionLevel'],
          name,
          description,
          points,
        };
      },
    ),
  };
}

/** The levels of a criterion, the lowest first; one that is scored by indicators is met or is not. */
export function levelsOf(criterion: Criterion): readonly Level[] {
  return criterion.kind === 'levels' ? criterion.levels : levelsOfIndicators(criterion);
}

function levelsOfIndicators({ indicators }: IndicatorCriterion): readonly Level[] {
  const statements = indicators.map(({ statement }) => statement).join(' ');
  const [notMet, met] = indicatorLevels;
  return [
    { id: notMet, name: 'Not met', description: `Not every one of these is true: ${statements}` },
    { id: met, name: 'Met', description: `Every one of these is true: ${statements}` },
  ];
}
