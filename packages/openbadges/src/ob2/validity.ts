import { pointer } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import type { Problem } from '../problem.js';
import { ob2InstantOf } from './date-time.js';

/**
 * Whether the moment lies within the assertion's dates: not before `issuedOn`, and before `expires`, each by as much as
 * clocks may differ.
 * Codes: `validity.not-yet-valid`, `validity.expired`, `validity.malformed`.
 *
 * @see Open Badges 2.0, Assertion and §Verification
 */
export function checkDates(
  assertion: JsonObject,
  { now, clockSkew }: Pick<Env, 'now' | 'clockSkew'>,
): Outcome<undefined> {
  const problems: Problem[] = [];
  const moments = { issuedOn: now.getTime() + clockSkew, expires: now.getTime() - clockSkew };
  for (const member of ['issuedOn', 'expires'] as const) {
    if (assertion[member] === undefined) continue;
    const problem = problemWith(member, ob2InstantOf(assertion[member]), moments[member]);
    if (problem !== undefined) {
      problems.push({ ...problem, at: pointer('', member), spec: 'Open Badges 2.0 §Verification' });
    }
  }
  const [first, ...rest] = problems;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

function problemWith(
  member: 'issuedOn' | 'expires',
  instant: number | undefined,
  now: number,
): Problem | undefined {
  if (instant === undefined) {
    return { code: 'validity.malformed', message: `${member} is no date-time with its zone.` };
  }
  if (member === 'issuedOn' && now < instant) {
    return { code: 'validity.not-yet-valid', message: 'The assertion is dated later than this moment.' };
  }
  if (member === 'expires' && now >= instant) {
    return { code: 'validity.expired', message: 'The assertion has expired.' };
  }
  return undefined;
}
