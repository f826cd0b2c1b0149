import type { TrustList } from '../model/trust-list.js';
import type { Call } from '../signed/call.js';
import type { Detected } from './detect.js';
import type { Recipient } from './recipient-asked.js';
import type { Report } from './report.js';
import type { Shelf } from './shelf.js';

/** One document of those that a call verifies: the one that was handed over, or one inside it. */
export interface Visit extends Call {
  /** What a presentation must answer; only the outermost can. */
  readonly domain: string | undefined;
  readonly challenge: string | undefined;
  /** Whose badge it must be. */
  readonly recipient: Recipient | undefined;
  readonly trust: TrustList | undefined;
  /** How many documents stand around this one. */
  readonly depth: number;
  /** Whether this is what a refresh service gave: nobody is asked for a newer version again. */
  readonly isRefreshed: boolean;
  /** Where badges are looked for on which a stack rests: the nearest last. */
  readonly shelves: readonly Shelf[];
  /** The stacks that rest on this badge, each on the next: their ids in comparable form, `''` where one has none. */
  readonly stacks: readonly string[];
  /** Verifies a document that stands inside another. */
  readonly verify: (detected: Detected, visit: Visit) => Promise<Report>;
}
