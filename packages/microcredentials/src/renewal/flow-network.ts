/** A network for the maximum flow: edge `e` and its way back `e ^ 1` stand side by side. */
export interface FlowNetwork {
  /** The edges that leave each node. */
  readonly leaving: number[][];
  /** Where each edge leads. */
  readonly target: number[];
  /** How much each edge still takes. */
  readonly room: number[];
  /** How many edges were looked at: what a flow costs. */
  effort: number;
}

/** A network of some nodes without edges. */
export function flowNetwork(nodes: number): FlowNetwork {
  return { leaving: Array.from({ length: nodes }, () => []), target: [], room: [], effort: 0 };
}

/** Adds an edge and returns its number. */
export function connect(network: FlowNetwork, between: readonly [number, number], room: number): number {
  const [from, to] = between;
  const edge = network.target.length;
  network.target.push(to, from);
  network.room.push(room, 0);
  network.leaving[from]?.push(edge);
  network.leaving[to]?.push(edge + 1);
  return edge;
}

/** How much flows along an edge. */
export function flowOn(network: FlowNetwork, edge: number): number {
  return network.room[edge ^ 1] ?? 0;
}

/**
 * Sends as much as fits, up to `most`, from one node to another, always along a shortest way, and of those along the
 * edges added first. Returns how much. Nodes from which nothing more gets through join `dead`: nothing ever will,
 * until an edge to the target gets more room.
 *
 * What flows into the target along an edge never becomes less by it.
 */
export function send(
  network: FlowNetwork,
  [from, to]: readonly [number, number],
  { most, dead }: { readonly most: number; readonly dead: Uint8Array },
): number {
  let sent = 0;
  while (sent < most && dead[from] === 0) {
    const way = shortestWay(network, [from, to], dead);
    if (way === undefined) break;
    const amount = way.reduce((least, edge) => Math.min(least, network.room[edge] ?? 0), most - sent);
    for (const edge of way) {
      network.room[edge] = (network.room[edge] ?? 0) - amount;
      network.room[edge ^ 1] = (network.room[edge ^ 1] ?? 0) + amount;
    }
    sent += amount;
  }
  return sent;
}

/** The edges of a shortest way with room, from its end to its beginning; without one, all that was seen is dead. */
function shortestWay(
  network: FlowNetwork,
  [from, to]: readonly [number, number],
  dead: Uint8Array,
): readonly number[] | undefined {
  const { leaving, target, room } = network;
  const cameBy = new Int32Array(leaving.length).fill(-1);
  const queue = [from];
  for (const node of queue) {
    const edges = leaving[node] ?? [];
    network.effort += edges.length;
    for (const edge of edges) {
      const next = target[edge] ?? from;
      if (next === from || cameBy[next] !== -1 || dead[next] === 1 || room[edge] === 0) continue;
      cameBy[next] = edge;
      if (next === to) return edgesBack({ cameBy, target }, [from, to]);
      queue.push(next);
    }
  }
  for (const node of queue) dead[node] = 1;
  return undefined;
}

function edgesBack(
  { cameBy, target }: { readonly cameBy: Int32Array; readonly target: readonly number[] },
  [from, to]: readonly [number, number],
): readonly number[] {
  const way: number[] = [];
  for (let node = to; node !== from; node = target[(way.at(-1) ?? 0) ^ 1] ?? from)
    way.push(cameBy[node] ?? 0);
  return way;
}
