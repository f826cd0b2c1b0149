import type { Language } from '../explain/explanation.js';

/** What the page says beyond what the explanation does. */
export interface PageWords {
  readonly title: string;
  /** What the columns of the checks are headed by. */
  readonly check: string;
  readonly result: string;
  readonly meaning: string;
  readonly whatToDo: string;
  readonly code: string;
  readonly clause: string;
  /** The alternative text of the QR code, before the id. */
  readonly qr: string;
  readonly file: string;
  readonly inside: string;
  /** Where the page leaves out problems, in place of them. */
  readonly more: string;
}

/** The words of the page by language. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'Badge verification report',
    check: 'Check',
    result: 'Result',
    meaning: 'What it means',
    whatToDo: 'What to do',
    code: 'Code',
    clause: 'Clause',
    qr: 'QR code of the id',
    file: 'file',
    inside: 'What belongs to it',
    more: 'There are more problems than this page lists. The report itself has them.',
  },
  es: {
    title: 'Informe de verificación de la insignia',
    check: 'Comprobación',
    result: 'Resultado',
    meaning: 'Qué significa',
    whatToDo: 'Qué hacer',
    code: 'Código',
    clause: 'Cláusula',
    qr: 'Código QR del identificador',
    file: 'archivo',
    inside: 'Lo que le corresponde',
    more: 'Hay más problemas de los que enumera esta página. Figuran en el propio informe.',
  },
  fr: {
    title: 'Rapport de vérification du badge',
    check: 'Contrôle',
    result: 'Résultat',
    meaning: 'Ce que cela signifie',
    whatToDo: 'Que faire',
    code: 'Code',
    clause: 'Clause',
    qr: 'Code QR de l’identifiant',
    file: 'fichier',
    inside: 'Ce qui s’y rattache',
    more: 'Il y a plus de problèmes que cette page n’en énumère. Ils figurent dans le rapport lui-même.',
  },
};
