import { ratios, summary } from './statistics.mjs';

/** Figures of contestants that ran interleaved: microseconds for each, and how many times ours is in every other. */
export function compared(times, key) {
  const figures = {};
  for (const [name, rounds] of Object.entries(times)) figures[`${key}.${name}`] = summary(rounds, 'µs');
  for (const [name, rounds] of Object.entries(times)) {
    if (name === 'ours') continue;
    // The floor is below ours, a peer above it: either way round the ratio is at least 1 where all is well.
    const ratio = name === 'floor' ? ratios(times.ours, rounds) : ratios(rounds, times.ours);
    figures[`${key}.${name === 'floor' ? 'over floor' : `against ${name}`}`] = summary(ratio, '×');
  }
  return figures;
}
