import { tell, tiny } from './log.js';
import type { Tell } from './log.js';

const { assign, lock } = tell;

/** The tiny definition's criterion, twice. */
export function twoCriteria(): readonly unknown[] {
  const { criteria } = tiny() as { readonly criteria: readonly object[] };
  return [...criteria, { ...criteria[0], id: 'c2' }];
}

/** Reviews by a and b, both with these scores. */
export function both(first: string, second: string): readonly Tell[] {
  const criteria = [
    { criterion: 'c1', level: first, feedback: 'More.' },
    { criterion: 'c2', level: second, feedback: 'More.' },
  ];
  return [assign('a'), assign('b'), lock('a', first, { criteria }), lock('b', first, { criteria })];
}
