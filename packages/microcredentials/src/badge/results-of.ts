import type { AchievementSubject, Result, ResultDescription } from '@badgewright/openbadges';

/** How one result of a badge stands to what its achievement requires. Ids are those of the badge. */
export interface HeldResult {
  /** The id of the result description; `''` where the result names none. */
  readonly criterion: string;
  /** The level, the value or the status; without it there is no result for the criterion. */
  readonly achieved?: string;
  /** The level or the value required; without it, nothing is. */
  readonly required?: string;
  /** Whether the result reaches it, by what the signature covers; without it nobody can tell, or nothing is required. */
  readonly meets?: boolean;
}

/**
 * The results of a badge. Levels rank by `points`, where none has any by `level`, and never by their order, which no
 * signature covers; values rank as numbers.
 *
 * @see Open Badges 3.0, Result, ResultDescription and RubricCriterionLevel
 */
export function resultsOf({ achievement, result = [] }: AchievementSubject): readonly HeldResult[] {
  const descriptions = new Map((achievement.resultDescription ?? []).map((one) => [one.id, one] as const));
  const named = new Set(result.map(({ resultDescription }) => resultDescription));
  return [
    ...result.map((one) => heldResult(one, descriptions.get(one.resultDescription ?? ''))),
    ...[...descriptions.values()]
      .filter((one) => requiredBy(one) !== undefined && !named.has(one.id))
      .map((one): HeldResult => ({ criterion: one.id, required: requiredBy(one) ?? '' })),
  ];
}

function heldResult(result: Result, description: ResultDescription | undefined): HeldResult {
  const achieved = result.achievedLevel ?? result.value ?? result.status;
  const required = requiredBy(description);
  const meets =
    description === undefined || required === undefined ? undefined : meetsAll(result, description);
  return {
    criterion: result.resultDescription ?? '',
    ...(achieved === undefined ? {} : { achieved }),
    ...(required === undefined ? {} : { required }),
    ...(meets === undefined ? {} : { meets }),
  };
}

function requiredBy(description: ResultDescription | undefined): string | undefined {
  return description?.requiredLevel ?? description?.requiredValue;
}

/** Whether everything required is reached; one that falls short weighs more than one that nobody can tell. */
function meetsAll(result: Result, description: ResultDescription): boolean | undefined {
  const answers = [
    finality(result, description),
    ...(description.requiredLevel === undefined ? [] : [meetsLevel(result, description)]),
    ...(description.requiredValue === undefined ? [] : [meetsValue(result, description)]),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** A result whose status is no end says nothing yet, and one that failed has reached nothing. */
function finality({ status }: Result, { requiredValue }: ResultDescription): boolean | undefined {
  if (status === undefined || status === 'Completed' || status === requiredValue) return true;
  return status === 'Failed' || status === 'Withdrew' ? false : undefined;
}

function meetsLevel({ achievedLevel }: Result, description: ResultDescription): boolean | undefined {
  const { requiredLevel, rubricCriterionLevel: levels = [] } = description;
  if (achievedLevel === requiredLevel) return true;
  const rank = levels.some(({ points }) => points !== undefined) ? 'points' : 'level';
  const numberOf = (id: string | undefined) => {
    const [level, ...more] = levels.filter((one) => one.id === id);
    // Of two levels of one id nobody can tell which is meant.
    return more.length > 0 ? undefined : numberIn(level?.[rank]);
  };
  return reaches(numberOf(achievedLevel), numberOf(requiredLevel));
}

function meetsValue(result: Result, description: ResultDescription): boolean | undefined {
  const { requiredValue, allowedValue, resultType, valueMin, valueMax } = description;
  const value = resultType === 'Status' ? (result.value ?? result.status) : result.value;
  if (value === undefined) return undefined;
  if (value === requiredValue) return true;
  const [least, most] = [numberIn(valueMin), numberIn(valueMax)];
  // Of a scale that is written from its high end, nobody can tell which way is up.
  if (allowedValue !== undefined || (least !== undefined && most !== undefined && least > most))
    return undefined;
  return reaches(numberIn(value), numberIn(requiredValue));
}

function reaches(own: number | undefined, bar: number | undefined): boolean | undefined {
  return own === undefined || bar === undefined ? undefined : own >= bar;
}

/** A plain decimal number, of no more digits than a program keeps apart. */
function numberIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d+(?:\.\d+)?$/.test(text)) return undefined;
  return text.replace(/\D/g, '').length <= 15 ? Number(text) : undefined;
}
