import type { Issued } from '@badgewright/issuer';
import type { Io } from '../io.js';
import { jsonLine } from '../print/plain-text.js';
import { randomUrn } from '../random-urn.js';
import { readIssuer } from '../read/read-issuer.js';
import { readKey } from '../read/read-key.js';
import { checkKey, issuedText, noteOn } from './issue-badge.js';
import type { Signing } from './issue-badge.js';

/** The options about signing that `issue` has, whatever the badge rests on. */
export interface SigningOptions {
  readonly key: string;
  readonly issuer: string;
  readonly out: string;
  readonly recipient?: string;
  readonly id?: string;
  readonly format: Signing['format'];
  readonly suite?: string;
  readonly json?: boolean;
}

/** Reads what a badge is signed with. Throws `BadgeError`: what `readKey` and `readIssuer` throw; `signer.unsuitable`. */
export async function signingOf(options: SigningOptions, io: Io): Promise<Signing> {
  const { key, issuer, format, suite, recipient, id } = options;
  const signer = await readKey(key, io);
  checkKey(signer, options);
  return {
    signer,
    issuer: await readIssuer(issuer, signer, io),
    id: id ?? randomUrn(io.randomBytes(16)),
    format,
    ...(suite === undefined ? {} : { suite }),
    ...(recipient === undefined ? {} : { recipient }),
  };
}

/** Tells what was issued, where the badge itself is in a file. */
export async function tellIssued(
  issued: Issued,
  { out, json, suite, notes }: SigningOptions & { readonly notes: readonly string[] },
  io: Io,
): Promise<void> {
  if (json === true) {
    io.out(jsonLine({ out, ...issued.record }));
    return;
  }
  const note = await noteOn(issued, { ...(suite === undefined ? {} : { suite }) });
  io.out(issuedText(issued, { out, notes: [note, ...notes] }));
}
