import { inCodePointOrder } from './code-point-order.js';
import type { Statement } from './statement.js';

/**
 * Sorted statements on their way to canonical N-Quads. Few pieces are kept, and joined once: that takes less memory than
 * lines that are put together first.
 */
export class Lines {
  readonly #pieces: string[] = [];
  #subject = '';
  #start = '';

  /** Adds what a statement says under a name for its subject. */
  add(subject: string, { predicate, object, graph }: Statement): void {
    // The end of the line before it stands at the beginning of each.
    if (subject !== this.#subject) {
      this.#subject = subject;
      this.#start = `${END}${subject} `;
    }
    this.#pieces.push(this.#start + predicate, object);
    if (graph !== '') this.#pieces.push(graph);
  }

  /** All lines, in code point order where they were added in that of UTF-16 units. Nothing can be added after. */
  text(): string {
    this.#pieces.push(END);
    return inCodePointOrder(this.#pieces.join(' ').slice(END.length));
  }
}

const END = '.\n';
