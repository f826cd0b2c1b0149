import type { JsonObject } from '../../model/json.js';
import type { Recipient } from '../recipient-asked.js';
import type { Visit } from '../visit.js';

/** The badge for a stack, whose components are being verified. */
export interface Stack {
  readonly document: JsonObject;
  /** Whether its components may be asked for: its proof holds, and its key is known to be its issuer's. */
  readonly mayAsk: boolean;
  /** Whose badge the stack must be. */
  readonly asked: Recipient | undefined;
  /** How its components are verified. */
  readonly inner: Visit;
}
