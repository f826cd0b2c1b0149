import type { CodeEntry } from '../../codes/code-entry.js';
import type { trustCodes } from '../../codes/trust-codes.js';

/** Codes about lists of whom to trust, in French. */
export const trust = {
  'trust.version': {
    means: 'Le fichier n’est pas une liste de confiance d’un format que cette version du logiciel lit.',
    action:
      'Vérifiez qu’il s’agit du bon fichier ; une liste d’un format ultérieur demande une version plus récente du logiciel.',
  },
  'trust.malformed': {
    means: 'La liste de confiance enfreint une règle de son format : rien de ce qu’elle contient ne compte.',
    action: 'Prévenez la personne qui tient la liste ; chaque problème indique l’endroit.',
  },
  'trust.duplicate': {
    means: 'La liste de confiance a deux fois le même émetteur : nul ne peut savoir quelle entrée compte.',
    action:
      'Demandez à la personne qui tient la liste de réunir en une entrée tout ce qui concerne un émetteur.',
  },
  'trust.signer': {
    means: 'La liste de confiance n’est pas signée, ou ne l’est pas par qui devait la signer.',
    action: 'Procurez-vous la liste auprès de son autorité même ; ne vous fiez pas à cette copie.',
  },
  'trust.list-missing': {
    means:
      'Votre liste de confiance s’appuie sur une autre liste qui n’a pas été remise : l’émetteur figure peut-être sur celle-là.',
    action: 'Procurez-vous la liste manquante auprès de son autorité et vérifiez à nouveau.',
  },
  'trust.list-refused': {
    means:
      'Votre liste de confiance s’appuie sur une autre liste, et ce qui a été remis comme telle n’est pas fiable.',
    action: 'Procurez-vous à nouveau cette liste auprès de son autorité et refaites la vérification.',
  },
  'trust.not-listed': {
    means: 'L’émetteur ne figure sur aucune liste que vous avez fournie. Cela ne dit rien contre lui.',
    action: 'À vous de décider si vous connaissez l’émetteur ; si oui, faites-le inscrire sur la liste.',
  },
  'trust.list-expired': {
    means: 'La liste de confiance valait jusqu’à un jour qui est passé.',
    action: 'Procurez-vous la liste actuelle auprès de son autorité et vérifiez à nouveau.',
  },
  'trust.list-not-yet': {
    means:
      'La liste de confiance est d’un jour postérieur à celui à la date duquel la vérification est faite.',
    action:
      'Contrôlez l’horloge ; pour vérifier à la date d’un jour antérieur, utilisez la liste de ce jour.',
  },
  'trust.not-then': {
    means:
      'La liste a l’émetteur pour une autre période que celle de l’attribution, ou l’attribution n’a pas de date.',
    action: 'Demandez à l’autorité de la liste si l’émetteur pouvait alors attribuer des badges.',
  },
  'trust.backdated': {
    means:
      'L’attribution porte une date de la période pour laquelle la liste a l’émetteur, mais le badge a été signé, ou commence à valoir, en dehors d’elle. Seul l’émetteur dit que l’attribution date de ce jour.',
    action:
      'Demandez à l’émetteur, ou à l’autorité de la liste, la preuve que l’attribution a été faite ce jour-là.',
  },
  'trust.not-entitled': {
    means: 'La liste a l’émetteur, mais pas pour cet accomplissement, ou pas pour cette version de celui-ci.',
    action: 'Demandez à l’autorité de la liste qui peut attribuer cet accomplissement.',
  },
  'trust.other-key': {
    means: 'Le badge est signé avec une clé qui n’est pas parmi celles que la liste donne pour l’émetteur.',
    action: 'Demandez à l’émetteur et à l’autorité de la liste si les clés ont changé.',
  },
} satisfies Record<keyof typeof trustCodes, CodeEntry>;
