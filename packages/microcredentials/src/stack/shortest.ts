import { conflictOf } from './conflict.js';
import type { Option } from './candidates.js';
import type { Reading } from './conflict.js';
import type { Plan, PlanGroup, PlanNode } from './plan.js';

/** The options that together fill the rule, with as few badges to be earned as possible. */
export interface Filling {
  /** In the order of the rule; `undefined` where none was found. */
  readonly chosen?: readonly Option[];
  /** How many of them are to be earned. */
  readonly cost: number;
  /** Whether every way was looked at: there is none with fewer, or none at all. */
  readonly isExhaustive: boolean;
  /** The steps that are left; 0 or fewer where there are none. */
  readonly stepsLeft: number;
}

/** What a search is given. */
export interface Search {
  readonly plan: Plan;
  /** By the place. */
  readonly options: readonly (readonly Option[])[];
  readonly reading: Reading;
  /** Comparisons and evaluations after which it stops. */
  readonly steps: number;
}

/**
 * Searches depth first: at each step the cheapest filling is looked up as if no two options stood against each other
 * any more than those that are decided, which is never dearer than the best; its first open place is decided in every
 * way there is. A branch that cannot be cheaper than the best found is left.
 */
export function shortestFilling(search: Search): Filling {
  const run = new Run(search);
  run.visit();
  const isExhaustive = run.steps > 0 || run.cost <= run.floor;
  return { ...(run.best && { chosen: run.best }), cost: run.cost, isExhaustive, stepsLeft: run.steps };
}

class Run {
  best: readonly Option[] | undefined;
  cost = Infinity;
  /** What no filling can be cheaper than. */
  floor = 0;
  steps: number;
  #isFirst = true;
  readonly #search: Search;
  /** What fills a place: an option, nothing (`null`), or what is not decided yet. */
  readonly #decided: (Option | null | undefined)[];
  /** By place and option, how many of the decided options stand against it. */
  readonly #against: Uint16Array[];
  readonly #costs = new Map<PlanNode, number>();
  readonly #least = new Map<PlanNode, Least>();

  constructor(search: Search) {
    this.#search = search;
    this.steps = search.steps;
    this.#decided = search.options.map(() => undefined);
    this.#against = search.options.map(({ length }) => new Uint16Array(length));
  }

  visit(): void {
    const { root } = this.#search.plan;
    const lower = this.#bound(root);
    if (this.#isFirst) this.floor = lower;
    this.#isFirst = false;
    if (this.steps <= 0 || lower >= this.cost) return;
    const places = this.#cheapest(root);
    const open = places.find((place) => this.#decided[place] === undefined);
    if (open === undefined) {
      this.cost = lower;
      this.best = places.flatMap((place) => this.#decided[place] ?? []);
      return;
    }
    for (const option of this.#live(open)) {
      const undo = this.#decide(open, option);
      this.visit();
      undo();
      if (this.cost <= lower || this.steps <= 0) return;
    }
    this.#decided[open] = null;
    this.visit();
    this.#decided[open] = undefined;
  }

  #live(place: number): readonly Option[] {
    return (this.#search.options[place] ?? []).filter((_, index) => this.#against[place]?.[index] === 0);
  }

  #decide(place: number, option: Option): () => void {
    const { options, reading } = this.#search;
    const ruledOut: (readonly [Uint16Array, number])[] = [];
    this.#decided[place] = option;
    for (const [there, others] of options.entries()) {
      const against = this.#against[there];
      if (this.#decided[there] !== undefined || against === undefined) continue;
      this.steps -= others.length;
      for (const [index, other] of others.entries()) {
        if (conflictOf(option, other, reading) !== undefined) ruledOut.push([against, index]);
      }
    }
    for (const [against, index] of ruledOut) against[index] = (against[index] ?? 0) + 1;
    return () => {
      this.#decided[place] = undefined;
      for (const [against, index] of ruledOut) against[index] = (against[index] ?? 0) - 1;
    };
  }

  /** The fewest badges to be earned for a node, were there no further conflicts; never more than it takes. */
  #bound(node: PlanNode): number {
    this.steps -= 1;
    const cost = node.kind === 'leaf' ? this.#costOf(node.index) : this.#boundOfGroup(node);
    this.#costs.set(node, cost);
    return cost;
  }

  #boundOfGroup(group: PlanGroup): number {
    const costs = group.of.map((member) => this.#bound(member)).sort((a, b) => a - b);
    const sum = costs.slice(0, group.count).reduce((total, cost) => total + cost, 0);
    if (!group.distinctIssuers) return costs.length < group.count ? Infinity : sum;
    // No more badges that are held can count than there are issuers of them.
    const { from, to, badges } = this.#leastOf(group);
    const issuers = new Set<string>();
    for (let place = from; place < to; place += 1) {
      this.steps -= 1;
      const decided = this.#decided[place];
      const live = decided === undefined ? this.#live(place) : decided === null ? [] : [decided];
      for (const { item } of live) if (item !== undefined) issuers.add(item.issuer);
    }
    return Math.max(sum, badges - issuers.size);
  }

  #costOf(place: number): number {
    const decided = this.#decided[place];
    if (decided === null) return Infinity;
    if (decided !== undefined) return decided.item === undefined ? 1 : 0;
    const live = this.#live(place);
    if (live.length === 0) return Infinity;
    return live.some(({ item }) => item !== undefined) ? 0 : 1;
  }

  /** The places of the filling that `#bound` has just found cheapest; of two alike the earlier. */
  #cheapest(node: PlanNode): readonly number[] {
    if (node.kind === 'leaf') return [node.index];
    const cost = (member: PlanNode) => this.#costs.get(member) ?? Infinity;
    const members = [...node.of].sort((a, b) => (cost(a) === cost(b) ? 0 : cost(a) - cost(b)));
    const chosen = new Set(members.slice(0, node.count));
    return node.of.flatMap((member) => (chosen.has(member) ? this.#cheapest(member) : []));
  }

  #leastOf(node: PlanNode): Least {
    const known = this.#least.get(node);
    if (known !== undefined) return known;
    const least = node.kind === 'leaf' ? leastOfLeaf(node.index) : this.#leastOfGroup(node);
    this.#least.set(node, least);
    return least;
  }

  #leastOfGroup({ of, count }: PlanGroup): Least {
    const inner = of.map((member) => this.#leastOf(member));
    const badges = inner.map((one) => one.badges).sort((a, b) => a - b);
    return {
      from: Math.min(...inner.map(({ from }) => from)),
      to: Math.max(...inner.map(({ to }) => to)),
      badges: badges.slice(0, count).reduce((total, one) => total + one, 0),
    };
  }
}

/** The places inside a node, and the fewest badges that fill it. */
interface Least {
  readonly from: number;
  readonly to: number;
  readonly badges: number;
}

function leastOfLeaf(index: number): Least {
  return { from: index, to: index + 1, badges: 1 };
}
