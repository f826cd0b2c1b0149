import type { CodeEntry } from '../../codes/code-entry.js';
import type { statusCodes } from '../../codes/status-codes.js';

/** Codes about whether a credential is still in force, in Spanish. */
export const status = {
  'status.revoked': {
    means: 'El emisor ha retirado la credencial.',
    action: 'No la acepte; el emisor puede decir por qué fue retirada.',
  },
  'status.suspended': {
    means: 'El emisor ha suspendido la credencial: ahora no está vigente y puede volver a estarlo.',
    action: 'No la acepte ahora; pregunte al emisor, o verifique de nuevo más tarde.',
  },
  'status.message': {
    means: 'El emisor ha puesto un mensaje en la credencial, que no le pone fin.',
    action: 'Lea el mensaje; pregunte al emisor lo que no quede claro.',
  },
  'status.newer-version': {
    means: 'El emisor dice que hay una versión más nueva de la credencial.',
    action: 'Pida al titular la versión más nueva.',
  },
  'status.stale': {
    means: 'La lista de estado es más antigua de lo que, según su emisor, conviene usar.',
    action: 'Verifique de nuevo con conexión a la red, o con un paquete reunido más tarde.',
  },
  'status.list-unread': {
    means:
      'La lista que dice si la credencial está vigente no se pudo leer, o su firma o sus fechas no son correctas.',
    action:
      'Vea al lado qué lo impidió; verifique de nuevo más tarde, o pregunte al emisor si la insignia está vigente.',
  },
  'status.list-malformed': {
    means:
      'Lo que se publica como lista de credenciales retiradas no es una lista del tipo que nombra la credencial.',
    action: 'Pregunte al emisor si la insignia está vigente, e indíquele que su lista no se puede leer.',
  },
  'status.list-too-large': {
    means: 'La lista de estado, al descomprimirse, supera el tamaño que se lee.',
    action: 'Pregunte al emisor si la insignia está vigente.',
  },
  'status.list-short': {
    means: 'La lista de estado es más corta de lo que exige la norma, así que puede delatar a sus titulares.',
    action: 'Pregunte al emisor; o verifique con la opción de listas cortas, si sabe que el emisor usa una.',
  },
  'status.list-id': {
    means: 'La lista de estado dice que se publica en un URL distinto del que nombra la credencial.',
    action: 'Pregunte al emisor si es la lista correcta y si la insignia está vigente.',
  },
  'status.list-by-another': {
    means: 'La lista la lleva alguien distinto del emisor de la credencial.',
    action:
      'Pregunte al emisor; si confirma quién lleva sus listas, nombre a esa entidad en su lista de confianza.',
  },
  'status.purpose-mismatch': {
    means: 'La credencial nombra la lista para un fin distinto del que la lista dice tener.',
    action: 'Pregunte al emisor si la insignia está vigente, e indíquele que su estado lleva a otra lista.',
  },
  'status.purpose-unsupported': {
    means: 'El emisor ha marcado la credencial con un fin que esta versión no conoce.',
    action: 'Pregunte al emisor qué significa la marca y si la insignia está vigente.',
  },
  'status.index': {
    means: 'El lugar de la credencial en la lista de estado no es un número, o está más allá de su final.',
    action:
      'Pregunte al emisor si la insignia está vigente, e indíquele que su estado no lleva a ninguna parte.',
  },
  'status.no-id': {
    means:
      'La credencial no tiene identificador, y la lista de credenciales retiradas se guía por identificadores.',
    action: 'Pregunte al emisor si la insignia está vigente.',
  },
  'status.malformed': {
    means: 'Lo que la credencial dice sobre dónde se encuentra su estado incumple las reglas.',
    action:
      'Pregunte al emisor si la insignia está vigente, e indíquele que su estado no se puede consultar.',
  },
  'status.type-unsupported': {
    means: 'El estado de la credencial se encuentra de una manera que esta versión no conoce.',
    action: 'Pregunte al emisor si la insignia está vigente.',
  },
  'status.too-many': {
    means: 'La credencial nombra más lugares para su estado de los que se consultan.',
    action: 'Desconfíe de la insignia; las insignias honestas nombran uno o unos pocos.',
  },
} satisfies Record<keyof typeof statusCodes, CodeEntry>;
