import type { callCodes } from '../../codes/call-codes.js';
import type { CodeEntry } from '../../codes/code-entry.js';

/** Codes about the verifier itself, in Spanish. */
export const calls = {
  'call.interrupted': {
    means:
      'El verificador se interrumpió por sí mismo en esta insignia: se le agotó la memoria o el tiempo. De la insignia no se sabe nada.',
    action:
      'Verifique la insignia sola. Si también falla, no la cuente y avise a quien mantiene el verificador.',
  },
} satisfies Record<keyof typeof callCodes, CodeEntry>;
