import type { PageWords } from './page-words.js';

/** The words in French. */
export const french: PageWords = {
  language: 'fr',
  colon: ' : ',
  competency: 'Compétence',
  version: (version) => `Version ${version}`,
  by: (name) => `Publiée par ${name}`,
  atAGlance: 'En bref',
  audience: 'Pour',
  level: 'Niveau',
  hours: 'Temps',
  estimatedHours: (hours) =>
    `Environ ${hours} heures. C’est une estimation\u00A0: les preuves comptent, le temps non.`,
  fee: 'Prix',
  noFee: 'Gratuite',
  contact: 'Questions',
  keyMethod: 'Méthode clé',
  research: 'Recherche',
  resources: 'Ressources',
  required: 'obligatoire',
  free: 'gratuit',
  notFree: 'payant',
  parts: 'Ce qui est remis',
  rubric: 'Comment c’est évalué',
  rubricSame: 'C’est la grille dont se servent les évaluateurs, mot pour mot.',
  criterion: 'Critère',
  requiredLevel: 'niveau exigé',
  allIndicators: 'Tout ceci doit être vrai :',
  reads: 'Observé dans',
  passFail: 'Évalué par réussite ou échec.',
  byRubric: 'Évalué par la grille ci-dessous.',
  formats: {
    document: 'document',
    slides: 'diapositives',
    text: 'texte',
    image: 'image',
    audio: 'audio',
    video: 'vidéo',
    link: 'lien, avec une copie de ce qu’il montre',
    table: 'tableau',
  },
  accepted: 'Accepté',
  words: (least, most) =>
    least === undefined
      ? `${most ?? 0} mots au plus`
      : most === undefined
        ? `${least} mots au moins`
        : `de ${least} à ${most} mots`,
  minutes: (most) => `${most} minutes au plus`,
  pages: (most) => `${most} pages au plus`,
  asGuide: 'à titre indicatif',
  count: (least, most) =>
    most === undefined ? `${least} ou plus` : least === most ? `${least}` : `de ${least} à ${most}`,
  notOlder: (months) => `Vieux de ${months} mois au plus au moment de la remise.`,
  pointers: 'Indiquez pour chaque critère où regarder : une page, ou un moment de l’enregistrement.',
  groupWork: 'Un travail fait avec d’autres est accepté ; dites-le.',
  studentData:
    'Tiré de travaux ou de dossiers d’élèves : retirez ce qui les identifie, ou ayez leur consentement.',
  alignment: 'Référentiels',
  accommodations: 'Aménagements',
  withoutClass: 'Sans classe à soi',
  prerequisites: 'Avant de commencer',
  howToEarn: 'Comment l’obtenir',
  step: {
    look: 'Voyez si elle est pour vous',
    learn: 'Apprenez la méthode',
    work: (part) => `Faites le travail\u00A0: ${part}`,
    submit: 'Remettez',
    submitOwn: 'Attestez que le travail est le vôtre, ou celui de votre groupe là où c’est accepté.',
    submitPrivate:
      'Ne nommez ni élève, ni collègue, ni école, dans aucun texte ni aucun nom de fichier. Vos fichiers restent privés : le badge ne porte que des titres et des empreintes.',
    review: 'Attendez l’évaluation',
    reviewers: (count) =>
      count === 1
        ? 'Une personne évalue votre travail.'
        : `${count} personnes évaluent votre travail indépendamment.`,
    turnaround: (days) => `Vous avez la réponse sous ${days} jours ouvrés.`,
    feedback: 'Pour chaque critère non atteint, on vous dit ce qui manque.',
    again: 'Si cela ne suffit pas encore, recommencez',
    carried: 'Ce qui est atteint le reste : revoyez ce qui ne l’est pas.',
    attempts: (most) => `Vous avez ${most} essais.`,
    support: (after) => `Après ${after} essais, vous rencontrez un accompagnateur avant le suivant.`,
    appeal: (days) => `Vous pouvez faire appel sous ${days} jours.`,
    badge: 'Recevez le badge',
    badgeText: 'C’est un Open Badge signé, avec votre résultat à chaque critère, et il est à vous.',
  },
  rule: {
    conjunctive:
      'Chaque critère doit être au niveau exigé ou au-dessus, et chaque partie à réussite ou échec doit être réussie.',
    atLeast: (count, of) =>
      `Au moins ${count} des ${of} critères doivent atteindre leur niveau, et chaque partie à réussite ou échec doit être réussie.`,
    points: (least) =>
      `Les niveaux doivent totaliser au moins ${least} points (0 pour le plus bas), et chaque partie à réussite ou échec doit être réussie.`,
    always: (titles) => `Exigé dans tous les cas\u00A0: ${titles}.`,
  },
};
