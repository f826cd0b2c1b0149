import type { PartLike, ProblemLike, ReportLike, TraceEntry } from '@badgewright/openbadges';
import { explained } from './explained.js';

/** What a report for programs says beyond the report. */
export interface JsonSetting {
  /** The reason for the verdict, in words. */
  readonly summary: string;
  /** The offline pack that the report rests on. */
  readonly pack?: { readonly created: string; readonly signer: string | undefined } | undefined;
}

/** A report with the canonical forms that were made on the way. */
export interface TracedReport extends ReportLike {
  readonly trace?: readonly TraceEntry[];
}

/** A report for programs: everything but what was verified, which stands in the file. */
export function reportJson(report: TracedReport, { summary, pack }: JsonSetting): object {
  const { verdict, ...rest } = membersOf(report);
  const { trace } = report;
  return {
    verdict,
    summary,
    ...rest,
    ...(trace === undefined ? {} : { trace }),
    ...(pack === undefined ? {} : { pack: { created: pack.created, signer: pack.signer ?? null } }),
  };
}

function membersOf(report: ReportLike): { readonly verdict: ReportLike['verdict'] } {
  const { verdict, kind, container, verifiedAt, claims, checks, contents, endorsements = [] } = report;
  const { refreshed, trusted } = report;
  const members = {
    verdict,
    kind,
    container,
    verifiedAt,
    claims,
    checks: checks.map((check) => ({ ...check, problems: check.problems.map(withAction) })),
    contents: contents.map(partJson),
    endorsements: endorsements.map(partJson),
    ...(refreshed === undefined ? {} : { refreshed: membersOf(refreshed) }),
    ...(trusted === undefined ? {} : { trusted }),
  };
  return members;
}

function partJson({ at, report }: PartLike): object {
  return { at, report: membersOf(report) };
}

function withAction(problem: ProblemLike): object {
  const action = explained.get(problem.code)?.action;
  return action === undefined ? problem : { ...problem, action };
}
