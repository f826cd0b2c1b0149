import { instantOf } from '../model/form.js';
import { pointer } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Env } from '../ports.js';
import type { Problem } from '../problem.js';

/**
 * Whether the moment lies within the credential's dates, on either data model. Both ends belong to the period, and each
 * gives way by the clock skew: a clock that is ahead or behind by as much decides nothing.
 * Codes: `validity.not-yet-valid`, `validity.expired`, `validity.malformed`.
 *
 * @see Open Badges 3.0, §Credential Verification, steps 6 and 7
 */
export function checkValidity(
  credential: JsonObject,
  { now, clockSkew }: Pick<Env, 'now' | 'clockSkew'>,
): Outcome<undefined> {
  const problems: Problem[] = [];
  const clock = { earliest: now.getTime() - clockSkew, latest: now.getTime() + clockSkew };
  for (const member of dates) {
    if (credential[member] === undefined) continue;
    const problem = problemWith(member, instantOf(credential[member]), clock);
    if (problem !== undefined) problems.push({ ...problem, at: pointer('', member), spec: SPEC });
  }
  const [first, ...rest] = problems;
  return first === undefined ? ok(undefined) : bad(first, ...rest);
}

/** Whether a document has dates: presentations need none. */
export function isDated(document: JsonObject): boolean {
  return dates.some((member) => document[member] !== undefined);
}

const dates = ['validFrom', 'issuanceDate', 'validUntil', 'expirationDate'] as const;
const SPEC = 'Open Badges 3.0 §Credential Verification, steps 6 and 7';
const starts: ReadonlySet<string> = new Set(['validFrom', 'issuanceDate']);

/** What the present may be, in milliseconds of the epoch. */
interface Clock {
  readonly earliest: number;
  readonly latest: number;
}

function problemWith(
  member: string,
  instant: number | undefined,
  { earliest, latest }: Clock,
): Problem | undefined {
  if (instant === undefined)
    return { code: 'validity.malformed', message: `${member} is no date-time with its zone.` };
  if (starts.has(member)) {
    return latest < instant
      ? { code: 'validity.not-yet-valid', message: 'The credential is not valid yet.' }
      : undefined;
  }
  return earliest > instant
    ? { code: 'validity.expired', message: 'The credential has expired.' }
    : undefined;
}
