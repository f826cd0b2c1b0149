import { languages } from '../../src/explain/explanation.js';
import type { Explanation, Language } from '../../src/explain/explanation.js';
import type { CheckLike, ProblemLike, ReportLike } from '../../src/explain/report-like.js';
import { wordsIn } from '../../src/explain/vocabulary.js';
import { checkNames } from '../../src/verify/report.js';
import type { CheckName } from '../../src/verify/report.js';

/** Every language with its words. */
export const tongues = languages.map((language) => ({ language, words: wordsIn(language) }));

/** A problem as a report has it. */
export function problem(code: string, severity: ProblemLike['severity'] = 'error', at?: string): ProblemLike {
  return { code, severity, message: `About ${code}.`, ...(at === undefined ? {} : { at }) };
}

/** A check that failed, or is open where its first problem is. */
export function failed(name: CheckName, ...problems: readonly ProblemLike[]): CheckLike {
  return { name, outcome: problems[0]?.severity === 'unknown' ? 'unknown' : 'fail', problems };
}

/** All checks, passed but for those that are given. */
export function checksWith(...given: readonly CheckLike[]): readonly CheckLike[] {
  return checkNames.map(
    (name) => given.find((check) => check.name === name) ?? { name, outcome: 'pass', problems: [] },
  );
}

/** A report on a badge that is valid but for what is given. */
export function reportWith(members: Partial<ReportLike> = {}): ReportLike {
  return {
    verdict: 'valid',
    kind: 'badge',
    container: 'json',
    verifiedAt: '2026-06-01T00:00:00.000Z',
    claims: { id: 'urn:x', name: 'Reading', issuer: { id: 'did:example:a', name: 'Pine Hollow' } },
    checks: checksWith(),
    contents: [],
    endorsements: [],
    ...members,
  };
}

/** A report on a badge that is not valid for the problems that are given. */
export function invalidWith(...given: readonly CheckLike[]): ReportLike {
  const isInvalid = given.some(({ outcome }) => outcome === 'fail');
  return reportWith({ verdict: isInvalid ? 'invalid' : 'indeterminate', checks: checksWith(...given) });
}

/** Every text of an explanation that people read, those of what is inside included. */
export function textsOf(explanation: Explanation): readonly string[] {
  return [
    ...headingsOf(explanation),
    ...linesOf(explanation),
    ...explanation.inside.flatMap(({ explanation: inner }) => textsOf(inner)),
  ];
}

function headingsOf({
  headline,
  summary,
  factsHeading,
  checksHeading,
  problemsHeading,
  note,
  inside,
}: Explanation): readonly string[] {
  return [
    headline,
    summary,
    factsHeading,
    checksHeading,
    problemsHeading,
    note,
    ...inside.map(({ heading }) => heading),
  ];
}

function linesOf({ facts, checks, problems }: Explanation): readonly string[] {
  return [
    ...facts.flatMap(({ label, text }) => [label, text]),
    ...checks.flatMap(({ label, mark, text }) => [label, mark, text]),
    ...problems.flatMap(({ text, action, detail, place }) => [text, action, detail, place]),
  ];
}

/** The languages that are translations. */
export const translations: readonly Language[] = languages.filter((language) => language !== 'en');
