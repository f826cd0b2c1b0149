import type { CodeEntry } from '../../codes/code-entry.js';
import type { containerCodes } from '../../codes/container-codes.js';

/** Codes about images that carry a badge, in Spanish. */
export const container = {
  'container.unsupported': {
    means: 'El archivo no es una imagen PNG ni SVG, o es un SVG de una versión de XML que no se lee.',
    action:
      'Compruebe que es el archivo correcto; pida la insignia como PNG, como SVG o como archivo aparte.',
  },
  'container.malformed': {
    means: 'La imagen está dañada o cortada: no sigue las reglas de su formato.',
    action: 'Obtenga de nuevo el archivo de donde vino; una transferencia o un editor pudo haberlo alterado.',
  },
  'container.too-large': {
    means:
      'La imagen, una parte de ella o la insignia que contiene supera el tamaño que se lee, así que no se leyó.',
    action: 'Compruebe que es el archivo correcto; pida la insignia en una imagen más pequeña.',
  },
  'container.no-badge': {
    means: 'La imagen no lleva ninguna insignia; los editores y las redes sociales suelen eliminarla.',
    action: 'Pida la imagen tal como la envió el emisor, o la insignia como archivo aparte.',
  },
  'container.ambiguous': {
    means:
      'La imagen lleva insignias que difieren entre sí, de modo que dos lectores pueden ver dos insignias distintas.',
    action: 'Considere alterado el archivo; pida la insignia al emisor.',
  },
  'container.encoding': {
    means: 'El texto de la imagen no está codificado en UTF-8.',
    action: 'Pida la imagen en UTF-8; si ya debería estarlo, obténgala de nuevo de donde vino.',
  },
  'container.dtd': {
    means: 'El SVG lleva una declaración de tipo de documento, que puede cambiar lo que significa su texto.',
    action: 'Pida la imagen sin su DOCTYPE; una insignia no lo necesita.',
  },
  'container.entity': {
    means: 'El SVG usa una entidad que XML no define, de modo que su texto no se puede leer con seguridad.',
    action: 'Pida la imagen sin entidades propias.',
  },
  'container.active-content': {
    means:
      'El SVG contiene un script, un controlador de eventos o un enlace `javascript:`, que ninguna insignia necesita.',
    action: 'No abra la imagen en un navegador; pida la insignia al emisor.',
  },
} satisfies Record<keyof typeof containerCodes, CodeEntry>;
