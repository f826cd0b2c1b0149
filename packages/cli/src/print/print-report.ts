import type { Check, CheckName, Claims, Problem, SkipReason, Verdict } from '@badgewright/openbadges';
import { labelled, moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { pointerText, problemLines } from './print-problems.js';

/** A report as it is printed: that of `verify`, or the command's own on a file that never reached it. */
export interface PrintedReport {
  readonly verdict: Verdict;
  /** ISO 8601. */
  readonly verifiedAt: string;
  readonly claims: Claims;
  readonly checks: readonly PrintedCheck[];
}

/** A check as it is printed. */
export interface PrintedCheck {
  readonly name: CheckName;
  readonly outcome: Check['outcome'];
  readonly reason?: SkipReason;
  readonly problems: readonly Problem<string>[];
}

/** Whose report it is. `earner` is known only of a valid badge. */
export interface PrintedSource {
  readonly source: string;
  readonly earner?: string | undefined;
}

/** A report in plain words, for somebody who decides about a licence and never saw JSON. */
export function reportText(report: PrintedReport, { source, earner }: PrintedSource, paint: Paint): string {
  const problems = report.checks.flatMap((check) => check.problems);
  const name = source === '-' ? 'standard input' : plainText(source);
  return textOf([
    `${headline(report.verdict, paint)}  ${name}`,
    ...section(claimsHeading(report.verdict), claimLines(report, earner), paint),
    ...section(
      `Checks, as of ${moment(report.verifiedAt)}`,
      report.checks.map((check) => checkLine(check, paint)),
      paint,
    ),
    ...section(
      report.verdict === 'valid' ? 'To note' : 'What this means',
      problemLines(problems, {
        place: pointerText,
        paint,
      }),
      paint,
    ),
    ...(report.verdict === 'valid' ? ['', ...wrap(CAVEAT, '')] : []),
  ]);
}

const CAVEAT =
  'Valid means: nothing was changed, it is in date, and the key of the issuer that it names signed it. ' +
  'Whether that issuer is one you accept is for you to decide.';

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

function claimLines({ claims }: PrintedReport, earner: string | undefined): readonly string[] {
  const { name, achievement, issuer, validFrom, validUntil } = claims;
  const what = achievement?.name ?? name;
  return [
    ...(what === undefined ? [] : labelled('badge', what)),
    ...(earner === undefined ? [] : labelled('earned by', earner)),
    ...(issuer === undefined ? [] : labelled('issued by', issuer.name ?? 'a name is not given')),
    ...(issuer?.id === undefined ? [] : labelled('', issuer.id)),
    ...(validFrom === undefined ? [] : labelled('valid from', validFrom)),
    ...(validUntil === undefined ? [] : labelled('valid until', validUntil)),
  ];
}

/** What a check that passed has shown. */
const passed: Readonly<Record<CheckName, string>> = {
  conformance: 'it keeps the rules of Open Badges 3.0',
  proof: 'nothing was changed since it was signed',
  issuer: 'the key that signed belongs to the issuer it names',
  refresh: 'there is no newer version',
  status: 'it has not been withdrawn',
  validity: 'it is in date',
  recipient: 'it belongs to the person asked about',
  endorsements: 'its endorsements are genuine',
  trust: 'the issuer is on your list',
};

const unmade: Readonly<Record<SkipReason, string>> = {
  absent: 'the badge carries nothing of the kind',
  'not-built': 'this release does not look at it',
  'rests-on-failed': 'not looked at: it rests on a check that did not pass',
};

function checkLine({ name, outcome, reason, problems }: PrintedCheck, paint: Paint): string {
  const label = name.padEnd(12);
  switch (outcome) {
    case 'pass':
      return `  ${paint.green('✓')} ${label} ${passed[name]}`;
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
