import { stackStanding } from '@badgewright/microcredentials';
import type { StackStanding } from '@badgewright/microcredentials';
import { explain } from '@badgewright/openbadges';
import type { OpenBadge, Report, Verdict, Verified } from '@badgewright/openbadges';
import { handedBadges } from '../batch/handed-badges.js';
import type { HandedBadge, HandedOptions } from '../batch/handed-badges.js';
import type { Io } from '../io.js';
import { commandCodes } from '../print/command-codes.js';

/** A badge that was found valid, and where it came from. */
export interface SourcedBadge {
  readonly source: string;
  readonly badge: Verified<OpenBadge>;
}

/** What was handed in and does not count, whatever the stack says. */
export interface RefusedBadge {
  readonly source: string;
  readonly verdict: Verdict;
  /** The codes that stand against it. */
  readonly codes: readonly string[];
  /** Why, in words. */
  readonly reason: string;
  /** Of the badge of a stack that a component has put at risk. */
  readonly stack?: Pick<StackStanding, 'standing' | 'against'>;
}

/** Everything that was handed in for a stack. */
export interface HeldBadges {
  readonly held: readonly SourcedBadge[];
  readonly refused: readonly RefusedBadge[];
  /** As it was read, for those that rest on one another. */
  readonly inputs: readonly (Uint8Array | string)[];
}

/** Verifies what is handed in for a stack, and tells what counts from what does not. Throws as `handedBadges`. */
export async function heldBadges(
  names: readonly string[],
  options: HandedOptions,
  io: Io,
): Promise<HeldBadges> {
  const { badges, unread, inputs } = await handedBadges(names, options, io);
  const unreadable = unread.map(({ source, problem }): RefusedBadge => {
    return { source, verdict: 'indeterminate', codes: [problem.code], reason: problem.message };
  });
  return {
    held: badges.flatMap(({ source, report }) =>
      report.verdict === 'valid' && report.kind === 'badge' ? [{ source, badge: report.badge }] : [],
    ),
    refused: [...unreadable, ...badges.flatMap(refusalOf)],
    inputs,
  };
}

function refusalOf({ source, report }: HandedBadge): readonly RefusedBadge[] {
  if (report.verdict === 'valid' && report.kind === 'badge') return [];
  const problems = report.checks.flatMap((check) => check.problems);
  const codes = problems.filter(({ severity }) => severity !== 'warning').map(({ code }) => code);
  const reason =
    report.verdict === 'valid'
      ? 'It is valid, and no Open Badge 3.0: only those count in a stack.'
      : explain(report, 'en', commandCodes).summary;
  return [{ source, verdict: report.verdict, codes: [...new Set(codes)], reason, ...atRisk(report) }];
}

function atRisk(report: Report): Pick<RefusedBadge, 'stack'> {
  const found = stackStanding(report);
  if (found?.standing !== 'at-risk') return {};
  return { stack: { standing: found.standing, against: found.against } };
}
