import { ruleOfFault, qualityRules } from '@badgewright/microcredentials';
import type { Finding, QualityRule, QualitySeverity } from '@badgewright/microcredentials';
import type { Problem } from '@badgewright/openbadges';
import { isBad } from '../check/checked.js';
import type { CheckedFile, RatedDefinition } from '../check/checked.js';
import { textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { pointerText, problemLines } from './print-problems.js';

/** What was found in a file, for people: faults by code, findings by rule, each with what to do. */
export function checkedText(file: CheckedFile, paint: Paint): string {
  const { source, problems } = file;
  const mark = isBad(file) ? paint.red('✗') : paint.green('✓');
  const count = countText(file);
  return textOf([
    `${mark} ${plainText(source)}${count === '' ? '' : `: ${count}`}`,
    ...titleLines(file),
    ...problemLines(
      problems.map((problem) => withRule(unplaced(problem))),
      { place: pointerText, paint },
    ),
    ...(problems.length > 0 ? [] : findingLines(file.findings, paint)),
    ...skippedLines(file, paint),
  ]);
}

/** What the ratings of a definition come to, for people. */
export function ratedText({ definition, instrument, result }: RatedDefinition, paint: Paint): string {
  const isPassed = result.kind === 'passed';
  const open = result.items.filter(({ met }) => !met);
  const { percent, kappa, n, raters } = result.agreement.all;
  return textOf([
    `${isPassed ? paint.green('✓') : paint.red('✗')} ${plainText(`${definition.id} ${definition.version}`)}`,
    ...wrap(
      `By ${instrument}, ${raters} raters: ${isPassed ? 'every item met' : `${open.length} of ${n} items not met`}. ` +
        `They agree in ${shareText(percent)} of pairs of ratings; Fleiss’ kappa ${kappa === undefined ? 'is not defined' : kappa.toFixed(2)}.`,
      '  ',
    ),
    ...open.flatMap(({ item, ratings }) => [
      `  ${paint.bold(plainText(item))}`,
      ...ratings.flatMap(({ rating, note = '' }) =>
        rating === 'met' ? [] : wrap(`→ ${rating.replace('-', ' ')}: ${note}`, '    '),
      ),
    ]),
  ]);
}

function titleLines({ document }: CheckedFile): readonly string[] {
  if (document === undefined) return [];
  if (document.kind === 'quality-rating')
    return wrap(`Rating of ${document.value.definition.id} ${document.value.definition.version}`, '  ');
  const { title, version } = document.value;
  return [`  ${plainText(title)} ${plainText(version)}`];
}

function countText({ problems, findings }: CheckedFile): string {
  if (problems.length > 0) return counted(problems.length, 'fault');
  return severities
    .flatMap(({ severity, noun }) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [counted(count, noun)];
    })
    .join(', ');
}

const severities: readonly { readonly severity: QualitySeverity; readonly noun: string }[] = [
  { severity: 'error', noun: 'error' },
  { severity: 'warning', noun: 'warning' },
  { severity: 'info', noun: 'remark' },
];

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A file that cannot be read has no place in it. */
function unplaced({ at, ...problem }: Problem<string>): Problem<string> {
  return at === undefined || problem.code === 'file.unreadable' ? problem : { ...problem, at };
}

/** A fault that breaks a rule of quality names it. */
function withRule(problem: Problem<string>): Problem<string> {
  const rule = ruleOfFault(problem);
  return rule === undefined ? problem : { ...problem, message: `${problem.message} (${rule})` };
}

/** Each rule once, the gravest first. */
function findingLines(findings: readonly Finding[], paint: Paint): readonly string[] {
  return severities.flatMap(({ severity, noun }) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return [...new Set(found.map(({ rule }) => rule))].flatMap((rule) => {
      const own = found.filter((finding) => finding.rule === rule);
      return [
        `  ${paint.bold(`${rule} ${noun}`)}`,
        ...own.slice(0, PLACES).flatMap(({ at, message }) => placeLines(at, message, paint)),
        ...(own.length > PLACES ? [`    → and ${own.length - PLACES} more like it`] : []),
        // A title tells what should be, and would read as if it were.
        ...wrap(`The rule: ${titleOf(rule)}`, '    '),
        ...wrap(`What to do: ${own[0]?.fix ?? ''}`, '    '),
      ];
    });
  });
}

/** Places listed below one rule before the rest is counted. */
const PLACES = 5;

const rules: ReadonlyMap<string, QualityRule> = new Map(Object.entries(qualityRules));

function titleOf(rule: string): string {
  return rules.get(rule)?.title ?? '';
}

function placeLines(at: string, message: string, paint: Paint): readonly string[] {
  return wrap(`${pointerText(at)}: ${message}`, '      ').map((line, index) =>
    paint.dim(index === 0 ? line.replace('      ', '    → ') : line),
  );
}

/** Only what the reader cannot know from the command line: what was not given was not compared with. */
function skippedLines({ skipped }: CheckedFile, paint: Paint): readonly string[] {
  const told = skipped.filter(({ rule }) => rule !== 'R07' && rule !== 'M04');
  return [...new Set(told.map(({ reason }) => reason))].flatMap((reason) => {
    const named = told.flatMap((one) => (one.reason === reason ? [one.rule] : []));
    return wrap(`Not looked at: ${named.join(', ')}. ${reason}`, '  ').map((line) => paint.dim(line));
  });
}

function shareText(share: number | undefined): string {
  return share === undefined ? 'none' : `${Math.round(share * 100)} %`;
}
