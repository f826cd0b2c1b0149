import { millisecondsOf } from '../input/instant.js';
import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { CandidacyEvent } from './event.js';

/** The event before, as far as the order of the log goes. */
export interface Before {
  readonly id: string;
  readonly events: number;
  readonly lastAt: string;
}

/** Whether an event is the next of its log; without one before it, whether it opens a log. */
export function checkOrder(
  before: Before | undefined,
  event: CandidacyEvent,
  at: string,
): readonly MicrocredentialProblem[] {
  const sequence = checkSequence(event.sequence, (before?.events ?? 0) + 1, pointer(at, 'sequence'));
  if (before === undefined)
    return event.type === 'candidacy.opened'
      ? sequence
      : [
          ...sequence,
          problem('candidacy.not-opened', pointer(at, 'type'), 'The first event opens the candidacy.'),
        ];
  return [
    ...sequence,
    ...(event.candidacy === before.id
      ? []
      : [problem('candidacy.other-candidacy', pointer(at, 'candidacy'), 'The log is of another candidacy.')]),
    ...(millisecondsOf(event.at) < millisecondsOf(before.lastAt)
      ? [
          problem(
            'candidacy.time-backwards',
            pointer(at, 'at'),
            `The event before it is of ${before.lastAt}.`,
          ),
        ]
      : []),
  ];
}

function checkSequence(found: number, expected: number, at: string): readonly MicrocredentialProblem[] {
  if (found === expected) return [];
  const code = found > expected ? 'candidacy.sequence-gap' : 'candidacy.sequence-repeated';
  return [problem(code, at, `The next event is number ${expected}.`)];
}
