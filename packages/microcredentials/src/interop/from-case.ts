import { parsed, problem } from '../problem.js';
import { pointer } from '../input/json-pointer.js';
import type { AlignmentTarget, LevelledCriterion } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Framework, FrameworkCriterion, FrameworkItem } from './read-case.js';

/**
 * Items of a framework as alignments of a definition. Each is named by its code (`humanCodingScheme`), its
 * identifier or its URI.
 *
 * Codes: `interop.item-unknown`, `interop.item-ambiguous` (two items have the code), both with a pointer into `names`.
 *
 * @example
 * const alignment = alignmentsFrom(framework, ['PHX-LIT-3']);
 * @see Open Badges 3.0, Alignment
 */
export function alignmentsFrom(
  framework: Framework,
  names: readonly string[],
): Parsed<readonly AlignmentTarget[]> {
  const problems: MicrocredentialProblem[] = [];
  const targets = names.flatMap((name, index) => {
    const found = framework.items.filter((item) => isNamed(item, name));
    const [item] = found;
    if (item !== undefined && found.length === 1) return [targetOf(item, framework)];
    const code = item === undefined ? 'interop.item-unknown' : 'interop.item-ambiguous';
    problems.push(problem(code, pointer('', index), `The framework has ${found.length} items of this name.`));
    return [];
  });
  return parsed(targets, problems);
}

function isNamed({ identifier, uri, code }: FrameworkItem, name: string): boolean {
  return [identifier, uri, code].includes(name);
}

function targetOf({ uri, statement, code, name }: FrameworkItem, { title }: Framework): AlignmentTarget {
  return {
    targetName: name ?? statement,
    targetUrl: uri,
    ...(code !== undefined && { targetCode: code }),
    targetFramework: title,
    targetType: 'CFItem',
  };
}

/** What a rubric of a framework does not say, and a definition must. */
export interface RubricReading {
  /** Ids of the requirements that a criterion reads. */
  readonly reads: (criterion: FrameworkCriterion) => readonly string[];
  /** The place of the level that a criterion requires, from 0: CASE does not say. */
  readonly requiredLevel: (criterion: FrameworkCriterion) => number;
}

/**
 * A rubric of a framework as criteria of a definition: `c1`, `c2` and so on, with levels `l1`, `l2`, the lowest first.
 *
 * Codes: `interop.rubric-unknown`, `interop.rubric-unusable` (a criterion has fewer than two levels, a level no
 * name or no description, or the required level is not there or the lowest).
 *
 * @example
 * const criteria = criteriaFrom(framework, rubricId, { reads: () => ['week-plan'], requiredLevel: () => 2 });
 * @see 1EdTech CASE 1.1, CFRubric
 */
export function criteriaFrom(
  framework: Framework,
  rubric: string,
  reading: RubricReading,
): Parsed<readonly LevelledCriterion[]> {
  const found = framework.rubrics.find(({ identifier }) => identifier === rubric);
  if (found === undefined)
    return parsed([], [problem('interop.rubric-unknown', '', 'The framework has no rubric of this id.')]);
  const problems: MicrocredentialProblem[] = [];
  const criteria = found.criteria.map((criterion, index) => {
    const at = pointer('/criteria', index);
    const required = reading.requiredLevel(criterion);
    problems.push(...faultsOf(criterion, required, at));
    return criterionOf(criterion, { index, required, reading });
  });
  if (criteria.length === 0)
    problems.push(problem('interop.rubric-unusable', '/criteria', 'The rubric has no criterion.'));
  return parsed(criteria, problems);
}

function faultsOf(
  { title, levels }: FrameworkCriterion,
  required: number,
  at: string,
): readonly MicrocredentialProblem[] {
  const unusable = (message: string, place: string) => problem('interop.rubric-unusable', place, message);
  return [
    ...(title.trim() === '' ? [unusable('The criterion has no title.', at)] : []),
    ...(levels.length < 2 ? [unusable('The criterion has fewer than two levels.', at)] : []),
    ...(required < 1 || levels[required] === undefined
      ? [unusable('There is no level at the place of the required one, or it is the lowest.', at)]
      : []),
    ...levels.flatMap(({ name, description }, index) =>
      name.trim() === '' || description.trim() === ''
        ? [unusable('The level has no name or no description.', pointer(at, 'levels', index))]
        : [],
    ),
  ];
}

interface Placed {
  readonly index: number;
  readonly required: number;
  readonly reading: RubricReading;
}

function criterionOf(criterion: FrameworkCriterion, { index, required, reading }: Placed): LevelledCriterion {
  return {
    kind: 'levels',
    id: `c${index + 1}`,
    title: criterion.title,
    reads: reading.reads(criterion),
    levels: criterion.levels.map(({ name, description }, place) => ({
      id: `l${place + 1}`,
      name,
      description,
    })),
    requiredLevel: `l${required + 1}`,
  };
}
