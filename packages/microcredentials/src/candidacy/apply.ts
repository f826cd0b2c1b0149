import { freezeDeep } from '../input/freeze-deep.js';
import { pointer } from '../input/json-pointer.js';
import { isPlainList, plainJson } from '../input/plain-json.js';
import { parsed, problem } from '../problem.js';
import { checkActor, sameAs } from './independence.js';
import { checkOpening, openedBy } from './open.js';
import { checkOrder } from './order.js';
import { readEvent } from './read-event.js';
import { eventRules, workingStates } from './rules.js';
import { trailEntry } from './trail.js';
import { transition } from './transition.js';
import type { Actor } from '../generated/types.js';
import type { PlainJson } from '../input/plain-json.js';
import type { MicrocredentialProblem, MicrocredentialProblems, Parsed } from '../problem.js';
import type { Candidacy, WorkingSpan } from './candidacy.js';
import type { CandidacyEvent } from './event.js';
import type { Changes } from './step.js';

/**
 * Applies the next event to a candidacy, or opens one where there is none yet. Nothing is applied in part: what is
 * refused leaves the candidacy as it was, and every fault is told with its code (`input.*`, `format.*`, those of the
 * documents inside, `candidacy.*`, and what `decide` holds against a submission or a review). Never throws.
 *
 * Pointers lead into the event; where the fault lies in what was handed in or reviewed before, into
 * `{ definition, submission, reviews, earlier }` of the attempt, as `decide` has them.
 *
 * @example
 * const next = apply(candidacy, event);
 * if (next.kind === 'ok') store(event, next.value.state);
 * else for (const { code, at } of next.problems) report(code, at);
 */
export function apply(candidacy: Candidacy | undefined, event: unknown): Parsed<Candidacy> {
  const copied = plainJson(event);
  if (copied.kind === 'bad') return copied;
  const read = readEvent(copied.value, '');
  return read.kind === 'ok' ? applied(candidacy, read.value) : read;
}

/**
 * Reads a whole log: a list of events from the first on. Faults of form and of order are told for all events; of those
 * that the state forbids, the first, since what comes after it would rest on it. Pointers begin with the event's place
 * in the list. Codes as for `apply`. Never throws.
 *
 * @example
 * const read = replay(lines.map((line) => JSON.parse(line)));
 * if (read.kind === 'ok') show(read.value.state, read.value.attempt);
 */
export function replay(events: unknown): Parsed<Candidacy> {
  const copied = plainJson(events);
  if (copied.kind === 'bad') return copied;
  if (!isPlainList(copied.value))
    return refused([problem('format.type', '', 'A list of events is called for.')]);
  const read = copied.value.map((value: PlainJson, index) => readEvent(value, pointer('', index)));
  const faults = read.flatMap((event) => (event.kind === 'bad' ? event.problems : []));
  if (faults.length > 0) return refused(faults);
  return replayed(read.flatMap((event) => (event.kind === 'ok' ? [event.value] : [])));
}

function replayed(events: readonly CandidacyEvent[]): Parsed<Candidacy> {
  const disorder = events.flatMap((event, index) => {
    const before = events[index - 1];
    const last = before && { id: events[0]?.candidacy ?? '', events: before.sequence, lastAt: before.at };
    return checkOrder(last, event, pointer('', index));
  });
  if (disorder.length > 0) return refused(disorder);
  let candidacy: Candidacy | undefined;
  for (const [index, event] of events.entries()) {
    const next = applied(candidacy, event);
    if (next.kind === 'bad')
      return refused(next.problems.map((found) => ({ ...found, at: pointer('', index) + (found.at ?? '') })));
    candidacy = next.value;
  }
  return candidacy === undefined
    ? refused([problem('candidacy.not-opened', '', 'The log is empty.')])
    : { kind: 'ok', value: candidacy };
}

function applied(candidacy: Candidacy | undefined, event: CandidacyEvent): Parsed<Candidacy> {
  const last = candidacy && { id: candidacy.id, events: candidacy.events, lastAt: candidacy.lastAt };
  const disorder = checkOrder(last, event, '');
  if (disorder.length > 0) return refused(disorder);
  if (candidacy === undefined || event.type === 'candidacy.opened') return opened(candidacy, event);
  const forbidden = [...checkState(candidacy, event), ...checkActor(candidacy, event)];
  if (forbidden.length > 0) return refused(forbidden);
  const changed = transition(candidacy, event);
  return changed.kind === 'ok' ? { kind: 'ok', value: after(candidacy, event, changed.value) } : changed;
}

function opened(candidacy: Candidacy | undefined, event: CandidacyEvent): Parsed<Candidacy> {
  if (candidacy !== undefined) return refused(checkState(candidacy, event));
  if (event.type !== 'candidacy.opened')
    return refused([problem('candidacy.not-opened', '/type', 'The first event opens the candidacy.')]);
  return parsed(freezeDeep(openedBy(event)), checkOpening(event));
}

/** Whether the state lets this happen; if not, the code says why. */
function checkState({ state }: Candidacy, { type }: CandidacyEvent): readonly MicrocredentialProblem[] {
  const { states, otherwise, but = {} } = eventRules[type];
  if (states.includes(state)) return [];
  const closed = state === 'withdrawn' || state === 'lapsed' ? 'candidacy.closed' : undefined;
  const waiting = state === 'integrity-hold' ? 'candidacy.on-hold' : undefined;
  const appealed = state === 'under-appeal' ? 'candidacy.under-appeal' : undefined;
  const code = closed ?? waiting ?? appealed ?? but[state] ?? otherwise;
  return [problem(code, '/type', `${type} is not possible: the candidacy is ${state}.`)];
}

function after(candidacy: Candidacy, event: CandidacyEvent, changes: Changes): Candidacy {
  const next = { ...candidacy, ...changes };
  return freezeDeep({
    ...next,
    clock: clockOf(candidacy, next, event.at),
    trail: [...candidacy.trail, trailEntry(event)],
    actors: withActor(candidacy.actors, event.actor),
    events: candidacy.events + 1,
    lastAt: event.at,
  });
}

/** The body's time runs while it is at work, and stops when it is the earner's turn, on hold, or over. */
function clockOf(before: Candidacy, next: Candidacy, at: string): readonly WorkingSpan[] {
  const isRunning = workingStates.includes(next.state);
  if (isRunning === workingStates.includes(before.state)) return before.clock;
  const { attempt, round } = next;
  if (isRunning) return [...before.clock, { attempt, round, from: at }];
  return before.clock.map((span, index) => (index === before.clock.length - 1 ? { ...span, to: at } : span));
}

function withActor(actors: readonly Actor[], actor: Actor): readonly Actor[] {
  const isSame = sameAs(actor.id);
  const isKnown = actors.some(({ id, role }) => role === actor.role && isSame(id));
  return isKnown ? actors : [...actors, actor];
}

/** What is told of an event that is not applied. There is at least one problem wherever this is called. */
function refused(problems: readonly MicrocredentialProblem[]): Parsed<never> {
  const [first = problem('candidacy.not-opened', '', ''), ...rest] = problems;
  const found: MicrocredentialProblems = [first, ...rest];
  return { kind: 'bad', problems: found };
}
