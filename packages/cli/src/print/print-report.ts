import type { Kind, Problem, Verdict } from '@badgewright/openbadges';
import { labelled, moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { pointerText, problemLines } from './print-problems.js';
import type { PrintedCheck, PrintedReport } from './printed-report.js';
import { caveats, nameLabels, shown, subjectLabels, unmade, whatItIs } from './report-words.js';

/** A report in plain words, for somebody who decides about a licence and never saw JSON. */
export function reportText(report: PrintedReport, source: string, paint: Paint): string {
  const { verdict, kind, container } = report;
  const problems = problemsIn(report, '');
  const name = source === '-' ? 'standard input' : plainText(source);
  return textOf([
    `${headline(verdict, paint)}  ${name}`,
    ...wrap(whatItIs(kind, container), ''),
    ...section(claimsHeading(verdict), claimLines(report, ''), paint),
    ...section(
      `Checks, as of ${moment(report.verifiedAt)}`,
      report.checks.map((check) => checkLine(check, kind, paint)),
      paint,
    ),
    ...section('What it holds', contentLines(report, '', paint), paint),
    ...section(
      verdict === 'valid' ? 'To note' : 'What this means',
      problemLines(problems, { place: pointerText, paint }),
      paint,
    ),
    ...(verdict === 'valid' ? ['', ...wrap(caveats[kind], '')] : []),
  ]);
}

/** The problems of a report and of those inside it, with pointers into the whole. */
function problemsIn({ checks, contents }: PrintedReport, at: string): readonly Problem<string>[] {
  const own = checks.flatMap(({ problems }) =>
    problems.map((problem) =>
      problem.at === undefined && at === '' ? problem : { ...problem, at: at + (problem.at ?? '') },
    ),
  );
  return [...own, ...contents.flatMap((content) => problemsIn(content.report, at + content.at))];
}

/** The credentials inside a document, and those inside them: the verdict on each, and what it says. */
function contentLines(report: PrintedReport, indent: string, paint: Paint): readonly string[] {
  const { kind, contents, checks } = report;
  const isEmpty = checks.some(({ name, reason }) => name === 'contents' && reason === 'absent');
  if (kind === 'presentation' && isEmpty) return ['  Nothing: there is no credential in it.'];
  const inner = `${indent}   `;
  return contents.flatMap(({ at, report: content }, index) => [
    `${indent}  ${index + 1}. ${headline(content.verdict, paint)}${content.verdict === 'valid' ? '' : UNCONFIRMED}`,
    ...wrap(whatItIs(content.kind, content.container), `${inner}  `),
    ...claimLines(content, inner),
    ...labelled('place', at, inner),
    ...contentLines(content, inner, paint),
  ]);
}

const UNCONFIRMED = ' (what it says is unconfirmed)';

function headline(verdict: Verdict, paint: Paint): string {
  switch (verdict) {
    case 'valid':
      return paint.bold(paint.green('VALID'));
    case 'invalid':
      return paint.bold(paint.red('NOT VALID'));
    case 'indeterminate':
      return paint.bold(paint.yellow('COULD NOT BE CHECKED'));
  }
}

function section(heading: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', paint.bold(heading), ...lines];
}

function claimsHeading(verdict: Verdict): string {
  return verdict === 'valid' ? 'What it says' : 'What it says (unconfirmed: anybody may have written it)';
}

function claimLines({ claims, kind, subject }: PrintedReport, indent: string): readonly string[] {
  const { name, achievement, issuer, validFrom, validUntil } = claims;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [nameLabels[kind], achievement?.name ?? name],
    [subjectLabels[kind], subject],
    ['issued by', issuer === undefined ? undefined : (issuer.name ?? 'a name is not given')],
    ['', issuer?.id],
    ['valid from', validFrom],
    ['valid until', validUntil],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : labelled(label, text, indent)));
}

function checkLine({ name, outcome, reason, problems }: PrintedCheck, kind: Kind, paint: Paint): string {
  const label = name.padEnd(12);
  switch (outcome) {
    case 'pass':
      return `  ${paint.green('✓')} ${label} ${shown(name, kind)}`;
    case 'fail':
      return `  ${paint.red('✗')} ${label} failed: see below`;
    case 'warn':
      return `  ${paint.yellow('✓')} ${label} passed, with a warning: see below`;
    case 'unknown':
      return `  ${paint.yellow('?')} ${label} could not be found out: see below`;
    case 'skipped': {
      const why = reason === undefined ? 'not looked at' : unmade[reason];
      return problems.length > 0
        ? `  ${paint.yellow('?')} ${label} ${why}: see below`
        : paint.dim(`  – ${label} ${why}`);
    }
  }
}
