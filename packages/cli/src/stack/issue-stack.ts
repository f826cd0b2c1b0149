import { toStackCredential } from '@badgewright/microcredentials';
import type { CompleteProgress } from '@badgewright/microcredentials';
import { BadgeError, componentDigest, sign, verify } from '@badgewright/openbadges';
import type { Profile, Secured } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { randomUrn } from '../random-urn.js';
import { readIssuer } from '../read/read-issuer.js';
import { readKey } from '../read/read-key.js';
import { writeNew } from '../write-new.js';
import type { StackRun } from './run-progress.js';

/** What the badge of a stack is made with. */
export interface StackIssue {
  readonly key: string;
  readonly issuer: string;
  readonly out: string;
  readonly id?: string;
  readonly to?: string;
}

/** A badge that was signed and written. */
export interface IssuedStack {
  readonly id: string;
  readonly out: string;
  readonly recipient: string;
}

/**
 * Signs the badge of a complete stack, with every component pinned by its digest, verifies its own work together with
 * the components, and writes it to a new file.
 *
 * Throws `BadgeError`: `option.misused` where nobody said whose badges count, or whose badge it is; what `readKey`,
 * `readIssuer`, `sign` and `writeNew` throw.
 */
export async function issueStack(
  completed: CompleteProgress,
  { key, issuer: profile, out, id, to }: StackIssue,
  { run, io }: { readonly run: StackRun; readonly io: Io },
): Promise<IssuedStack> {
  const signer = await readKey(key, io);
  const issuer = await readIssuer(profile, signer, io);
  assertEntitled(completed, issuer);
  const recipient = to ?? earnerOf(completed);
  const awarded = run.settings.verifying.now;
  const own = id ?? randomUrn(io.randomBytes(16));
  const credential = toStackCredential(completed, {
    id: own,
    issuer,
    recipient: { id: recipient },
    awarded,
    digestOf: componentDigest,
  });
  const badge = await sign(credential, signer, { now: awarded });
  await assertVerifies(badge, run);
  await writeNew(out, { content: `${JSON.stringify(badge, null, 2)}\n`, mode: 0o644 }, io);
  return { id: own, out, recipient };
}

/** Whoever signs for a stack says that its components count: nobody’s word is taken for that unasked. */
function assertEntitled({ remarks, used }: CompleteProgress, { id }: Profile): void {
  const unchecked = remarks.find(({ code }) => code === 'stack.issuer-unchecked');
  const isOwn = (index: number) => used.some((one) => one.index === index && one.held.issuer === id);
  if (unchecked === undefined || unchecked.badges.every(isOwn)) return;
  const message = 'Whose badges count? Name the `issuers` in the stack, or a list with --trust.';
  throw new BadgeError<CommandErrorCode>('option.misused', message);
}

function earnerOf({ used }: CompleteProgress): string {
  const [earner, ...others] = new Set(used.map(({ held }) => held.subject));
  if (earner !== undefined && others.length === 0) return earner;
  const message = 'The badges do not name one earner by an id: say whose the badge is with --to.';
  throw new BadgeError<CommandErrorCode>('option.misused', message);
}

/** What nobody would take is not handed out. That the key is published cannot be seen from here. */
async function assertVerifies(badge: Secured, { settings, inputs }: StackRun): Promise<void> {
  const { now, fetch } = settings.verifying;
  const report = await verify(badge, { now, ...(fetch && { fetch }), components: inputs });
  const problems = report.checks
    .flatMap((check) => check.problems)
    .filter(({ severity }) => severity === 'error');
  if (problems.length === 0) return;
  throw new BadgeError<CommandErrorCode>('stack.unusable', 'The badge of the stack would not be valid.', {
    problems,
  });
}
