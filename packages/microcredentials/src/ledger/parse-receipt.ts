import { renewalReceiptShape } from '../generated/validators.js';
import { readDocument } from '../parse/read-document.js';
import { problem } from '../problem.js';
import { recordRules } from './record-rules.js';
import type { RenewalReceipt } from '../generated/types.js';
import type { DocumentKind } from '../parse/read-document.js';
import type { Parsed } from '../problem.js';

const receiptKind: DocumentKind<RenewalReceipt> = {
  format: 'badgewright-renewal-receipt/1',
  shape: renewalReceiptShape,
  rules: recordRules,
};

/** Reads a receipt without asking who signed it. */
export function readUnsigned(value: unknown): Parsed<RenewalReceipt> {
  return readDocument(receiptKind, value);
}

/**
 * Reads what a receipt says. Whether it is genuine is for `readReceipt` of `@badgewright/openbadges`, whose `receipt`
 * and `issuer` belong here: an office speaks for itself only. Never throws.
 *
 * Codes: `input.*`, `format.*`, `ledger.duplicate-use`, `receipt.foreign-office`.
 *
 * @example
 * const signed = await readReceipt(bytes, { signedBy: 'did:web:licensure.example' });
 * if (signed.kind === 'ok') parseReceipt(signed.value.receipt, signed.value.issuer);
 */
export function parseReceipt(value: unknown, signedBy: string): Parsed<RenewalReceipt> {
  const read = readUnsigned(value);
  if (read.kind !== 'ok' || read.value.office === signedBy) return read;
  const message = 'The receipt names another office than its signer.';
  return { kind: 'bad', problems: [problem('receipt.foreign-office', '/office', message)] };
}
