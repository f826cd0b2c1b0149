import { STACK_TYPE } from '../badge/held-badge.js';
import type { ContentReport, Report, ReportedProblem, Verdict } from '@badgewright/openbadges';

/** How one of the badges on which the badge of a stack rests stands. */
export interface ComponentStanding {
  /** Its place in the badge: a JSON pointer. */
  readonly at: string;
  /** What it says of itself. Unless the verdict is `valid`, anybody may have written it. */
  readonly badge?: string;
  readonly achievement?: string;
  readonly name?: string;
  readonly verdict: Verdict;
  /** The codes that stand against it: of the stack's own check first, then of the report on it. */
  readonly codes: readonly string[];
}

/**
 * Where a stack stands by a report on its badge. `complete`: the badge and every component are valid. `at-risk`: the
 * badge is its issuer's and in force, and a component is not valid, or is another's. `invalid`: the badge itself does
 * not hold. `not-known`: something could not be checked.
 */
export interface StackStanding {
  readonly standing: 'complete' | 'at-risk' | 'invalid' | 'not-known';
  /** Those that are not valid, the invalid ones first; none in a complete stack. */
  readonly against: readonly ComponentStanding[];
  /** Every component that was checked, in the order of the badge. */
  readonly components: readonly ComponentStanding[];
}

/**
 * Where a stack stands by the report that `verify` gave on its badge; `undefined` where the report is on something
 * else.
 *
 * @example
 * const found = stackStanding(await verify(file, { fetch }));
 * if (found?.standing === 'at-risk') for (const { name, codes } of found.against) show(name, codes);
 */
export function stackStanding(report: Report): StackStanding | undefined {
  if (report.kind !== 'badge') return undefined;
  const contents = report.checks.find(({ name }) => name === 'contents');
  if (contents?.outcome === 'skipped' && contents.reason === 'absent') return undefined;
  const told = (contents?.problems ?? []).filter(({ severity }) => severity !== 'warning');
  const components = report.contents.map((content) => standingOf(content, told));
  if (report.verdict === 'valid') {
    return isStack(report) ? { standing: 'complete', against: [], components } : undefined;
  }
  const against = components
    .filter(({ verdict, codes }) => verdict !== 'valid' || codes.length > 0)
    .sort((a, b) => Number(b.verdict === 'invalid') - Number(a.verdict === 'invalid'));
  const own = report.checks.filter(({ name }) => name !== 'contents');
  if (own.some(({ outcome }) => outcome === 'fail')) return { standing: 'invalid', against, components };
  return { standing: contents?.outcome === 'fail' ? 'at-risk' : 'not-known', against, components };
}

function isStack(report: Report): boolean {
  return (
    report.verdict === 'valid' &&
    report.kind === 'badge' &&
    report.badge.credentialSubject.achievement.achievementType === STACK_TYPE
  );
}

/** What the stack's own check says of a component, such as that it is about somebody else, comes first. */
function standingOf({ at, report }: ContentReport, told: readonly ReportedProblem[]): ComponentStanding {
  const { claims, verdict, checks } = report;
  const { id, name, achievement } = claims;
  const own = checks.flatMap(({ problems }) => problems).filter(({ severity }) => severity !== 'warning');
  const codes = [...told.filter((problem) => problem.at === at), ...own].map(({ code }) => code);
  const title = achievement?.name ?? name;
  return {
    at,
    ...(id === undefined ? {} : { badge: id }),
    ...(achievement?.id === undefined ? {} : { achievement: achievement.id }),
    ...(title === undefined ? {} : { name: title }),
    verdict,
    codes: [...new Set(codes)],
  };
}
