import { createHmac } from 'node:crypto';

import { BadgeError } from '@badgewright/openbadges';
import type { Licence, RecordedLicence } from '@badgewright/microcredentials';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readText, tooLarge, unreadable } from '../read/read-text.js';

/** Characters of a secret that nobody guesses: half of what `openssl rand -hex 32` prints. */
const SHORTEST = 32;

/**
 * The secret of an office from a file. Throws `BadgeError`: `file.unreadable`, `file.too-large`, `key-file.exposed`,
 * `ledger-key.invalid`. No message repeats anything of the file.
 */
export async function readLedgerKey(source: string, io: Io): Promise<string> {
  const read = await readText(source, io);
  if (read.kind === 'failed') throw unreadable(source, read.reason);
  if (read.kind === 'too-large') throw tooLarge(source, 'any secret');
  if (read.kind === 'text' && ((read.mode ?? 0) & 0o077) !== 0) {
    const message = `Other users can read ${source}: chmod 600 ${source}`;
    throw new BadgeError<CommandErrorCode>('key-file.exposed', message);
  }
  const secret = read.kind === 'text' ? read.text.trim() : '';
  if (secret.length >= SHORTEST && new Set(secret).size > 8) return secret;
  const message = `${source} holds no secret of ${SHORTEST} random characters or more.`;
  throw new BadgeError<CommandErrorCode>('ledger-key.invalid', message);
}

/**
 * How a licence stands in ledgers and receipts: by the office's own number where the licence file gives one, or else by
 * a keyed digest of its first identifier. A plain hash would not hide a licence number: all that there can be are tried
 * in seconds.
 */
export function licenceReference(licence: Licence, secret: string | undefined): RecordedLicence | undefined {
  const { reference, jurisdiction, licenceType = '', holder } = licence;
  if (reference !== undefined) return { kind: 'office-number', value: reference };
  const [first] = holder.identifiers;
  if (secret === undefined || first === undefined) return undefined;
  const { country, state = '' } = jurisdiction;
  const told = [country, state, licenceType, first.type, first.value.normalize('NFKC').trim()];
  const digest = createHmac('sha256', secret).update(JSON.stringify(told)).digest('base64url');
  return { kind: 'keyed-digest', value: digest };
}
