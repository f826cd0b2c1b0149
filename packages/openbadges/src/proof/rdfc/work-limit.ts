import { limits } from '../../limits.js';
import { hexHashOf } from '../hash.js';
import type { Hash } from '../hash.js';

/** Thrown where telling the blank nodes of a graph apart takes more work than is done for one graph. */
export class WorkSpent extends Error {}

/** How blank nodes are told apart, and whether a digest more may be taken for that. */
export interface HashingOptions {
  readonly hash: Hash;
  readonly affordsDigest: () => boolean;
}

/** Counts what telling the blank nodes of one graph apart takes. Every method throws `WorkSpent` beyond the limit. */
export class WorkLimit {
  readonly #options: HashingOptions;
  #comparisons: number = limits.comparisons;
  #digests: number = limits.work.digests;
  #characters: number = limits.comparedCharacters;
  #places: number = limits.comparedPlaces;

  constructor(options: HashingOptions) {
    this.#options = options;
  }

  /** Counts a comparison in depth: a run of the Hash N-Degree Quads algorithm. */
  compare(): void {
    this.#comparisons -= 1;
    if (this.#comparisons < 0) throw new WorkSpent();
  }

  /** Counts the places that are filled or copied while nodes are put in order. */
  place(count: number): void {
    this.#places -= count;
    if (this.#places < 0) throw new WorkSpent();
  }

  /** The digest of a text, in hexadecimal digits. */
  digest(text: string): string {
    this.#digests -= 1;
    this.#characters -= text.length;
    if (this.#digests < 0 || this.#characters < 0 || !this.#options.affordsDigest()) throw new WorkSpent();
    return hexHashOf(text, this.#options.hash);
  }
}
