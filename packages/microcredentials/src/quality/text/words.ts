/** The words of a text in small letters, in order; an apostrophe or a hyphen within a word is a part of it. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}

/** Whether a language, as a BCP 47 tag, is written with spaces between its words, so that words can be counted. */
export function hasSpacedWords(language: string): boolean {
  return !UNSPACED.has(primaryLanguage(language));
}

/** Whether a BCP 47 tag names English, the one language that the word lists are written for. */
export function isEnglish(language: string): boolean {
  return primaryLanguage(language) === 'en';
}

function primaryLanguage(language: string): string {
  return language.split('-')[0] ?? '';
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;

/** Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']);
