import type { CodeEntry } from '../../codes/code-entry.js';
import type { ob2Codes } from '../../codes/ob2-codes.js';

/** Codes about Open Badges 2.0, in Spanish. */
export const assertions = {
  'assertion.version-unsupported': {
    means: 'La insignia, o un documento al que lleva, es de Open Badges 1.1 o anterior, que no se verifica.',
    action: 'Pida al emisor la insignia como Open Badges 3.0 o 2.0.',
  },
  'assertion.context': {
    means: 'Un documento de Open Badges 2.0 no nombra ese contexto, o da otro significado a sus términos.',
    action:
      'Compruebe que es una Open Badge 2.0; si lo es, pida al emisor que use solo el contexto publicado.',
  },
  'assertion.http-id': {
    means:
      'Un identificador de la insignia es de HTTP sin cifrar; lo que nombra se leyó por https del mismo servidor.',
    action: 'No hace falta hacer nada; el emisor debería publicar por https.',
  },
  'assertion.document-id': {
    means: 'El documento de un URL dice que es otro, con un identificador propio.',
    action: 'Avise al emisor; lo que se publica ahí no pertenece a esta insignia.',
  },
  'assertion.differs': {
    means: 'Lo entregado dice algo distinto de lo que el emisor publica con el mismo identificador.',
    action: 'Considere alterado el archivo; guíese por lo que publica el emisor.',
  },
  'assertion.copy-outdated': {
    means: 'Lo entregado da una fecha o un nombre de insignia distintos de los que el emisor da ahora.',
    action: 'Guíese por lo que publica el emisor; si tiene la copia, obtenga de nuevo la insignia.',
  },
  'assertion.badge-unpublished': {
    means:
      'Una insignia alojada dice ella misma por qué se otorga, sin ningún URL: podría hacerlo cualquiera que tenga una página en el servidor.',
    action: 'Pregunte al emisor si la insignia es suya; debería publicar la clase de insignia en su URL.',
  },
  'assertion.badge-differs': {
    means:
      'La clase de insignia dentro de una insignia alojada dice algo distinto de la que se publica con su identificador.',
    action: 'Pregunte al emisor cuál de las dos cuenta.',
  },
  'assertion.verification-type': {
    means: 'La aserción dice que se verifica de una manera distinta de la que permite la forma en que llegó.',
    action: 'Pida al emisor la insignia tal como se emite: su URL si está alojada, su firma si está firmada.',
  },
  'assertion.out-of-scope': {
    means:
      'La insignia está en un lugar en el que, según el perfil del emisor, no están las insignias del emisor.',
    action: 'Considere falsa la insignia mientras el emisor indicado no la confirme.',
  },
  'assertion.redirected': {
    means: 'La aserción o el perfil del emisor vino de otro servidor, al que lleva el del emisor.',
    action: 'Pregunte al emisor si la insignia es suya; algunos servidores llevan adonde diga un enlace.',
  },
  'assertion.revoked': {
    means: 'El emisor retiró la insignia.',
    action: 'No acepte la insignia; pregunte al emisor o al docente por qué.',
  },
  'assertion.list-not-issuers': {
    means: 'La lista de insignias retiradas que nombra el perfil del emisor dice que es de otro emisor.',
    action: 'Pregunte al emisor si la insignia sigue vigente.',
  },
  'assertion.no-creator': {
    means:
      'La aserción firmada no nombra su clave; una de las claves del emisor corresponde. Otros verificadores pueden rechazarla.',
    action: 'No hace falta hacer nada; el emisor debería nombrar la clave.',
  },
} satisfies Record<keyof typeof ob2Codes, CodeEntry>;
