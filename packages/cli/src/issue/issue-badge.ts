import { issue, memoryStore } from '@badgewright/issuer';
import type { Issued } from '@badgewright/issuer';
import type { Approved } from '@badgewright/microcredentials';
import { BadgeError, verify } from '@badgewright/openbadges';
import type { BadgeErrorCode, KeySigner, Profile } from '@badgewright/openbadges';
import { labelled, textOf, wrap } from '../print/layout.js';

/** The forms of a badge. */
export const formats = ['di', 'jwt', 'both'] as const;

/** The suite that leaves it to the holder what is shown. */
export const SELECTIVE = 'ecdsa-sd-2023';

/** How a badge is signed, and whose it is. */
export interface Signing {
  readonly signer: KeySigner;
  readonly issuer: Profile;
  /** The id of the badge. */
  readonly id: string;
  /** By default the submission’s earner. */
  readonly recipient?: string;
  readonly format: (typeof formats)[number];
  readonly suite?: string;
  /** By default the moment of the decision. */
  readonly now?: Date;
}

/** Signs the badge of a decision that was made or read a moment ago, in this process. Throws what `issue` throws. */
export async function issueApproved(decision: Approved, signing: Signing): Promise<Issued> {
  const { signer, issuer, format, suite, id, recipient, now = new Date(decision.at) } = signing;
  const outcome = await issue(decision, {
    signer,
    store: memoryStore(),
    issuer,
    recipient: { id: recipient ?? decision.submission.earner.id },
    credentialId: id,
    now,
    format,
    ...(suite === undefined ? {} : { suite }),
  });
  // For a store that is empty, nothing of an approved decision can be refused.
  if (outcome.kind !== 'ok') throw new Error(outcome.problems[0].code);
  return outcome.value;
}

/** The badge as its file holds it. */
export function badgeText({ badge }: Issued): string {
  return `${typeof badge === 'string' ? badge : JSON.stringify(badge, null, 2)}\n`;
}

/** No suite takes an RSA key: what does is said before anything is signed. */
export function checkKey(
  { algorithm }: KeySigner,
  { key, format }: { readonly key: string; readonly format: string },
): void {
  if (algorithm !== 'RS256' || format === 'jwt') return;
  const message = `${key} holds an RSA key, which makes no proof inside a badge.`;
  throw new BadgeError<BadgeErrorCode>('signer.unsuitable', message);
}

/** What the issuer must know of a badge before it is handed out; mostly nothing. */
export async function noteOn(
  { badge, record }: Issued,
  { suite }: { readonly suite?: string },
): Promise<string> {
  if (suite === SELECTIVE) return 'It is for its holder alone, who shows parts of it: badgewright disclose.';
  const { checks } = await verify(badge, { now: new Date(record.issuedAt) });
  return checks.some(({ name, outcome }) => name === 'issuer' && outcome === 'unknown')
    ? 'That the key is the issuer’s could not be checked here: the issuer must publish it under its id.'
    : '';
}

/** What was issued, in words. */
export function issuedText(
  { record }: Issued,
  { out, notes }: { readonly out: string; readonly notes: readonly string[] },
): string {
  return textOf([
    ...wrap(`Approved and signed. The badge is in ${out}.`, ''),
    ...notes.flatMap((note) => wrap(note, '')),
    '',
    ...labelled('badge id', record.credential),
    ...labelled('issued by', record.issuer),
    // Badges have whole seconds.
    ...labelled('valid from', record.decidedAt.replace(/\.\d+Z$/, 'Z')),
  ]);
}
