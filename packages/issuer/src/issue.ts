import { toCredential } from '@badgewright/microcredentials';
import { bad, BadgeError, ok, sign, signJwt, verify } from '@badgewright/openbadges';
import type { Approved, Recipient } from '@badgewright/microcredentials';
import type { AchievementCredential, Outcome, Profile, Secured, Signer } from '@badgewright/openbadges';
import { decideAgain } from './decide-again.js';
import type { IssueErrorCode } from './error-codes.js';
import type { IssueProblemCode } from './problem-codes.js';
import type { Issued, IssueStore } from './store.js';

/** What issuing needs besides the decision. */
export interface IssueDeps {
  readonly signer: Signer;
  readonly store: IssueStore;
  /** The issuer as the badge shows it. Its `id` is what controls the signer’s key, such as its did:key. */
  readonly issuer: Profile;
  readonly recipient: Recipient;
  /** The id of the credential: an absolute URI, a new one for each badge. */
  readonly credentialId: string;
  /** The moment of issue; by default the present. */
  readonly now?: Date;
  /**
   * How the badge is secured: `di`, with a Data Integrity proof inside, which is the default; `jwt`, as a compact
   * JSON Web Token; `both`, a JSON Web Token around a badge with a proof inside. A token needs a recipient with an id.
   */
  readonly format?: 'di' | 'jwt' | 'both';
  /** The cryptosuite of a proof inside, one of `suiteNames`; by default the first that takes the signer’s key. */
  readonly suite?: string;
}

/**
 * Turns an approved decision into a signed, recorded badge. Takes nothing but an `Approved`, and decides once more
 * on the facts that it carries: a forged or altered decision is refused. The facts themselves are taken
 * as given; keeping them safe is for whoever stores them.
 *
 * A submission has one badge at most, also where two calls come at once. Where anything fails nothing is left
 * behind, and the submission can be issued later.
 *
 * Codes: `issue.not-approved`, `issue.altered`, `issue.in-the-future`, `issue.already-issued`; never `unknown`.
 * Throws `BadgeError` (`signer.*`, `credential.*`, `argument.invalid`, `recipient.missing`, and `badge.unverifiable`
 * with `problems`), and whatever the store rejects with.
 *
 * @example
 * const outcome = await issue(approved, {
 *   signer: await multikeySigner(pair),
 *   store: memoryStore(),
 *   issuer: { id: 'did:key:z6Mk…', type: ['Profile'], name: 'Pine Hollow' },
 *   recipient: { id: approved.submission.earner.id },
 *   credentialId: `urn:uuid:${randomUUID()}`,
 * });
 * if (outcome.kind === 'ok') deliver(outcome.value.badge);
 */
export async function issue(approved: Approved, deps: IssueDeps): Promise<Outcome<Issued, IssueProblemCode>> {
  const { now = new Date() } = checkDeps(deps);
  const decided = decideAgain(approved);
  if (decided.kind !== 'ok') return decided;
  if (Date.parse(decided.value.at) > now.getTime()) {
    return bad({
      code: 'issue.in-the-future',
      message: 'The decision is dated after this moment.',
      at: '/at',
    });
  }
  const submission = decided.value.submission.id;
  if (!(await deps.store.reserve(submission))) {
    const message = 'The submission has its badge already.';
    return bad({ code: 'issue.already-issued', message, at: '/submission/id' });
  }
  try {
    return ok(await issueReserved(decided.value, deps, now));
  } catch (error) {
    // What broke first is what the caller must know; a store that cannot release either is seen at the next try.
    await deps.store.release(submission).catch(() => undefined);
    throw error;
  }
}

/** A caller in JavaScript has no types: what is missing is said before anything is reserved. */
export function checkDeps<D extends Omit<IssueDeps, 'recipient' | 'credentialId'>>(deps: D): D {
  const { store, now, format = 'di', suite }: Readonly<Record<string, unknown>> = { ...deps };
  const isStore = ['reserve', 'record', 'release', 'find'].every(
    (name) => typeof store === 'object' && store !== null && typeof Reflect.get(store, name) === 'function',
  );
  if (!isStore) throw new BadgeError('argument.invalid', '`store` is no store of issued badges.');
  if (now !== undefined && !(now instanceof Date && !Number.isNaN(now.getTime()))) {
    throw new BadgeError('argument.invalid', '`now` is no valid date.');
  }
  if (format !== 'di' && format !== 'jwt' && format !== 'both') {
    throw new BadgeError('argument.invalid', '`format` is neither di, jwt nor both.');
  }
  if (suite !== undefined && format === 'jwt') {
    throw new BadgeError('argument.invalid', '`suite` is for a proof inside, and a badge as `jwt` has none.');
  }
  return deps;
}

async function issueReserved(approved: Approved, deps: IssueDeps, now: Date): Promise<Issued> {
  const { store, issuer, recipient, credentialId: id } = deps;
  const credential = toCredential(approved, { id, issuer, recipient });
  const badge = await secure(credential, deps, now);
  await checkBadge(badge, now);
  const { definition, submission } = approved;
  const record = {
    submission: submission.id,
    definition: { id: definition.id, version: definition.version },
    credential: id,
    issuer: issuer.id,
    decidedAt: approved.at,
    issuedAt: now.toISOString(),
  };
  const issued = { badge, record };
  await store.record(issued);
  return issued;
}

async function secure(
  credential: AchievementCredential,
  { signer, format = 'di', suite }: IssueDeps,
  now: Date,
): Promise<Secured | string> {
  if (format === 'jwt') return await signJwt(credential, signer, { now });
  const secured = await sign(credential, signer, { now, ...(suite === undefined ? {} : { suite }) });
  return format === 'both' ? await signJwt(secured, signer, { now }) : secured;
}

/** A badge that strangers will refuse is worse than none. What cannot be found out here does not count against it. */
async function checkBadge(badge: Secured | string, now: Date): Promise<void> {
  const report = await verify(badge, { now });
  if (report.verdict !== 'invalid') return;
  const problems = report.checks
    .flatMap((check) => check.problems)
    .filter(({ severity }) => severity !== 'warning');
  throw new BadgeError<IssueErrorCode>('badge.unverifiable', 'The signed badge does not verify.', {
    problems,
  });
}
