import { phraseIndex } from '../text/phrases.js';

/** Work about practice rather than from it. */
export const reflectiveWords: ReadonlySet<string> = new Set(
  'reflection reflections reflective quiz quizzes essay essays exam exams examination self-assessment'.split(
    ' ',
  ),
);

/** Kinds of work that usually hold what students made, said or got. */
export const studentKinds = phraseIndex([
  'student work',
  "students' work",
  'students work',
  'student writing',
  'student reflection',
  'student reflections',
  'student response',
  'student responses',
  'student data',
  'student record',
  'student records',
  'student results',
  'student survey',
  'student surveys',
  'student interview',
  'student interviews',
  'pupil work',
  'pupils work',
  'learner work',
  'work sample',
  'work samples',
  'class results',
  'class data',
  'class video',
  'class recording',
  'classroom video',
  'classroom recording',
  'classroom audio',
  'lesson video',
  'lesson recording',
  'teaching video',
  'teaching recording',
  'video of a lesson',
  'video of the lesson',
  'video of class',
  'running record',
  'running records',
]);

/** Words by which such a title means the empty form. */
export const emptyForms: ReadonlySet<string> = new Set('blank empty template templates'.split(' '));

/** Words that say that work was made with others. */
export const sharedWork = phraseIndex([
  'jointly',
  'co-written',
  'co-designed',
  'co-planned',
  'co-created',
  'co-authored',
  'together with a colleague',
  'together with colleagues',
  'together with your team',
  'group artefact',
  'group artifact',
]);

/** Words that say how old work may be. */
export const ageWords: ReadonlySet<string> = new Set(
  'month months year years recent recently current currently past earlier older date dated'.split(' '),
);

/** Words that say that the work is done with students of one's own. */
export const classWords: ReadonlySet<string> = new Set(
  'class classes classroom classrooms students pupils'.split(' '),
);
