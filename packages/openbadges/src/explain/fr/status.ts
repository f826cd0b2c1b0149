import type { CodeEntry } from '../../codes/code-entry.js';
import type { statusCodes } from '../../codes/status-codes.js';

/** Codes about whether a credential is still in force, in French. */
export const status = {
  'status.revoked': {
    means: 'L’émetteur a retiré l’attestation.',
    action: 'Ne l’acceptez pas ; l’émetteur peut dire pourquoi elle a été retirée.',
  },
  'status.suspended': {
    means: 'L’émetteur a suspendu l’attestation : elle n’est pas en vigueur à présent et peut le redevenir.',
    action: 'Ne l’acceptez pas à présent ; interrogez l’émetteur, ou vérifiez à nouveau plus tard.',
  },
  'status.message': {
    means: 'L’émetteur a joint à l’attestation un message, qui n’y met pas fin.',
    action: 'Lisez le message ; interrogez l’émetteur sur ce qui n’est pas clair.',
  },
  'status.newer-version': {
    means: 'L’émetteur dit qu’il existe une version plus récente de l’attestation.',
    action: 'Demandez au titulaire la version plus récente.',
  },
  'status.stale': {
    means: 'La liste d’état est plus ancienne que ce que son émetteur permet d’utiliser.',
    action: 'Vérifiez à nouveau avec une connexion au réseau, ou avec un paquet constitué plus récemment.',
  },
  'status.list-unread': {
    means:
      'La liste qui dit si l’attestation est en vigueur n’a pas pu être lue, ou sa signature ou ses dates ne sont pas bonnes.',
    action:
      'Voyez à côté ce qui a fait obstacle ; vérifiez à nouveau plus tard, ou demandez à l’émetteur si le badge est en vigueur.',
  },
  'status.list-malformed': {
    means:
      'Ce qui est publié comme liste des attestations retirées n’est pas une liste du type que nomme l’attestation.',
    action: 'Demandez à l’émetteur si le badge est en vigueur, et signalez-lui que sa liste est illisible.',
  },
  'status.list-too-large': {
    means: 'La liste d’état, une fois décompressée, dépasse la taille acceptée.',
    action: 'Demandez à l’émetteur si le badge est en vigueur.',
  },
  'status.list-short': {
    means: 'La liste d’état est plus courte que la norme ne l’exige : elle peut trahir ses titulaires.',
    action:
      'Interrogez l’émetteur ; ou vérifiez avec l’option des listes courtes, si vous savez que l’émetteur en tient une.',
  },
  'status.list-id': {
    means: 'La liste d’état dit être publiée ailleurs qu’à l’URL que nomme l’attestation.',
    action: 'Demandez à l’émetteur si c’est la bonne liste et si le badge est en vigueur.',
  },
  'status.list-by-another': {
    means: 'La liste est tenue par quelqu’un d’autre que l’émetteur de l’attestation.',
    action:
      'Interrogez l’émetteur ; s’il confirme qui tient ses listes, nommez cette entité dans votre liste de confiance.',
  },
  'status.purpose-mismatch': {
    means: 'L’attestation nomme la liste pour un autre usage que celui que la liste annonce.',
    action:
      'Demandez à l’émetteur si le badge est en vigueur, et signalez-lui que son état mène à une autre liste.',
  },
  'status.purpose-unsupported': {
    means: 'L’émetteur a marqué l’attestation pour un usage que cette version du logiciel ne connaît pas.',
    action: 'Demandez à l’émetteur ce que signifie la marque et si le badge est en vigueur.',
  },
  'status.index': {
    means:
      'La place de l’attestation dans la liste d’état n’est pas un nombre, ou dépasse la fin de la liste.',
    action:
      'Demandez à l’émetteur si le badge est en vigueur, et signalez-lui que son état ne mène nulle part.',
  },
  'status.no-id': {
    means:
      'L’attestation n’a pas d’identifiant, et la liste des attestations retirées procède par identifiants.',
    action: 'Demandez à l’émetteur si le badge est en vigueur.',
  },
  'status.malformed': {
    means: 'Ce que l’attestation dit de l’endroit où trouver son état enfreint les règles.',
    action:
      'Demandez à l’émetteur si le badge est en vigueur, et signalez-lui que son état ne peut pas être consulté.',
  },
  'status.type-unsupported': {
    means: 'L’état de l’attestation se trouve d’une façon que cette version du logiciel ne connaît pas.',
    action: 'Demandez à l’émetteur si le badge est en vigueur.',
  },
  'status.too-many': {
    means: 'L’attestation nomme plus d’endroits pour son état qu’il n’en est consulté.',
    action: 'Méfiez-vous du badge ; un badge honnête en nomme un ou quelques-uns.',
  },
} satisfies Record<keyof typeof statusCodes, CodeEntry>;
