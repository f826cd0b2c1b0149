/** Orders that come one by one, each as places in the list; told which place of the last one made it too great. */
export type Orders = Generator<readonly number[], void, number | undefined>;

/**
 * All orders of a list, each once, as places in it; the yielded array is reused. `alike(place)` tells whether the item
 * there equals the one before it: equal items stand together.
 *
 * Orders of different items come as the Steinhaus-Johnson-Trotter algorithm has them, in which rdf-canonize tries them
 * too: how much work a graph takes depends on it. With equal items that algorithm skips orders, so there they ascend,
 * without those that begin like one that is too great.
 */
export function permutations(length: number, alike: (place: number) => boolean): Orders {
  const kinds: number[] = [];
  for (let place = 0; place < length; place += 1) {
    kinds.push(place > 0 && alike(place) ? (kinds[place - 1] ?? 0) : place);
  }
  return kinds.every((kind, place) => kind === place) ? bySwaps(kinds) : ascending(kinds);
}

/** Each order from the one before it by a swap of neighbours. */
function* bySwaps(order: number[]): Orders {
  // Which way each item looks, by its first place; what an item can pass is smaller than it.
  const steps: number[] = order.map(() => -1);
  for (;;) {
    yield order;
    const from = largestMovable(order, steps);
    const moved = order[from];
    if (moved === undefined) return;
    const to = from + (steps[moved] ?? 0);
    order[from] = order[to] ?? 0;
    order[to] = moved;
    for (let item = moved + 1; item < order.length; item += 1) steps[item] = -(steps[item] ?? 0);
  }
}

function largestMovable(order: readonly number[], steps: readonly number[]): number {
  let largest = -1;
  let found = -1;
  for (let place = 0; place < order.length; place += 1) {
    const item = order[place] ?? 0;
    const passed = order[place + (steps[item] ?? 0)];
    if (item > largest && passed !== undefined && passed < item) {
      largest = item;
      found = place;
    }
  }
  return found;
}

/** Each order the next larger one after the one before it, or after all that begin as far like it. */
function* ascending(order: number[]): Orders {
  for (;;) {
    const cut = yield order;
    if (cut !== undefined) order.push(...order.splice(cut + 1).sort((a, b) => b - a));
    let from = order.length - 2;
    while (from >= 0 && (order[from] ?? 0) >= (order[from + 1] ?? 0)) from -= 1;
    const moved = order[from];
    if (moved === undefined) return;
    let to = order.length - 1;
    while ((order[to] ?? 0) <= moved) to -= 1;
    order[from] = order[to] ?? 0;
    order[to] = moved;
    order.push(...order.splice(from + 1).reverse());
  }
}
