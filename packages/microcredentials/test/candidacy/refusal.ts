import type { Candidacy } from '../../src/index.js';
import type { Tell } from './log.js';

/** What is told, where the candidacy stands, what is tried, and why it is refused. */
export type Refusal = readonly [string, Candidacy, Tell, readonly string[]];
