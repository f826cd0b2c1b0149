import type { Words } from '../words.js';
import { checks, checksFor } from './checks.js';
import { codes } from './codes.js';
import { notes, reasons } from './reasons.js';

/** Explanations in French. */
export const french: Words = {
  headlines: { valid: 'VALIDE', invalid: 'NON VALIDE', indeterminate: 'N’A PAS PU ÊTRE VÉRIFIÉ' },
  kinds: {
    badge: 'Un badge (Open Badges 3.0)',
    endorsement: 'Un endossement (Open Badges 3.0)',
    record: 'Un dossier d’apprentissage (CLR 2.0)',
    presentation: 'Une présentation : des badges que leur titulaire montre',
    assertion: 'Un badge (Open Badges 2.0)',
  },
  containers: {
    json: '',
    jws: ', sous forme de texte signé (JWT)',
    png: ', dans une image PNG',
    svg: ', dans une image SVG',
  },
  factsHeadings: {
    confirmed: 'Ce que dit le document',
    unconfirmed: 'Ce que dit le document (non confirmé : n’importe qui a pu l’écrire)',
  },
  labels: {
    name: {
      badge: 'badge',
      endorsement: 'endossement',
      record: 'dossier',
      presentation: 'nom',
      assertion: 'badge',
      other: 'nom',
    },
    achievement: 'accomplissement',
    achievementId: 'identifiant de l’accomplissement',
    subject: {
      badge: 'obtenu par',
      endorsement: 'au sujet de',
      record: 'apprenant',
      presentation: 'au sujet de',
      assertion: 'obtenu par',
      other: 'au sujet de',
    },
    issuer: 'émetteur',
    issuerId: 'identifiant de l’émetteur',
    holder: 'présenté par',
    validFrom: 'valide à partir du',
    validUntil: 'valide jusqu’au',
    earlier: 'version du fichier',
    id: 'identifiant',
    listed: 'sur votre liste',
    authority: 'autorité',
  },
  unnamed: 'le nom n’est pas indiqué',
  hashed: '(empreinte seulement)',
  listed: (issuer, list, moment) => `${issuer}, selon la liste «\u00A0${list}\u00A0» du ${moment}`,
  checksHeading: (moment) => `Contrôles, à la date du ${moment}`,
  marks: { pass: 'réussi', fail: 'échec', unknown: 'indéterminé', warn: 'à noter', skipped: 'non effectué' },
  checks,
  checksFor,
  unmade: {
    absent: 'Le document ne contient rien de ce genre.',
    'not-asked': 'Vous ne l’avez pas demandé.',
    'rests-on-failed': 'Non examiné : ce contrôle dépend d’un autre, qui n’a pas réussi.',
  },
  noted: 'Un point est à noter ; voir ci-dessous.',
  problemsHeadings: {
    valid: 'À noter',
    invalid: 'Ce qui ne va pas et que faire',
    indeterminate: 'Ce qui fait obstacle et que faire',
  },
  codes,
  unknownAction: 'Adressez-vous à la personne qui vous a remis le fichier et indiquez ce code.',
  whole: 'le document entier',
  place: (pointer) => `à ${pointer}`,
  reasons,
  notes,
  parts: {
    content: (number, count) => `Attestation ${number} sur ${count}`,
    component: (number, count) => `Badge ${number} sur ${count} sur lesquels il repose`,
    endorsement: (number, count) => `Endossement ${number} sur ${count}`,
    refreshed: () => 'La version plus récente de l’émetteur',
  },
  component: (name, why) => (why === '' ? `«\u00A0${name}\u00A0».` : `«\u00A0${name}\u00A0»\u00A0: ${why}`),
};
