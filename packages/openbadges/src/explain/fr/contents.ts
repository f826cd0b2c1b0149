import type { CodeEntry } from '../../codes/code-entry.js';
import type { contentsCodes } from '../../codes/contents-codes.js';

/** Codes about presentations and learner records, in French. */
export const contents = {
  'contents.invalid': {
    means: 'Une attestation contenue dans le document n’est pas valide ; son propre rapport dit pourquoi.',
    action: 'Lisez le rapport sur cette attestation ; ne vous y fiez pas.',
  },
  'contents.indeterminate': {
    means:
      'Une attestation contenue dans le document n’a pas pu être vérifiée ; son propre rapport dit ce qui manque.',
    action: 'Lisez le rapport sur cette attestation et suivez ce qu’il indique.',
  },
  'contents.other-subject': {
    means:
      'Une attestation du dossier ou de la présentation concerne un autre identifiant que celui de l’apprenant ou du titulaire.',
    action:
      'Assurez-vous que les deux identifiants sont ceux du même enseignant avant de vous fier à cette attestation.',
  },
  'contents.subject-unmatched': {
    means:
      'Une attestation de la présentation ne porte aucun identifiant de la personne à comparer à celui du titulaire.',
    action:
      'Assurez-vous autrement qu’elle est bien celle de l’enseignant, par exemple par l’adresse électronique qu’elle contient.',
  },
  'contents.too-many': {
    means: 'Le document contient plus d’attestations qu’il n’en est vérifié en une fois.',
    action: 'Demandez les attestations en lots plus petits, ou vérifiez chacune séparément.',
  },
  'contents.too-deep': {
    means: 'Des attestations sont imbriquées sur plus de niveaux qu’il n’en est suivi.',
    action: 'Demandez séparément les attestations intérieures.',
  },
  'presentation.unsigned': {
    means:
      'Personne n’a signé la présentation : rien ne montre qui présente les attestations qu’elle contient.',
    action:
      'Ne vous fiez qu’aux rapports sur les attestations, ou demandez au titulaire une présentation signée.',
  },
  'presentation.missing': {
    means:
      'Un défi ou un domaine a été indiqué, et ce qui est arrivé n’est pas une présentation : rien ne montre qui la remet.',
    action: 'Demandez au titulaire une présentation du badge qui réponde au défi.',
  },
  'presentation.holder-missing': {
    means:
      'La présentation ne nomme pas son titulaire : rien ne montre à qui appartient la clé qui l’a signée.',
    action: 'Demandez une présentation qui nomme son titulaire.',
  },
  'presentation.challenge-unchecked': {
    means:
      'La présentation répond à un défi ou à un domaine qui n’a pas été indiqué lors de la vérification ; ce peut être une copie.',
    action: 'Vérifiez avec le défi et le domaine qui ont été envoyés au titulaire.',
  },
} satisfies Record<keyof typeof contentsCodes, CodeEntry>;
