// How long it takes to allocate badges to categories. Build first, then:
//   node packages/microcredentials/bench/allocate.mjs [badges, 500 by default] [categories, 8 by default]
// Each badge fits about half of the categories, and all of them together are just enough: the hardest case, in which
// most badges have to move. 500 badges and 8 categories are to take less than 50 ms.
import { performance } from 'node:perf_hooks';

import { allocate } from '../dist/index.js';

const [badges = 500, categories = 8] = process.argv.slice(2).map(Number);
const times = Array.from({ length: 21 }, (_, seed) => {
  const task = taskOf(seed + 1);
  const start = performance.now();
  const { isExhaustive } = allocate(task);
  const time = performance.now() - start;
  if (!isExhaustive) throw new Error('Not every way was tried.');
  return time;
}).sort((one, other) => one - other);
const [fastest, median, slowest] = [times[0], times[10], times[20]].map((time) => time.toFixed(1));
process.stdout.write(
  `${badges} badges, ${categories} categories: ${median} ms (${fastest} to ${slowest}, 21 tasks)\n`,
);

function taskOf(seed) {
  const random = randomFrom(seed);
  const ids = Array.from({ length: categories }, (_, index) => `category-${index}`);
  const list = Array.from({ length: badges }, (_, index) => {
    const own = ids.filter(() => random() < 0.5);
    return {
      id: `badge-${index}`,
      units: 1 + Math.floor(random() * 200),
      categories: own.length > 0 ? own : ids.slice(0, 1),
      // Every tenth badge is of the same achievement as the one before.
      work: [`work-${index % 10 === 0 ? index - 1 : index}`],
    };
  });
  const total = list.reduce((sum, { units }) => sum + units, 0);
  const min = Math.floor((total * 0.9) / categories);
  return {
    badges: list,
    categories: ids.map((id) => ({ id, min })),
    total: min * categories,
    split: 'allowed',
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
