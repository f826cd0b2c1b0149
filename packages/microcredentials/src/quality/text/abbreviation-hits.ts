import { emphasised, knownAbbreviations } from '../words/abbreviations.js';
import type { Hit } from '../finding.js';
import type { PlacedText } from './earner-texts.js';

/**
 * Abbreviations that no text explains, each where it first stands. One is explained where it stands in brackets after
 * its long form, or before a bracket that holds it.
 */
export function abbreviationHits(texts: readonly PlacedText[]): readonly Hit[] {
  const explained = new Set(texts.flatMap(({ text }) => explainedIn(text)));
  const first = new Map<string, string>();
  for (const { at, text } of texts) {
    if (isAllCapitals(text)) continue;
    for (const name of abbreviationsIn(text)) if (!first.has(name)) first.set(name, at);
  }
  return [...first]
    .filter(([name]) => !explained.has(name))
    .slice(0, MOST)
    .map(([name, at]) => ({ at, message: `“${name}” is not explained.` }));
}

/** Beyond these, another adds nothing. */
const MOST = 20;

function abbreviationsIn(text: string): readonly string[] {
  const names = Array.from(text.matchAll(CAPITALS), ([, name = '']) => name);
  return names.filter((name) => !knownAbbreviations.has(name) && !emphasised.has(name) && !ROMAN.test(name));
}

function explainedIn(text: string): readonly string[] {
  return [
    ...Array.from(text.matchAll(BRACKETED), ([, name = '']) => name),
    ...Array.from(text.matchAll(BEFORE_BRACKET), ([, name = '']) => name),
  ];
}

/** A heading in capitals abbreviates nothing. */
function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

/** Two to six capitals by themselves, or with the s of a plural; no part of a code such as XY-1. */
const CAPITALS = /(?<![\p{L}\p{N}_-])([A-Z]{2,6})s?(?![\p{L}\p{N}_-])/gu;
const BRACKETED = /\(([A-Z]{2,6})s?[),;]/gu;
const BEFORE_BRACKET = /(?<![\p{L}\p{N}_-])([A-Z]{2,6})s? \(\p{L}/gu;
const ROMAN = /^(?:I{2,3}|I?V|VI{1,3}|I?X|XI{1,3})$/;
