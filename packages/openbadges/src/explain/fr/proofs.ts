import type { CodeEntry } from '../../codes/code-entry.js';
import type { proofCodes } from '../../codes/proof-codes.js';

/** Codes about proofs, in French. */
export const proofs = {
  'proof.missing': {
    means: 'Le document ne porte aucune preuve : n’importe qui a pu l’écrire.',
    action: 'Demandez le badge signé.',
  },
  'proof.malformed': {
    means: 'Un élément de la preuve manque ou n’a pas la forme voulue.',
    action: 'Prévenez l’émetteur ; la preuve est illisible.',
  },
  'proof.suite-unsupported': {
    means: 'La preuve est d’un type que cette version du logiciel ne contrôle pas.',
    action: 'Vérifiez avec une version plus récente du logiciel, ou demandez une autre preuve à l’émetteur.',
  },
  'proof.suite-misspelled': {
    means:
      'La preuve nomme la méthode `eddsa-rdf-2022`, une coquille du texte de la spécification : cette méthode n’existe pas.',
    action: 'Demandez à l’émetteur de signer avec `eddsa-rdfc-2022`.',
  },
  'proof.deprecated': {
    means: 'La preuve a été établie avec une méthode dépassée ; elle a tout de même été vérifiée.',
    action: 'Rien à faire ; un nouveau badge devrait être signé avec une méthode actuelle.',
  },
  'proof.purpose': {
    means:
      'La preuve a été établie pour un autre usage que celui qui en est fait : affirmer une attestation, ou montrer qui la présente.',
    action: 'Considérez le document comme non signé ; demandez-le à l’émetteur ou au titulaire.',
  },
  'proof.domain': {
    means: 'La preuve a été établie pour servir ailleurs que dans le domaine qu’elle doit nommer.',
    action: 'Refusez la présentation ; elle peut être la copie d’une autre, faite pour un tiers.',
  },
  'proof.challenge': {
    means: 'La preuve ne répond pas au défi qui a été donné.',
    action: 'Refusez la présentation ; elle peut être la copie d’une présentation antérieure.',
  },
  'proof.expired': {
    means: 'La preuve elle-même devait prendre fin avant le moment de la vérification.',
    action: 'Demandez à l’émetteur un badge dont la preuve est en cours de validité.',
  },
  'proof.signature': {
    means:
      'La signature ne correspond pas au contenu et à la clé : quelque chose a été modifié, ou une autre clé a signé.',
    action: 'Considérez le badge comme altéré ; demandez-le à l’émetteur.',
  },
  'proof.key-type': {
    means: 'La clé que nomme la preuve est d’un type avec lequel sa méthode ne signe pas.',
    action: 'Considérez le badge comme non signé ; prévenez l’émetteur.',
  },
  'proof.context': {
    means: 'Les contextes du document ne commencent pas par ceux dans lesquels la preuve a été établie.',
    action: 'Considérez le badge comme altéré ; demandez-le à l’émetteur.',
  },
  'proof.context-added': {
    means:
      'Des contextes ont été ajoutés après la signature. Ils ne changent rien à ce que dit le JSON, et personne ne les a signés.',
    action: 'Lisez le document comme du JSON ; ne vous fiez pas aux contextes ajoutés.',
  },
  'proof.unchecked': {
    means: 'La signature n’a pas pu être calculée : la cryptographie de la plateforme manque ou a échoué.',
    action: 'Vérifiez sur un autre appareil ; dans un navigateur, sur une page chargée par https.',
  },
  'proof.too-many': {
    means:
      'Le document porte plus de preuves qu’il n’en est contrôlé, ou il est trop grand pour celles qui reposent sur d’autres.',
    action: 'Demandez à l’émetteur un badge qui porte moins de preuves.',
  },
  'proof.duplicate-id': {
    means:
      'Deux preuves ont le même identifiant : nul ne peut savoir sur laquelle repose une preuve ultérieure.',
    action: 'Considérez le badge comme altéré ; demandez-le à l’émetteur.',
  },
  'proof.previous-missing': {
    means: 'La preuve repose sur une preuve antérieure qui est absente.',
    action: 'Considérez le badge comme altéré ; demandez-le avec toutes ses preuves.',
  },
  'proof.chain-loop': {
    means:
      'La preuve repose sur elle-même, directement ou par d’autres, ce qu’aucun signataire ne peut réaliser.',
    action: 'Considérez le badge comme un faux.',
  },
  'proof.chain-unsupported': {
    means:
      'La preuve repose sur une preuve antérieure d’un type que cette version du logiciel ne contrôle pas.',
    action: 'Vérifiez avec une version plus récente du logiciel.',
  },
  'proof.not-disclosed': {
    means:
      'Le badge est l’exemplaire propre du titulaire, fait pour en divulguer des parties ; on remet une divulgation à qui vérifie.',
    action: 'Demandez au titulaire de divulguer d’abord le badge : `badgewright disclose`.',
  },
  'proof.excerpt': {
    means:
      'Le titulaire a choisi ce qu’il montre du badge ; ce que l’émetteur permet de réserver peut manquer.',
    action:
      'Ne tirez aucune conclusion de ce qui est absent ; demandez au titulaire les parties dont vous avez besoin.',
  },
  'proof.too-large': {
    means: 'La preuve signe séparément plus d’énoncés qu’une vérification n’en contrôle.',
    action: 'Demandez à l’émetteur un badge dont moins de parties peuvent être réservées.',
  },
} satisfies Record<keyof typeof proofCodes, CodeEntry>;
