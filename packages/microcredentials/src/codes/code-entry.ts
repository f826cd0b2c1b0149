/** What a code means and what the reader can do about it. `docs/problems.md` is written from these. */
export interface CodeEntry {
  readonly means: string;
  readonly action: string;
}
