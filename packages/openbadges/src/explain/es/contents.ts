import type { CodeEntry } from '../../codes/code-entry.js';
import type { contentsCodes } from '../../codes/contents-codes.js';

/** Codes about presentations and learner records, in Spanish. */
export const contents = {
  'contents.invalid': {
    means: 'Una credencial dentro del documento no es válida; su propio informe dice por qué.',
    action: 'Lea el informe de esa credencial; no confíe en ella.',
  },
  'contents.indeterminate': {
    means: 'Una credencial dentro del documento no se pudo comprobar; su propio informe dice qué falta.',
    action: 'Lea el informe de esa credencial y siga lo que indica.',
  },
  'contents.other-subject': {
    means:
      'Una credencial dentro del expediente o de la presentación se refiere a un identificador distinto del que corresponde al estudiante o al titular.',
    action:
      'Asegúrese de que ambos identificadores son del mismo docente antes de confiar en esa credencial.',
  },
  'contents.subject-unmatched': {
    means:
      'Una credencial dentro de la presentación no lleva ningún identificador de la persona que se pueda comparar con el del titular.',
    action:
      'Asegúrese de otra manera de que es del docente, por ejemplo por el correo electrónico que contiene.',
  },
  'contents.too-many': {
    means: 'El documento contiene más credenciales de las que se verifican de una vez.',
    action: 'Pida las credenciales en partes más pequeñas, o verifique cada una por separado.',
  },
  'contents.too-deep': {
    means: 'Hay credenciales dentro de credenciales en más niveles de los que se siguen.',
    action: 'Pida por separado las credenciales interiores.',
  },
  'presentation.unsigned': {
    means:
      'Nadie firmó la presentación, así que nada demuestra quién presenta las credenciales que contiene.',
    action: 'Confíe solo en los informes de las credenciales, o pida al titular una presentación firmada.',
  },
  'presentation.missing': {
    means:
      'Se indicó un desafío o un dominio, y lo que llegó no es una presentación: nada demuestra quién la entrega.',
    action: 'Pida al titular una presentación de la insignia que responda al desafío.',
  },
  'presentation.holder-missing': {
    means:
      'La presentación no nombra a su titular, así que nada demuestra de quién es la clave que la firmó.',
    action: 'Pida una presentación que nombre a su titular.',
  },
  'presentation.challenge-unchecked': {
    means:
      'La presentación responde a un desafío o a un dominio que no se indicó al verificar, así que puede ser una copia.',
    action: 'Verifique con el desafío y el dominio que se enviaron al titular.',
  },
} satisfies Record<keyof typeof contentsCodes, CodeEntry>;
