import type { CodeEntry } from '../../codes/code-entry.js';
import type { packCodes } from '../../codes/pack-codes.js';

/** Codes about offline packs, in Spanish. */
export const packs = {
  'pack.version': {
    means: 'El archivo no es un paquete sin conexión de un formato que esta versión lea.',
    action: 'Compruebe que es el archivo correcto; haga de nuevo el paquete, o use una versión más nueva.',
  },
  'pack.malformed': {
    means: 'El paquete sin conexión incumple una regla de su formato, así que no se usa nada de él.',
    action: 'Haga de nuevo el paquete, u obténgalo otra vez de donde vino.',
  },
  'pack.digest': {
    means:
      'Una respuesta del paquete sin conexión no es la que se registró: su resumen criptográfico es otro.',
    action: 'Considere dañado o alterado el paquete; obténgalo otra vez de donde vino.',
  },
  'pack.not-yet': {
    means: 'El paquete sin conexión dice que se hizo en el futuro, así que no se sabe su antigüedad.',
    action: 'Revise el reloj aquí y donde se hizo el paquete, y haga de nuevo el paquete.',
  },
  'pack.signature': {
    means: 'La firma del paquete sin conexión no es correcta, o no se pudo comprobar.',
    action: 'Obtenga otra vez el paquete de quien lo firmó; hasta entonces no confíe en él.',
  },
  'pack.not-entitled': {
    means:
      'La lista de confianza tiene a quien firmó el paquete sin conexión, pero no como alguien que pueda hacer paquetes.',
    action:
      'Obtenga un paquete de quien pueda hacerlo, o pida a la autoridad de la lista que autorice a este firmante.',
  },
  'pack.signer': {
    means: 'El paquete sin conexión no está firmado, o no por quien tenía que firmarlo.',
    action: 'Obtenga el paquete de quien usted espera que lo haya hecho.',
  },
} satisfies Record<keyof typeof packCodes, CodeEntry>;
