import { BadgeError } from '../error.js';
import { english } from './en/words.js';
import { spanish } from './es/words.js';
import { languages } from './explanation.js';
import type { Language } from './explanation.js';
import { french } from './fr/words.js';
import type { Words } from './words.js';

const vocabularies: Readonly<Record<Language, Words>> = { en: english, es: spanish, fr: french };

/** The words of a language. Throws `BadgeError` `argument.invalid` for a language that is none of ours. */
export function wordsIn(language: Language): Words {
  // Callers without a type checker pass what they like; they are told.
  if (!languages.includes(language)) {
    throw new BadgeError('argument.invalid', '`language` is neither en nor es nor fr.');
  }
  return vocabularies[language];
}
