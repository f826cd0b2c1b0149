/**
 * The names `b0`, `b1` … that nodes bear while they are told apart, by their ranks. They are copied often, which is
 * why they are numbers.
 *
 * @see RDF Dataset Canonicalization 1.0, §4.5 Issue Identifier
 */
export interface TemporaryNames {
  /** The number in the name of each node, or -1. */
  readonly numbers: Int32Array;
  /** The ranks of the nodes that have a name, in the order in which they got it. */
  readonly order: readonly number[];
}

/** The names of as many nodes as there are, with none given yet. */
export function noNames(nodes: number): TemporaryNames {
  return { numbers: new Int32Array(nodes).fill(-1), order: [] };
}

/** The names, and the next ones for further nodes. */
export function withNames({ numbers, order }: TemporaryNames, ranks: readonly number[]): TemporaryNames {
  const more = numbers.slice();
  for (const [index, rank] of ranks.entries()) more[rank] = order.length + index;
  return { numbers: more, order: order.concat(ranks) };
}
