import { BadgeError } from '@badgewright/openbadges';
import type { Approved, Recipient } from '@badgewright/microcredentials';
import type { Outcome } from '@badgewright/openbadges';
import { checkDeps, issue } from './issue.js';
import type { IssueDeps } from './issue.js';
import type { IssueProblemCode } from './problem-codes.js';
import type { Issued } from './store.js';

/** One of many badges to be issued. */
export interface IssueItem {
  readonly approved: Approved;
  readonly recipient: Recipient;
  /** The id of the credential: an absolute URI, a new one for each badge. */
  readonly credentialId: string;
}

/** What issuing many badges needs that is the same for all. */
export type IssueManyDeps = Omit<IssueDeps, 'recipient' | 'credentialId'>;

/** What came of issuing one of many: what `issue` answers, or the error that it would have thrown. */
export type IssueManyOutcome =
  Outcome<Issued, IssueProblemCode> | { readonly kind: 'refused'; readonly error: BadgeError<string> };

/**
 * Issues one badge after another, each as `issue` does, and says of each what came of it, in the same order: one that
 * cannot be issued costs no other its badge, and can be issued later. The next one is taken when it is asked for, and
 * nothing is issued ahead; whoever stops early ends the source.
 *
 * Throws `BadgeError` `argument.invalid` for dependencies that fit no badge, before anything is issued, and whatever the
 * store or the source rejects with: the badges before are issued then, and those after are not.
 *
 * @example
 * for await (const outcome of issueMany(cohort, { signer, store, issuer })) {
 *   if (outcome.kind === 'ok') await deliver(outcome.value.badge);
 * }
 */
export async function* issueMany(
  items: AsyncIterable<IssueItem> | Iterable<IssueItem>,
  deps: IssueManyDeps,
): AsyncGenerator<IssueManyOutcome, undefined> {
  checkDeps(deps);
  if (!isSource(items)) throw new BadgeError('argument.invalid', '`items` is no list or stream of badges.');
  for await (const item of items) {
    const { approved, recipient, credentialId } = { ...item };
    yield await outcomeOf(approved, { ...deps, recipient, credentialId });
  }
}

/** Callers without a type checker pass what they like. */
function isSource(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || ArrayBuffer.isView(given)) return false;
  return [Symbol.asyncIterator, Symbol.iterator].some(
    (name) => typeof Reflect.get(given, name) === 'function',
  );
}

async function outcomeOf(approved: Approved, deps: IssueDeps): Promise<IssueManyOutcome> {
  try {
    return await issue(approved, deps);
  } catch (error) {
    if (isBadgeError(error)) return { kind: 'refused', error };
    throw error;
  }
}

function isBadgeError(error: unknown): error is BadgeError<string> {
  return error instanceof BadgeError;
}
