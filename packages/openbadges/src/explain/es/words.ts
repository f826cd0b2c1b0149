import type { Words } from '../words.js';
import { checks, checksFor } from './checks.js';
import { codes } from './codes.js';
import { notes, reasons } from './reasons.js';

/** Explanations in Spanish. */
export const spanish: Words = {
  headlines: { valid: 'VÁLIDO', invalid: 'NO VÁLIDO', indeterminate: 'NO SE PUDO COMPROBAR' },
  kinds: {
    badge: 'Una insignia (Open Badges 3.0)',
    endorsement: 'Un respaldo (Open Badges 3.0)',
    record: 'Un expediente de aprendizaje (CLR 2.0)',
    presentation: 'Una presentación: insignias que muestra su titular',
    assertion: 'Una insignia (Open Badges 2.0)',
  },
  containers: {
    json: '',
    jws: ', como texto firmado (JWT)',
    png: ', en una imagen PNG',
    svg: ', en una imagen SVG',
  },
  factsHeadings: {
    confirmed: 'Lo que dice',
    unconfirmed: 'Lo que dice (sin confirmar: cualquiera pudo haberlo escrito)',
  },
  labels: {
    name: {
      badge: 'insignia',
      endorsement: 'respaldo',
      record: 'expediente',
      presentation: 'nombre',
      assertion: 'insignia',
      other: 'nombre',
    },
    achievement: 'logro',
    achievementId: 'identificador del logro',
    subject: {
      badge: 'obtenida por',
      endorsement: 'acerca de',
      record: 'estudiante',
      presentation: 'acerca de',
      assertion: 'obtenida por',
      other: 'acerca de',
    },
    issuer: 'emisor',
    issuerId: 'identificador del emisor',
    holder: 'la presenta',
    validFrom: 'vigente desde',
    validUntil: 'vigente hasta',
    earlier: 'versión del archivo',
    id: 'identificador',
    listed: 'en su lista',
    authority: 'autoridad',
  },
  unnamed: 'no se indica el nombre',
  hashed: '(solo su resumen criptográfico)',
  listed: (issuer, list, moment) => `${issuer}, según la lista «${list}» del ${moment}`,
  checksHeading: (moment) => `Comprobaciones, a fecha de ${moment}`,
  marks: {
    pass: 'superada',
    fail: 'no superada',
    unknown: 'sin determinar',
    warn: 'con aviso',
    skipped: 'no realizada',
  },
  checks,
  checksFor,
  unmade: {
    absent: 'No lleva nada de este tipo.',
    'not-asked': 'Usted no lo pidió.',
    'rests-on-failed': 'No se examinó: depende de una comprobación que no se superó.',
  },
  noted: 'Hay algo que tener en cuenta; véase más abajo.',
  problemsHeadings: {
    valid: 'A tener en cuenta',
    invalid: 'Qué está mal y qué hacer',
    indeterminate: 'Qué lo impide y qué hacer',
  },
  codes,
  unknownAction: 'Pregunte a quien le dio el archivo e indique este código.',
  whole: 'el documento completo',
  place: (pointer) => `en ${pointer}`,
  reasons,
  notes,
  parts: {
    content: (number, count) => `Credencial ${number} de ${count}`,
    component: (number, count) => `Insignia ${number} de ${count} en las que se apoya`,
    endorsement: (number, count) => `Respaldo ${number} de ${count}`,
    refreshed: () => 'La versión más nueva del emisor',
  },
  component: (name, why) => (why === '' ? `«${name}».` : `«${name}»: ${why}`),
};
