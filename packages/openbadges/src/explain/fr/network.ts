import type { CodeEntry } from '../../codes/code-entry.js';
import type { networkCodes } from '../../codes/network-codes.js';

/** Codes about reading what an issuer publishes, in French. */
export const network = {
  'network.offline': {
    means: 'Il faudrait lire ce que publie l’émetteur, et aucun accès au réseau n’a été donné.',
    action: 'Vérifiez à nouveau avec une connexion au réseau.',
  },
  'network.not-https': {
    means:
      'Ce qu’il faudrait lire n’est pas à une URL https d’un serveur nommé, ou mène à une URL qui ne l’est pas : personne n’en répond.',
    action: 'Demandez à l’émetteur de publier par https ; sinon, demandez-lui de confirmer le badge.',
  },
  'network.not-public': {
    means:
      'Ce qu’il faudrait lire est à une adresse d’un réseau privé, de la machine même qui vérifie ou d’une autre sorte qui n’est pas l’internet public, ou mène à une telle adresse ; ces adresses ne sont pas interrogées.',
    action:
      'Demandez à l’émetteur de publier sur l’internet public ; d’ici là, demandez-lui de confirmer le badge.',
  },
  'network.unreachable': {
    means: 'Aucune réponse n’est venue du réseau, ou elle s’est interrompue ou a trop tardé.',
    action: 'Vérifiez à nouveau plus tard ; si rien ne change, interrogez l’émetteur.',
  },
  'network.too-large': {
    means: 'La réponse du réseau dépasse la taille acceptée.',
    action: 'Prévenez l’émetteur ; ce qu’il publie là n’est pas un document de ce type.',
  },
  'network.too-many': {
    means:
      'Vérifier tout ce qui a été remis demanderait plus de requêtes au réseau, ou plus de temps pour elles, qu’il n’en est admis.',
    action:
      'Vérifiez le badge seul, sans ce qui l’accompagnait ; si rien ne change, méfiez-vous : un badge honnête en demande quelques-unes.',
  },
  'network.redirected': {
    means:
      'Ce qu’il faudrait lire n’est pas sur le serveur interrogé : celui-ci renvoie à un autre, comme le font beaucoup de serveurs pour qui invente une URL.',
    action: 'Demandez à l’émetteur de publier à l’URL même ; d’ici là, demandez-lui de confirmer le badge.',
  },
  'network.absent': {
    means: 'Rien n’est plus publié à cette URL, ou ne l’a jamais été.',
    action: 'Demandez à l’émetteur où c’est publié à présent.',
  },
  'network.status': {
    means: 'Le serveur a répondu par une erreur au lieu de ce qui était demandé.',
    action: 'Vérifiez à nouveau plus tard ; si rien ne change, interrogez l’émetteur.',
  },
  'network.not-json': {
    means: 'Ce qui est publié à l’URL n’est pas le document JSON demandé.',
    action:
      'Prévenez l’émetteur ; ce qu’il publie là est une page destinée à des lecteurs, ou est endommagé.',
  },
} satisfies Record<keyof typeof networkCodes, CodeEntry>;
