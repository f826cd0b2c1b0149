import type { JsonObject } from '../../model/json.js';
import { ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import { altered } from './altered.js';
import { scatteredId } from './mentions.js';

/**
 * Whether no thing is described in pieces, of which nobody can tell where they stood. `references` are the texts that
 * are signed as ids of things of which nothing more is said there.
 *
 * Code: `context.altered-meaning`.
 */
export function checkPlaces(document: JsonObject, references: ReadonlySet<string>): Outcome<undefined> {
  const id = scatteredId(document, references);
  if (id === undefined) return ok(undefined);
  return altered(`${JSON.stringify(id.slice(0, 80))} stands in several places, for different things.`);
}
