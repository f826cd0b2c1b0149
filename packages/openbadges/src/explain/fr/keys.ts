import type { CodeEntry } from '../../codes/code-entry.js';
import type { keyCodes } from '../../codes/key-codes.js';

/** Codes about keys and whose they are, in French. */
export const keys = {
  'key.malformed': {
    means: 'La clé publique est illisible, ou c’est une clé faible que la courbe interdit.',
    action: 'Prévenez l’émetteur ; la clé qu’il publie est défectueuse.',
  },
  'key.private': {
    means:
      'La clé publiée, ou celle qui figure dans le badge, contient sa partie secrète : n’importe qui peut signer avec elle.',
    action: 'Ne vous fiez à rien de ce qu’elle a signé et prévenez immédiatement l’émetteur.',
  },
  'key.weak': {
    means: 'La clé RSA a moins de 2048 bits : trop peu pour se fier à ses signatures.',
    action: 'Demandez à l’émetteur de délivrer à nouveau le badge avec une clé plus forte.',
  },
  'key.unsupported': {
    means: 'La clé publique est d’un type que cette version du logiciel ne connaît pas.',
    action: 'Vérifiez avec une version plus récente du logiciel, ou prévenez l’émetteur.',
  },
  'key.method-unsupported': {
    means: 'L’émetteur publie la clé d’une façon que cette version du logiciel ne peut pas consulter.',
    action:
      'Vérifiez avec une version plus récente du logiciel, ou demandez à l’émetteur de confirmer le badge.',
  },
  'key.not-found': {
    means: 'Le document de clés de l’émetteur ne contient pas la clé que nomme la preuve.',
    action: 'Interrogez l’émetteur ; la clé a peut-être été retirée.',
  },
  'key.did-malformed': {
    means: 'Le DID n’a pas la forme que demande sa méthode ; il ne mène donc nulle part.',
    action: 'Prévenez l’émetteur ; le DID du badge est défectueux.',
  },
  'key.document-id': {
    means:
      'Le document de clés nomme un autre identifiant que celui sous lequel il a été consulté : il parle pour quelqu’un d’autre.',
    action:
      'Considérez le badge comme non confirmé et indiquez à l’émetteur de qui ce devrait être le document.',
  },
  'key.purpose': {
    means: 'Le document de clés contient la clé, mais pas pour cet usage.',
    action: 'Interrogez l’émetteur ; la clé n’était pas destinée à signer des badges.',
  },
  'key.expired': {
    means: 'D’après son propre document, la clé avait pris fin quand la preuve a été établie ou a pu l’être.',
    action: 'Demandez à l’émetteur un badge signé avec une clé en cours de validité.',
  },
  'key.revoked': {
    means:
      'La clé a été révoquée : celui qui l’a volée peut signer aussi, et inscrire n’importe quelle date de signature dans une preuve.',
    action: 'Demandez à l’émetteur de confirmer le badge, ou de le signer avec une clé en cours de validité.',
  },
  'key.foreign': {
    means:
      'La clé est publiée par quelqu’un d’autre que l’émetteur, et tant qu’aucune preuve n’a réussi, seul l’émetteur est interrogé.',
    action: 'Demandez à l’émetteur si la clé est la sienne.',
  },
  'key.too-many': {
    means: 'Le document de clés contient plus de clés qu’il n’en est lu.',
    action: 'Demandez à l’émetteur de ne publier que les clés utilisées.',
  },
  'issuer.keys-unreachable': {
    means:
      'La signature est intacte, mais les clés que publie l’émetteur n’ont pas toutes pu être lues : on ignore donc à qui elle est.',
    action:
      'Vérifiez à nouveau avec une connexion au réseau ; si rien ne change, demandez à l’émetteur de confirmer le badge.',
  },
  'issuer.key-not-issuers': {
    means:
      'La clé qui a signé appartient à quelqu’un d’autre que l’émetteur nommé par le badge ou le titulaire nommé par la présentation.',
    action: 'Considérez le badge comme un faux tant que l’émetteur indiqué ne l’a pas confirmé.',
  },
  'issuer.unconfirmed': {
    means:
      'La signature est intacte, mais rien ne montre que sa clé soit celle de l’émetteur : elle ne figure que dans le badge ou quelque part sur le serveur de l’émetteur, ou l’identifiant de l’émetteur ne publie pas de clés.',
    action: 'Faites confirmer la clé par l’émetteur avant de vous fier au badge.',
  },
} satisfies Record<keyof typeof keyCodes, CodeEntry>;
