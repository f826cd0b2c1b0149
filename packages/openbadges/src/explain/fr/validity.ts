import type { CodeEntry } from '../../codes/code-entry.js';
import type { validityCodes } from '../../codes/validity-codes.js';

/** Codes about when a credential is valid, in French. */
export const validity = {
  'validity.not-yet-valid': {
    means: 'L’attestation commence à être valide après le moment de la vérification.',
    action: 'Attendez la date de début, ou vérifiez à la date d’un moment ultérieur.',
  },
  'validity.expired': {
    means: 'L’attestation a pris fin avant le moment de la vérification.',
    action: 'Demandez à l’enseignant un badge en cours de validité.',
  },
  'validity.malformed': {
    means: 'Les dates de l’attestation sont illisibles : nul ne peut savoir quand elle est valide.',
    action: 'Prévenez l’émetteur ; les dates sont mal formées.',
  },
} satisfies Record<keyof typeof validityCodes, CodeEntry>;
