import { isDeepStrictEqual } from 'node:util';

import { decide } from '@badgewright/microcredentials';
import { bad, BadgeError, ok } from '@badgewright/openbadges';
import type { Approved, Decision } from '@badgewright/microcredentials';
import type { Outcome } from '@badgewright/openbadges';
import type { IssueProblemCode } from './problem-codes.js';

/**
 * Decides once more on the facts that a claimed approval carries, and compares. The type says that only `decide`
 * makes an `Approved`, but what crossed a process border is plain data again, whatever its type. The value is the
 * new decision: nothing of the claimed one is used any further.
 *
 * Never throws. Codes: `issue.not-approved`, `issue.altered` (once for each member that differs).
 */
export function decideAgain(claimed: Approved): Outcome<Approved, IssueProblemCode> {
  const plain = plainCopy(claimed);
  const decision = plain === undefined ? undefined : decisionOn(plain);
  if (plain === undefined || decision?.kind !== 'approved') {
    const message = `The facts decide to ${decision?.kind ?? 'nothing: they are not there'}.`;
    return bad({ code: 'issue.not-approved', message, at: '' });
  }
  const members = new Set([...Object.keys(decision), ...Object.keys(plain)]);
  const [first, ...others] = [...members]
    .filter((member) => !isDeepStrictEqual(Reflect.get(decision, member), Reflect.get(plain, member)))
    .map((member) => ({
      code: 'issue.altered' as const,
      message: 'This is not what the facts decide to.',
      at: `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    }));
  return first === undefined ? ok(decision) : bad(first, ...others);
}

/** The members as JSON would carry them; `undefined` for what JSON cannot carry. */
function plainCopy(claimed: Approved): Approved | undefined {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(claimed));
    return isClaim(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

/** Enough of a claim to decide on: `decide` reads the facts inside anew. */
function isClaim(value: unknown): value is Approved {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.get(value, 'kind') === 'approved' &&
    typeof Reflect.get(value, 'at') === 'string'
  );
}

function decisionOn({ definition, submission, reviews, earlier = [], at }: Approved): Decision | undefined {
  try {
    return decide(definition, submission, reviews, new Date(at), { earlier });
  } catch (error) {
    // What `decide` throws is that `at` is no moment.
    if (error instanceof BadgeError) return undefined;
    throw error;
  }
}
