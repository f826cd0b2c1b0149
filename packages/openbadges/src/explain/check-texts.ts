import type { CheckName, Kind } from '../verify/report.js';
import type { ExplainedCheck } from './explanation.js';
import type { CheckLike } from './report-like.js';
import type { CheckTexts, Words } from './words.js';

/** What a check says on documents of a kind. */
export function checkTexts(name: CheckName, kind: Kind, { checks, checksFor }: Words): CheckTexts {
  return { ...checks[name], ...checksFor[kind]?.[name] };
}

/** A check in plain words. */
export function explainedCheck(check: CheckLike, kind: Kind, words: Words): ExplainedCheck {
  const { name, outcome } = check;
  const texts = checkTexts(name, kind, words);
  return { name, label: texts.label, outcome, mark: words.marks[outcome], text: textOf(check, texts, words) };
}

function textOf({ outcome, reason = 'rests-on-failed' }: CheckLike, texts: CheckTexts, words: Words): string {
  switch (outcome) {
    case 'pass':
    case 'fail':
    case 'unknown':
      return texts[outcome];
    case 'warn':
      return texts.warn ?? `${texts.pass} ${words.noted}`;
    case 'skipped':
      return (reason === 'rests-on-failed' ? undefined : texts[reason]) ?? words.unmade[reason];
  }
}
