import type { Report } from '@badgewright/openbadges';
import type { RenewalReason, RenewalReasonCode } from './decision.js';

/** What the codes of a report mean for a renewal; the first that fits. */
const meanings: readonly (readonly [pattern: RegExp, code: RenewalReasonCode])[] = [
  [/^(?:status\.revoked|assertion\.revoked|refresh\.ended)$/, 'renewal.revoked'],
  [/^status\.suspended$/, 'renewal.suspended'],
  [/^(?:validity\.expired|proof\.expired)$/, 'renewal.expired'],
  [/^(?:validity|jwt)\.not-yet-valid$/, 'renewal.not-yet-valid'],
  [/^issuer\.key-not-issuers$/, 'renewal.key-not-issuers'],
  [/^trust\./, 'renewal.issuer-not-trusted'],
  [/^recipient\.mismatch$/, 'renewal.subject-unmatched'],
  [/^component\./, 'renewal.component-invalid'],
  [/^review\.not-reached$/, 'renewal.below-required-level'],
  [/^review\.result-missing$/, 'renewal.no-rubric-result'],
  [/^(?:proof|jwt|key)\./, 'renewal.proof-invalid'],
];

const messages: Partial<Record<RenewalReasonCode, string>> = {
  'renewal.revoked': 'The issuer has revoked it.',
  'renewal.suspended': 'The issuer has suspended it.',
  'renewal.expired': 'It has expired.',
  'renewal.not-yet-valid': 'It is not valid yet.',
  'renewal.key-not-issuers': 'It is signed with a key that is not the issuer’s.',
  'renewal.issuer-not-trusted': 'The issuer is not on the trust list.',
  'renewal.subject-unmatched': 'It names somebody else.',
  'renewal.component-invalid': 'A badge that it rests on does not hold.',
  'renewal.below-required-level': 'A result is below the level that its criterion requires.',
  'renewal.no-rubric-result': 'A result is missing.',
  'renewal.proof-invalid': 'Its proof does not hold.',
};

/** Why what was handed in is not a verified badge; nothing where it is one. */
export function reportReasons(report: Report): readonly RenewalReason[] {
  if (report.verdict === 'valid' && report.kind === 'badge') return [];
  if (report.verdict === 'valid')
    return [{ code: 'renewal.not-a-badge', weight: 'refuses', message: 'It is no Open Badge 3.0.' }];
  const found = problemsOf(report);
  const errors = found.filter(({ severity }) => severity === 'error');
  // Where a rule is broken, what else could not be found out decides nothing.
  if (errors.length > 0) return grouped(errors.map(({ code }) => code));
  return [
    {
      code: 'renewal.unverified',
      weight: report.verdict === 'invalid' ? 'refuses' : 'person',
      message: 'Whether it is valid could not be found out.',
      because: distinct(found.map(({ code }) => code)),
    },
  ];
}

function problemsOf({ checks }: Report) {
  return checks.flatMap(({ problems }) => problems).filter(({ severity }) => severity !== 'warning');
}

function grouped(codes: readonly string[]): readonly RenewalReason[] {
  const groups = new Map<RenewalReasonCode, string[]>();
  for (const code of distinct(codes)) {
    const [, meaning = 'renewal.invalid'] = meanings.find(([pattern]) => pattern.test(code)) ?? [];
    groups.set(meaning, [...(groups.get(meaning) ?? []), code]);
  }
  return [...groups].map(([code, because]) => ({
    code,
    weight: 'refuses',
    message: messages[code] ?? 'It breaks a rule of its standard.',
    because,
  }));
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
