import type { Fact } from './explanation.js';
import { momentText } from './moments.js';
import { plainText } from './plain-text.js';
import type { IdentifiedLike, ReportLike } from './report-like.js';
import type { Words } from './words.js';

/** What a document says of itself, and then what a trust list says of its issuer; every text cleaned. */
export function factsOf(report: ReportLike, words: Words): readonly Fact[] {
  const { labels } = words;
  const { id, name, achievement, issuer, holder, validFrom, validUntil } = report.claims;
  const title = given(name) ?? given(achievement?.name);
  const achieved = given(achievement?.name);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.name[report.kind], title],
    [labels.achievement, achieved === title ? undefined : achieved],
    [labels.achievementId, achievement?.id],
    [labels.subject[report.kind], report.verdict === 'valid' ? subjectOf(report, words) : undefined],
    [labels.issuer, issuer === undefined ? undefined : (given(issuer.name) ?? words.unnamed)],
    [labels.issuerId, issuer?.id],
    [labels.holder, given(holder?.name)],
    [labels.holder, holder?.id],
    [labels.validFrom, moment(validFrom)],
    [labels.validUntil, moment(validUntil)],
    [labels.earlier, periodOf(report.earlier)],
    [labels.id, id],
    ...listedRows(report, words),
  ];
  return rows.flatMap(([label, value]) => {
    const text = given(value);
    return text === undefined ? [] : [{ label, text }];
  });
}

/** The dates of a version; what has no end has none here. */
function periodOf(claims: ReportLike['claims'] | undefined): string | undefined {
  if (claims === undefined) return undefined;
  return [claims.validFrom, claims.validUntil].map((date) => moment(date) ?? '').join(' – ');
}

/** The words of the list, never of the badge. */
function listedRows(
  { trusted }: ReportLike,
  { labels, listed }: Words,
): readonly (readonly [string, string])[] {
  if (trusted === undefined) return [];
  const { issuer, list, authorities } = trusted;
  const entry = listed(plainText(issuer.name), plainText(list.name), momentText(list.date));
  return [[labels.listed, entry], ...authorities.map((name) => [labels.authority, name] as const)];
}

/** A text with something to see in it. */
function given(text: string | undefined): string | undefined {
  const clean = plainText(text ?? '');
  return clean === '' ? undefined : clean;
}

function moment(text: string | undefined): string | undefined {
  return text === undefined ? undefined : momentText(text);
}

/** Whom a document is about. A presentation is about nobody: it shows what may be anybody’s. */
function subjectOf(report: ReportLike, words: Words): string | undefined {
  const { subject, badge, record, endorsement, assertion } = report;
  if (subject !== undefined) return subject;
  if (assertion !== undefined) {
    const { type, hashed, identity } = assertion.recipient;
    return `${[type].flat().join(' ')} ${hashed ? words.hashed : identity}`;
  }
  const about = (badge ?? record ?? endorsement)?.credentialSubject;
  return about === undefined ? undefined : identified(about, words);
}

function identified({ id, identifier = [] }: IdentifiedLike, { hashed: HASHED }: Words): string {
  if (id !== undefined) return id;
  return identifier
    .map(({ hashed, identityHash, identityType }) => `${identityType} ${hashed ? HASHED : identityHash}`)
    .join(', ');
}
