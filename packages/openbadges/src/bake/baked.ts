import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { BakedAs } from './badge-places.js';

/**
 * The badge that an image carries. Nothing of it has been verified: `text` is whatever somebody wrote there.
 *
 * `text` is JSON, a compact JWS or (Open Badges 2.0 only) a URL, without white space around it. `as` is the kind
 * of badge that the image claims, not what the text turns out to be.
 */
export interface Baked {
  readonly text: string;
  readonly format: 'png' | 'svg';
  readonly as: BakedAs;
}

/**
 * The one badge among all that were found in an image. Readers take the first; where another differs from it, one
 * reader would see another badge than the next, so neither is taken.
 *
 * Codes: `container.no-badge`, `container.ambiguous`.
 *
 * @see Open Badges 3.0 §Baked Badge: the chunk or element must not appear more than once
 */
export function onlyBadge(found: readonly Baked[]): Outcome<Baked> {
  const written = found.filter(({ text }) => text !== '');
  const [first] = written;
  if (first === undefined) {
    return bad({ code: 'container.no-badge', message: 'The image carries no badge.', spec: SPEC });
  }
  if (written.some(({ text }) => text !== first.text)) {
    return ambiguous(`The image carries ${written.length} badges, and they differ.`);
  }
  return ok(first);
}

/** The answer for an image in which two readers may see two badges. */
export function ambiguous(message: string): Outcome<never> {
  return bad({ code: 'container.ambiguous', message, spec: SPEC });
}

const SPEC = 'Open Badges 3.0 §Baked Badge';
