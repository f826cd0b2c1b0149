import type { CodeEntry } from '../../codes/code-entry.js';
import type { receiptCodes } from '../../codes/receipt-codes.js';

/** Codes about signed receipts, in Spanish. */
export const receipts = {
  'receipt.form': {
    means: 'Lo que está firmado no es un recibo de un formato que esta versión lea.',
    action:
      'Compruebe que es el archivo que quiere; un recibo de un formato posterior requiere una versión más nueva.',
  },
  'receipt.signer': {
    means: 'El recibo está firmado, y no por quien debía firmarlo.',
    action: 'Pida el recibo a la propia oficina; no confíe en este.',
  },
} satisfies Record<keyof typeof receiptCodes, CodeEntry>;
