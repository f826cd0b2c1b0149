import { asksPerson, refuses } from './reason.js';
import type { PolicyIdentity } from '../generated/types.js';
import type { IdentityOutcome } from './candidate.js';
import type { RenewalReason } from './decision.js';

/**
 * Whether a badge is the holder's. Types that the policy does not accept weigh nothing. A mismatch of a type that the
 * policy ranks above every match leaves it to a person: one of the two is wrong, and software cannot tell which. So
 * does an e-mail address that is alike but for capital letters: the standard has no rule by which it would be the same.
 */
export function identityReasons(
  { acceptedTypes, minMatches }: PolicyIdentity,
  identity: readonly IdentityOutcome[],
): readonly RenewalReason[] {
  const outcomes = acceptedTypes.map((type) =>
    strongest(identity.filter((one) => one.type === type).map(({ outcome }) => outcome)),
  );
  const matches = outcomes.filter((outcome) => outcome === 'matched').length;
  const firstMatch = outcomes.indexOf('matched');
  const firstMismatch = outcomes.indexOf('not-matched');
  const isAlike = outcomes.includes('alike');
  if (matches === 0 && firstMismatch !== -1 && !isAlike)
    return [refuses('renewal.subject-unmatched', 'It names somebody else than the holder of the licence.')];
  if (matches < minMatches)
    return [
      asksPerson('renewal.subject-unknown', isAlike ? ALIKE : 'Too few identifiers in it can be compared.'),
    ];
  if (firstMismatch !== -1 && firstMismatch < firstMatch)
    return [asksPerson('renewal.subject-unknown', 'One identifier matches, and a stronger one does not.')];
  return [];
}

const ALIKE = 'An e-mail address in it differs from the holder’s in capital and small letters.';

/** Somebody may have two addresses: one that matches is enough. */
function strongest(outcomes: readonly IdentityOutcome['outcome'][]): IdentityOutcome['outcome'] | undefined {
  return (['matched', 'alike', 'not-matched', 'cannot-tell'] as const).find((outcome) =>
    outcomes.includes(outcome),
  );
}
