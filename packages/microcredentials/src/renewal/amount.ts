import type { UnitRate } from '../generated/types.js';

/** The decimals that an amount in a policy may have. */
const DECIMALS = 4;

/** An amount in steps of its unit, and whether a part of a step was dropped to get there. */
export interface Steps {
  readonly steps: number;
  readonly isRoundedDown: boolean;
}

/**
 * An amount as a whole number of steps of a unit: with two decimals, `1.5` is 150 steps. `undefined` where it is finer
 * than the unit.
 */
export function exactSteps(amount: string, decimals: number): number | undefined {
  const { steps, isRoundedDown } = stepsDown(amount, decimals);
  return isRoundedDown ? undefined : steps;
}

/** An amount in steps of a unit. What is finer is dropped: nobody gains by a rounding. */
export function stepsDown(amount: string, decimals: number): Steps {
  const [whole = '', part = ''] = amount.split('.');
  const padded = part.padEnd(decimals, '0');
  return {
    steps: Number(whole + padded.slice(0, decimals)),
    isRoundedDown: /[1-9]/.test(padded.slice(decimals)),
  };
}

/** A number of steps as a decimal text without needless zeros. */
export function amountText(steps: number, decimals: number): string {
  const digits = String(steps).padStart(decimals + 1, '0');
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 || part === '' ? whole : `${whole}.${part}`;
}

/** Hours in steps of a unit, at an exact rate. What is finer than a step is dropped. */
export function hoursInSteps(hours: string, rate: UnitRate, decimals: number): Steps {
  const scaled = (amount: string) => BigInt(stepsDown(amount, DECIMALS).steps);
  const numerator = scaled(hours) * scaled(rate.units) * 10n ** BigInt(decimals);
  const denominator = scaled(rate.hours) * 10n ** BigInt(DECIMALS);
  return { steps: Number(numerator / denominator), isRoundedDown: numerator % denominator !== 0n };
}

/** The hours that an issuer declares, as an amount; `undefined` where the number is none. */
export function declaredHours(hours: number): string | undefined {
  const text = hours < 1e-6 && hours >= 0 ? '0' : String(hours);
  const [amount] = /^(0|[1-9]\d{0,5})(\.\d{1,4})?/.exec(text) ?? [];
  return amount !== undefined && /^\d{1,6}(\.\d+)?$/.test(text) ? amount : undefined;
}
