// Where a verify goes: a CPU profile of many, each sample given to the source file of ours that was running or had called
// what was. Build first, then:
//   node packages/openbadges/bench/profile.mjs [realistic|simple|jwt] [milliseconds, 5000 by default]
import { Session } from 'node:inspector/promises';
import { realisticBadge, simpleBadge } from './badges.mjs';
import { oursVerifies } from './contestants/ours.mjs';
import { clock } from './rounds.mjs';
import { packageOf, placeOf } from './source-places.mjs';
import { signedBadges, signedTokens } from './supply.mjs';

const inputs = {
  realistic: async () => (await signedBadges(realisticBadge)).texts,
  simple: async () => (await signedBadges(simpleBadge)).texts,
  jwt: () => signedTokens(realisticBadge),
};

const [, , what = 'realistic', milliseconds = '5000'] = process.argv;
const texts = await inputs[what]();
await verifyFor(3000);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 100 });
await session.post('Profiler.start');
const { each } = await verifyFor(Number(milliseconds));
const { profile } = await session.post('Profiler.stop');
print(summarised(profile), each);

async function verifyFor(duration) {
  const begun = clock();
  let turns = 0;
  for (; clock() - begun < duration; turns += 1) await oursVerifies(texts[turns % texts.length]);
  return { each: ((clock() - begun) * 1000) / turns };
}

/** Samples by the place in our sources, in the order of their share. */
function summarised({ nodes, samples }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map();
  assignPlaces(byId, nodes[0], places);
  const files = new Map();
  const functions = new Map();
  for (const id of samples) {
    const { file, name } = places.get(id);
    files.set(file, (files.get(file) ?? 0) + 1);
    if (name !== undefined) functions.set(`${name}, ${file}`, (functions.get(`${name}, ${file}`) ?? 0) + 1);
  }
  return { files: inOrder(files), functions: inOrder(functions), all: samples.length };
}

/** A frame of somebody else's code counts for the function of ours that called it; where none did, for its package. */
function assignPlaces(byId, root, places) {
  const waiting = [{ node: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, caller } = next;
    const own = placeOf(node.callFrame) ?? caller;
    places.set(node.id, own ?? { file: packageOf(node.callFrame) });
    for (const child of node.children ?? []) waiting.push({ node: byId.get(child), caller: own });
  }
}

function inOrder(counts) {
  return [...counts].sort(([, a], [, b]) => b - a);
}

function print({ files, functions, all }, each) {
  const row = ([name, count]) =>
    `${((100 * count) / all).toFixed(1).padStart(5)} %  ${((each * count) / all).toFixed(1).padStart(7)} µs  ${name}`;
  const lines = [
    `${what}: ${each.toFixed(0)} µs each while it is profiled`,
    '',
    ...files.slice(0, 30).map(row),
  ];
  process.stdout.write(`${[...lines, '', ...functions.slice(0, 30).map(row)].join('\n')}\n`);
}
