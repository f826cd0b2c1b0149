import type { CodeEntry } from '../../codes/code-entry.js';
import type { keyCodes } from '../../codes/key-codes.js';

/** Codes about keys and whose they are, in Spanish. */
export const keys = {
  'key.malformed': {
    means: 'La clave pública no se puede leer, o es una clave débil que la curva prohíbe.',
    action: 'Avise al emisor; la clave que publica está dañada.',
  },
  'key.private': {
    means:
      'La clave publicada, o la que figura en la insignia, contiene su parte secreta: cualquiera puede firmar con ella.',
    action: 'No confíe en nada firmado con ella y avise al emisor de inmediato.',
  },
  'key.weak': {
    means: 'La clave RSA tiene menos de 2048 bits: demasiado pocos para confiar en sus firmas.',
    action: 'Pida al emisor que emita de nuevo la insignia con una clave más fuerte.',
  },
  'key.unsupported': {
    means: 'La clave pública es de un tipo que esta versión no conoce.',
    action: 'Verifique con una versión más nueva, o avise al emisor.',
  },
  'key.method-unsupported': {
    means: 'El emisor publica la clave de una manera que esta versión no puede consultar.',
    action: 'Verifique con una versión más nueva, o pida al emisor que confirme la insignia.',
  },
  'key.not-found': {
    means: 'El documento de claves del emisor no contiene la clave que nombra la prueba.',
    action: 'Pregunte al emisor; puede que la clave haya sido retirada.',
  },
  'key.did-malformed': {
    means: 'El DID no tiene la forma que pide su método, así que no lleva a ninguna parte.',
    action: 'Avise al emisor; el DID de la insignia está dañado.',
  },
  'key.document-id': {
    means:
      'El documento de claves nombra un identificador distinto de aquel con el que se consultó: habla por otra entidad.',
    action: 'Considere sin confirmar la insignia e indique al emisor de quién debería ser el documento.',
  },
  'key.purpose': {
    means: 'El documento de claves contiene la clave, pero no para este fin.',
    action: 'Pregunte al emisor; la clave no estaba destinada a firmar insignias.',
  },
  'key.expired': {
    means: 'Según su propio documento, la clave ya había terminado cuando se hizo o pudo hacerse la prueba.',
    action: 'Pida al emisor una insignia firmada con una clave vigente.',
  },
  'key.revoked': {
    means:
      'La clave fue revocada: quien la robó también puede firmar, y puede poner cualquier fecha de firma en una prueba.',
    action: 'Pida al emisor que confirme la insignia, o que la firme con una clave vigente.',
  },
  'key.foreign': {
    means:
      'La clave la publica alguien distinto del emisor, y antes de que una prueba se supere solo se consulta al emisor.',
    action: 'Pregunte al emisor si la clave es suya.',
  },
  'key.too-many': {
    means: 'El documento de claves contiene más claves de las que se leen.',
    action: 'Pida al emisor que publique solo las claves que están en uso.',
  },
  'issuer.keys-unreachable': {
    means:
      'La firma está intacta, pero no se pudieron leer todas las claves que publica el emisor, así que no se sabe de quién es.',
    action:
      'Verifique de nuevo con conexión a la red; si sigue igual, pida al emisor que confirme la insignia.',
  },
  'issuer.key-not-issuers': {
    means:
      'La clave con la que se firmó pertenece a alguien distinto del emisor que nombra la insignia o del titular que nombra la presentación.',
    action: 'Considere falsa la insignia mientras el emisor indicado no la confirme.',
  },
  'issuer.unconfirmed': {
    means:
      'La firma está intacta, pero nada demuestra que su clave sea del emisor: solo figura en la insignia o en algún lugar del servidor del emisor, o el identificador del emisor no publica claves.',
    action: 'Confirme la clave con el emisor antes de confiar en la insignia.',
  },
} satisfies Record<keyof typeof keyCodes, CodeEntry>;
