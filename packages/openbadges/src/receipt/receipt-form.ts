import { VCDM_2_0 } from '../model/data-model.js';
import type { JsonObject } from '../model/json.js';

/** The class of a signed receipt. */
export const RECEIPT_TYPE = 'RenewalReceiptCredential';
/** The class of its subject, whose `receipt` is the receipt as plain JSON. */
export const RECEIPT_SUBJECT = 'RenewalReceipt';

const VOCABULARY = 'urn:badgewright:renewal-receipt:1#';

/** The contexts of a signed receipt. The receipt is a JSON literal: whatever stands in it, nothing is left undefined. */
export const RECEIPT_CONTEXTS: readonly (string | JsonObject)[] = [
  VCDM_2_0,
  {
    [RECEIPT_TYPE]: `${VOCABULARY}${RECEIPT_TYPE}`,
    [RECEIPT_SUBJECT]: `${VOCABULARY}${RECEIPT_SUBJECT}`,
    receipt: { '@id': `${VOCABULARY}receipt`, '@type': '@json' },
  },
];
