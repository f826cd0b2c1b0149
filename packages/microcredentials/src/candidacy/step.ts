import { parsed } from '../problem.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Candidacy } from './candidacy.js';

/** What an event changes. Counting, times and actors are kept by `apply`. */
export type Changes = Partial<
  Omit<
    Candidacy,
    'id' | 'definition' | 'earner' | 'openedAt' | 'clock' | 'events' | 'lastAt' | 'trail' | 'actors'
  >
>;

/** What an event changes, unless something stands against it. */
export function step(problems: readonly MicrocredentialProblem[], change: () => Changes): Parsed<Changes> {
  return problems.length === 0 ? { kind: 'ok', value: change() } : parsed({}, problems);
}
