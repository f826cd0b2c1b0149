import type { stories } from '../fixtures.js';
import type { Edit } from '../fixtures.js';

/** A story with something missing or unfit, and every problem that `decide` finds, as sorted `code at`. */
export interface IncompleteCase {
  readonly title: string;
  /** The story changed; without it, `passes`. */
  readonly story?: keyof typeof stories;
  readonly edits: readonly Edit[];
  readonly problems: readonly string[];
}
