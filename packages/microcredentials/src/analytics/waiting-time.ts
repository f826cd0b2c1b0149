/** How long something took, or, while it is open, has taken. */
export interface Wait {
  readonly days: number;
  readonly isOpen: boolean;
}

/**
 * The days within which a share of some things is done, where those still open count as taking longer than they have
 * so far (Kaplan and Meier). Without any open it is the smallest number of days within which that share was done.
 * `undefined` where too many are open to tell.
 *
 * @see Kaplan and Meier (1958), Journal of the American Statistical Association 53
 */
export function waitingTime(waits: readonly Wait[], share: number): number | undefined {
  const inOrder = [...waits].sort((one, other) => one.days - other.days);
  let left = 1;
  let waiting = inOrder.length;
  for (let first = 0; first < inOrder.length;) {
    const days = inOrder[first]?.days ?? 0;
    const same = lengthOfSame(inOrder, first);
    const done = inOrder.slice(first, first + same).filter(({ isOpen }) => !isOpen).length;
    left *= 1 - done / waiting;
    // Products of fractions miss a half by a hair.
    if (done > 0 && left <= 1 - share + 1e-9) return days;
    waiting -= same;
    first += same;
  }
  return undefined;
}

function lengthOfSame(waits: readonly Wait[], first: number): number {
  const days = waits[first]?.days;
  let end = first;
  while (end < waits.length && waits[end]?.days === days) end += 1;
  return end - first;
}
