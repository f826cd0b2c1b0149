import { verifySignature } from '../keys/verify-signature.js';
import type { SignatureClaim } from '../keys/verify-signature.js';

/** What the check of a signature says; `undefined` where the platform cannot compute it. */
export async function signatureAnswer(claim: SignatureClaim): Promise<boolean | undefined> {
  try {
    return await verifySignature(claim);
  } catch {
    return undefined;
  }
}
