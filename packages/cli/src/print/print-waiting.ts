import type { Appeal, Candidacy, IntegrityHold } from '@badgewright/microcredentials';
import { labelled, moment } from './layout.js';

/** Why a candidacy waits, or does not go on: what was returned and why, a hold, an appeal. Names nobody. */
export function waitingLines(candidacy: Candidacy): readonly string[] {
  const { state, attempt, screenings, holds, appeals } = candidacy;
  const screening = screenings.at(-1);
  const isReturned = state === 'draft' && screening?.outcome === 'returned';
  const hold = holds.findLast((one) => one.attempt === attempt);
  const appeal = appeals.findLast((one) => one.attempt === attempt);
  return [
    ...(isReturned ? labelled('Returned', screening.reasons.join(' ')) : []),
    ...(hold === undefined ? [] : labelled('Hold', holdText(hold, candidacy))),
    ...(appeal === undefined ? [] : labelled('Appeal', appealText(appeal))),
  ];
}

/** The same for programs. */
export function waitingJson({ screenings, holds, appeals }: Candidacy): object {
  return {
    screenings: screenings.map(({ attempt, at, outcome, reasons }) => ({ attempt, at, outcome, reasons })),
    holds: holds.map(({ attempt, flaggedAt, endedAt, outcome, matches }) => ({
      attempt,
      flaggedAt,
      isOpen: endedAt === undefined,
      ...(endedAt !== undefined && { endedAt, outcome }),
      matches: matches.map(({ artefact, groupAllowed }) => ({ artefact, groupAllowed })),
    })),
    appeals: appeals.map(({ attempt, round, against, openedAt, decidedAt, outcome }) => ({
      ...{ attempt, round, against, openedAt },
      isOpen: decidedAt === undefined,
      ...(decidedAt !== undefined && { decidedAt, outcome }),
    })),
  };
}

/** Files named before the rest is counted. */
const FILES = 5;

function holdText({ flaggedAt, endedAt, outcome, matches }: IntegrityHold, candidacy: Candidacy): string {
  const files = [...new Set(matches.map(({ artefact }) => artefact))];
  const named = files.slice(0, FILES).map((id) => titleOf(id, candidacy));
  const more = files.length > FILES ? ` and ${files.length - FILES} more` : '';
  const group = matches.every(({ groupAllowed }) => groupAllowed)
    ? '; all of it is declared as group work'
    : '';
  const reason = `also in somebody else’s work: ${named.join(', ')}${more}${group}`;
  if (endedAt === undefined || outcome === undefined) return `since ${moment(flaggedAt)}; ${reason}`;
  return `${outcome} ${moment(endedAt)}; ${reason}`;
}

/** What the earner calls a file; of the response to a part, the title of the part. */
function titleOf(id: string, { submissions, definition }: Candidacy): string {
  const artefact = submissions.at(-1)?.artefacts.find((one) => one.id === id);
  const part = definition.parts.find((one) => one.id === id);
  return `“${artefact?.title ?? part?.title ?? id}”`;
}

function appealText({ against, openedAt, decidedAt, outcome }: Appeal): string {
  const what = against === 'decision' ? 'the decision' : 'the integrity finding';
  const opened = `against ${what}, of ${moment(openedAt)}`;
  if (decidedAt === undefined || outcome === undefined) return `open, ${opened}`;
  return `${outcome === 'upheld' ? `${what} stands` : `${what} is reopened`} since ${moment(decidedAt)}; ${opened}`;
}
