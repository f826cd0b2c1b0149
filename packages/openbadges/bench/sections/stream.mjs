import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ratios, summary } from '../statistics.mjs';
import { canStream } from '../stream/verdicts.mjs';
import { writeProofValues } from '../stream/written-badges.mjs';

const ROUNDS = 10;
/** Of how many badges that ours verify the peer is given one: what it takes for each is the same for few as for many. */
const PEER_SHARE = 30;

/**
 * So many are taken before a slice begins: what the workers have made ready while others had theirs. More than any of the
 * contestants works ahead.
 */
const AHEAD = 128;
const PEER_AHEAD = 32;

const one = 'ours, 1 thread';
const two = 'ours, 2 workers';
const peer = '@digitalbazaar/vc, 2 workers';

/** A stream of distinct badges: three processes that wait while another has its slice. */
export async function stream({ badges }) {
  if (!canStream) return {};
  const folder = mkdtempSync(path.join(tmpdir(), 'badgewright-bench-'));
  try {
    const file = path.join(folder, 'proof-values');
    await writeProofValues(file, badges);
    return figuresOf(await run(file, badges), badges);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(file, badges) {
  const each = Math.floor(badges / ROUNDS) - AHEAD;
  const lanes = [];
  for (const name of [one, two, peer]) lanes.push(await open(name, file));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < lanes.length; at += 1) {
      const lane = lanes[(at + round) % lanes.length];
      await slice(lane, lane.name === peer ? Math.ceil(each / PEER_SHARE) : each);
    }
  }
  for (const { child } of lanes) child.send({ badges: 0 });
  return Object.fromEntries(lanes.map((lane) => [lane.name, lane]));
}

async function open(name, file) {
  const child = fork(new URL('../stream/lane.mjs', import.meta.url), [name, file]);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} has ended, and said on standard error why`);
  });
  // At the end of the run it is meant to.
  ended.catch(() => undefined);
  const lane = { name, child, ended, times: [], resident: [] };
  await answerOf(lane);
  return lane;
}

async function slice(lane, badges) {
  lane.child.send({ ahead: lane.name === peer ? PEER_AHEAD : AHEAD, badges });
  const { milliseconds, resident } = await answerOf(lane);
  lane.times.push((milliseconds * 1000) / badges);
  lane.resident.push(resident / 2 ** 20);
}

async function answerOf({ child, ended }) {
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
}

function figuresOf(lanes, badges) {
  const figures = {};
  for (const [name, { times, resident }] of Object.entries(lanes)) {
    figures[`stream.${name}`] = summary(times, 'µs');
    const [early, late] = [resident[0], resident.at(-1)];
    figures[`stream.${name}, memory at a tenth`] = summary([early], 'MiB');
    figures[`stream.${name}, memory at the end`] = summary([late], 'MiB');
  }
  const growth = Math.max(...[one, two].map((name) => lanes[name].resident.at(-1) - lanes[name].resident[0]));
  return {
    ...figures,
    'stream.badges': summary([badges], ''),
    'stream.against @digitalbazaar/vc': summary(ratios(lanes[peer].times, lanes[two].times), '×'),
    'stream.against 1 thread': summary(ratios(lanes[one].times, lanes[two].times), '×'),
    'stream.memory growth': summary([growth], 'MiB'),
  };
}
