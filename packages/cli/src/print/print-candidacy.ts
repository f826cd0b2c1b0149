import { likelyNames } from '@badgewright/microcredentials';
import type {
  Candidacy,
  DecisionRecord,
  LikelyName,
  Results,
  Turnaround,
} from '@badgewright/microcredentials';
import type { PlacedProblem } from '../read/read-log.js';
import { inWords, nextText, stateHeadline } from './candidacy-words.js';
import { labelled, moment, textOf, wrap } from './layout.js';
import type { Paint } from './layout.js';
import { likelyNameLines, notesJson } from './print-likely-names.js';
import { placeText, problemLines } from './print-problems.js';
import { resultLines, unmetLines } from './print-results.js';
import { waitingJson, waitingLines } from './print-waiting.js';

/** A candidacy, and how many events a run has appended to it. */
export interface ShownCandidacy {
  readonly candidacy: Candidacy;
  readonly turnaround: Turnaround | undefined;
  readonly appended: number;
}

/** Where a candidacy stands, in plain words and without the ids of people. */
export function candidacyText({ candidacy, turnaround, appended }: ShownCandidacy, paint: Paint): string {
  const { state, definition, attempt, events, lastAt, issued } = candidacy;
  const latest = candidacy.decisions.findLast(({ stands }) => stands);
  const badge = issued === undefined ? [] : labelled('Badge', `${issued.standing}, ${issued.credential}`);
  return textOf([
    paint.bold(stateHeadline(state)),
    ...wrap(`${definition.title} ${definition.version}`, ''),
    ...(appended === 0 ? [] : [`Appended: ${appended}`]),
    '',
    ...labelled('Attempt', String(attempt)),
    ...labelled('Log', `${events} events, the latest of ${moment(lastAt)}`),
    ...labelled('Reviews', reviewsText(candidacy)),
    ...waitingLines(candidacy),
    ...(latest === undefined ? [] : unmetSummary(latest, candidacy)),
    ...badge,
    ...(turnaround === undefined ? [] : labelled('Turnaround', turnaroundText(turnaround))),
    ...labelled('Next', nextText(state)),
    ...(latest === undefined ? [] : decisionLines(latest, candidacy, paint)),
    ...likelyNameLines(notesFor(candidacy), paint),
  ]);
}

/** Whoever screens is told which titles to look at; later it is too late to return the work for one. */
function notesFor({ state, submissions }: Candidacy): readonly LikelyName[] {
  const submission = submissions.at(-1);
  return state === 'screening' && submission !== undefined ? likelyNames(submission) : [];
}

/** Of an attempt before the one at hand, also what it hands on. */
function unmetSummary(
  { decision, ...record }: DecisionRecord,
  { attempt, definition }: Candidacy,
): readonly string[] {
  if (decision.kind !== 'not-yet') return [];
  const unmet = decision.unmet.map(({ title }) => title).join('; ');
  if (record.attempt === attempt) return labelled('Unmet', unmet);
  const isCarried = definition.assessment.attempts?.carryMet !== false;
  const met = [
    ...decision.parts.filter(({ result }) => result === 'pass'),
    ...decision.criteria.filter((one) => one.met),
  ].map(({ title }) => title);
  const carried = `${met.join('; ')} (carried, unless it is scored again)`;
  return [
    ...labelled('Unmet before', unmet),
    ...(isCarried && met.length > 0 ? labelled('Met before', carried) : []),
  ];
}

/** What the latest decision rests on: the results of the attempt at hand, and what assessors say of what is unmet. */
function decisionLines(
  { decision, attempt }: DecisionRecord,
  candidacy: Candidacy,
  paint: Paint,
): readonly string[] {
  if (decision.kind === 'incomplete') return [];
  const { definition } = candidacy;
  const isLatest = attempt === candidacy.attempt;
  const label = isLatest ? 'Unmet' : 'Unmet before';
  const unmet = decision.kind === 'not-yet' ? decision.unmet : [];
  return [
    ...(isLatest
      ? ['', paint.bold(`Results of attempt ${attempt}`), ...resultLines(decision, { definition, paint })]
      : []),
    ...unmet.flatMap((one) => unmetLines(one, { definition, paint, label })),
  ];
}

/** The same for programs. Nobody is named: who reviewed is blind. */
export function candidacyJson({ candidacy, turnaround, appended }: ShownCandidacy): object {
  const { id, definition, state, attempt, round, events, openedAt, lastAt, issued } = candidacy;
  return {
    kind: 'ok',
    candidacy: id,
    definition: { id: definition.id, version: definition.version, title: definition.title },
    ...{ state, attempt, round, events, appended, openedAt, lastAt },
    decisions: candidacy.decisions.map(({ decision, ...record }) => ({
      attempt: record.attempt,
      round: record.round,
      at: record.at,
      outcome: record.outcome,
      stands: record.stands,
      ...(decision.kind === 'incomplete' ? {} : resultsJson(decision)),
      ...(decision.kind === 'not-yet' ? { unmet: decision.unmet } : {}),
    })),
    ...waitingJson(candidacy),
    ...(issued && { badge: { credential: issued.credential, standing: issued.standing } }),
    ...(turnaround && { turnaround }),
    ...notesJson(notesFor(candidacy)),
  };
}

function resultsJson({ criteria, parts, rule }: Results): object {
  return { criteria, parts, ...(rule === undefined ? {} : { rule }) };
}

/** What is refused: to read a log, to append to it, or to issue a badge from it. */
export type RefusedWhat = keyof typeof refusals;

const refusals = {
  log: ['LOG REFUSED', 'The candidacy cannot be read from these files.'],
  events: ['NOT APPENDED', 'The log is as it was.'],
  badge: ['NOT ISSUED', 'There is no badge, and the log is as it was.'],
} as const;

/** Why nothing was read, appended or issued. */
export function refusedText(
  problems: readonly PlacedProblem[],
  { what, paint }: { readonly what: RefusedWhat; readonly paint: Paint },
): string {
  const [headline, meaning] = refusals[what];
  return textOf([
    paint.bold(paint.red(headline)),
    ...wrap(meaning, ''),
    '',
    ...problemLines(
      problems.map((problem) => ({
        ...problem,
        message: inWords(problem.message),
        at: placeText(problem.source, problem.at ?? ''),
      })),
      { place: (at) => at, paint },
    ),
  ]);
}

function reviewsText({ reviews, attempt, round, definition }: Candidacy): string {
  const locked = reviews.filter(
    (entry) =>
      entry.counts && entry.attempt === attempt && entry.round === round && entry.review.role === 'assessor',
  ).length;
  return `${locked} of ${definition.assessment.reviews} locked in this attempt`;
}

function turnaroundText({ businessDays, due, clock, isLate }: Turnaround): string {
  const days = `${businessDays} business ${businessDays === 1 ? 'day' : 'days'}`;
  return [
    days,
    ...(due === undefined ? [] : [`due ${due}`]),
    ...(clock === 'paused' ? ['the clock is paused'] : []),
    ...(isLate ? ['late'] : []),
  ].join(', ');
}
