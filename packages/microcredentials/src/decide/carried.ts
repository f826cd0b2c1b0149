import type { Scale } from './scale.js';

/** A score of an earlier attempt that stands. */
export interface CarriedScore {
  /** The place in the scale's levels. */
  readonly rank: number;
  /** The number of the attempt in which it was given. */
  readonly from: number;
}

/** What may stand without being scored again, by scale. */
export type Carried = ReadonlyMap<Scale, CarriedScore>;
