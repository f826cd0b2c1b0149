/**
 * Whether a signature covers a number, but for what lies beyond sixteen digits (JSON-LD 1.1 API, §8.6). JSON-LD
 * processors take a number without a point for a whole one: they sign 1e-7 as 0.
 */
export function isCovered(value: number): boolean {
  return Number.isFinite(value) && (Number.isInteger(value) || String(value).includes('.'));
}
