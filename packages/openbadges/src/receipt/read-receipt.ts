import { environment } from '../environment.js';
import type { EnvironmentOptions } from '../environment.js';
import { BadgeError } from '../error.js';
import { jwsIn } from '../jwt/jws-form.js';
import { isSameId } from '../keys/identifier.js';
import { limits } from '../limits.js';
import { decodeBytes } from '../model/decode-bytes.js';
import { freezeDeep } from '../model/freeze.js';
import { isObject, listOf } from '../model/json.js';
import type { JsonObject } from '../model/json.js';
import { readJson } from '../model/read-json.js';
import { bad, ok } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { ProofFacts } from '../ports.js';
import type { Problem } from '../problem.js';
import { newCall } from '../signed/call.js';
import { verifySigned } from '../signed/verify-signed.js';
import { RECEIPT_SUBJECT, RECEIPT_TYPE } from './receipt-form.js';

/** What reading a receipt may be told. The network is asked for the keys of whoever signed it. */
export interface ReceiptOptions extends EnvironmentOptions {
  /** The id of whoever must have signed the receipt. Without it anybody may have. */
  readonly signedBy?: string;
}

/** A receipt whose signature was verified; it is frozen. */
export interface SignedReceipt {
  /** The id of whoever signed it. */
  readonly issuer: string;
  /** When the signature says it was made: ISO 8601; `undefined` where it says nothing. */
  readonly signedAt: string | undefined;
  /** The receipt as it was signed. What it says is for the caller to check. */
  readonly receipt: JsonObject;
}

/**
 * Reads a signed receipt: an object, JSON text, a compact JWS, or the bytes of either. It must be its signer's, unchanged
 * and in date. What is not signed is no receipt.
 *
 * Codes: `receipt.form`, `receipt.signer`, `input.*`, `model.*`, `context.*`, `proof.*`, `jwt.*`, `key.*`, `issuer.*`,
 * `validity.*`, `network.*`. Throws `BadgeError` `argument.invalid` for options that are not of their documented form.
 *
 * @example
 * const read = await readReceipt(await readFile('receipt.json'), { signedBy: 'did:web:office.example', fetch });
 * if (read.kind === 'ok') settle(read.value.receipt);
 */
export async function readReceipt(
  input: unknown,
  options: ReceiptOptions = {},
): Promise<Outcome<SignedReceipt>> {
  const env = environment(options);
  const { signedBy }: ReceiptOptions = { ...options };
  if (signedBy !== undefined && (typeof signedBy !== 'string' || signedBy === '')) {
    throw new BadgeError('argument.invalid', '`signedBy` is no id.');
  }
  const given = securedIn(input);
  if (given.kind !== 'ok') return given;
  // What other suites sign is a graph; a receipt is read as the JSON that it is.
  const suites = env.suites.filter(({ id }) => id.includes('-jcs-'));
  const signed = await verifySigned(given.value, newCall({ ...env, suites }));
  if (signed.kind !== 'ok') return signed;
  const { document, issuer, proofs } = signed.value;
  const receipt = receiptIn(document);
  if (receipt.kind !== 'ok') return receipt;
  if (signedBy !== undefined && !isSameId(issuer, signedBy)) {
    return bad({ code: 'receipt.signer', message: 'The receipt is signed by somebody else.', at: '/issuer' });
  }
  return ok(freezeDeep({ issuer, signedAt: signingTime(issuer, proofs), receipt: receipt.value }));
}

/** The text of a token, or an object that `readJson` has made. */
function securedIn(input: unknown): Outcome<JsonObject | string> {
  const decoded = decodeBytes(input, 3 * limits.characters);
  if (decoded.kind !== 'ok') return decoded;
  const { value } = decoded;
  const isToken =
    typeof value === 'string' && value.length <= limits.characters && jwsIn(value) !== undefined;
  return isToken ? ok(value) : readJson(value);
}

function receiptIn({ type, credentialSubject: subject, credentialStatus }: JsonObject): Outcome<JsonObject> {
  const isOwn = isObject(subject) && listOf(subject['type']).includes(RECEIPT_SUBJECT);
  const receipt = isOwn ? subject['receipt'] : undefined;
  if (!listOf(type).includes(RECEIPT_TYPE) || !isObject(receipt)) {
    return bad(malformed('/type', `What is signed is no ${RECEIPT_TYPE} about a ${RECEIPT_SUBJECT}.`));
  }
  if (credentialStatus === undefined) return ok(receipt);
  return bad(malformed('/credentialStatus', 'A status of a receipt would be looked up by nobody.'));
}

function malformed(at: string, message: string): Problem {
  return { code: 'receipt.form', message, at };
}

/** By the signer's own proof: anybody can add a proof of their own, with any moment in it. */
function signingTime(issuer: string, proofs: readonly ProofFacts[]): string | undefined {
  const own = proofs.filter(({ controllers, publishedBy }) =>
    [publishedBy, ...controllers].some((id) => id !== undefined && isSameId(id, issuer)),
  );
  return own.length === 1 ? own[0]?.created : undefined;
}
