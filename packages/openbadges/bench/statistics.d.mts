/** A figure of many rounds: its median, its quartiles, and how many rounds there were. */
export interface Figure {
  readonly unit: string;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly rounds: number;
}
export function quantile(numbers: readonly number[], share: number): number;
export function median(numbers: readonly number[]): number;
export function summary(numbers: readonly number[], unit: string): Figure;
export function ratios(over: readonly number[], under: readonly number[]): readonly number[];
export function differences(from: readonly number[], less: readonly number[]): readonly number[];
export function growth(points: readonly (readonly [size: number, cost: number])[]): number;
