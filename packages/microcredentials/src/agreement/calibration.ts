import { BadgeError } from '../error.js';
import { agreementOf } from './agreement.js';
import type { Agreement } from './agreement.js';

/** How an assessor's scores stand to reference scores. */
export interface Calibration extends Agreement {
  /** How many of the scores are those of the reference. */
  readonly matches: number;
  /** The share of matches from which on an assessor is calibrated. */
  readonly bar: number;
  /** Whether the share reaches the bar. Never so without a score. */
  readonly calibrated: boolean;
}

/** On which terms scores are compared. */
export interface CalibrationOptions {
  /** The share of matches asked for, over 0 and up to 1; without it, 0.8. */
  readonly bar?: number;
  /** The levels, lowest first, for weighted kappa and for what is adjacent. Without it, in the order met. */
  readonly levels?: readonly string[];
}

/**
 * Compares an assessor's scores with the reference scores of the same works, in the same order. The bar is a share of
 * exact matches and has nothing to do with kappa, which stands beside it: at four in five, kappa can be near nought.
 *
 * Throws `BadgeError` (`argument.invalid`) where there are not as many of the one as of the other, or for the bar.
 */
export function calibration(
  scores: readonly string[],
  reference: readonly string[],
  { bar = 0.8, levels = [...new Set([...reference, ...scores])] }: CalibrationOptions = {},
): Calibration {
  if (scores.length !== reference.length)
    throw new BadgeError('argument.invalid', 'There must be as many scores as reference scores.');
  if (!(bar > 0 && bar <= 1)) throw new BadgeError('argument.invalid', 'The bar is a share of 1.');
  const pairs = scores.map((score, index) => [score, reference[index] ?? ''] as const);
  const matches = pairs.filter(([score, wanted]) => score === wanted).length;
  const n = pairs.length;
  return {
    // A scale has one level at least, also where nothing was rated.
    ...agreementOf(pairs, levels.length === 0 ? [''] : levels),
    matches,
    bar,
    calibrated: n > 0 && matches / n >= bar,
  };
}
