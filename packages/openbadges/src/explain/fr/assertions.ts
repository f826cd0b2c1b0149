import type { CodeEntry } from '../../codes/code-entry.js';
import type { ob2Codes } from '../../codes/ob2-codes.js';

/** Codes about Open Badges 2.0, in French. */
export const assertions = {
  'assertion.version-unsupported': {
    means:
      'Le badge, ou un document auquel il mène, est d’Open Badges 1.1 ou antérieur, qui n’est pas vérifié.',
    action: 'Demandez à l’émetteur le badge au format Open Badges 3.0 ou 2.0.',
  },
  'assertion.context': {
    means: 'Un document d’Open Badges 2.0 ne nomme pas ce contexte, ou donne un autre sens à ses termes.',
    action:
      'Vérifiez qu’il s’agit d’un Open Badge 2.0 ; si c’est le cas, demandez à l’émetteur de n’utiliser que le contexte publié.',
  },
  'assertion.http-id': {
    means:
      'Un identifiant du badge est en HTTP non chiffré ; ce qu’il nomme a été lu par https sur le même serveur.',
    action: 'Rien à faire ; l’émetteur devrait publier par https.',
  },
  'assertion.document-id': {
    means: 'Le document situé à une URL dit en être un autre, avec un identifiant à lui.',
    action: 'Prévenez l’émetteur ; ce qui est publié là n’appartient pas à ce badge.',
  },
  'assertion.differs': {
    means: 'Ce qui a été remis dit autre chose que ce que l’émetteur publie sous le même identifiant.',
    action: 'Considérez le fichier comme altéré ; fiez-vous à ce que publie l’émetteur.',
  },
  'assertion.copy-outdated': {
    means:
      'Ce qui a été remis donne une autre date ou un autre nom de badge que ceux que l’émetteur donne à présent.',
    action: 'Fiez-vous à ce que publie l’émetteur ; si vous détenez la copie, récupérez à nouveau le badge.',
  },
  'assertion.badge-unpublished': {
    means:
      'Un badge hébergé dit lui-même ce qu’il récompense, sans URL : quiconque a une page sur le serveur pourrait le faire.',
    action:
      'Demandez à l’émetteur si le badge est le sien ; il devrait publier la classe de badge à son URL.',
  },
  'assertion.badge-differs': {
    means:
      'La classe de badge contenue dans un badge hébergé dit autre chose que celle publiée sous son identifiant.',
    action: 'Demandez à l’émetteur laquelle des deux fait foi.',
  },
  'assertion.verification-type': {
    means:
      'L’assertion dit être vérifiée d’une autre façon que ne le permet la forme sous laquelle elle est arrivée.',
    action:
      'Demandez à l’émetteur le badge tel qu’il est délivré : son URL s’il est hébergé, sa signature s’il est signé.',
  },
  'assertion.out-of-scope': {
    means:
      'Le badge se trouve là où, d’après le profil de l’émetteur, ne se trouvent pas les badges de l’émetteur.',
    action: 'Considérez le badge comme un faux tant que l’émetteur indiqué ne l’a pas confirmé.',
  },
  'assertion.redirected': {
    means:
      'L’assertion ou le profil de l’émetteur est venu d’un autre serveur, vers lequel celui de l’émetteur renvoie.',
    action:
      'Demandez à l’émetteur si le badge est le sien ; certains serveurs renvoient là où un lien le leur dit.',
  },
  'assertion.revoked': {
    means: 'L’émetteur a retiré le badge.',
    action: 'N’acceptez pas le badge ; demandez pourquoi à l’émetteur ou à l’enseignant.',
  },
  'assertion.list-not-issuers': {
    means:
      'La liste des badges retirés que nomme le profil de l’émetteur dit être celle d’un autre émetteur.',
    action: 'Demandez à l’émetteur si le badge est toujours en vigueur.',
  },
  'assertion.no-creator': {
    means:
      'L’assertion signée ne nomme pas sa clé ; une des clés de l’émetteur convient. D’autres vérificateurs peuvent la refuser.',
    action: 'Rien à faire ; l’émetteur devrait nommer la clé.',
  },
} satisfies Record<keyof typeof ob2Codes, CodeEntry>;
