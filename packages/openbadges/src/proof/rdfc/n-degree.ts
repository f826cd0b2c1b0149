import type { BlankNode } from './blank-node.js';
import { permutations } from './permutations.js';
import { isBlank, plainIriTerm } from './statement.js';
import { withNames } from './temporary-names.js';
import type { TemporaryNames } from './temporary-names.js';
import type { WorkLimit } from './work-limit.js';

/** The graph in which nodes are told apart, and the count of the work. */
export interface Telling {
  readonly nodes: ReadonlyMap<string, BlankNode>;
  readonly work: WorkLimit;
}

/** A node, and the names given on the way to it. */
interface Visit {
  readonly node: BlankNode;
  readonly names: TemporaryNames;
}

/** The result of a visit: the hash of what lies around the node, and the names given by the end. */
export interface Surroundings {
  readonly hash: string;
  readonly names: TemporaryNames;
}

/** A visit that yields the visits it asks for, and is resumed with their results. */
type Walk<Result> = Generator<Visit, Result, Surroundings>;

/**
 * The hash of a node by all that lies around it, and names for the nodes there in an order that follows from that.
 * Walks that wait for others stand in a list, not on the stack: a graph may be a chain of thousands of nodes.
 *
 * @see RDF Dataset Canonicalization 1.0, §4.8 Hash N-Degree Quads
 */
export function hashNDegree(start: Visit, telling: Telling): Surroundings {
  const waiting = [visit(start, telling)];
  let result: Surroundings = { hash: '', names: start.names };
  for (let walk = waiting.at(-1); walk !== undefined; walk = waiting.at(-1)) {
    const step = walk.next(result);
    if (step.done === true) {
      result = step.value;
      waiting.pop();
    } else {
      waiting.push(visit(step.value, telling));
    }
  }
  return result;
}

/** Steps 1 to 6 of §4.8. */
function* visit({ node, names }: Visit, telling: Telling): Walk<Surroundings> {
  telling.work.compare();
  const related = relatedTo(node, names, telling);
  let data = '';
  let given = names;
  for (const hash of [...related.keys()].sort()) {
    const chosen = yield* shortestPath(related.get(hash) ?? [], given, telling.work);
    data += hash + chosen.text;
    given = chosen.names;
  }
  return { hash: telling.work.digest(data), names: given };
}

/** Steps 1 to 3: the nodes that share a statement with a node, by the hashes of how they do. */
function relatedTo(
  node: BlankNode,
  names: TemporaryNames,
  { nodes, work }: Telling,
): ReadonlyMap<string, BlankNode[]> {
  const related = new Map<string, BlankNode[]>();
  const relate = (term: string, position: string): void => {
    const other = isBlank(term) && term !== node.label ? nodes.get(term) : undefined;
    if (other === undefined) return;
    const hash = work.digest(position + (nameOf(other, names) ?? other.hash));
    const alike = related.get(hash);
    if (alike === undefined) related.set(hash, [other]);
    else alike.push(other);
  };
  for (const { subject, predicate, object, graph } of node.statements) {
    // §4.7 Hash Related Blank Node hashes the IRI itself, not its form in N-Quads.
    relate(subject, `s${plainIriTerm(predicate)}`);
    relate(object, `o${plainIriTerm(predicate)}`);
    relate(graph, 'g');
  }
  return related;
}

function nameOf({ canonical, rank }: BlankNode, { numbers }: TemporaryNames): string | undefined {
  if (canonical !== '') return canonical;
  const number = numbers[rank] ?? -1;
  return number < 0 ? undefined : `_:b${number}`;
}

/** A path so far. One that is not yet less than the chosen path is its beginning. */
interface Path {
  text: string;
  isLess: boolean;
}

/** A path that was gone to its end, and the names given by then. */
interface Gone {
  readonly text: string;
  readonly names: TemporaryNames;
}

/** Steps 5.2 to 5.4: the least of the paths along equally related nodes in any order. */
function* shortestPath(related: readonly BlankNode[], names: TemporaryNames, work: WorkLimit): Walk<Gone> {
  const sorted = beforePermuting(related, names);
  const orders = permutations(sorted.length, (place) => sorted[place] === sorted[place - 1]);
  let chosen: Gone = { text: '', names };
  for (let next = orders.next(); next.done !== true;) {
    work.place(sorted.length);
    const begun = begin({ order: next.value, sorted, names }, chosen.text);
    const isCut = typeof begun === 'number';
    const gone = isCut ? undefined : yield* finish(begun, names, chosen.text);
    if (gone !== undefined && (chosen.text === '' || gone.text < chosen.text)) chosen = gone;
    next = orders.next(isCut ? begun : undefined);
  }
  return chosen;
}

/**
 * Nodes by their labels; where some stand twice, by their names, so that the first order is about the least and nearly
 * all others are cut short.
 */
function beforePermuting(related: readonly BlankNode[], names: TemporaryNames): readonly BlankNode[] {
  const sorted = [...related].sort((a, b) => a.rank - b.rank);
  if (!sorted.some((node, place) => node === sorted[place - 1])) return sorted;
  const nameIn = (node: BlankNode): string => `${nameOf(node, names) ?? `_:b${names.order.length}`}_`;
  return sorted.sort((a, b) => (nameIn(a) === nameIn(b) ? 0 : nameIn(a) < nameIn(b) ? -1 : 1));
}

/** Nodes in an order, and the names given before they are named. */
interface Along {
  readonly order: readonly number[];
  readonly sorted: readonly BlankNode[];
  readonly names: TemporaryNames;
}

interface Begun {
  readonly path: Path;
  /** The nodes that had no name before, in the order in which they get one, and their names. */
  readonly unnamed: ReadonlyMap<BlankNode, string>;
}

/** Steps 5.4.1 to 5.4.4: the names along the nodes, or the place at which that is greater than the chosen path. */
function begin({ order, sorted, names }: Along, chosen: string): Begun | number {
  const path: Path = { text: '', isLess: chosen === '' };
  const unnamed = new Map<BlankNode, string>();
  for (const [at, place] of order.entries()) {
    const node = sorted[place];
    if (node === undefined) continue;
    let name = nameOf(node, names) ?? unnamed.get(node);
    if (name === undefined) {
      name = `_:b${names.order.length + unnamed.size}`;
      unnamed.set(node, name);
    }
    if (!append(path, name, chosen)) return at;
  }
  return { path, unnamed };
}

/** Step 5.4.5: what lies around the nodes that had no name; `undefined` once the path is greater than the chosen one. */
function* finish({ path, unnamed }: Begun, names: TemporaryNames, chosen: string): Walk<Gone | undefined> {
  if (unnamed.size === 0) return { text: path.text, names };
  const ranks = Array.from(unnamed.keys(), ({ rank }) => rank);
  let given = withNames(names, ranks);
  for (const [node, name] of unnamed) {
    const result = yield { node, names: given };
    if (!append(path, `${name}<${result.hash}>`, chosen)) return undefined;
    given = result.names;
  }
  return { text: path.text, names: given };
}

/** Lengthens a path; false where that makes it greater than the chosen one. Only what is new is compared. */
function append(path: Path, part: string, chosen: string): boolean {
  const { length } = path.text;
  if (!path.isLess && !chosen.startsWith(part, length)) {
    if (part > chosen.slice(length)) return false;
    path.isLess = true;
  }
  path.text += part;
  return true;
}
