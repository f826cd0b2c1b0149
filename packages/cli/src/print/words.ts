import type { Language, Verdict } from '@badgewright/openbadges';

/** What the command itself says around explanations, in one language. */
export interface CommandWords {
  readonly standardInput: string;
  readonly action: string;
  readonly more: (count: number) => string;
  /** Beside what stands inside a document that is not valid. */
  readonly unconfirmed: string;
  readonly packLabel: string;
  /** How the moment and the signer of an offline pack are told; `days` since it was made. */
  readonly pack: (created: string, days: number, signer: string | undefined) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly summary: string;
  readonly rows: string;
  readonly codes: string;
  readonly duplicates: string;
  readonly sameAwards: string;
  readonly passedOver: string;
  readonly seconds: string;
  readonly duplicateOf: string;
  readonly sameAwardAs: string;
  readonly written: (file: string) => string;
  /** Headings of the table, in the order of the columns. */
  readonly columns: readonly string[];
  readonly caption: string;
  readonly unconfirmedRows: string;
}

const english: CommandWords = {
  standardInput: 'standard input',
  action: 'What to do:',
  more: (count) => `and ${count} more like it`,
  unconfirmed: 'what it says is not confirmed',
  packLabel: 'Offline pack',
  pack: (created, days, signer) =>
    `From an offline pack of ${created} (${days === 1 ? '1 day' : `${days} days`} old), ${signer === undefined ? 'which nobody signed.' : `signed by ${signer}.`}`,
  verdicts: { valid: 'Valid', invalid: 'Not valid', indeterminate: 'Could not be checked' },
  summary: 'Summary',
  rows: 'Badges',
  codes: 'Reasons, by code',
  duplicates: 'Duplicates',
  sameAwards: 'Same award, another badge',
  passedOver: 'Hidden files passed over',
  seconds: 'Seconds',
  duplicateOf: 'Duplicate of',
  sameAwardAs: 'Same award as',
  written: (file) => `Every badge has its row in ${file}.`,
  columns: [
    'Source',
    'Verdict',
    'Kind',
    'Codes',
    'Reason',
    'Badge id',
    'Issuer id',
    'Issuer, by the trust list',
    'Achievement id',
    'Name',
    'Earned by',
    'Valid from',
    'Valid until',
    'Award key',
    'Duplicate of',
    'Same award as',
    'Verified at',
  ],
  caption: 'Verified badges',
  unconfirmedRows:
    'What a row says of a badge that is not valid is not confirmed: anybody may have written it.',
};

const spanish: CommandWords = {
  standardInput: 'entrada estándar',
  action: 'Qué hacer:',
  more: (count) => `y ${count} más como este`,
  unconfirmed: 'lo que dice no está confirmado',
  packLabel: 'Paquete sin conexión',
  pack: (created, days, signer) =>
    `De un paquete sin conexión del ${created} (hace ${days === 1 ? '1 día' : `${days} días`}), ${signer === undefined ? 'que nadie firmó.' : `firmado por ${signer}.`}`,
  verdicts: { valid: 'Válida', invalid: 'No válida', indeterminate: 'No se pudo comprobar' },
  summary: 'Resumen',
  rows: 'Insignias',
  codes: 'Motivos, por código',
  duplicates: 'Duplicadas',
  sameAwards: 'Mismo logro, otra insignia',
  passedOver: 'Archivos ocultos omitidos',
  seconds: 'Segundos',
  duplicateOf: 'Duplicado de',
  sameAwardAs: 'Mismo logro que',
  written: (file) => `Cada insignia tiene su fila en ${file}.`,
  columns: [
    'Origen',
    'Veredicto',
    'Tipo',
    'Códigos',
    'Motivo',
    'Id de la insignia',
    'Id del emisor',
    'Emisor, según la lista de confianza',
    'Id del logro',
    'Nombre',
    'Obtenida por',
    'Válida desde',
    'Válida hasta',
    'Clave del logro',
    'Duplicado de',
    'Mismo logro que',
    'Verificada el',
  ],
  caption: 'Insignias verificadas',
  unconfirmedRows:
    'Lo que dice una fila de una insignia que no es válida no está confirmado: cualquiera puede haberlo escrito.',
};

const french: CommandWords = {
  standardInput: 'entrée standard',
  action: 'Que faire :',
  more: (count) => `et ${count} autres du même genre`,
  unconfirmed: 'ce qu’il dit n’est pas confirmé',
  packLabel: 'Paquet hors ligne',
  pack: (created, days, signer) =>
    `D’après un paquet hors ligne du ${created} (il y a ${days < 2 ? `${days} jour` : `${days} jours`}), ${signer === undefined ? 'que personne n’a signé.' : `signé par ${signer}.`}`,
  verdicts: { valid: 'Valide', invalid: 'Non valide', indeterminate: 'Vérification impossible' },
  summary: 'Résumé',
  rows: 'Badges',
  codes: 'Raisons, par code',
  duplicates: 'Doublons',
  sameAwards: 'Même réussite, autre badge',
  passedOver: 'Fichiers cachés ignorés',
  seconds: 'Secondes',
  duplicateOf: 'Doublon de',
  sameAwardAs: 'Même réussite que',
  written: (file) => `Chaque badge a sa ligne dans ${file}.`,
  columns: [
    'Origine',
    'Verdict',
    'Type',
    'Codes',
    'Raison',
    'Id du badge',
    'Id de l’émetteur',
    'Émetteur, selon la liste de confiance',
    'Id de la réussite',
    'Nom',
    'Obtenu par',
    'Valide à partir du',
    'Valide jusqu’au',
    'Clé de la réussite',
    'Doublon de',
    'Même réussite que',
    'Vérifié le',
  ],
  caption: 'Badges vérifiés',
  unconfirmedRows:
    'Ce que dit la ligne d’un badge qui n’est pas valide n’est pas confirmé : n’importe qui a pu l’écrire.',
};

/** The words by language. */
export const commandWords: Readonly<Record<Language, CommandWords>> = {
  en: english,
  es: spanish,
  fr: french,
};
