import type { JsonValue } from '../model/json.js';
import { detectInside } from './detect.js';
import type { Detected } from './detect.js';
import { documentIn } from './document-in.js';
import type { Report } from './report.js';
import { standingIn } from './shelf.js';
import type { AtHand, Place } from './shelf.js';
import type { Visit } from './visit.js';

/** A credential in a record or a presentation. */
export interface Sibling extends Place {
  readonly detected: Detected;
  readonly at: string;
}

/**
 * The credentials in one document. Each is verified once, as what stands there, and any of them may be what another, a
 * stack, rests on.
 */
export function siblingsIn(
  items: readonly { readonly item: JsonValue; readonly at: string }[],
  visit: Visit,
): readonly Sibling[] {
  const shelf = standingIn(() => siblings.flatMap((sibling) => atHand(sibling, visit)));
  const inner: Visit = { ...visit, shelves: [...visit.shelves, shelf] };
  const siblings = items.map(({ item, at }) => siblingAt(at, detectInside(item), inner));
  return siblings;
}

function siblingAt(at: string, detected: Detected, visit: Visit): Sibling {
  let reported: Report | undefined;
  let isRunning = false;
  return {
    at,
    detected,
    isBeingVerified: () => isRunning,
    report: async (stacks) => {
      if (reported !== undefined) return reported;
      isRunning = true;
      reported = await visit.verify(detected, { ...visit, stacks });
      isRunning = false;
      return reported;
    },
  };
}

function atHand(place: Sibling, { env }: Visit): readonly AtHand[] {
  const document = documentIn(place.detected, env);
  return document === undefined ? [] : [{ document, detected: place.detected, place }];
}
