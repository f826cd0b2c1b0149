import { scalesOf } from '../decide/scale.js';
import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import { step } from './step.js';
import type { Parsed } from '../problem.js';
import type { Candidacy } from './candidacy.js';
import type { EventOf } from './event.js';
import type { Changes } from './step.js';

/** A program suggests scores. They are kept for people to read, and nothing ever decides by them. */
export function suggest(candidacy: Candidacy, event: EventOf<'score.suggested'>): Parsed<Changes> {
  const { attempt, round, suggestions, definition } = candidacy;
  const { at, actor, scores } = event;
  const scales = scalesOf(definition).filter(({ kind }) => kind === 'criterion');
  const problems = scores.flatMap(({ criterion, level }, index) => {
    const scale = scales.find(({ id }) => id === criterion);
    if (scale === undefined)
      return [
        problem(
          'review.criterion-unknown',
          pointer('/scores', index, 'criterion'),
          `The definition does not have ${criterion}.`,
        ),
      ];
    if (scale.levels.includes(level)) return [];
    return [
      problem(
        'review.level-unknown',
        pointer('/scores', index, 'level'),
        `${criterion} does not have this level.`,
      ),
    ];
  });
  return step(problems, () => ({
    suggestions: [...suggestions, { attempt, round, at, program: actor.id, scores }],
  }));
}
