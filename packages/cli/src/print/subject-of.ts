import { explain } from '@badgewright/openbadges';
import type { Language, ReportLike } from '@badgewright/openbadges';

/** Whom a valid document is about, in words; `undefined` for any other, and for a presentation, which is about nobody. */
export function subjectOf(report: ReportLike, language: Language): string | undefined {
  const { trusted: _, earlier: __, refreshed: ___, ...own } = report;
  // Of a document that claims nothing else, whom it is about is the one fact.
  const about: ReportLike = { ...own, claims: {}, contents: [], endorsements: [] };
  return explain(about, language).facts[0]?.text;
}
