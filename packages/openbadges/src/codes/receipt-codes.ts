import type { CodeEntry } from './code-entry.js';

/** Codes about signed receipts. */
export const receiptCodes = {
  'receipt.form': {
    means: 'What is signed is no receipt of a format that this release reads.',
    action: 'Check that it is the file you mean; a receipt of a later format needs a newer release.',
  },
  'receipt.signer': {
    means: 'The receipt is signed, and not by whoever had to sign it.',
    action: 'Get the receipt from the office itself; do not rely on this one.',
  },
} satisfies Record<string, CodeEntry>;
