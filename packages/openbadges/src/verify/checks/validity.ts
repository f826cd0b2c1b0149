import { instantOf } from '../../model/form.js';
import { pointer } from '../../model/json.js';
import type { JsonObject } from '../../model/json.js';
import { bad, ok } from '../../outcome.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';

/**
 * Whether the moment lies within the credential's dates, on either data model. Both ends belong to the period.
 * Codes: `validity.not-yet-valid`, `validity.expired`, `validity.malformed`.
 *
 * @see Open Badges 3.0, §Credential Verification, steps 6 and 7
 */
export function checkValidity(credential: JsonObject, now: Date): Outcome<undefined> {
  const problems: Problem[] = [];
  for (const member of dates) {
    if (credential[member] === undefined) continue;
    const problem = problemWith(member, instantOf(credential[member]), now.getTime());
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

function problemWith(member: string, instant: number | undefined, now: number): Problem | undefined {
  if (instant === undefined)
    return { code: 'validity.malformed', message: `${member} is no date-time with its zone.` };
  if (starts.has(member)) {
    return now < instant
      ? { code: 'validity.not-yet-valid', message: 'The credential is not valid yet.' }
      : undefined;
  }
  return now > instant ? { code: 'validity.expired', message: 'The credential has expired.' } : undefined;
}
