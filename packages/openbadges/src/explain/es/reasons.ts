import type { Instant } from '../moments.js';
import type { Notes, Reasons } from '../words.js';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

function dayText({ year, month, day, time }: Instant): string {
  return `${day} de ${MONTHS[month - 1] ?? ''} de ${year} (${time} UTC)`;
}

const SIGNED = 'El documento está tal como lo firmó su emisor y está dentro de sus fechas de validez.';

/** Reasons for a verdict in Spanish. */
export const reasons: Reasons = {
  valid: {
    badge: SIGNED,
    endorsement: SIGNED,
    record:
      'Está tal como lo firmó su emisor, está dentro de sus fechas de validez, y todas las credenciales que contiene son válidas.',
    presentation: 'Su titular la firmó, y todas las credenciales que contiene son válidas.',
    assertion: 'Está tal como su emisor la publicó o la firmó, y está dentro de sus fechas de validez.',
    other: SIGNED,
  },
  warned: 'Hay algo que tener en cuenta; véase más abajo.',
  none: {
    invalid: 'No superó las comprobaciones.',
    indeterminate: 'No se pudieron hacer todas las comprobaciones.',
  },
  more: 'Hay más motivos; véase más abajo.',
  because: {
    unreadable: 'El archivo no se pudo leer como insignia.',
    unsigned: 'Nadie firmó el documento, así que cualquiera pudo haberlo escrito.',
    altered:
      'La firma no corresponde al contenido: algo se cambió después de firmar, o se firmó con otra clave.',
    'another-key': 'No está firmado por el emisor que se indica.',
    'unsafe-key': 'La clave con la que se firmó no es segura.',
    elsewhere: 'Se preparó para mostrarse en otro lugar o en otro momento.',
    copy: 'Puede ser una copia: nada demuestra que la entregue su titular.',
    withdrawn: 'La credencial fue retirada por el emisor.',
    suspended: 'La credencial está suspendida por el emisor por el momento.',
    expired: 'Ya venció.',
    'not-yet-valid': 'Todavía no está en vigor.',
    dates: 'No se pueden leer sus fechas.',
    unlisted: 'El emisor no figura en ninguna lista que usted haya dado.',
    network: 'No se pudo obtener de la red lo que había que leer.',
  },
  expiredOn: (at) => `Venció el ${dayText(at)}.`,
  startsOn: (at) => `Todavía no está en vigor: empieza a valer el ${dayText(at)}.`,
};

const BADGE =
  'Válido significa que no se cambió nada, que está dentro de sus fechas de validez y que se firmó con la clave del emisor que se indica.';

/** What verdicts mean in Spanish. */
export const notes: Notes = {
  valid: {
    badge: BADGE,
    endorsement: BADGE,
    other: BADGE,
    record:
      'Válido significa que no se cambió nada, que está dentro de sus fechas de validez, que se firmó con la clave del emisor que se indica y que cada credencial que contiene es válida por sí misma. Cada una de ellas tiene su propio emisor.',
    presentation:
      'Válido significa que la firmó el titular que se indica y que cada credencial que contiene es válida por sí misma. No significa que el titular las haya obtenido: compare a quién corresponde cada una. Aceptar o no a sus emisores es decisión de usted.',
    assertion:
      'Válido significa que está tal como el emisor que se indica la publicó o la firmó, y que está dentro de sus fechas de validez.',
  },
  trust: {
    listed:
      'El emisor figura en su lista de confianza. Decidir para qué cuenta la insignia le corresponde a usted.',
    'not-asked': 'Usted no dio ninguna lista de confianza: aceptar o no a ese emisor es decisión de usted.',
  },
  invalid: 'No válido significa que no superó una comprobación obligatoria. No lo tenga en cuenta.',
  indeterminate:
    'Esto no es un resultado en su contra: puede ser válido o no. No lo cuente como válido hasta que se pueda comprobar.',
};
