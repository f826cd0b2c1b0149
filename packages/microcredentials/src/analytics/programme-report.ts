import { turnaroundsOf } from '../candidacy/turnaround.js';
import { BadgeError } from '../error.js';
import { freezeDeep } from '../input/freeze-deep.js';
import { person } from '../decide/person.js';
import { comparableId } from '../input/comparable-id.js';
import { isWritable, millisecondsOf } from '../input/instant.js';
import { pointer } from '../input/json-pointer.js';
import { parsed, problem } from '../problem.js';
import { breakdowns } from './breakdown.js';
import { criterionReports } from './criterion-report.js';
import { effortMetrics } from './effort.js';
import { attemptsToEarn, outcomeMetrics } from './outcome-metrics.js';
import { raterReports } from './rater-report.js';
import { funnelOf, peopleOf, reachMetrics } from './reach-metrics.js';
import { courseOf, standingsOf } from './standing.js';
import { decisionMetrics, resubmissionMetric } from './time-metrics.js';
import type { Candidacy } from '../candidacy/candidacy.js';
import type { Calendar, Definition } from '../generated/types.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Breakdown } from './breakdown.js';
import type { CriterionReport } from './criterion-report.js';
import type { Effort } from './effort.js';
import type { Metric } from './metric.js';
import type { EarnedAt } from './outcome-metrics.js';
import type { RaterReport } from './rater-report.js';
import type { FunnelStep } from './reach-metrics.js';
import type { Roster } from './roster.js';
import type { Course } from './standing.js';
import type { DecisionWait } from './time-metrics.js';

/** What a report is made with, beside the candidacies. What is left out, the report says it could not tell. */
export interface ReportOptions {
  /** The moment of the report. */
  readonly at: Date;
  /** The target group, and what groups its people are in. */
  readonly roster?: Roster;
  /** How many people were to take part: a whole number from 1. */
  readonly goal?: number;
  /** The days on which the body works. */
  readonly calendar?: Calendar;
  readonly effort?: Effort;
}

/** One version of a definition in a report. */
export interface DefinitionReport {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly candidacies: number;
  readonly attempts: number;
  readonly criteria: readonly CriterionReport[];
}

/**
 * What the candidacies of a programme come to. Every number says what it rests on; it names no earner, and assessors
 * by their ids only.
 */
export interface ProgrammeReport {
  readonly format: 'badgewright-programme-report/1';
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly candidacies: number;
  readonly earners: number;
  /** Earners who are not in the roster. They count in everything but reach, funnel and breakdowns. */
  readonly outsideRoster: number;
  /** People of the roster; without one, everybody who takes part. */
  readonly funnel: readonly FunnelStep[];
  readonly metrics: readonly Metric[];
  readonly attemptsToEarn: readonly EarnedAt[];
  readonly definitions: readonly DefinitionReport[];
  readonly raters: readonly RaterReport[];
  /** Without a roster, none. */
  readonly breakdowns: readonly Breakdown[];
}

/**
 * Reports on candidacies as of a moment. Frozen.
 *
 * Codes: `analytics.*`; pointers are to the candidacies, by their place. Throws `BadgeError` (`argument.invalid`) where
 * `at` is not a moment in the years 1 to 9999, or for the goal.
 *
 * @example
 * const report = programmeReport(candidacies, { at: new Date('2026-06-30T12:00:00Z'), roster, calendar });
 * if (report.kind === 'ok') for (const { label, value, n } of report.value.metrics) show(label, value, n);
 */
export function programmeReport(
  candidacies: readonly Candidacy[],
  options: ReportOptions,
): Parsed<ProgrammeReport> {
  const { at, roster, goal, effort } = options;
  if (!(at instanceof Date) || !isWritable(at))
    throw new BadgeError('argument.invalid', '`at` must be a Date in the years 1 to 9999.');
  if (goal !== undefined && !(Number.isSafeInteger(goal) && goal > 0))
    throw new BadgeError('argument.invalid', 'The goal is a whole number from 1.');
  const courses = candidacies.map(courseOf);
  const standings = standingsOf(courses);
  const invited = new Set(roster?.map((entry) => person(entry.person)));
  const outside = roster === undefined ? [] : [...standings.keys()].filter((earner) => !invited.has(earner));
  const report: ProgrammeReport = {
    format: 'badgewright-programme-report/1',
    at: at.toISOString(),
    candidacies: candidacies.length,
    earners: standings.size,
    outsideRoster: outside.length,
    funnel: funnelOf(peopleOf(standings, roster), roster !== undefined),
    metrics: [
      ...reachMetrics(standings, { roster, goal }),
      ...outcomeMetrics(courses, standings),
      ...decisionMetrics(waitsOf(courses, options)),
      resubmissionMetric(courses, at.getTime()),
      ...effortMetrics(courses, effort),
    ],
    attemptsToEarn: attemptsToEarn(courses),
    definitions: definitionReports(courses),
    raters: raterReports(
      courses.flatMap(({ candidacy: { definition }, attempts }) =>
        attempts.flatMap(({ rounds }) => rounds.map((round) => ({ definition, round }))),
      ),
    ),
    breakdowns: roster === undefined ? [] : breakdowns(roster, standings),
  };
  return parsed(freezeDeep(report), [...faultsIn(candidacies, at)]);
}

function* faultsIn(candidacies: readonly Candidacy[], at: Date): Iterable<MicrocredentialProblem> {
  const seen = new Set<string>();
  for (const [place, { id, lastAt }] of candidacies.entries()) {
    if (seen.has(comparableId(id)))
      yield problem('analytics.duplicate-candidacy', pointer('', place), 'This candidacy is there before.');
    seen.add(comparableId(id));
    if (millisecondsOf(lastAt) > at.getTime())
      yield problem('analytics.in-the-future', pointer('', place), `Its latest event is of ${lastAt}.`);
  }
}

/** The first round of each attempt that was decided or waits for it. */
function waitsOf(
  courses: readonly Course[],
  { calendar, at }: ReportOptions,
): readonly DecisionWait[] | undefined {
  if (calendar === undefined) return undefined;
  return courses.flatMap(({ candidacy, attempts }) =>
    turnaroundsOf(candidacy, calendar, at).flatMap(({ attempt, round, businessDays }) => {
      const facts = attempts.find((one) => one.attempt === attempt);
      if (facts === undefined || round !== 1) return [];
      const isOpen = facts.firstDecidedAt === undefined;
      if (isOpen && !facts.isWithBody) return [];
      const promised = candidacy.definition.assessment.turnaroundBusinessDays;
      return [{ days: businessDays, isOpen, promised }];
    }),
  );
}

function definitionReports(courses: readonly Course[]): readonly DefinitionReport[] {
  const byVersion = new Map<string, [Definition, Course[]]>();
  for (const course of courses) {
    const { definition } = course.candidacy;
    const key = `${definition.version} ${definition.id}`;
    const known = byVersion.get(key);
    if (known === undefined) byVersion.set(key, [definition, [course]]);
    else known[1].push(course);
  }
  return [...byVersion.values()].map(([definition, own]) => {
    const { id, version, title } = definition;
    return {
      id,
      version,
      title,
      candidacies: own.length,
      attempts: own.reduce((total, course) => total + course.attempts.length, 0),
      criteria: criterionReports(definition, own),
    };
  });
}
