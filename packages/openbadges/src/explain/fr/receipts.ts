import type { CodeEntry } from '../../codes/code-entry.js';
import type { receiptCodes } from '../../codes/receipt-codes.js';

/** Codes about signed receipts, in French. */
export const receipts = {
  'receipt.form': {
    means: 'Ce qui est signé n’est pas un reçu d’un format que cette version sait lire.',
    action:
      'Vérifiez que c’est le bon fichier ; un reçu d’un format ultérieur demande une version plus récente.',
  },
  'receipt.signer': {
    means: 'Le reçu est signé, mais pas par celui qui devait le signer.',
    action: 'Obtenez le reçu de l’office lui-même ; ne vous fiez pas à celui-ci.',
  },
} satisfies Record<keyof typeof receiptCodes, CodeEntry>;
