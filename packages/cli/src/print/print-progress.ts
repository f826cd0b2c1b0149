import { heldBadge } from '@badgewright/microcredentials';
import type { BadgeRemark, StackProgress } from '@badgewright/microcredentials';
import type { RefusedBadge } from '../stack/held-badges.js';
import type { StackRun } from '../stack/run-progress.js';
import { labelled, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { rangeWords } from './range-words.js';
import { shortNames } from './short-names.js';

/** Where somebody stands with a stack, in plain words. */
export function progressText(run: StackRun, paint: Paint): string {
  const { progress, held, refused, settings } = run;
  const [headline = '', ...explanation] = progress.explanation;
  const nameOf = shortNames([...held, ...refused].map(({ source }) => source));
  const sourceOf = (index: number) => plainText(nameOf(held[index]?.source ?? ''));
  return textOf([
    ...wrap(headline, '').map((line) => coloured(line, progress, paint)),
    ...wrap(settings.packNote, ''),
    ...spaced(explanation.flatMap((line) => explanationLines(line, progress))),
    ...section(
      'What counts',
      progress.used.flatMap((one) => countedLine(one, sourceOf)),
      paint,
    ),
    ...section(
      'What does not',
      progress.notCounted.flatMap((one) => remarkLines(one, run, sourceOf)),
      paint,
    ),
    ...refusals.flatMap(({ verdict, heading, sign }) =>
      section(
        heading,
        refused.flatMap((one) => (one.verdict === verdict ? refusedLines(one, sign, nameOf) : [])),
        paint,
      ),
    ),
  ]);
}

/** A step hangs behind its number. Which versions count matters only to somebody who holds another one. */
function explanationLines(line: string, { next }: StackProgress): readonly string[] {
  const [, number, step] = /^(\d+\.) (.*)$/s.exec(line) ?? [];
  if (number === undefined || step === undefined) return wrap(line, '');
  const versions = next?.steps[parseInt(number, 10) - 1]?.component.versions;
  const text = versions === undefined ? step : step.replace(` (version ${versions})`, '');
  return labelled(number, text, { width: Math.max(5, number.length + 3) });
}

function coloured(line: string, { outcome }: StackProgress, paint: Paint): string {
  if (outcome === 'complete') return paint.bold(paint.green(line));
  return paint.bold(outcome === 'incomplete' ? paint.red(line) : paint.yellow(line));
}

function countedLine(
  { component, index, isExtra }: StackProgress['used'][number],
  sourceOf: (index: number) => string,
): readonly string[] {
  const beyond = isExtra ? ' (more than is needed)' : '';
  return labelled('✓', `${component.title}${beyond}: ${sourceOf(index)}`, { width: 4 });
}

function remarkLines(
  remark: BadgeRemark,
  run: StackRun,
  sourceOf: (index: number) => string,
): readonly string[] {
  const { code, message, badges } = remark;
  const files = badges.map(sourceOf).join(', ');
  return labelled('–', `${files}: ${message}${versionText(remark, run)} [${code}]`, { width: 4 });
}

/** Of which version a badge is, and which would count. */
function versionText({ code, badges }: BadgeRemark, { held, progress }: StackRun): string {
  const [index = -1] = badges;
  const one = held[index];
  if (one === undefined || !code.startsWith('stack.badge-version')) return '';
  const { achievement, version } = heldBadge(one.badge);
  const { used, missing, next } = progress;
  const asked = [...used.map(({ component }) => component), ...missing.flatMap(({ of }) => of)];
  const all = [...asked, ...(next?.steps.map(({ component }) => component) ?? [])];
  const ranges = all.flatMap(({ id, versions }) => (id === achievement && versions ? [versions] : []));
  const counts = [...new Set(ranges)].map((range) => `${rangeWords(range)} counts.`);
  return ['', ...(version === undefined ? [] : [`It is of version ${version};`]), ...counts].join(' ');
}

/** Why badges do not count, whatever the stack says. */
const refusals: readonly {
  readonly verdict: RefusedBadge['verdict'];
  readonly heading: string;
  readonly sign: string;
}[] = [
  { verdict: 'invalid', heading: 'Badges that are not valid', sign: '✗' },
  { verdict: 'indeterminate', heading: 'Badges that could not be checked', sign: '?' },
  { verdict: 'valid', heading: 'Badges of another kind', sign: '–' },
];

function refusedLines(
  { source, reason, codes, stack }: RefusedBadge,
  sign: string,
  nameOf: (source: string) => string,
): readonly string[] {
  const named = codes.length === 0 ? '' : ` [${codes.join(', ')}]`;
  const risk = stack === undefined ? '' : 'Its stack is at risk. ';
  return labelled(sign, `${plainText(nameOf(source))}: ${risk}${reason}${named}`, { width: 4 });
}

function section(heading: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', paint.bold(heading), ...lines];
}

function spaced(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** The same for programs: badges are told by where they came from, and not repeated. */
export function progressJson({ progress, held, refused }: StackRun): object {
  const { stack, used, next, notCounted, doubts, remarks, ...rest } = progress;
  const sourced = ({ code, message, badges }: BadgeRemark) => ({
    code,
    message,
    sources: badges.map((index) => held[index]?.source ?? ''),
  });
  return {
    stack: { id: stack.id, version: stack.version, title: stack.title },
    ...rest,
    used: used.map(({ index, held: badge, verified: _, ...place }) => ({
      ...place,
      source: held[index]?.source ?? '',
      ...(badge.badge === undefined ? {} : { badge: badge.badge }),
      issuer: badge.issuer,
      ...(badge.awardedAt === undefined ? {} : { awardedAt: badge.awardedAt }),
    })),
    ...(next === undefined ? {} : { next }),
    notCounted: notCounted.map(sourced),
    doubts: doubts.map(sourced),
    remarks: remarks.map(sourced),
    refused,
  };
}
