import type { CodeEntry } from '../../codes/code-entry.js';
import type { nestedCodes } from '../../codes/nested-codes.js';

/** Codes about newer versions and endorsements, in French. */
export const nested = {
  'refresh.type-unsupported': {
    means:
      'L’attestation nomme un service de mise à jour d’un type que cette version du logiciel n’interroge pas.',
    action: 'Demandez à l’émetteur s’il existe une version plus récente.',
  },
  'refresh.failed': {
    means:
      'Le service de mise à jour n’a pas donné de version plus récente qui compte : la version présente a été contrôlée.',
    action: 'Vérifiez à nouveau plus tard ; si rien ne change, demandez à l’émetteur la version actuelle.',
  },
  'refresh.other-credential': {
    means:
      'Ce que le service de mise à jour a donné n’est pas une version de cette attestation : son émetteur, son identifiant ou son type est autre.',
    action: 'Prévenez l’émetteur ; son service de mise à jour donne le mauvais document.',
  },
  'refresh.older': {
    means:
      'Le service de mise à jour a donné une version qui commence avant celle-ci ; c’est celle-ci qui a été contrôlée.',
    action: 'Prévenez l’émetteur ; son service de mise à jour est en retard.',
  },
  'refresh.ended': {
    means:
      'La version plus récente de l’attestation n’est plus en vigueur, et celle-ci ne l’est donc pas non plus.',
    action: 'Ne comptez pas le badge ; le rapport sur la version plus récente dit ce qui y a mis fin.',
  },
  'refresh.invalid': {
    means: 'La version plus récente de l’émetteur, qui remplace celle-ci, échoue à un contrôle.',
    action:
      'Lisez le rapport sur la version plus récente ; ne comptez pas le badge avant que l’émetteur se soit expliqué.',
  },
  'refresh.indeterminate': {
    means:
      'Une version plus récente de l’émetteur remplace celle-ci et n’a pas pu être entièrement vérifiée, ni même demandée.',
    action:
      'Suivez ce qu’indique le rapport sur la version plus récente ; s’il n’y en a pas, vérifiez le badge seul.',
  },
  'refresh.other-subject': {
    means:
      'La version plus récente de l’émetteur, sous le même identifiant, concerne une autre personne ou un autre accomplissement.',
    action: 'Demandez à l’émetteur à qui appartient le badge et ce qu’il récompense.',
  },
  'endorsements.unchecked': {
    means: 'Le badge porte des endossements d’Open Badges 2.0, que cette version du logiciel ne vérifie pas.',
    action: 'Ne vous fiez pas aux endossements.',
  },
  'endorsements.invalid': {
    means:
      'Un endossement n’est pas valide ; son propre rapport dit pourquoi. Le badge lui-même n’en dépend pas.',
    action: 'Ne vous fiez pas à cet endossement.',
  },
  'endorsements.indeterminate': {
    means: 'Un endossement n’a pas pu être vérifié ; son propre rapport dit ce qui manque.',
    action: 'Ne vous fiez pas à cet endossement avant qu’il ait pu être vérifié.',
  },
  'endorsements.not-endorsement': {
    means: 'Ce qui figure à la place d’un endossement est une attestation d’un autre type.',
    action: 'Ne le comptez pas comme un endossement.',
  },
  'endorsements.other-subject': {
    means: 'Un endossement concerne autre chose que ce sur quoi il figure.',
    action: 'Ne le comptez pas comme un endossement de ce badge.',
  },
  'endorsements.by-itself': {
    means: 'Un endossement vient de l’émetteur même du badge, ou de celui qu’il endosse.',
    action: 'Ne le comptez pas comme la parole d’un tiers.',
  },
  'endorsements.too-many': {
    means: 'Il y a plus d’endossements qu’il n’en est vérifié en une fois ; les précédents l’ont été.',
    action: 'Ne vous fiez pas aux endossements qui n’ont pas de rapport propre.',
  },
  'endorsements.too-deep': {
    means: 'Des endossements sont imbriqués sur plus de niveaux qu’il n’en est suivi.',
    action: 'Ne vous fiez pas aux endossements qui n’ont pas de rapport propre.',
  },
} satisfies Record<keyof typeof nestedCodes, CodeEntry>;
