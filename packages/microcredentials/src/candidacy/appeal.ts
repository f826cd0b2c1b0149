import { millisecondsOf } from '../input/instant.js';
import { problem } from '../problem.js';
import { checkAppealPanel, same } from './independence.js';
import { endedWith } from './integrity.js';
import { latestDecision, overturned } from './standing.js';
import { step } from './step.js';
import type { MicrocredentialProblem, Parsed } from '../problem.js';
import type { Appeal, Candidacy } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

const day = 24 * 60 * 60 * 1000;

/** The earner appeals against the latest decision, or against an integrity finding. */
export function openAppeal(candidacy: Candidacy, event: EventOf<'appeal.opened'>): Parsed<Changes> {
  const { attempt, round, appeals, state } = candidacy;
  const against = candidacy.holds.at(-1)?.outcome === 'upheld' ? 'integrity' : 'decision';
  return step(checkAppeal(candidacy, event), () => ({
    state: 'under-appeal',
    appeals: [...appeals, { attempt, round, against, openedAt: event.at, from: state }],
  }));
}

/** The panel lets the decision stand, or has other people review the attempt anew. */
export function decideAppeal(candidacy: Candidacy, event: EventOf<'appeal.decided'>): Parsed<Changes> {
  const { outcome, panel, actor, at } = event;
  const appeal = candidacy.appeals.at(-1);
  if (appeal === undefined)
    return step([problem('candidacy.no-appeal', '/type', 'There is no appeal.')], () => ({}));
  const problems = [
    ...checkAppealPanel(candidacy, panel),
    ...(panel.some((member) => same(member, actor.id))
      ? []
      : [problem('candidacy.not-in-person', '/actor/id', 'The panel does not name whoever decides for it.')]),
  ];
  return step(problems, () => {
    const appeals = [...candidacy.appeals.slice(0, -1), { ...appeal, decidedAt: at, outcome, panel }];
    return outcome === 'upheld'
      ? { appeals, state: appeal.from }
      : { appeals, ...reopened(candidacy, appeal) };
  });
}

/** A new round, without anybody of the one before. Work that nobody has screened is screened first. */
function reopened(candidacy: Candidacy, appeal: Appeal): Changes {
  const round = candidacy.round + 1;
  const hold = candidacy.holds.at(-1);
  if (appeal.against === 'decision' || hold === undefined)
    return { round, state: 'in-review', decisions: overturned(candidacy) };
  return {
    round,
    state: hold.from === 'screening' ? 'screening' : 'in-review',
    holds: endedWith(candidacy.holds, { ...hold, outcome: 'overturned' }),
  };
}

function checkAppeal(
  candidacy: Candidacy,
  { at }: EventOf<'appeal.opened'>,
): readonly MicrocredentialProblem[] {
  const { appeals, attempt, round, definition } = candidacy;
  const hold = candidacy.holds.at(-1);
  const decidedAt = hold?.outcome === 'upheld' ? hold.endedAt : latestDecision(candidacy)?.at;
  const { appealDays = Infinity } = definition.assessment;
  const isLate = decidedAt !== undefined && millisecondsOf(at) > millisecondsOf(decidedAt) + appealDays * day;
  const isSecond = appeals.some(
    (appeal) => appeal.attempt === attempt && appeal.round === round && appeal.outcome === 'upheld',
  );
  return [
    ...(isLate
      ? [problem('candidacy.appeal-late', '/at', `An appeal is possible for ${appealDays} days.`)]
      : []),
    ...(isSecond
      ? [problem('candidacy.already-appealed', '/type', 'An appeal panel has let this decision stand.')]
      : []),
  ];
}
