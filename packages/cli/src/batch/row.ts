import type { Report, Verdict } from '@badgewright/openbadges';
import { plainText } from '../print/plain-text.js';

/** What a batch says of one badge: texts of one line, none longer than a cell may be. */
export interface Row {
  /** The path, and the place in what holds several. */
  readonly source: string;
  readonly verdict: Verdict;
  readonly kind: Report['kind'];
  readonly codes: readonly string[];
  /** Why, in words. */
  readonly reason: string;
  /** From here on, unless the verdict is `valid`, anybody may have written it. */
  readonly credentialId?: string;
  readonly issuerId?: string;
  /** What a trust list calls the issuer: its word, not the badge's. */
  readonly trustedIssuer?: string;
  readonly achievementId?: string;
  readonly name?: string;
  /** Whom it is about; of valid badges only. */
  readonly subject?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** The same in rows of valid badges for the same award to the same person; see `awardKey`. */
  readonly awardKey?: string;
  /** The source of an earlier row with the same credential. */
  readonly duplicateOf?: string;
  /** The source of an earlier row with another credential for the same award. */
  readonly sameAwardAs?: string;
  /** ISO 8601. */
  readonly verifiedAt: string;
}

/** The columns, in their order. */
export const columns = [
  'source',
  'verdict',
  'kind',
  'codes',
  'reason',
  'credentialId',
  'issuerId',
  'trustedIssuer',
  'achievementId',
  'name',
  'subject',
  'validFrom',
  'validUntil',
  'awardKey',
  'duplicateOf',
  'sameAwardAs',
  'verifiedAt',
] as const satisfies readonly (keyof Row)[];

/** Characters of a cell. A longer text is cut, and marked. */
export const longestCell = 2_000;

/** A text as it stands in a row. */
export function cellText(text: string): string {
  const line = plainText(text);
  return line.length > longestCell ? `${line.slice(0, longestCell)}…` : line;
}

/** The cells of a row, in the order of the columns. */
export function cellsOf(row: Row): readonly string[] {
  return columns.map((column) => (column === 'codes' ? row.codes.join(' ') : (row[column] ?? '')));
}

/** The row with such cells; `undefined` where a row has none like them. */
export function rowFrom(cells: Readonly<Record<string, unknown>>): Row | undefined {
  const { source, verdict, kind, codes, reason, verifiedAt } = cells;
  const listed = typeof codes === 'string' ? codes.split(' ').filter(Boolean) : codes;
  if (!isText(source) || !isVerdict(verdict) || !isKind(kind) || !isText(reason) || !isText(verifiedAt)) {
    return undefined;
  }
  if (!Array.isArray(listed) || !listed.every(isText)) return undefined;
  const optional = OPTIONAL.flatMap((column) => {
    const text = cells[column];
    return isText(text) && text !== '' ? [[column, text] as const] : [];
  });
  return { source, verdict, kind, codes: listed, reason, ...Object.fromEntries(optional), verifiedAt };
}

const OPTIONAL = [
  'credentialId',
  'issuerId',
  'trustedIssuer',
  'achievementId',
  'name',
  'subject',
  'validFrom',
  'validUntil',
  'awardKey',
  'duplicateOf',
  'sameAwardAs',
] as const;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isVerdict(value: unknown): value is Verdict {
  return value === 'valid' || value === 'invalid' || value === 'indeterminate';
}

const KINDS: ReadonlySet<unknown> = new Set<Report['kind']>([
  'badge',
  'endorsement',
  'record',
  'presentation',
  'assertion',
  'other',
]);

function isKind(value: unknown): value is Report['kind'] {
  return KINDS.has(value);
}
