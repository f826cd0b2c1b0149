import type { Figure } from './statistics.mjs';

/** What a figure is to reach. */
export interface Goal {
  readonly title: string;
  readonly key: string;
  readonly is: 'at least' | 'at most';
  readonly goal: number;
  readonly stretch?: number;
}
export const goals: readonly Goal[];
export function standing(
  goal: Goal,
  figure: Figure | undefined,
): 'stretch' | 'met' | 'missed' | 'not measured';
