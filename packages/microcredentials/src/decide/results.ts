import type { CriterionResult, PartResult, Unmet } from './decision.js';
import type { Settled } from './settle.js';

/** The results per criterion and per pass/fail part, in the definition's order. */
export function resultsOf(settled: readonly Settled[]): {
  readonly criteria: readonly CriterionResult[];
  readonly parts: readonly PartResult[];
} {
  return {
    criteria: settled.filter(({ scale }) => scale.kind === 'criterion').map(criterionResult),
    parts: settled.filter(({ scale }) => scale.kind === 'part').map(partResult),
  };
}

/** What is unmet, with the feedback on it, in the definition's order. */
export function unmetOf(settled: readonly Settled[]): readonly Unmet[] {
  return settled
    .filter(({ met }) => !met)
    .map((entry) =>
      entry.scale.kind === 'criterion'
        ? { kind: 'criterion', ...criterionResult(entry), feedback: entry.feedback }
        : { kind: 'part', ...partResult(entry), feedback: entry.feedback },
    );
}

function criterionResult({ scale, rank, met }: Settled): CriterionResult {
  return {
    criterion: scale.id,
    title: scale.title,
    requiredLevel: scale.levels[scale.required] ?? '',
    achievedLevel: scale.levels[rank] ?? '',
    met,
  };
}

function partResult({ scale, met }: Settled): PartResult {
  return { part: scale.id, title: scale.title, result: met ? 'pass' : 'fail' };
}
