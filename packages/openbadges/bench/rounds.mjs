// One process, many rounds: in each, every contestant has a slice, and the order turns with the round. Whatever slows the
// machine for a while slows all of them.
import { median } from './statistics.mjs';

/** Milliseconds since some moment. */
export function clock() {
  return Number(process.hrtime.bigint()) / 1e6;
}

/**
 * Microseconds of one operation, for each contestant round by round. A contestant is a function of a running number,
 * which may be asynchronous. `slice` and `warmUp` are in milliseconds.
 */
export async function interleave(contestants, { rounds, slice, warmUp }) {
  const lanes = [];
  for (const [name, operate] of Object.entries(contestants)) {
    lanes.push({ name, operate, turns: await warmed(operate, { slice, warmUp }), times: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < lanes.length; at += 1) {
      const lane = lanes[(at + round) % lanes.length];
      lane.times.push(await timeOf(lane.operate, lane.turns));
    }
  }
  return Object.fromEntries(lanes.map(({ name, times }) => [name, times]));
}

/** Lets the compiler do its work, and says how many operations fill a slice. */
async function warmed(operate, { slice, warmUp }) {
  let turns = 1;
  const seen = [];
  const end = clock() + warmUp;
  while (clock() < end || seen.length < 3) {
    const each = await timeOf(operate, turns);
    seen.push(each);
    turns = Math.max(1, Math.min(turns * 4, Math.round((slice * 1000) / each)));
  }
  return Math.max(1, Math.round((slice * 1000) / median(seen.slice(-3))));
}

async function timeOf(operate, turns) {
  const begun = clock();
  for (let turn = 0; turn < turns; turn += 1) await operate(turn);
  return ((clock() - begun) * 1000) / turns;
}
