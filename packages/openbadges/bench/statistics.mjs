// How rounds become figures. Machines are shared, so nothing here is a mean: one slow round must not move a figure.

/** The value below which the given share of the numbers lies, between two of them where it falls there. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** One figure of many rounds: its median, the quartiles as its spread, and how many rounds there were. */
export function summary(numbers, unit) {
  if (numbers.length === 0) throw new Error('no rounds');
  return {
    unit,
    median: median(numbers),
    lower: quantile(numbers, 0.25),
    upper: quantile(numbers, 0.75),
    rounds: numbers.length,
  };
}

/** Round by round, how many times the second is in the first: what both met in a round cancels out. */
export function ratios(over, under) {
  if (over.length !== under.length) throw new Error('rounds do not belong together');
  return over.map((value, round) => value / under[round]);
}

/** Round by round, what the first has beyond the second. */
export function differences(from, less) {
  if (from.length !== less.length) throw new Error('rounds do not belong together');
  return from.map((value, round) => value - less[round]);
}

/**
 * With what power of the size the cost grows, by least squares over the logarithms: 1 is in proportion, 2 is with the
 * square. Points are `[size, cost]`, none of them 0.
 */
export function growth(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const shared = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const own = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return shared / own;
}
