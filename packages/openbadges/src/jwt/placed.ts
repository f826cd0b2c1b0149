import { bad, unknown } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';

/** An outcome that is not `ok`. */
export type Refusal = Exclude<Outcome<never>, { readonly kind: 'ok' }>;

/** A refusal that speaks of a part of a token by itself, said of the token: `/id` becomes `/payload/id`. */
export function within(base: string, refusal: Refusal): Refusal {
  return moved(refusal, (problem) => ({ ...problem, at: base + (problem.at ?? '') }));
}

/** A refusal that speaks of another document, said of the place in the token that led there. */
export function because(at: string, refusal: Refusal): Refusal {
  return moved(refusal, (problem) => ({ ...problem, at }));
}

function moved({ kind, problems }: Refusal, move: (problem: Problem) => Problem): Refusal {
  const [first, ...rest] = problems;
  const answer = kind === 'bad' ? bad : unknown;
  return answer(move(first), ...rest.map(move));
}
