import type { PageWords } from './page-words.js';
import { english } from './words-en.js';
import { french } from './words-fr.js';
import { spanish } from './words-es.js';

const tables: readonly PageWords[] = [english, spanish, french];

/** The words in a language, by its first subtag; English where there are none. */
export function wordsFor(language: string): PageWords {
  const [primary] = language.split('-');
  return tables.find((words) => words.language === primary) ?? english;
}
