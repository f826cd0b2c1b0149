import type { Interval } from '@badgewright/microcredentials';

/** A share as a person reads it: whole percents. */
export function percent(value: number | undefined): string {
  return value === undefined ? '–' : `${Math.round(value * 100)} %`;
}

/** The range of a share. */
export function percentRange(interval: Interval | undefined): string {
  if (interval === undefined) return '';
  return `${Math.round(interval.low * 100)} to ${Math.round(interval.high * 100)} %`;
}

/** A coefficient of −1 to 1, with its range where there is one. */
export function coefficient(value: number | undefined, interval: Interval | undefined): string {
  if (value === undefined) return 'undefined';
  const range = interval === undefined ? '' : ` (${fixed(interval.low)} to ${fixed(interval.high)})`;
  return `${fixed(value)}${range}`;
}

/** A difference of two shares, in points of a hundred, with its sign. */
export function points(value: number): string {
  const rounded = Math.round(value * 100);
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}

function fixed(value: number): string {
  return value
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−');
}
