// Holds the fast canonicaliser against the general one over the corpus and over generated documents, and prints what
// became of them. Ends with 1 where the two differ on any document.
//   node bench/differential.mjs [--seed 1] [--count 200000] [--processes 2]
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

import { realisticBadge, simpleBadge } from './badges.mjs';

const sources = new URL('../test/proof/graph/differential/', import.meta.url);
const bundle = new URL('../node_modules/.cache/differential/differential.mjs', import.meta.url);
const folders = ['../../../fixtures/', '../../../../shared/reference/'].map(
  (path) => new URL(path, import.meta.url),
);
const CHUNK = 1_000;

if (isMainThread) await main();
else await work();

async function main() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '200000' },
      processes: { type: 'string', default: '2' },
    },
  });
  const started = performance.now();
  await build({
    entryPoints: [new URL('whole.ts', sources).pathname],
    outfile: bundle.pathname,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '#platform': new URL('../src/platform/node.ts', import.meta.url).pathname },
    logLevel: 'error',
  });
  const { sumOf, emptyTally } = await import(bundle.href);
  const tasks = tasksOf(Number(values.seed), Number(values.count));
  let tally = emptyTally();
  await Promise.all(
    Array.from({ length: Number(values.processes) }, () =>
      workThrough(tasks, (part) => {
        tally = sumOf(tally, part);
      }),
    ),
  );
  print(tally, (performance.now() - started) / 1000);
  if (tally.differences.length > 0) process.exitCode = 1;
}

/** The corpus as it is, and then seeds in parts. */
function tasksOf(seed, count) {
  const parts = Array.from({ length: Math.ceil(count / CHUNK) }, (_, index) => ({
    from: seed + index * CHUNK,
    count: Math.min(CHUNK, count - index * CHUNK),
  }));
  return [{ isCorpus: true }, ...parts];
}

/** Hands tasks to one worker until none is left. */
async function workThrough(tasks, take) {
  const worker = new Worker(new URL(import.meta.url), { workerData: bundle.href });
  await new Promise((resolve, reject) => {
    const next = () => {
      const task = tasks.shift();
      if (task === undefined) resolve(undefined);
      else worker.postMessage(task);
    };
    worker.on('error', reject);
    worker.on('message', (part) => {
      take(part);
      next();
    });
    next();
  });
  await worker.terminate();
}

async function work() {
  const { compareCorpus, compareSeeds, corpusIn } = await import(workerData);
  const there = folders.filter((folder) => existsSync(folder));
  if (there.length < folders.length) process.stderr.write('without the reference data: they are not there\n');
  const badges = [realisticBadge, simpleBadge].map((make) => make('did:web:pinehollow.example'));
  const corpus = [...there.flatMap(corpusIn), ...badges];
  parentPort.on('message', async (task) => {
    const part = task.isCorpus
      ? await compareCorpus({ corpus }, tell)
      : await compareSeeds({ corpus, ...task }, tell);
    parentPort.postMessage(part);
  });
}

function tell({ name, difference, document, answer, expected }) {
  process.stdout.write(
    `\n${name}: ${difference}\n  ${JSON.stringify(document)}\n  answer: ${JSON.stringify(answer)}\n  expected: ${JSON.stringify(expected)}\n`,
  );
}

function print({ documents, fast, ok, plain, refused, asides, differences }, seconds) {
  const accepted = differences.filter(({ difference }) => difference === 'accepted').length;
  const share = (part, whole) => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  const lines = [
    `documents       ${documents} in ${seconds.toFixed(0)} s`,
    `taken           ${ok} (${share(ok, documents)})`,
    `by fast path    ${fast} (${share(fast, ok)} of those taken; ${share(plain.fast, plain.ok)} of plain ones)`,
    ...ranked(refused).map(([code, count]) => `refused         ${count} ${code}`),
    ...ranked(asides)
      .slice(0, 25)
      .map(([trait, count]) => `left aside      ${count} ${trait}`),
    `differences     ${differences.length}`,
    `false accepts   ${accepted}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function ranked(counts) {
  return Object.entries(counts).sort(([, one], [, other]) => other - one);
}
