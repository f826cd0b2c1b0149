import type { CodeEntry } from '../../codes/code-entry.js';
import type { componentCodes } from '../../codes/component-codes.js';

/** Codes about the badges on which the badge for a stack rests, in Spanish. */
export const components = {
  'component.invalid': {
    means: 'Una insignia en la que esta se apoya no es válida; su propio informe dice por qué.',
    action: 'No cuente el conjunto. Pregunte a su emisor si se mantiene sin esa insignia.',
  },
  'component.indeterminate': {
    means: 'Una insignia en la que esta se apoya no se pudo comprobar; su propio informe dice qué falta.',
    action: 'Lea el informe de esa insignia y siga lo que indica.',
  },
  'component.missing': {
    means:
      'Falta una insignia en la que esta se apoya, así que no se puede saber si esa insignia sigue en pie.',
    action: 'Pida esa insignia al docente y verifique el conjunto junto con ella.',
  },
  'component.unbound': {
    means:
      'Hay un documento con el identificador de una insignia en la que esta se apoya, pero nada demuestra que sea esa insignia: es de otro emisor, y el conjunto no da ningún resumen criptográfico que le corresponda.',
    action:
      'Pida al docente la insignia tal como la entregó su emisor, o pregunte al emisor del conjunto a cuál se refiere.',
  },
  'component.unreadable': {
    means: 'No se pueden leer todos los documentos entregados como insignias del conjunto.',
    action: 'Entregue cada insignia tal como vino de su emisor.',
  },
  'component.other-subject': {
    means: 'Una insignia en la que esta se apoya es de otra persona.',
    action: 'No cuente el conjunto. Pregunte a su emisor por qué contó la insignia de otra persona.',
  },
  'component.subject-unmatched': {
    means:
      'Nada demuestra que una insignia en la que esta se apoya sea de la misma persona: no tienen ningún identificador en común.',
    action:
      'Asegúrese de otra manera, por ejemplo preguntando a ambos emisores, de que las dos son del docente.',
  },
  'component.circular': {
    means:
      'El conjunto se apoya en sí mismo, directamente o por medio de otro conjunto, así que no se apoya en nada.',
    action: 'No lo cuente. Avise a su emisor; un conjunto así no se puede obtener.',
  },
  'component.none': {
    means:
      'La insignia es de un conjunto y no nombra ninguna de las insignias en las que se apoya, o quien la muestra las ha omitido.',
    action: 'Pida la insignia tal como la entregó su emisor, con todas sus evidencias.',
  },
  'component.duplicate': {
    means: 'El conjunto nombra dos veces la misma insignia. Se mira una vez y cuenta una vez.',
    action: 'Asegúrese de que el conjunto está completo sin la segunda mención; avise a su emisor.',
  },
  'component.other-version': {
    means:
      'Una insignia en la que esta se apoya, del mismo emisor, es otra versión que aquella con la que se hizo el conjunto, o muestra menos de ella.',
    action: 'Nada, salvo que le importe lo que cambió; entonces compare las dos versiones.',
  },
} satisfies Record<keyof typeof componentCodes, CodeEntry>;
