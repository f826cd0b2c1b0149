import { on, tell, who } from './log.js';
import { assigned, held, inReview, screening, toDecide } from './stages.js';
import type { Refusal } from './refusal.js';

const { lock, say, assign, decide, flag } = tell;

/** What a program may not do. */
export const ofPrograms: readonly Refusal[] = [
  ['a program that screens', screening, say('screening.passed', 'program'), ['candidacy.role /actor/role']],
  [
    'a program that locks a review',
    assigned,
    (c, at) => ({ ...lock('program', 'yes')(c, at), role: 'program' }),
    ['candidacy.role /actor/role'],
  ],
  ['a program that decides', toDecide, decide('earned', { role: 'program' }), ['candidacy.role /actor/role']],
  [
    'a program that declares a conflict',
    inReview,
    say('conflict.declared', 'program', { person: who('a'), reason: 'other' }),
    ['candidacy.role /actor/role'],
  ],
  [
    'a program as assessor',
    on(inReview, say('score.suggested', 'program', { scores: [{ criterion: 'c1', level: 'yes' }] })),
    assign('program'),
    ['candidacy.program-in-role /assessor'],
  ],
  [
    'a program in another role',
    held,
    say('integrity.cleared', 'integrity-officer', { id: who('program'), reason: 'mistaken' }),
    ['candidacy.program-in-role /actor/role'],
  ],
  ['an assessor as program', assigned, flag({}, { id: who('a') }), ['candidacy.program-in-role /actor/role']],
  [
    'the earner as program',
    assigned,
    flag({}, { id: who('earner') }),
    ['candidacy.earner-in-role /actor/role', 'candidacy.program-in-role /actor/role'],
  ],
  [
    'a suggestion for nothing',
    inReview,
    say('score.suggested', 'program', {
      scores: [
        { criterion: 'c9', level: 'yes' },
        { criterion: 'c1', level: 'maybe' },
      ],
    }),
    ['review.criterion-unknown /scores/0/criterion', 'review.level-unknown /scores/1/level'],
  ],
];
