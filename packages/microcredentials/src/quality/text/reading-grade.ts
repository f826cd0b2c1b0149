import { sentencesOf } from './sentences.js';
import { wordsOf } from './words.js';

/** What a reading level is computed from. */
export interface ReadingGrade {
  /** School years of the United States. */
  readonly grade: number;
  readonly words: number;
}

/**
 * The Flesch-Kincaid grade of English texts taken together: 0.39 × words per sentence + 11.8 × syllables per word −
 * 15.59. Syllables are counted by groups of vowels, as no dictionary is at hand. `undefined` for fewer than 100 words,
 * which say little.
 *
 * @see Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas
 */
export function readingGrade(texts: readonly string[]): ReadingGrade | undefined {
  const counts = { words: 0, sentences: 0, syllables: 0 };
  for (const sentence of texts.flatMap(sentencesOf)) {
    const words = wordsOf(sentence).filter((word) => /[a-z]/.test(word));
    if (words.length === 0) continue;
    counts.sentences += 1;
    counts.words += words.length;
    for (const word of words) counts.syllables += syllablesIn(word);
  }
  if (counts.words < FEWEST_WORDS) return undefined;
  const perSentence = counts.words / counts.sentences;
  const perWord = counts.syllables / counts.words;
  return { grade: 0.39 * perSentence + 11.8 * perWord - 15.59, words: counts.words };
}

const FEWEST_WORDS = 100;

/** Syllables of an English word, one at least; the parts of a hyphenated word are counted by themselves. */
export function syllablesIn(word: string): number {
  return word
    .split('-')
    .map(syllablesInPart)
    .reduce((sum, count) => sum + count, 0);
}

function syllablesInPart(part: string): number {
  const letters = part.replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  // Most often silent: the e at the end, also before s and d, but not that of -le, -ted or -ses.
  const spoken = letters.replace(/(?:[^laeioutdy]ed|[^laeiouyszxc]es|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
