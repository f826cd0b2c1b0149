/**
 * A number of a table, as an arrow between the two sums that it stands in: raised by one, it adds one to what flows
 * into `to` and out of `from`. Numbers can change together without any sum changing just where they go round in a
 * circle, a number of nought never downward.
 *
 * @see Gusfield (1988), A graph theoretic approach to statistical data security, SIAM Journal on Computing 17
 */
export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** Whether it must not be known. */
  readonly isSmall: boolean;
  /** How much is lost where it is hidden too, over 0. */
  readonly weight: number;
}

/**
 * The places of the cells to hide, so that no small one can be worked out from those shown and from the sums that the
 * cells stand in, all of which count as known: the small ones, and others chosen so that little is lost. `undefined`
 * where hiding everything would not do.
 */
export function protect(cells: readonly Cell[]): ReadonlySet<number> | undefined {
  const hidden = new Set(cells.flatMap(({ isSmall }, place) => (isSmall ? [place] : [])));
  const arrows = arrowsBySum(cells);
  for (const [place, cell] of cells.entries()) {
    if (!cell.isSmall) continue;
    const circle = cheapestCircle(place, { cells, arrows, hidden });
    if (circle === undefined) return undefined;
    for (const other of circle) hidden.add(other);
  }
  return hidden;
}

/** A way from one sum to another by changing a cell. */
interface Arrow {
  readonly place: number;
  readonly to: string;
}

interface Table {
  readonly cells: readonly Cell[];
  readonly arrows: ReadonlyMap<string, readonly Arrow[]>;
  readonly hidden: ReadonlySet<number>;
}

function arrowsBySum(cells: readonly Cell[]): ReadonlyMap<string, readonly Arrow[]> {
  const arrows = new Map<string, Arrow[]>();
  const add = (from: string, arrow: Arrow): void => {
    const known = arrows.get(from);
    if (known === undefined) arrows.set(from, [arrow]);
    else known.push(arrow);
  };
  for (const [place, { from, to, value }] of cells.entries()) {
    add(from, { place, to });
    if (value > 0) add(to, { place, to: from });
  }
  return arrows;
}

/** The cells to change along with one, up or down, so that the least is lost by hiding them. */
function cheapestCircle(place: number, table: Table): readonly number[] | undefined {
  const { from = '', to = '', value = 0 } = table.cells[place] ?? {};
  const up = cheapestWay({ from: to, to: from, without: place }, table);
  // Most cells are in a circle of hidden ones already.
  if (up?.cost === 0 || value === 0) return up?.places;
  const down = cheapestWay({ from, to, without: place }, table);
  if (up === undefined || down === undefined) return (up ?? down)?.places;
  return up.cost <= down.cost ? up.places : down.places;
}

interface Way {
  readonly cost: number;
  readonly places: readonly number[];
}

/** Dijkstra's shortest way, where what is hidden already costs nothing. */
function cheapestWay(
  { from, to, without }: { readonly from: string; readonly to: string; readonly without: number },
  { cells, arrows, hidden }: Table,
): Way | undefined {
  const open = new Map<string, Way>([[from, { cost: 0, places: [] }]]);
  const done = new Set<string>();
  for (;;) {
    const next = cheapest(open);
    if (next === undefined) return undefined;
    const [sum, way] = next;
    if (sum === to) return way;
    open.delete(sum);
    done.add(sum);
    for (const { place, to: beyond } of arrows.get(sum) ?? []) {
      if (place === without || done.has(beyond)) continue;
      const cost = way.cost + (hidden.has(place) ? 0 : (cells[place]?.weight ?? 0));
      const known = open.get(beyond);
      if (known === undefined || cost < known.cost)
        open.set(beyond, { cost, places: [...way.places, place] });
    }
  }
}

function cheapest(open: ReadonlyMap<string, Way>): readonly [string, Way] | undefined {
  let best: readonly [string, Way] | undefined;
  for (const entry of open) {
    if (best === undefined || entry[1].cost < best[1].cost) best = entry;
  }
  return best;
}
