import type { CodeEntry } from '../codes/code-entry.js';
import { excerpt } from '../model/excerpt.js';
import type { ProblemCode } from '../problem.js';
import type { CheckName } from '../verify/report.js';
import { checkTexts } from './check-texts.js';
import { instantParts, millisecondsOf } from './moments.js';
import { plainText } from './plain-text.js';
import type { CheckLike, ProblemLike, ReportLike } from './report-like.js';
import type { Reason, Words } from './words.js';

/** Codes that are a reason of their own; any other is told as what came of its check. */
const byCode = {
  'proof.missing': 'unsigned',
  'presentation.unsigned': 'unsigned',
  'jwt.algorithm': 'unsigned',
  'proof.signature': 'altered',
  'context.undefined-term': 'altered',
  'context.altered-meaning': 'altered',
  'assertion.differs': 'altered',
  'issuer.key-not-issuers': 'another-key',
  'assertion.out-of-scope': 'another-key',
  'key.private': 'unsafe-key',
  'key.weak': 'unsafe-key',
  'key.revoked': 'unsafe-key',
  'key.expired': 'unsafe-key',
  'proof.domain': 'elsewhere',
  'proof.challenge': 'elsewhere',
  'presentation.missing': 'copy',
  'status.revoked': 'withdrawn',
  'assertion.revoked': 'withdrawn',
  'status.suspended': 'suspended',
  'validity.expired': 'expired',
  'validity.not-yet-valid': 'not-yet-valid',
  'validity.malformed': 'dates',
  'trust.not-listed': 'unlisted',
} as const satisfies Partial<Readonly<Record<ProblemCode, Reason>>>;

/** Families of codes that are a reason of their own. */
const byFamily = {
  input: 'unreadable',
  container: 'unreadable',
  file: 'unreadable',
} as const satisfies Readonly<Record<string, Reason>>;

const reasonByCode: ReadonlyMap<string, Reason> = new Map(Object.entries(byCode));
const reasonByFamily: ReadonlyMap<string, Reason> = new Map(Object.entries(byFamily));

/** The checks by how much they decide: that it is in force means nothing where it is forged. */
const decisive: readonly CheckName[] = [
  'proof',
  'issuer',
  'status',
  'refresh',
  'validity',
  'recipient',
  'review',
  'trust',
  'conformance',
  'contents',
  'endorsements',
  'creator',
];

/** Reasons that are told before the reader is sent to the list. */
const TOLD = 2;

/** Why a verdict is what it is, in sentences: what is broken first, then what could not be found out. */
export function summaryOf(report: ReportLike, words: Words): string {
  const { reasons } = words;
  const { verdict } = report;
  if (verdict === 'valid') {
    return validSummary(report, words);
  }
  const sentences = [
    ...new Set([...reasonsOf('error', report, words), ...reasonsOf('unknown', report, words)]),
  ];
  if (sentences.length === 0) return reasons.none[verdict];
  const more = sentences.length > TOLD ? [reasons.more] : [];
  return [...sentences.slice(0, TOLD), ...more].join(' ');
}

function validSummary({ kind, checks }: ReportLike, words: Words): string {
  const holds = ({ outcome }: CheckLike): boolean => outcome === 'pass' || outcome === 'warn';
  // Where there is no place to look a withdrawal up, nothing is said of any.
  const isLookedUp = checks.some((check) => check.name === 'status' && holds(check));
  const isWarned = checks.some(({ outcome }) => outcome === 'warn');
  return [
    words.reasons.valid[kind],
    ...(isLookedUp ? [checkTexts('status', kind, words).pass] : []),
    ...(isWarned ? [words.reasons.warned] : []),
  ].join(' ');
}

function reasonsOf(severity: ProblemLike['severity'], report: ReportLike, words: Words): readonly string[] {
  return decisive.flatMap((name) =>
    report.checks
      .filter((check) => check.name === name)
      .flatMap(({ problems }) => problems)
      .filter((problem) => problem.severity === severity)
      .flatMap((problem) => reasonSentences(problem, { name, report, words })),
  );
}

interface Told {
  readonly name: CheckName;
  readonly report: ReportLike;
  readonly words: Words;
}

function reasonSentences(problem: ProblemLike, { name, report, words }: Told): readonly string[] {
  const { because } = words.reasons;
  const { code, severity } = problem;
  const [family = ''] = code.split('.');
  const component = componentText(problem, report, words);
  if (component !== undefined) return [component];
  const reason = reasonByCode.get(code) ?? reasonByFamily.get(family);
  if (reason !== undefined) return [dated(reason, report, words) ?? because[reason]];
  const texts = checkTexts(name, report.kind, words);
  const sentence = severity === 'error' ? texts.fail : texts.unknown;
  return family === 'network' ? [sentence, because.network] : [sentence];
}

/**
 * What is wrong with a badge on which a stack rests: which one it is, and why; `undefined` for a problem of another kind.
 * The name is what the document says, in quotation marks.
 */
export function componentText(
  { code, at }: ProblemLike,
  { contents }: ReportLike,
  words: Words,
): string | undefined {
  const means = Object.hasOwn(words.codes, code) ? componentMeans(code, words) : undefined;
  const part = contents.find((content) => content.at === at);
  if (means === undefined || part === undefined) return means;
  const { claims } = part.report;
  const name = [claims.name, claims.achievement?.name, claims.id]
    .map((text = '') => plainText(text))
    .find((text) => text !== '');
  const why = TOLD_BY_REPORT.has(code) ? summaryOf(part.report, words) : '';
  return name === undefined ? means : `${means} ${words.component(excerpt(name, LONGEST_NAME), why)}`;
}

function componentMeans(code: string, { codes }: Words): string | undefined {
  const entries: Readonly<Record<string, CodeEntry>> = codes;
  return code.startsWith('component.') ? entries[code]?.means : undefined;
}

/** Codes whose reason stands in the report on the component. */
const TOLD_BY_REPORT: ReadonlySet<string> = new Set(['component.invalid', 'component.indeterminate']);

const LONGEST_NAME = 80;

/** The reason with its moment, where the document’s own date is what decided: a token may have ended before it. */
function dated(reason: Reason, { claims, verifiedAt }: ReportLike, words: Words): string | undefined {
  const { expiredOn, startsOn } = words.reasons;
  const now = millisecondsOf(verifiedAt) ?? NaN;
  const start = millisecondsOf(claims.validFrom) ?? NaN;
  const end = millisecondsOf(claims.validUntil) ?? NaN;
  if (reason === 'expired' && end <= now) return expiredOn(instantParts(end));
  if (reason === 'not-yet-valid' && start > now) return startsOn(instantParts(start));
  return undefined;
}
