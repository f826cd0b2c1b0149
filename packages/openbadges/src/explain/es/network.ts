import type { CodeEntry } from '../../codes/code-entry.js';
import type { networkCodes } from '../../codes/network-codes.js';

/** Codes about reading what an issuer publishes, in Spanish. */
export const network = {
  'network.offline': {
    means: 'Habría que leer algo que publica el emisor, y no se dio acceso a la red.',
    action: 'Verifique de nuevo con conexión a la red.',
  },
  'network.not-https': {
    means:
      'Lo que habría que leer no está en un URL https de un servidor con nombre, o lleva a uno que no lo es, así que nadie responde por ello.',
    action: 'Pida al emisor que publique por https; si no, pídale que confirme la insignia.',
  },
  'network.not-public': {
    means:
      'Lo que habría que leer está en una dirección de una red privada, del propio equipo que verifica o de otra clase que no es el internet público, o lleva a una; esas direcciones no se consultan.',
    action:
      'Pida al emisor que publique en el internet público; hasta entonces, pídale que confirme la insignia.',
  },
  'network.unreachable': {
    means: 'No llegó respuesta de la red, se cortó o tardó demasiado.',
    action: 'Verifique de nuevo más tarde; si sigue igual, pregunte al emisor.',
  },
  'network.too-large': {
    means: 'La respuesta de la red supera el tamaño que se lee.',
    action: 'Avise al emisor; lo que publica ahí no es un documento de este tipo.',
  },
  'network.too-many': {
    means:
      'Verificar todo lo entregado exigiría más consultas a la red, o más tiempo para ellas, de lo que se admite.',
    action:
      'Verifique la insignia sola, sin lo que la acompañaba; si sigue igual, desconfíe: las insignias honestas necesitan unas pocas.',
  },
  'network.redirected': {
    means:
      'Lo que habría que leer no está en el servidor consultado: este lleva a otro, como hacen muchos servidores con quien inventa un URL.',
    action: 'Pida al emisor que publique en el propio URL; hasta entonces, pídale que confirme la insignia.',
  },
  'network.absent': {
    means: 'En el URL ya no se publica nada, o nunca se publicó.',
    action: 'Pregunte al emisor dónde se publica ahora.',
  },
  'network.status': {
    means: 'El servidor respondió con un error en lugar de lo que se pidió.',
    action: 'Verifique de nuevo más tarde; si sigue igual, pregunte al emisor.',
  },
  'network.not-json': {
    means: 'Lo que se publica en el URL no es el documento JSON que se pidió.',
    action: 'Avise al emisor; lo que publica ahí es una página para personas, o está dañado.',
  },
} satisfies Record<keyof typeof networkCodes, CodeEntry>;
