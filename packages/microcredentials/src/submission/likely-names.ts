import { pointer } from '../input/json-pointer.js';
import { firstNames, labels } from './name-words.js';
import type { Submission } from '../generated/types.js';

/** A title that looks as if it held what no title should hold. The title itself is left out: it may be a student's name. */
export interface LikelyName {
  /** A pointer into the submission. */
  readonly at: string;
  readonly looksLike: 'person' | 'file';
  /** For people; may change. */
  readonly message: string;
}

/**
 * Titles of artefacts that look like the name of a file, or as if they held the name of a person: the badge shows titles
 * to everybody. A note for whoever screens, and never a reason to refuse: of names it knows the common ones and the ways
 * in which they are written, so it misses many, and it may take a word for a name.
 *
 * @example
 * for (const { at, message } of likelyNames(submission)) note(at, message);
 */
export function likelyNames({ artefacts }: Submission): readonly LikelyName[] {
  return artefacts.flatMap(({ title }, index): readonly LikelyName[] => {
    const at = pointer('/artefacts', index, 'title');
    const read = title.slice(0, MOST_CHARACTERS);
    return [
      ...(isFileName(read) ? [{ at, looksLike: 'file', message: messages.file } as const] : []),
      ...(holdsName(read) ? [{ at, looksLike: 'person', message: messages.person } as const] : []),
    ];
  });
}

const messages = {
  file: 'The title looks like the name of a file. The badge shows it to everybody.',
  person: 'The title looks as if it held the name of a person. The badge shows it to everybody.',
} as const;

/** Far more than a title has. */
const MOST_CHARACTERS = 1_000;

const ENDING =
  /\.(?:aac|avi|csv|docx?|gif|heic|html?|jpe?g|key|m4[av]|mov|mp[34]|numbers|od[pst]|pages|pdf|png|pptx?|rtf|tiff?|txt|wav|webm|xlsx?|zip)$/i;

/** By the ending of a word, or by what stands between its parts: `Lesson_2_final`, `IMG20260312`. */
function isFileName(title: string): boolean {
  return wordsOf(title).some(
    (word) =>
      ENDING.test(word) ||
      /^[\p{L}\d]+_[\p{L}\d_-]+$/u.test(word) ||
      /^(?:IMG|DSC|MVI|VID)[-_]?\d{4,}$/.test(word),
  );
}

/** By a form of address, an initial, or a common first name with something beside it that makes a person of it. */
function holdsName(title: string): boolean {
  const words = wordsOf(title);
  return words.some((word, place) => {
    const [before = '', after = ''] = [words[place - 1], words[place + 1]];
    if (ADDRESSES.has(word.toLowerCase())) return CAPITALISED.test(after);
    const name = word.replace(/['’]s?$/u, '');
    if (!CAPITALISED.test(name)) return false;
    // Jayden R., and J. Rivers: a letter with a full stop beside a word, and none that says what it stands for.
    const isBeside = (initial: string, label: string): boolean =>
      INITIAL.test(initial) && !labels.has(label.toLowerCase());
    if (isBeside(after, name) || isBeside(before, words[place - 2] ?? '')) return true;
    if (!firstNames.has(name.toLowerCase())) return false;
    return name !== word || CAPITALISED.test(after) || LEADING.has(before.toLowerCase());
  });
}

/** Words without the brackets, quotation marks and commas around them. */
function wordsOf(title: string): readonly string[] {
  return title.split(/[\s,;:()[\]"“”«»/]+/u).filter((word) => word !== '');
}

const CAPITALISED = /^\p{Lu}[\p{L}'’-]+$/u;
const INITIAL = /^\p{Lu}\.$/u;

/** Doctor is no such word: a doctor may be a book's author. */
const ADDRESSES: ReadonlySet<string> = new Set(
  ['mr', 'mrs', 'ms', 'mx']
    .flatMap((word) => [word, `${word}.`])
    .concat(['miss', 'señor', 'señora', 'sra.', 'mme']),
);

/** Words after which a first name alone is a person. */
const LEADING: ReadonlySet<string> = new Set(
  'about and by coaching for from meet meeting mentoring of observing student teacher tutoring with'.split(
    ' ',
  ),
);
