import type { Figure } from './statistics.mjs';

export interface Results {
  readonly figures: Readonly<Record<string, Figure>>;
}
export function goalTable(results: Results): string;
export function figureTable(results: Results): string;
export function growthTable(results: Results): string;
export function withTables(page: string, results: Results): string;
