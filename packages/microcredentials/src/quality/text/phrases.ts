import { wordsOf } from './words.js';

/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes a list of phrases searchable. */
export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  return index;
}

/** A phrase, and the place of its first word. */
export interface PhraseFound {
  readonly phrase: string;
  readonly place: number;
}

/** Where phrases stand in words, in order. A phrase is found only as whole words. */
export function phrasesIn(words: readonly string[], index: PhraseIndex): readonly PhraseFound[] {
  return words.flatMap((word, place) =>
    (index.get(word) ?? [])
      .filter((phrase) => phrase.every((part, offset) => words[place + offset] === part))
      .map((phrase) => ({ phrase: phrase.join(' '), place })),
  );
}
