import type { callCodes } from '../../codes/call-codes.js';
import type { CodeEntry } from '../../codes/code-entry.js';

/** Codes about the verifier itself, in French. */
export const calls = {
  'call.interrupted': {
    means:
      'Le vérificateur s’est interrompu de lui-même sur ce badge : il a manqué de mémoire ou de temps. On ne sait rien du badge.',
    action:
      'Vérifiez le badge seul. S’il échoue encore, ne le comptez pas et prévenez qui maintient le vérificateur.',
  },
} satisfies Record<keyof typeof callCodes, CodeEntry>;
