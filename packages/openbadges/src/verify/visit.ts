import type { Env } from '../ports.js';
import type { Detected } from './detect.js';
import type { Report } from './report.js';

/** One document of those that a call verifies: the one that was handed over, or one inside it. */
export interface Visit {
  readonly env: Env;
  /** What a presentation must answer; only the outermost can. */
  readonly domain: string | undefined;
  readonly challenge: string | undefined;
  /** How many documents stand around this one. */
  readonly depth: number;
  /** How much has been looked at so far, in the whole call: documents inside others, and proofs in all of them. */
  readonly opened: { contents: number; proofs: number };
  /** Verifies a document that stands inside another. */
  readonly verify: (detected: Detected, visit: Visit) => Promise<Report>;
}
