import type { CodeEntry } from '../../codes/code-entry.js';
import type { componentCodes } from '../../codes/component-codes.js';

/** Codes about the badges on which the badge for a stack rests, in French. */
export const components = {
  'component.invalid': {
    means: 'Un badge sur lequel celui-ci repose n’est pas valide ; son propre rapport dit pourquoi.',
    action: 'Ne comptez pas l’ensemble. Demandez à son émetteur s’il tient encore sans ce badge.',
  },
  'component.indeterminate': {
    means:
      'Un badge sur lequel celui-ci repose n’a pas pu être vérifié ; son propre rapport dit ce qui manque.',
    action: 'Lisez le rapport sur ce badge et suivez ce qu’il indique.',
  },
  'component.missing': {
    means:
      'Il manque un badge sur lequel celui-ci repose : personne ne peut dire si ce badge est encore en vigueur.',
    action: 'Demandez ce badge à l’enseignant et vérifiez l’ensemble avec lui.',
  },
  'component.unbound': {
    means:
      'Un document porte l’identifiant d’un badge sur lequel celui-ci repose, mais rien ne montre que c’est ce badge : il est d’un autre émetteur, et l’ensemble ne donne aucune empreinte qui lui corresponde.',
    action:
      'Demandez à l’enseignant le badge tel que son émetteur l’a remis, ou à l’émetteur de l’ensemble duquel il s’agit.',
  },
  'component.unreadable': {
    means: 'Les documents remis comme badges de l’ensemble ne sont pas tous lisibles.',
    action: 'Remettez chaque badge tel qu’il vient de son émetteur.',
  },
  'component.other-subject': {
    means: 'Un badge sur lequel celui-ci repose concerne une autre personne.',
    action:
      'Ne comptez pas l’ensemble. Demandez à son émetteur pourquoi il a compté le badge d’une autre personne.',
  },
  'component.subject-unmatched': {
    means:
      'Rien ne montre qu’un badge sur lequel celui-ci repose concerne la même personne : les deux n’ont aucun identifiant en commun.',
    action:
      'Assurez-vous autrement que les deux sont à l’enseignant, par exemple en interrogeant les deux émetteurs.',
  },
  'component.circular': {
    means:
      'L’ensemble repose sur lui-même, directement ou par un autre ensemble : il ne repose donc sur rien.',
    action: 'Ne le comptez pas. Prévenez son émetteur ; un tel ensemble ne peut pas être obtenu.',
  },
  'component.none': {
    means:
      'Le badge est celui d’un ensemble et ne nomme aucun des badges sur lesquels il repose, ou celui qui le montre les a omis.',
    action: 'Demandez le badge tel que son émetteur l’a remis, avec toutes ses preuves.',
  },
  'component.duplicate': {
    means: 'L’ensemble nomme deux fois le même badge. Il est regardé une fois et compte une fois.',
    action: 'Assurez-vous que l’ensemble est complet sans la seconde mention ; prévenez son émetteur.',
  },
  'component.other-version': {
    means:
      'Un badge sur lequel celui-ci repose, du même émetteur, est une autre version que celle avec laquelle l’ensemble a été établi, ou en montre moins.',
    action: 'Rien, sauf si ce qui a changé compte pour vous ; comparez alors les deux versions.',
  },
} satisfies Record<keyof typeof componentCodes, CodeEntry>;
