import { isOffered } from './trust-reasons.js';
import type { HeldBadge } from '../badge/held-badge.js';
import type { AlignmentMatch, CatalogueEntry, MatchRule } from '../generated/types.js';
import type { ResolvedPolicy } from './resolved-policy.js';
import type { Awarded } from './trust-reasons.js';

/** What of a badge says of which content it is. */
export type Content = Awarded & Pick<HeldBadge, 'alignment' | 'tags'>;

/** The places of the categories that a badge is of, and of those that a person may still say it is of. */
export interface Fitting {
  readonly categories: readonly number[];
  readonly open: readonly number[];
}

/**
 * The categories that a badge is of: those that the catalogue gives it, or else those one of whose rules it meets. Open
 * are the others about which nobody entitled has said anything, or whose rules cannot be told to hold or not.
 */
export function categoriesOf(
  { categories }: ResolvedPolicy,
  badge: Content,
  { entry, day }: { readonly entry: CatalogueEntry | undefined; readonly day: string | undefined },
): Fitting {
  const answers = categories.map(({ id, match, isUndecided }) => {
    if (entry?.categories !== undefined) return entry.categories.includes(id);
    const met = match.map((rule) => isMatch(rule, badge, day));
    if (met.includes(true)) return true;
    return isUndecided || met.includes(undefined) ? undefined : false;
  });
  const placesOf = (wanted: boolean | undefined) =>
    answers.flatMap((answer, place) => (answer === wanted ? [place] : []));
  return { categories: placesOf(true), open: placesOf(undefined) };
}

/** Whether a badge meets a rule; `undefined` where nobody can tell. */
function isMatch(rule: MatchRule, badge: Content, day: string | undefined): boolean | undefined {
  switch (rule.kind) {
    case 'any':
      return true;
    case 'tag':
      return badge.tags.includes(rule.tag);
    case 'alignment':
      return badge.alignment.some((alignment) => isAligned(rule, alignment));
    case 'approved-list':
      return isOnList(rule.offerings.map((offering) => isOffered(offering, badge, day)));
  }
}

function isOnList(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
}

/** All that the rule gives has to hold of one alignment. */
function isAligned(
  { framework, code, codePrefix, url }: AlignmentMatch,
  { targetFramework, targetCode, targetUrl }: HeldBadge['alignment'][number],
): boolean {
  return (
    (framework === undefined || targetFramework === framework) &&
    (code === undefined || targetCode === code) &&
    (codePrefix === undefined || targetCode?.startsWith(codePrefix) === true) &&
    (url === undefined || targetUrl === url)
  );
}
