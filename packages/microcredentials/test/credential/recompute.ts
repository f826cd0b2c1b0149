/** What the recomputation reads of a badge: no more than a stranger has. */
interface Badge {
  readonly credentialSubject: {
    readonly achievement: { readonly resultDescription?: readonly Description[] };
    readonly result?: readonly { readonly resultDescription?: string; readonly achievedLevel?: string }[];
  };
}

interface Description {
  readonly id: string;
  readonly resultType: string;
  readonly requiredLevel?: string;
  readonly rubricCriterionLevel?: readonly { readonly id: string; readonly points?: string }[];
}

/**
 * "Assessed by rubric, every criterion at or above the required level", from the badge alone. Ranks come from
 * `points` only: no signature covers the order of the levels.
 */
export function assessedByRubricAndMet(badge: Badge): boolean {
  const { achievement, result = [] } = badge.credentialSubject;
  const descriptions = achievement.resultDescription ?? [];
  return descriptions.length > 0 && descriptions.every((description) => isMet(description, result));
}

function isMet(
  description: Description,
  results: readonly { readonly resultDescription?: string; readonly achievedLevel?: string }[],
): boolean {
  const own = results.filter(({ resultDescription }) => resultDescription === description.id);
  const required = pointsOf(description, description.requiredLevel);
  const achieved = pointsOf(description, own[0]?.achievedLevel);
  return (
    description.resultType === 'RubricCriterionLevel' &&
    own.length === 1 &&
    required !== undefined &&
    achieved !== undefined &&
    achieved >= required
  );
}

function pointsOf({ rubricCriterionLevel = [] }: Description, level: string | undefined): number | undefined {
  const points = rubricCriterionLevel.find(({ id }) => id === level)?.points;
  return points === undefined ? undefined : Number(points);
}
