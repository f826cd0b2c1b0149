import type { Words } from '../words.js';

/** What each check says in French. */
export const checks: Words['checks'] = {
  conformance: {
    label: 'format',
    pass: 'Le document respecte les règles d’Open Badges 3.0.',
    fail: 'Le document ne respecte pas les règles de son format.',
    unknown: 'Il n’a pas été possible d’établir si le document respecte les règles de son format.',
  },
  proof: {
    label: 'signature',
    pass: 'Rien n’a été modifié depuis la signature.',
    fail: 'Aucune signature n’est digne de confiance.',
    unknown: 'La signature n’a pas pu être vérifiée.',
  },
  issuer: {
    label: 'émetteur',
    pass: 'La clé qui a signé appartient à l’émetteur indiqué.',
    fail: 'La clé qui a signé n’appartient pas à l’émetteur indiqué.',
    unknown: 'Il n’a pas été possible d’établir si la clé qui a signé appartient à l’émetteur indiqué.',
  },
  refresh: {
    label: 'nouvelle version',
    pass: 'Une version plus récente a été demandée à l’émetteur, et celle qu’il a fournie est en vigueur.',
    warn: 'Il n’y a pas de version plus récente à laquelle se référer ; cette version fait foi.',
    fail: 'La version plus récente de l’émetteur, qui remplace celle-ci, n’est pas valide.',
    unknown: 'Il n’a pas été possible d’établir si une version plus récente remplace celle-ci.',
    absent: 'Le document n’indique pas où demander une version plus récente.',
  },
  status: {
    label: 'en vigueur',
    pass: 'L’émetteur ne l’a ni retiré ni suspendu.',
    fail: 'Le document n’est plus en vigueur : l’émetteur l’a retiré ou suspendu.',
    unknown: 'Il n’a pas été possible d’établir si l’émetteur l’a retiré ou suspendu.',
    absent: 'Le document n’indique pas où l’émetteur annonce un retrait.',
  },
  validity: {
    label: 'dates',
    pass: 'Le document est dans sa période de validité.',
    fail: 'Le document est hors de sa période de validité.',
    unknown: 'Il n’a pas été possible d’établir si le document est dans sa période de validité.',
    absent: 'Le document ne porte pas de dates.',
  },
  recipient: {
    label: 'personne',
    pass: 'Le document appartient à la personne recherchée.',
    fail: 'Le document n’appartient pas à la personne recherchée.',
    unknown: 'Il n’a pas été possible d’établir si le document appartient à la personne recherchée.',
    absent: 'En lui-même, le document ne concerne personne.',
    'not-asked':
      'Vous n’avez pas indiqué à qui le document doit appartenir ; comparez vous-même la personne.',
  },
  endorsements: {
    label: 'endossements',
    pass: 'Les endossements sont valides.',
    warn: 'Tous les endossements ne sont pas fiables ; cela ne compte pas contre le document.',
    fail: 'Un endossement n’est pas valide.',
    unknown: 'Les endossements n’ont pas pu être vérifiés.',
    absent: 'Le document ne porte pas d’endossements.',
  },
  review: {
    label: 'résultats',
    pass: 'D’après ses propres résultats, tous les niveaux exigés ont été atteints.',
    fail: 'D’après ses propres résultats, un niveau exigé n’a pas été atteint.',
    unknown: 'Il n’a pas été possible d’établir si les résultats atteignent les niveaux exigés.',
    absent: 'Le document ne contient pas de résultats à comparer à un niveau exigé.',
  },
  creator: {
    label: 'auteur',
    pass: 'L’émetteur est l’auteur de l’accomplissement.',
    warn: 'L’auteur de l’accomplissement n’est pas l’émetteur.',
    fail: 'L’émetteur n’est pas habilité à attribuer cet accomplissement.',
    unknown: 'Il n’a pas été possible d’établir qui est l’auteur de l’accomplissement.',
    absent: 'Le document n’indique pas l’auteur de l’accomplissement.',
  },
  trust: {
    label: 'liste de confiance',
    pass: 'L’émetteur figure à ce titre sur votre liste de confiance.',
    fail: 'Votre liste de confiance ne couvre pas cette attribution par l’émetteur.',
    unknown: 'Votre liste de confiance ne permet pas de savoir si l’émetteur peut attribuer ceci.',
    absent: 'Le document n’a pas d’émetteur propre qui puisse figurer sur une liste de confiance.',
    'not-asked':
      'Vous n’avez fourni aucune liste de confiance ; l’émetteur ne figure donc sur aucune liste fournie.',
  },
  contents: {
    label: 'contenu',
    pass: 'Toutes les attestations contenues sont valides.',
    fail: 'Une attestation contenue n’est pas valide.',
    unknown: 'Une attestation contenue n’a pas pu être vérifiée.',
    absent: 'Le document ne contient pas d’autres attestations.',
  },
};

/** Where a check says something else than for a badge. */
export const checksFor: Words['checksFor'] = {
  badge: {
    contents: {
      pass: 'Tous les badges sur lesquels il repose sont valides.',
      fail: 'Un badge sur lequel il repose n’est pas valide, ou n’est pas de la même personne.',
      unknown: 'Il n’a pas été possible d’établir si tous les badges sur lesquels il repose sont valides.',
    },
  },
  record: {
    conformance: { pass: 'Le document respecte les règles de CLR 2.0.' },
    recipient: {
      pass: 'Le document concerne la personne recherchée.',
      fail: 'Le document ne concerne pas la personne recherchée.',
      unknown: 'Il n’a pas été possible d’établir si le document concerne la personne recherchée.',
    },
  },
  endorsement: {
    recipient: {
      pass: 'Le document concerne celui que vous recherchez.',
      fail: 'Le document ne concerne pas celui que vous recherchez.',
      unknown: 'Il n’a pas été possible d’établir si le document concerne celui que vous recherchez.',
    },
  },
  presentation: {
    conformance: { pass: 'Le document respecte les règles des présentations.' },
    issuer: {
      label: 'titulaire',
      pass: 'La clé qui a signé appartient au titulaire indiqué.',
      fail: 'La clé qui a signé n’appartient pas au titulaire indiqué.',
      unknown: 'Il n’a pas été possible d’établir si la clé qui a signé appartient au titulaire indiqué.',
    },
    contents: { absent: 'Le document ne contient aucune attestation.' },
  },
  assertion: {
    conformance: { pass: 'Le document respecte les règles d’Open Badges 2.0.' },
    proof: {
      label: 'origine',
      pass: 'Le badge est tel que l’émetteur l’a publié ou signé.',
      fail: 'Le badge n’est pas tel que l’émetteur l’a publié ou signé.',
      unknown: 'Il n’a pas été possible d’établir si le badge est tel que l’émetteur l’a publié ou signé.',
    },
    issuer: {
      pass: 'L’émetteur indiqué reconnaît ce badge.',
      fail: 'L’émetteur indiqué ne reconnaît pas ce badge.',
      unknown: 'Il n’a pas été possible d’établir si l’émetteur indiqué reconnaît ce badge.',
    },
  },
  other: { conformance: { pass: 'Le document respecte les règles des attestations.' } },
};
