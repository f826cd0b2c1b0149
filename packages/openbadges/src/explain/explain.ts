import type { CodeEntry } from '../codes/code-entry.js';
import { explainedCheck } from './check-texts.js';
import type { ExplainedPart, ExplainedProblem, Explanation, Language, MoreCodes } from './explanation.js';
import { factsOf } from './facts.js';
import { momentText } from './moments.js';
import { plainText } from './plain-text.js';
import { componentText, summaryOf } from './reasons.js';
import type { CheckLike, PartLike, ProblemLike, ReportLike } from './report-like.js';
import { wordsIn } from './vocabulary.js';
import type { PartRole, Words } from './words.js';

export type { ReportLike } from './report-like.js';

/**
 * A report in plain words, in English, Spanish or French: the verdict and its reason, what the document says, what
 * each check shows, what each problem means and what to do about it. Names count as confirmed only where the verdict
 * is `valid`. Nothing in it depends on the machine: moments are in UTC.
 *
 * `more` has what codes come to for the caller’s own readers, and the caller’s own codes; a code in neither
 * vocabulary is told by its message. Throws `BadgeError` `argument.invalid` for another language.
 *
 * @example
 * const { headline, summary, problems } = explain(await verify(file), 'es');
 * show(headline, summary);
 * for (const { text, action } of problems) show(text, action);
 */
export function explain(report: ReportLike, language: Language = 'en', more: MoreCodes = {}): Explanation {
  const telling: Telling = { language, words: wordsIn(language), more };
  return explained(report, telling);
}

/** In what words reports are told. */
interface Telling {
  readonly language: Language;
  readonly words: Words;
  readonly more: MoreCodes;
}

function explained(report: ReportLike, telling: Telling): Explanation {
  const { language, words } = telling;
  const { verdict, kind, container, checks } = report;
  const confirmed = verdict === 'valid';
  return {
    language,
    verdict,
    headline: words.headlines[verdict],
    summary: summaryOf(report, words),
    what: kind === 'other' ? '' : words.kinds[kind] + words.containers[container],
    factsHeading: words.factsHeadings[confirmed ? 'confirmed' : 'unconfirmed'],
    confirmed,
    facts: factsOf(report, words),
    checksHeading: words.checksHeading(momentText(report.verifiedAt)),
    checks: checks.map((check) => explainedCheck(check, kind, words)),
    problemsHeading: words.problemsHeadings[verdict],
    problems: checks.flatMap((check) =>
      check.problems.map((problem) => explainedProblem(problem, { check, report }, telling)),
    ),
    note: noteOn(report, words),
    inside: [
      // What stands inside a badge are the badges on which a stack rests.
      ...parts(report.contents, kind === 'badge' ? 'component' : 'content', telling),
      ...parts(report.endorsements ?? [], 'endorsement', telling),
      ...parts(
        report.refreshed === undefined ? [] : [{ at: '', report: report.refreshed }],
        'refreshed',
        telling,
      ),
    ],
  };
}

interface Found {
  readonly check: CheckLike;
  readonly report: ReportLike;
}

function explainedProblem(
  problem: ProblemLike,
  { check, report }: Found,
  telling: Telling,
): ExplainedProblem {
  const { code, severity, message, at, spec } = problem;
  const { words } = telling;
  const entry = entryOf(code, telling);
  const detail = plainText(message);
  const means = entry?.means ?? detail;
  return {
    code,
    severity,
    check: check.name,
    text: componentText(problem, report, words) ?? means,
    means,
    action: entry?.action ?? words.unknownAction,
    detail,
    at,
    place: at === undefined || at === '' ? words.whole : words.place(plainText(at)),
    spec,
  };
}

function entryOf(code: string, { language, words, more }: Telling): CodeEntry | undefined {
  const vocabularies: readonly (Readonly<Record<string, CodeEntry>> | undefined)[] = [
    more[language],
    words.codes,
  ];
  return vocabularies.find((codes) => codes !== undefined && Object.hasOwn(codes, code))?.[code];
}

function noteOn({ verdict, kind, checks, trusted }: ReportLike, { notes }: Words): string {
  if (verdict !== 'valid') return notes[verdict];
  const isUnasked = checks.some(({ name, reason }) => name === 'trust' && reason === 'not-asked');
  if (trusted !== undefined) return `${notes.valid[kind]} ${notes.trust.listed}`;
  return isUnasked ? `${notes.valid[kind]} ${notes.trust['not-asked']}` : notes.valid[kind];
}

function parts(found: readonly PartLike[], role: PartRole, telling: Telling): readonly ExplainedPart[] {
  return found.map(({ at, report }, index) => ({
    heading: telling.words.parts[role](index + 1, found.length),
    at,
    explanation: explained(report, telling),
  }));
}
