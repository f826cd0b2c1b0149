/** What a code means and what the reader of a report can do about it. `docs/problems.md` is written from here. */
export interface CodeEntry {
  readonly means: string;
  readonly action: string;
}
