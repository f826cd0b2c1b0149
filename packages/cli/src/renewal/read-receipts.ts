import { parseReceipt } from '@badgewright/microcredentials';
import type { RenewalReceipt } from '@badgewright/microcredentials';
import { BadgeError, readReceipt } from '@badgewright/openbadges';
import type { Outcome, SignedReceipt } from '@badgewright/openbadges';
import type { Settings } from '../batch/settings.js';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { largestFile, tooLarge, unreadable } from '../read/read-text.js';

/** Whose receipts are believed. */
export interface ReceiptSetting {
  /** The ids of offices; where none is named, those of the trust list. */
  readonly signers: readonly string[];
  readonly verifying: Settings['verifying'];
}

/**
 * The receipts of other offices. One that cannot be relied on stops the run: whoever hands it in means that a badge has
 * been used. Throws `BadgeError`: `file.unreadable`, `file.too-large`, `receipt.unusable`.
 */
export async function readReceipts(
  files: readonly string[],
  setting: ReceiptSetting,
  io: Io,
): Promise<readonly RenewalReceipt[]> {
  const receipts: RenewalReceipt[] = [];
  for (const file of files) receipts.push(await readOne(file, setting, io));
  return receipts;
}

async function readOne(file: string, setting: ReceiptSetting, io: Io): Promise<RenewalReceipt> {
  const read = await io.read(file, largestFile);
  if (read.kind === 'failed') throw unreadable(file, read.reason);
  if (read.kind === 'too-large') throw tooLarge(file, 'any receipt');
  const signed = await signedReceipt(read.bytes, setting);
  if (signed.kind !== 'ok') throw unusable(file, signed.problems);
  const receipt = parseReceipt(signed.value.receipt, signed.value.issuer);
  if (receipt.kind !== 'ok') throw unusable(file, receipt.problems);
  return receipt.value;
}

/** By one of the offices that are named; of several refusals, the last is told. */
async function signedReceipt(
  bytes: Uint8Array,
  { signers, verifying }: ReceiptSetting,
): Promise<Outcome<SignedReceipt>> {
  const { now, fetch, loopback, trust } = verifying;
  const options = { now, ...(fetch && { fetch }), ...(loopback === undefined ? {} : { loopback }) };
  const read = await readReceipt(bytes, options);
  if (read.kind !== 'ok') return read;
  const { issuer } = read.value;
  const isListed = signers.length === 0 && (trust?.find(issuer).length ?? 0) > 0;
  if (isListed) return read;
  let refusal: Outcome<SignedReceipt> = NOBODY;
  for (const signedBy of signers) {
    refusal = await readReceipt(bytes, { ...options, signedBy });
    if (refusal.kind === 'ok') return refusal;
  }
  return refusal;
}

const NOBODY: Outcome<never> = {
  kind: 'bad',
  problems: [{ code: 'receipt.signer', message: 'Its signer is not on the trust list.', at: '/issuer' }],
};

function unusable(file: string, problems: BadgeError['problems']): BadgeError<CommandErrorCode> {
  const message = `${file} is no receipt that can be relied on.`;
  return new BadgeError<CommandErrorCode>('receipt.unusable', message, { problems });
}
