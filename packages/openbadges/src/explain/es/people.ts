import type { CodeEntry } from '../../codes/code-entry.js';
import type { personCodes } from '../../codes/person-codes.js';

/** Codes about whose a badge is, and what its results say, in Spanish. */
export const people = {
  'recipient.mismatch': {
    means: 'La insignia se refiere a alguien distinto del docente por el que se preguntó.',
    action: 'Revise el identificador que se dio; si es correcto, no cuente la insignia para este docente.',
  },
  'recipient.unidentified': {
    means:
      'La insignia no da ningún identificador del tipo por el que se preguntó, así que nadie puede compararlo.',
    action: 'Pregunte por el docente con otro tipo de identificador, como el `id`, o consulte al emisor.',
  },
  'recipient.unreadable': {
    means:
      'La insignia da el identificador de una manera que no se puede comparar, como con un algoritmo de resumen desconocido.',
    action: 'Avise al emisor; mientras tanto, pregunte por el docente con otro identificador.',
  },
  'recipient.name-only': {
    means: 'Se preguntó por el docente solo por su nombre, y varias personas pueden llamarse igual.',
    action:
      'Pregunte con un identificador que solo tenga una persona, como una dirección de correo electrónico.',
  },
  'recipient.legacy-hash': {
    means:
      'El identificador coincide, y está resumido con MD5, que ya no distingue con seguridad dos textos.',
    action: 'Si es algo importante, asegúrese de otra manera de que la insignia es de este docente.',
  },
  'recipient.letter-case': {
    means: 'La dirección de correo coincide salvo por mayúsculas y minúsculas en la parte anterior a la `@`.',
    action: 'Si es algo importante, asegúrese de que ambas direcciones son de este docente.',
  },
  'review.not-reached': {
    means: 'Según los propios resultados de la insignia, un criterio no alcanzó el nivel que exige el logro.',
    action: 'No cuente la insignia hasta que el emisor lo haya explicado.',
  },
  'review.levels-unranked': {
    means:
      'La insignia no dice de manera firmada si el nivel o valor alcanzado es igual o superior al exigido.',
    action:
      'Pregunte al emisor cómo se ordenan los niveles, o pida una insignia cuyos niveles lleven puntos.',
  },
  'review.result-missing': {
    means:
      'El logro exige un nivel o valor para el que la insignia no muestra ningún resultado, aunque muestra otros.',
    action: 'Pida al emisor el resultado que falta.',
  },
  'review.not-final': {
    means: 'Un resultado que el logro exige sigue abierto, por ejemplo en curso o provisional.',
    action: 'Pida al emisor el resultado definitivo.',
  },
  'review.results-differ': {
    means:
      'La insignia muestra varios resultados para un mismo criterio, y solo algunos alcanzan lo exigido.',
    action: 'Pregunte al emisor cuál de los resultados cuenta.',
  },
  'creator.differs': {
    means: 'El logro lo creó alguien distinto del emisor de la insignia.',
    action: 'Si importa quién definió el logro, pregunte a su autor si este emisor puede otorgarlo.',
  },
} satisfies Record<keyof typeof personCodes, CodeEntry>;
