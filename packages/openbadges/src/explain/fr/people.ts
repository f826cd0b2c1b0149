import type { CodeEntry } from '../../codes/code-entry.js';
import type { personCodes } from '../../codes/person-codes.js';

/** Codes about whose a badge is, and what its results say, in French. */
export const people = {
  'recipient.mismatch': {
    means: 'Le badge concerne quelqu’un d’autre que l’enseignant recherché.',
    action: 'Contrôlez l’identifiant indiqué ; s’il est juste, ne comptez pas le badge pour cet enseignant.',
  },
  'recipient.unidentified': {
    means: 'Le badge ne donne aucun identifiant du type recherché : nul ne peut donc le comparer.',
    action:
      'Recherchez l’enseignant par un autre type d’identifiant, comme l’`id`, ou interrogez l’émetteur.',
  },
  'recipient.unreadable': {
    means:
      'Le badge donne l’identifiant d’une façon qui ne se compare pas, par exemple avec un algorithme d’empreinte inconnu.',
    action: 'Prévenez l’émetteur ; d’ici là, recherchez l’enseignant par un autre identifiant.',
  },
  'recipient.name-only': {
    means: 'L’enseignant a été recherché par son seul nom, et plusieurs personnes peuvent le porter.',
    action: 'Recherchez par un identifiant propre à une seule personne, comme une adresse électronique.',
  },
  'recipient.legacy-hash': {
    means:
      'L’identifiant correspond, et il est haché avec MD5, qui ne distingue plus deux textes avec certitude.',
    action: 'Si l’enjeu est important, assurez-vous autrement que le badge est bien celui de cet enseignant.',
  },
  'recipient.letter-case': {
    means:
      'L’adresse électronique correspond, aux majuscules et minuscules près dans la partie qui précède l’`@`.',
    action: 'Si l’enjeu est important, assurez-vous que les deux adresses sont celles de cet enseignant.',
  },
  'review.not-reached': {
    means:
      'D’après les résultats mêmes du badge, un critère n’a pas atteint le niveau qu’exige l’accomplissement.',
    action: 'Ne comptez pas le badge avant que l’émetteur se soit expliqué.',
  },
  'review.levels-unranked': {
    means:
      'Le badge ne dit pas de façon signée si le niveau ou la valeur atteint est égal ou supérieur à ce qui est exigé.',
    action:
      'Demandez à l’émetteur comment se classent les niveaux, ou un badge dont les niveaux portent des points.',
  },
  'review.result-missing': {
    means:
      'L’accomplissement exige un niveau ou une valeur dont le badge ne montre pas le résultat, alors qu’il en montre d’autres.',
    action: 'Demandez à l’émetteur le résultat manquant.',
  },
  'review.not-final': {
    means: 'Un résultat qu’exige l’accomplissement est encore ouvert, par exemple en cours ou provisoire.',
    action: 'Demandez à l’émetteur le résultat définitif.',
  },
  'review.results-differ': {
    means:
      'Le badge montre plusieurs résultats pour un même critère, et certains seulement atteignent ce qui est exigé.',
    action: 'Demandez à l’émetteur lequel des résultats fait foi.',
  },
  'creator.differs': {
    means: 'L’accomplissement a été créé par quelqu’un d’autre que l’émetteur du badge.',
    action:
      'S’il importe de savoir qui a défini l’accomplissement, demandez à son auteur si cet émetteur peut l’attribuer.',
  },
} satisfies Record<keyof typeof personCodes, CodeEntry>;
