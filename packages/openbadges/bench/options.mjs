// What a run may be told: --quick, --badges 100000, --date 2026-11-22, --only verify,issue.
import { parseArgs } from 'node:util';

/** With fewer a slice of the stream would be no longer than what its workers have made ready before. */
const FEWEST = 3_000;

/** How much a run does. A quick one shows that everything works; its figures are rough. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      badges: { type: 'string' },
      date: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const { quick } = values;
  const badges = Number(values.badges ?? (quick ? 5_000 : 100_000));
  if (!(badges >= FEWEST)) throw new Error(`--badges takes ${FEWEST} or more`);
  return {
    quick,
    date: values.date,
    only: values.only?.split(','),
    badges,
    rounds: quick ? 7 : 31,
    slice: quick ? 10 : 50,
    // The compiler is done with a verify after a second or two, later on a busy machine.
    warmUp: quick ? 100 : 2_000,
    starts: quick ? 5 : 21,
  };
}
