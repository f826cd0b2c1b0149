import type { Io } from '../io.js';
import type { CommandWords } from '../print/words.js';
import type { Tally } from './tally.js';

/** A line that says how far a run is. */
export interface Progress {
  /** `done`: how much of the run, from 0 to 1; `undefined` where nobody can tell. */
  show(tally: Tally, done: number | undefined): void;
  /** Makes room for other lines, or for the end. */
  clear(): void;
}

/** Milliseconds between two looks of the line. */
const PAUSE = 200;

/** The line on the error stream, where that is a terminal; otherwise nothing. */
export function newProgress(io: Io, { verdicts }: CommandWords): Progress {
  if (!io.progress) return { show: () => undefined, clear: () => undefined };
  const start = io.now().getTime();
  let last = -Infinity;
  let isShown = false;
  return {
    show: (tally, done) => {
      const now = io.now().getTime();
      if (now - last < PAUSE) return;
      last = now;
      isShown = true;
      const seconds = (now - start) / 1000;
      const parts = [
        String(tally.rows),
        ...(done === undefined ? [] : [`${Math.floor(done * 100)} %`]),
        ...(seconds > 0 ? [`${(tally.rows / seconds).toFixed(1)}/s`] : []),
        `${verdicts.valid}: ${tally.verdicts.valid}`,
        `${verdicts.invalid}: ${tally.verdicts.invalid}`,
        `${verdicts.indeterminate}: ${tally.verdicts.indeterminate}`,
      ];
      // One character less than a line: in the last column some terminals break it.
      io.err(`${CLEAR}${parts.join('  ').slice(0, 79)}`);
    },
    clear: () => {
      if (isShown) io.err(CLEAR);
      isShown = false;
    },
  };
}

/** To the beginning of the line, and nothing in it. */
const CLEAR = '\r\u001b[K';
