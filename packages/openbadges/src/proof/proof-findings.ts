import { limits } from '../limits.js';
import { bad, ok, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ProofFacts } from '../ports.js';
import type { Problem } from '../problem.js';
import { moved, relocate } from './relocate.js';

/** What is found of the proofs of a document. */
export interface ProofFindings {
  /** The facts of every proof, where each that is of a supported suite verified; in the order of the document. */
  readonly outcome: Outcome<readonly ProofFacts[]>;
  /** What was found besides and does not decide the outcome: what is irregular, and what was not checked. */
  readonly warnings: readonly Problem[];
}

/** What became of one proof. Its problems point into `/proof`, wherever it stands. */
export interface ProofResult {
  /** Where it stands. */
  readonly at: string;
  readonly outcome: Outcome<ProofFacts>;
  /** Whether its suite is one of this release's. */
  readonly isSupported: boolean;
}

/**
 * Puts together what became of each proof. A rule that is broken decides; else what could not be found out; proofs of
 * other suites decide only where no other proof verified.
 */
export function findingsOf(results: readonly ProofResult[]): ProofFindings {
  const placed = results.map(inPlace);
  const facts: ProofFacts[] = [];
  for (const { outcome } of placed) if (outcome.kind === 'ok') facts.push(outcome.value);
  const irregular = facts.flatMap(({ warnings }) => warnings);
  if (facts.length === placed.length) return { outcome: ok(facts), warnings: irregular };
  const broken = problemsOf(placed, ({ outcome }) => outcome.kind === 'bad');
  const open = problemsOf(placed, ({ outcome, isSupported }) => isSupported && outcome.kind === 'unknown');
  const others = problemsOf(placed, ({ outcome, isSupported }) => !isSupported && outcome.kind === 'unknown');
  const [firstBroken, ...otherBroken] = broken;
  if (firstBroken !== undefined) {
    return { outcome: bad(firstBroken, ...otherBroken), warnings: [...open, ...others, ...irregular] };
  }
  const [firstOpen, ...otherOpen] = open.length === 0 && facts.length === 0 ? others : open;
  if (firstOpen === undefined) return { outcome: ok(facts), warnings: [...others, ...irregular] };
  const rest = firstOpen === others[0] ? [] : others;
  return { outcome: unknown(firstOpen, ...otherOpen), warnings: [...rest, ...irregular] };
}

/** Suites speak of `/proof`; in a list of proofs that is one of its items. */
function inPlace(result: ProofResult): ProofResult {
  const { at, outcome, isSupported } = result;
  if (at === '/proof') return result;
  const move = (place: string): string => place.replace(/^\/proof(?=\/|$)/, () => at);
  if (outcome.kind !== 'ok') return { at, isSupported, outcome: relocate(outcome, move) };
  const warnings = outcome.value.warnings.map((problem) => moved(problem, move));
  return { at, isSupported, outcome: ok({ ...outcome.value, warnings }) };
}

/** What is wrong with the document is found by every proof, and said once. */
function problemsOf(
  results: readonly ProofResult[],
  isMeant: (result: ProofResult) => boolean,
): readonly Problem[] {
  const problems = results
    .filter(isMeant)
    .flatMap(({ outcome }) => (outcome.kind === 'ok' ? [] : outcome.problems));
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].slice(0, limits.problems);
}
