import { apply } from '../../src/index.js';
import { eventOf, tell, who } from './log.js';
import type { Candidacy } from '../../src/index.js';
import type { Tell } from './log.js';

/** A raw log, newest event first. */
export interface Log {
  readonly event: Readonly<Record<string, unknown>>;
  readonly before: Log | undefined;
}

/** A candidacy, and the events that led to it. */
export interface Node {
  readonly candidacy: Candidacy | undefined;
  readonly log: Log | undefined;
}

/** What an exploration tells of each event that it tries. */
export interface Tried {
  readonly from: Node;
  readonly event: Readonly<Record<string, unknown>>;
  /** Where it led, whether seen before or not; `undefined` where the event was refused. */
  readonly to: Node | undefined;
}

/** How many states an exploration found, and how many of them something changed that was tried in them. */
export interface Explored {
  readonly states: number;
  readonly changed: number;
}

const { open, submit, say, assign, lock, toSettle, settle, decide, flag, judge, appeal, issue } = tell;

/** The events tried in every state, all of them well-formed; whether they are legal is for the state to say. */
export const alphabet: readonly Tell[] = [
  open(),
  submit(),
  submit({ artefacts: [] }),
  submit({ attempt: 2 }),
  say('submission.withdrawn', 'earner'),
  say('screening.passed', 'screener'),
  say('screening.passed', 'screener', { id: who('a') }),
  say('screening.returned', 'screener', { reasons: ['A name.'] }),
  ...['a', 'b', 'c', 'earner', 'coach'].map((name) => assign(name)),
  say('review.declined', 'issuer', { assessor: who('b') }),
  ...['a', 'b', 'c'].flatMap((name) => [lock(name, 'yes'), lock(name, 'no')]),
  lock('a', 'yes', { assessor: { id: who('b') } }),
  say('score.suggested', 'program', { scores: [{ criterion: 'c1', level: 'yes' }] }),
  toSettle('a'),
  toSettle('d'),
  settle('d', 'yes'),
  settle('d', 'no'),
  ...['earned', 'not-yet', 'denied'].map((outcome) => decide(outcome)),
  decide('earned', { role: 'issuer', id: who('a') }),
  decide('earned', { role: 'program' }),
  (candidacy) => ({
    ...{ type: 'decision.returned', role: 'approver', reasons: ['Look again.'] },
    reviews: [candidacy?.reviews.findLast(({ counts }) => counts)?.review.id ?? 'urn:example:none'],
  }),
  say('feedback.sent', 'issuer'),
  say('support.completed', 'coach'),
  flag(),
  say('integrity.cleared', 'integrity-officer', { reason: 'mistaken' }),
  say('integrity.upheld', 'integrity-officer', { reasons: ['Copied.'] }),
  say('conflict.declared', 'issuer', { person: who('a'), reason: 'family' }),
  appeal(),
  judge('upheld'),
  judge('reopened'),
  judge('reopened', ['a', 'panel']),
  issue(),
  say('credential.suspended', 'issuer', { reason: 'We look.' }),
  say('credential.reinstated', 'issuer', { reason: 'All is well.' }),
  say('credential.revoked', 'issuer', { reason: 'privacy' }),
  say('candidacy.lapsed', 'issuer'),
];

/**
 * Tries every event of the alphabet in every state that can be reached in so many steps, each state once: two logs that
 * differ in ids and moments only lead to one.
 */
export function explore(start: Node, depth: number, see: (tried: Tried) => void): Explored {
  let changed = 0;
  const seen = new Set([canonical(start.candidacy)]);
  let level: readonly Node[] = [start];
  for (let step = 0; step < depth; step += 1) {
    const next: Node[] = [];
    for (const from of level) {
      const before = JSON.stringify(from.candidacy);
      const reached = alphabet.flatMap((told) => tried(from, told, see) ?? []);
      next.push(...reached.filter(({ candidacy }) => seen.size !== seen.add(canonical(candidacy)).size));
      if (JSON.stringify(from.candidacy) !== before) changed += 1;
    }
    level = next;
  }
  return { states: seen.size, changed };
}

/** The events of a log, oldest first. */
export function eventsOf(log: Log | undefined): readonly Readonly<Record<string, unknown>>[] {
  const events = [];
  for (let at = log; at !== undefined; at = at.before) events.push(at.event);
  return events.reverse();
}

function tried(from: Node, told: Tell, see: (tried: Tried) => void): Node | undefined {
  const event = eventOf(from.candidacy, told);
  const applied = apply(from.candidacy, event);
  const to =
    applied.kind === 'ok' ? { candidacy: applied.value, log: { event, before: from.log } } : undefined;
  see({ from, event, to });
  return to;
}

/** Everything of a candidacy that has a say in what may come next, without moments and ids. */
function canonical(candidacy: Candidacy | undefined): string {
  if (candidacy === undefined) return '';
  const { state, attempt, round, holds, appeals, conflicts, issued } = candidacy;
  return JSON.stringify([
    [state, attempt, round, issued?.standing, conflicts.map(({ person }) => person).sort()],
    candidacy.submissions.at(-1)?.artefacts.length,
    candidacy.screenings.map(({ screener }) => screener).sort(),
    candidacy.assignments.map((entry) => [entry.attempt, entry.round, entry.assessor, entry.status]).sort(),
    candidacy.adjudications.map((entry) => [entry.attempt, entry.round, entry.adjudicator, entry.status]),
    candidacy.reviews
      .map(({ attempt: number, round: turn, counts, review }) => [
        ...[number, turn, counts, review.assessor.id, review.criteria[0]?.level],
      ])
      .sort(),
    candidacy.decisions.map(({ outcome, stands, attempt: number, by }) => [outcome, stands, number, by]),
    [
      holds.map(({ from, outcome }) => [from, outcome]),
      appeals.map(({ round: turn, outcome }) => [turn, outcome]),
    ],
    candidacy.actors.some(({ role }) => role === 'program'),
  ]);
}
