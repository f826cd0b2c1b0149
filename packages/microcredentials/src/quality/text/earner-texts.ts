import { pointer } from '../../input/json-pointer.js';
import type { Criterion, Definition, Part, Requirement } from '../../generated/types.js';

/** A text of a definition and its JSON pointer. */
export interface PlacedText {
  readonly at: string;
  readonly text: string;
}

/** Every text of a definition that an earner reads in order to do the work. */
export function earnerTexts(definition: Definition): readonly PlacedText[] {
  const { assessment, keyMethod } = definition;
  return [
    ...members(definition, '', ['title', 'competency', 'audience', 'withoutClass', 'accommodations']),
    ...listed(definition.prerequisites ?? [], '/prerequisites'),
    { at: '/keyMethod/name', text: keyMethod.name },
    ...listed(keyMethod.components, '/keyMethod/components'),
    ...definition.parts.flatMap((part, i) => partTexts(part, pointer('/parts', i))),
    ...definition.criteria.flatMap((criterion, i) => criterionTexts(criterion, pointer('/criteria', i))),
    ...members(assessment, '/assessment', ['support', 'appealRoute']),
  ];
}

/** The texts of a requirement. */
export function requirementTexts(requirement: Requirement, at: string): readonly PlacedText[] {
  return members(requirement, at, ['title', 'genre', 'instructions', 'consent', 'accommodations']);
}

/** What the levels or the indicators of a criterion say. */
export function descriptionTexts(criterion: Criterion, at: string): readonly PlacedText[] {
  if (criterion.kind === 'indicators')
    return criterion.indicators.map(({ statement }, j) => ({
      at: pointer(at, 'indicators', j, 'statement'),
      text: statement,
    }));
  return criterion.levels.map(({ description }, j) => ({
    at: pointer(at, 'levels', j, 'description'),
    text: description,
  }));
}

function partTexts(part: Part, at: string): readonly PlacedText[] {
  const own = members(part, at, ['title', 'instructions']);
  if (part.assessedBy === 'pass-fail') {
    const questions = part.questions ?? [];
    return [...own, ...questions.map(({ text }, j) => ({ at: pointer(at, 'questions', j, 'text'), text }))];
  }
  return [
    ...own,
    ...part.requirements.flatMap((requirement, j) =>
      requirementTexts(requirement, pointer(at, 'requirements', j)),
    ),
  ];
}

function criterionTexts(criterion: Criterion, at: string): readonly PlacedText[] {
  return [{ at: pointer(at, 'title'), text: criterion.title }, ...descriptionTexts(criterion, at)];
}

function listed(texts: readonly string[], at: string): readonly PlacedText[] {
  return texts.map((text, index) => ({ at: pointer(at, index), text }));
}

function members<K extends string>(
  owner: Partial<Readonly<Record<K, string | undefined>>>,
  at: string,
  keys: readonly K[],
): readonly PlacedText[] {
  return keys.flatMap((key) => {
    const text = owner[key];
    return text === undefined ? [] : [{ at: pointer(at, key), text }];
  });
}
