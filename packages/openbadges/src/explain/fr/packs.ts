import type { CodeEntry } from '../../codes/code-entry.js';
import type { packCodes } from '../../codes/pack-codes.js';

/** Codes about offline packs, in French. */
export const packs = {
  'pack.version': {
    means: 'Le fichier n’est pas un paquet hors ligne d’un format que cette version du logiciel lit.',
    action:
      'Vérifiez qu’il s’agit du bon fichier ; refaites le paquet, ou utilisez une version plus récente du logiciel.',
  },
  'pack.malformed': {
    means: 'Le paquet hors ligne enfreint une règle de son format : rien de ce qu’il contient n’est utilisé.',
    action: 'Refaites le paquet, ou récupérez-le à nouveau auprès de sa source.',
  },
  'pack.digest': {
    means:
      'Une réponse du paquet hors ligne n’est pas celle qui a été enregistrée : son empreinte est autre.',
    action: 'Considérez le paquet comme endommagé ou altéré ; récupérez-le à nouveau auprès de sa source.',
  },
  'pack.not-yet': {
    means:
      'Le paquet hors ligne dit avoir été constitué dans le futur : son ancienneté ne peut pas être établie.',
    action: 'Contrôlez l’horloge ici et là où le paquet a été constitué, puis refaites le paquet.',
  },
  'pack.signature': {
    means: 'La signature du paquet hors ligne n’est pas bonne, ou n’a pas pu être vérifiée.',
    action: 'Récupérez à nouveau le paquet auprès de qui l’a signé ; d’ici là, ne vous y fiez pas.',
  },
  'pack.not-entitled': {
    means:
      'La liste de confiance a le signataire du paquet hors ligne, mais pas comme quelqu’un qui peut constituer des paquets.',
    action:
      'Procurez-vous un paquet auprès de qui peut en constituer, ou demandez à l’autorité de la liste d’y autoriser ce signataire.',
  },
  'pack.signer': {
    means: 'Le paquet hors ligne n’est pas signé, ou ne l’est pas par qui devait le signer.',
    action: 'Procurez-vous le paquet auprès de qui vous attendez qu’il l’ait constitué.',
  },
} satisfies Record<keyof typeof packCodes, CodeEntry>;
