import type { Instant } from '../moments.js';
import type { Notes, Reasons } from '../words.js';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

function dayText({ year, month, day, time }: Instant): string {
  return `${day === 1 ? '1er' : day} ${MONTHS[month - 1] ?? ''} ${year} (${time} UTC)`;
}

const SIGNED = 'Le document est tel que son émetteur l’a signé, et il est dans sa période de validité.';

/** Reasons for a verdict in French. */
export const reasons: Reasons = {
  valid: {
    badge: SIGNED,
    endorsement: SIGNED,
    record:
      'Le document est tel que son émetteur l’a signé, il est dans sa période de validité, et chaque attestation qu’il contient est valide.',
    presentation: 'Son titulaire l’a signée, et chaque attestation qu’elle contient est valide.',
    assertion:
      'Le badge est tel que son émetteur l’a publié ou signé, et il est dans sa période de validité.',
    other: SIGNED,
  },
  warned: 'Un point est à noter ; voir ci-dessous.',
  none: {
    invalid: 'Le document n’a pas passé les contrôles.',
    indeterminate: 'Tous les contrôles n’ont pas pu être effectués.',
  },
  more: 'Il y a d’autres raisons ; voir ci-dessous.',
  because: {
    unreadable: 'Le fichier n’a pas pu être lu comme un badge.',
    unsigned: 'Personne n’a signé le document : n’importe qui a pu l’écrire.',
    altered:
      'La signature ne correspond pas au contenu : il a été modifié après la signature, ou une autre clé a signé.',
    'another-key': 'Le document n’est pas signé par l’émetteur indiqué.',
    'unsafe-key': 'La clé qui a signé n’est pas sûre.',
    elsewhere: 'Le document a été établi pour un autre lieu ou un autre moment.',
    copy: 'Ce peut être une copie : rien ne montre que son titulaire la remet.',
    withdrawn: 'Le document a été retiré par l’émetteur.',
    suspended: 'Le document est suspendu par l’émetteur pour le moment.',
    expired: 'Le document a expiré.',
    'not-yet-valid': 'Le document n’est pas encore valide.',
    dates: 'Les dates du document sont illisibles.',
    unlisted: 'L’émetteur ne figure sur aucune liste que vous avez fournie.',
    network: 'Ce qui devait être lu sur le réseau n’a pas pu être obtenu.',
  },
  expiredOn: (at) => `Le document a expiré le ${dayText(at)}.`,
  startsOn: (at) => `Le document n’est pas encore valide\u00A0: il le sera le ${dayText(at)}.`,
};

const BADGE =
  'Valide signifie que rien n’a été modifié, que le document est dans sa période de validité et que la clé de l’émetteur indiqué l’a signé.';

/** What verdicts mean in French. */
export const notes: Notes = {
  valid: {
    badge: BADGE,
    endorsement: BADGE,
    other: BADGE,
    record:
      'Valide signifie que rien n’a été modifié, que le document est dans sa période de validité, que la clé de l’émetteur indiqué l’a signé et que chaque attestation contenue est valide par elle-même. Chacune d’elles a son propre émetteur.',
    presentation:
      'Valide signifie que le titulaire indiqué l’a signée et que chaque attestation contenue est valide par elle-même. Cela ne signifie pas que le titulaire les a obtenues : comparez à qui chacune est destinée. Accepter ou non leurs émetteurs relève de votre décision.',
    assertion:
      'Valide signifie que le badge est tel que l’émetteur indiqué l’a publié ou signé, et qu’il est dans sa période de validité.',
  },
  trust: {
    listed:
      'L’émetteur figure sur votre liste de confiance. Ce que vaut le badge chez vous relève de votre décision.',
    'not-asked':
      'Vous n’avez fourni aucune liste de confiance : accepter ou non cet émetteur relève de votre décision.',
  },
  invalid: 'Non valide signifie qu’un contrôle obligatoire a échoué. N’en tenez pas compte.',
  indeterminate:
    'Ce n’est pas une conclusion défavorable : le document peut être valide ou non. Ne le comptez pas comme valide avant qu’il ait pu être vérifié.',
};
