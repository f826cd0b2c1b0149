import type { JsonObject } from '../../model/json.js';
import type { Outcome } from '../../outcome.js';
import type { LoadContext } from '../../ports.js';
import type { Hash } from '../hash.js';
import type { Canonical } from './signed-data.js';

/** A document, and a proof over it without the proof's value. */
export interface Securing {
  readonly document: JsonObject;
  readonly options: JsonObject;
  readonly hash: Hash;
  readonly loadContext: LoadContext;
}

/** How a suite brings a document and a proof's options into canonical form. */
export type Transform = (securing: Securing) => Promise<Outcome<Canonical>>;
