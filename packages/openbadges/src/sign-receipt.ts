import { environment } from './environment.js';
import { BadgeError } from './error.js';
import type { JsonObject } from './model/json.js';
import { readJson } from './model/read-json.js';
import type { Secured, Signer } from './ports.js';
import { addProof } from './proof/add-proof.js';
import { RECEIPT_CONTEXTS, RECEIPT_SUBJECT, RECEIPT_TYPE } from './receipt/receipt-form.js';
import { jsonSuiteFor, signerId } from './signing-suite.js';

/** What signing a receipt may be told. `now` is the moment that it says it was signed. */
export interface SignReceiptOptions {
  readonly now?: Date;
  /** The id of the signer, where it is not that of the document in which its key stands. */
  readonly issuer?: string;
  /** `eddsa-jcs-2022` or `ecdsa-jcs-2019`; by default the one that takes the signer’s key. */
  readonly suite?: string;
}

/**
 * Signs a receipt, such as one that says for which renewal badges were used, and returns it as a credential with its
 * proof inside. What stands in it is the caller's; `readReceipt` gives it back as it was.
 *
 * Throws `BadgeError`: `argument.invalid` (with `problems` where it is no JSON object), `signer.unsuitable`,
 * `signer.failed`.
 *
 * @example
 * const signed = await signReceipt(receipt, await multikeySigner(officeKey));
 */
export async function signReceipt(
  receipt: JsonObject,
  signer: Signer,
  options: SignReceiptOptions = {},
): Promise<Secured> {
  const { now, issuer, suite }: SignReceiptOptions = { ...options };
  const id = signerId(signer, issuer);
  const json = readJson(receipt);
  if (json.kind !== 'ok') {
    const { problems } = json;
    throw new BadgeError('argument.invalid', 'This is no receipt that can be signed.', { problems });
  }
  const document = {
    '@context': RECEIPT_CONTEXTS,
    type: ['VerifiableCredential', RECEIPT_TYPE],
    issuer: id,
    credentialSubject: { type: RECEIPT_SUBJECT, receipt: json.value },
  };
  const env = environment(now === undefined ? {} : { now });
  const task = { document, signer, options: { purpose: 'assertionMethod' } } as const;
  return await addProof(jsonSuiteFor(signer, suite), task, env);
}
