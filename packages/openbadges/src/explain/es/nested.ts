import type { CodeEntry } from '../../codes/code-entry.js';
import type { nestedCodes } from '../../codes/nested-codes.js';

/** Codes about newer versions and endorsements, in Spanish. */
export const nested = {
  'refresh.type-unsupported': {
    means: 'La credencial nombra un servicio de actualización de un tipo que esta versión no consulta.',
    action: 'Pregunte al emisor si hay una versión más nueva.',
  },
  'refresh.failed': {
    means:
      'El servicio de actualización no dio una versión más nueva que cuente, así que se comprobó la versión presente.',
    action: 'Verifique de nuevo más tarde; si sigue igual, pida al emisor la versión actual.',
  },
  'refresh.other-credential': {
    means:
      'Lo que dio el servicio de actualización no es una versión de esta credencial: su emisor, su identificador o su tipo es otro.',
    action: 'Avise al emisor; su servicio de actualización da un documento equivocado.',
  },
  'refresh.older': {
    means:
      'El servicio de actualización dio una versión que empieza antes que la presente, que es la que se comprobó.',
    action: 'Avise al emisor; su servicio de actualización está atrasado.',
  },
  'refresh.ended': {
    means: 'La versión más nueva de la credencial ya no está vigente, y por tanto esta tampoco.',
    action: 'No cuente la insignia; el informe de la versión más nueva dice qué le puso fin.',
  },
  'refresh.invalid': {
    means: 'La versión más nueva del emisor, que sustituye a esta, no supera una comprobación.',
    action:
      'Lea el informe de la versión más nueva; no cuente la insignia hasta que el emisor lo haya explicado.',
  },
  'refresh.indeterminate': {
    means:
      'Una versión más nueva del emisor sustituye a esta, y no se pudo comprobar por completo, o ni siquiera pedir.',
    action:
      'Siga lo que indica el informe de la versión más nueva; si no lo hay, verifique la insignia sola.',
  },
  'refresh.other-subject': {
    means:
      'La versión más nueva del emisor, con el mismo identificador, se refiere a otra persona o a otro logro.',
    action: 'Pregunte al emisor a quién pertenece la insignia y por qué se otorga.',
  },
  'endorsements.unchecked': {
    means: 'La insignia lleva respaldos de Open Badges 2.0, que esta versión no verifica.',
    action: 'No confíe en los respaldos.',
  },
  'endorsements.invalid': {
    means: 'Un respaldo no es válido; su propio informe dice por qué. La insignia misma no depende de él.',
    action: 'No confíe en ese respaldo.',
  },
  'endorsements.indeterminate': {
    means: 'Un respaldo no se pudo comprobar; su propio informe dice qué falta.',
    action: 'No confíe en ese respaldo mientras no se pueda comprobar.',
  },
  'endorsements.not-endorsement': {
    means: 'Lo que figura en el lugar de un respaldo es una credencial de otro tipo.',
    action: 'No lo cuente como respaldo.',
  },
  'endorsements.other-subject': {
    means: 'Un respaldo se refiere a algo distinto de aquello sobre lo que figura.',
    action: 'No lo cuente como respaldo de esta insignia.',
  },
  'endorsements.by-itself': {
    means: 'Un respaldo lo hizo el propio emisor de la insignia, o la misma entidad a la que respalda.',
    action: 'No lo cuente como la palabra de un tercero.',
  },
  'endorsements.too-many': {
    means: 'Hay más respaldos de los que se verifican de una vez; los anteriores sí se verificaron.',
    action: 'No confíe en los respaldos que no tienen informe propio.',
  },
  'endorsements.too-deep': {
    means: 'Hay respaldos dentro de respaldos en más niveles de los que se siguen.',
    action: 'No confíe en los respaldos que no tienen informe propio.',
  },
} satisfies Record<keyof typeof nestedCodes, CodeEntry>;
