import type {
  BadgeDecision,
  CategoryStanding,
  ForPerson,
  PolicySource,
  RenewalDecision,
  RenewalReason,
  RenewalStanding,
} from '@badgewright/microcredentials';
import type { Renewal } from '../renewal/run-renewal.js';
import { explained } from './explained.js';
import { labelled, moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { plainText } from './plain-text.js';
import { shortNames } from './short-names.js';

/** What stands around a decision. */
export interface RenewalSetting {
  readonly paint: Paint;
  /** Whether the renewal was to be recorded. */
  readonly isRecording: boolean;
}

/** A decision in plain words: whether the rules are met, what counts for what, and what a person must look at. */
export function renewalText(renewal: Renewal, { paint, isRecording }: RenewalSetting): string {
  const { decision, unread, packNote } = renewal;
  const { perBadge, policy, unit } = decision;
  const names = namesIn(renewal);
  return textOf([
    headline(decision, paint),
    ...wrap(licenceText(decision), ''),
    ...wrap(`By ${policy.title}, version ${policy.version} (${policy.id})`, ''),
    ...wrap(`Decided as of ${moment(decision.at)}`, ''),
    ...wrap(policy.isExperimental ? EXPERIMENTAL : '', ''),
    ...wrap(packNote, ''),
    ...section('What is needed', standingLines(decision, unit.id, paint), paint),
    ...section(
      'Badges',
      perBadge.flatMap((one) => badgeLines(one, { ...decision, names }, paint)),
      paint,
    ),
    ...section(
      'Could not be read',
      unread.flatMap(({ source, problem }) => item(`${names.file(source)}: ${problem.message}`)),
      paint,
    ),
    ...section(
      'What a person must look at',
      decision.needsPerson.flatMap((one) => personLines(one, decision, names)),
      paint,
    ),
    ...whatIfLines(decision, names, paint),
    ...section('To be handed in', decision.documents.required.flatMap(item), paint),
    ...section('Written', writtenLines(renewal, isRecording), paint),
    ...section('Assumptions', [...new Set(decision.assumptions)].flatMap(item), paint),
    ...section(
      'Where the rules were read',
      [...new Set(policy.sources.map(sourceText))].flatMap(item),
      paint,
    ),
    '',
    ...wrap([decision.notice, datesText(renewal)].join(' '), ''),
  ]);
}

/** By which names files and categories are told. */
interface Names {
  readonly file: (source: string) => string;
  readonly category: (id: string) => string;
}

function namesIn({ decision: { perBadge, categories, whatIf }, unread }: Renewal): Names {
  const labels = new Map(categories.map(({ id, label }) => [id, label] as const));
  const told = [...perBadge, ...(whatIf?.planned ?? []), ...unread];
  return {
    file: shortNames(told.map(({ source }) => source)),
    category: (id) => plainText(labels.get(id) ?? id),
  };
}

/** The notice has the oldest day; where the policies were compared on several, each has its own. */
function datesText({ checked }: Renewal): string {
  if (new Set(checked.map(({ checkedOn }) => checkedOn)).size < 2) return '';
  const each = checked.map(({ title, checkedOn }) => `“${title}” on ${checkedOn}`).join(', ');
  return `Checked apart: ${each}.`;
}

const EXPERIMENTAL = 'This policy is experimental: much of it is assumed. Do not decide by it.';

function headline(decision: RenewalDecision, paint: Paint): string {
  switch (decision.outcome) {
    case 'meets':
      return paint.bold(paint.green('MEETS THE RULES'));
    case 'short':
      return paint.bold(paint.red(shortText(decision)));
    case 'needs-person':
      return paint.bold(paint.yellow('A PERSON HAS TO DECIDE'));
  }
}

/** A gate that is not met leaves nothing short. What is open may still lessen what is missing. */
function shortText({ amounts, shortfall, leastShortfall, unit }: RenewalDecision): string {
  if (amounts !== 'short') return 'DOES NOT MEET THE RULES';
  const says = shortfall === leastShortfall ? 'SHORT BY' : 'SHORT BY AT LEAST';
  return `${says} ${leastShortfall} ${plainText(unit.id)}`;
}

function licenceText({ licence }: RenewalDecision): string {
  const { jurisdiction, licenceType, role, cycle } = licence;
  const { country, state, lea } = jurisdiction;
  const place = [[country, state].filter(Boolean).join('-'), lea].filter(Boolean).join(', ');
  return `Licence of ${place} (${[licenceType, role].filter(Boolean).join(', ')}), valid from ${cycle.from} to ${cycle.expires}`;
}

function section(heading: string, lines: readonly string[], paint: Paint): readonly string[] {
  return lines.length === 0 ? [] : ['', paint.bold(heading), ...lines];
}

function item(text: string): readonly string[] {
  return wrap(text, '    ').map((line, index) => (index === 0 ? line.replace('    ', '  - ') : line));
}

/** Whole, so that whoever doubts an answer can read what it rests on. */
function sourceText({ title, url, accessed }: PolicySource): string {
  return `${title}, ${url}${accessed === undefined ? '' : ` (read on ${accessed})`}`;
}

function standingLines(standing: RenewalStanding, unit: string, paint: Paint): readonly string[] {
  const { total, categories, distinctAreas, shortfall } = standing;
  const width = Math.min(34, Math.max(5, ...categories.map(({ label }) => plainText(label).length)) + 4);
  const line = (label: string, text: string, isMet: boolean): readonly string[] =>
    labelled(`${isMet ? '✓' : '✗'} ${label}`, text, { width: width + 2 }).map((one) =>
      one.replace(/^ {2}[✓✗]/u, `  ${isMet ? paint.green('✓') : paint.red('✗')}`),
    );
  const isInAll = standing.amounts === 'meets' || isZero(shortfall);
  return [
    ...categories.flatMap((one) => line(plainText(one.label), categoryText(one), isZero(one.short))),
    ...line('in all', `${total.allocated} of ${total.required} ${plainText(unit)}`, isInAll),
    ...(distinctAreas.required > 1
      ? line(
          'areas',
          `${distinctAreas.counted} of ${distinctAreas.required}`,
          distinctAreas.counted >= distinctAreas.required,
        )
      : []),
    ...wrap(standing.isExhaustive ? '' : NOT_EXHAUSTIVE, '  '),
  ];
}

const NOT_EXHAUSTIVE =
  'There are too many ways to choose among these badges to try them all: another choice may give more.';

function isZero(amount: string): boolean {
  return /^[0.]*$/.test(amount);
}

/** Of a category that asks for nothing, there is nothing to be short of. */
function categoryText({ allocated, required, short, most }: CategoryStanding): string {
  const needed = isZero(required) ? '' : ` of ${required}`;
  const limit = most === undefined ? '' : ` (at most ${most})`;
  return `${allocated}${needed}${limit}${isZero(short) ? '' : `, short by ${short}`}`;
}

/** By which amounts a badge is told. */
interface Counted extends Pick<RenewalDecision, 'allocation' | 'unit'> {
  readonly names: Names;
}

function badgeLines(one: BadgeDecision, counted: Counted, paint: Paint): readonly string[] {
  const file = counted.names.file(one.source);
  const marks = { yes: paint.green('✓'), no: paint.red('✗'), 'needs-person': paint.yellow('?') };
  const [first = '', ...rest] = wrap(one.name ?? file, '    ');
  return [
    `  ${marks[one.accepted]} ${first.trimStart()}`,
    ...rest,
    ...wrap(countsText(one, counted), '      '),
    ...one.reasons.flatMap(reasonLines),
    ...wrap(one.name === undefined ? '' : file, '      ').map((line) => paint.dim(line)),
  ];
}

function countsText(one: BadgeDecision, { allocation, unit, names }: Counted): string {
  if (one.accepted === 'no') return 'does not count';
  if (one.accepted === 'needs-person') return 'counts only where a person says so';
  const parts = allocation.filter(({ source }) => source === one.source);
  const value = `${one.value ?? '0'} ${plainText(unit.id)}`;
  if (parts.length === 0) return `${value}: accepted, and not needed`;
  const shares = parts.map(({ category, units }) => `${units} for ${names.category(category)}`).join(', ');
  return `${value}: ${shares}${isZero(one.left) ? '' : `, ${one.left} left`}`;
}

/** What a person has settled stays in sight, with who it was. */
function reasonLines({ code, message, because = [], settledBy }: RenewalReason): readonly string[] {
  const codes = because.length === 0 ? '' : ` (${because.join(', ')})`;
  const answer = settledBy === undefined ? '' : ` ${settledBy.outcome} by ${settledBy.by}, ${settledBy.on}`;
  return wrap(`${message}${codes} [${code}]${answer}`, '      ');
}

function personLines(one: ForPerson, { perBadge }: RenewalDecision, names: Names): readonly string[] {
  switch (one.kind) {
    case 'gate':
      return item(`${one.text} [${one.id}]`);
    case 'badge':
      return item(`${names.file(one.source)}: ${asked(one, perBadge)} [${one.code}]`);
    case 'allocation':
      return item(`${one.text} [${one.code}]`);
    case 'policy':
      return item(one.text);
  }
}

/** One code is about several things, such as a value that a catalogue or the badge itself leaves out. */
function asked(
  { source, code }: Extract<ForPerson, { readonly kind: 'badge' }>,
  perBadge: readonly BadgeDecision[],
): string {
  const { reasons = [] } = perBadge.find((badge) => badge.source === source) ?? {};
  const message = reasons.find((reason) => reason.code === code)?.message;
  return [message, explained.get(code)?.means].filter(Boolean).join(' ');
}

function whatIfLines({ whatIf, unit }: RenewalDecision, names: Names, paint: Paint): readonly string[] {
  if (whatIf === undefined) return [];
  const says = {
    meets: 'The amounts would be met.',
    short: `It would still be short by ${whatIf.shortfall === whatIf.leastShortfall ? '' : 'at least '}${whatIf.leastShortfall} ${unit.id}.`,
    open: 'It would depend on what a person decides.',
  };
  const planned = { allocation: whatIf.allocation, unit, names };
  return section(
    'If what is planned were earned',
    [
      ...wrap(says[whatIf.amounts], '  '),
      ...standingLines(whatIf, unit.id, paint),
      ...whatIf.planned.flatMap((one) => badgeLines(one, planned, paint)),
    ],
    paint,
  );
}

function writtenLines(
  { recorded, receipt, csv, decision }: Renewal,
  isRecording: boolean,
): readonly string[] {
  return [
    ...(recorded === undefined ? [] : item(`Recorded as entry ${recorded.sequence} of ${recorded.ledger}`)),
    ...(isRecording && recorded === undefined && decision.outcome !== 'meets'
      ? item('Nothing was recorded: only a renewal that meets the rules is.')
      : []),
    ...(receipt === undefined ? [] : item(`The receipt is in ${receipt}`)),
    ...(csv === undefined ? [] : item(`The table is in ${csv}`)),
  ];
}
