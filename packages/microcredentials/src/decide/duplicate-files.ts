import { pointer } from '../input/json-pointer.js';
import { problem } from '../problem.js';
import type { MicrocredentialProblem } from '../problem.js';
import type { Facts } from './decision.js';

/** Is every file of the submission handed in once? */
export function checkDuplicateFiles({ submission }: Facts): readonly MicrocredentialProblem[] {
  const seen = new Set<string>();
  return (['artefacts', 'responses'] as const).flatMap((list) =>
    submission[list].flatMap(({ digestSRI }, index) => {
      if (seen.size !== seen.add(digestSRI).size) return [];
      const at = pointer('/submission', list, index, 'digestSRI');
      return [problem('submission.duplicate-digest', at, 'This file is handed in before.')];
    }),
  );
}
