import type { CodeEntry } from '../../codes/code-entry.js';
import type { validityCodes } from '../../codes/validity-codes.js';

/** Codes about when a credential is valid, in Spanish. */
export const validity = {
  'validity.not-yet-valid': {
    means: 'La credencial empieza a ser válida después del momento de la verificación.',
    action: 'Espere hasta la fecha de inicio, o verifique a fecha de un momento posterior.',
  },
  'validity.expired': {
    means: 'La credencial terminó antes del momento de la verificación.',
    action: 'Pida al docente una insignia vigente.',
  },
  'validity.malformed': {
    means: 'Las fechas de la credencial no se pueden leer, así que nadie puede saber cuándo es válida.',
    action: 'Avise al emisor; las fechas están mal formadas.',
  },
} satisfies Record<keyof typeof validityCodes, CodeEntry>;
