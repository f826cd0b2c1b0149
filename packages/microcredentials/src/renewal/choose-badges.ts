import { shareOut } from './share-out.js';
import type { SharedOut, Shares } from './share-out.js';

/** A badge to choose, with the pieces of work that it stands for. Each piece counts once. */
export type Choosable = Shares['badges'][number] & { readonly work: readonly string[] };

/** What is to be shared out, where not every badge may count beside every other. */
export interface ChoiceTask extends Shares {
  readonly badges: readonly Choosable[];
  /** Whether the value of one badge may count in several categories. */
  readonly canSplit: boolean;
}

/** The best choice that was found. */
export interface Choice extends SharedOut {
  /** Whether each badge was kept. Of those that stand for the same work, one is. */
  readonly kept: readonly boolean[];
  /** Whether no other choice can count more. */
  readonly isExhaustive: boolean;
}

/** How many ways are tried, and how many edges of networks are looked at in all: well below a second. */
const limits = { ways: 10_000, effort: 20_000_000 };

interface Found {
  readonly shared: SharedOut;
  readonly badges: readonly Choosable[];
}

interface Search {
  readonly task: ChoiceTask;
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** What counts where every choice is taken both ways: no choice counts more. */
  readonly bound: SharedOut;
  ways: number;
  effort: number;
  isCut: boolean;
  best?: Found;
}

/**
 * Chooses among badges that stand for the same work, and, where no value may be split, one category for each badge, so
 * that as much as possible counts: branch and bound. The bound of a branch is the maximum flow with every choice that
 * is still open taken both ways. Of equal choices the one that meets more of the minimums, then the one found first.
 *
 * Exact within its limits; past them `isExhaustive` is false, and what was found may be bettered.
 */
export function chooseBadges(task: ChoiceTask): Choice {
  const badges = withoutOutdone(task.badges);
  const bound = shareOut({ ...task, badges });
  const search: Search = {
    task,
    holders: holdersOf(badges),
    bound,
    ways: 0,
    effort: bound.effort,
    isCut: false,
  };
  dive(search, { shared: bound, badges });
  explore(search, { shared: bound, badges });
  const best = search.best ?? { shared: shareOut({ ...task, badges: [] }), badges: [] };
  return {
    ...best.shared,
    kept: keptOf(task.badges, best.badges, best.shared),
    isExhaustive: !search.isCut || !isBetter(bound, best.shared),
  };
}

/** A first choice, made by deciding everything that is open for whatever counts for most. */
function dive(search: Search, start: Found): void {
  let found = start;
  for (let branches = branchesOf(search, found); branches.length > 0; branches = branchesOf(search, found)) {
    let { badges } = found;
    for (const piece of search.holders.values()) badges = limitedTo(badges, rankedRivals(piece, found));
    if (badges.every((badge, index) => badge === found.badges[index])) [badges = []] = branches;
    found = { badges, shared: share(search, badges) };
  }
  search.best = found;
}

function explore(search: Search, { shared, badges }: Found): void {
  const { best, bound } = search;
  if (best !== undefined && (!isBetter(bound, best.shared) || !isBetter(shared, best.shared))) return;
  const branches = branchesOf(search, { shared, badges });
  if (branches.length === 0) search.best = { shared, badges };
  for (const branch of branches) {
    if (search.ways >= limits.ways || search.effort >= limits.effort) {
      search.isCut = true;
      return;
    }
    explore(search, { shared: share(search, branch), badges: branch });
  }
}

function share(search: Search, badges: readonly Choosable[]): SharedOut {
  const shared = shareOut({ ...search.task, badges });
  search.ways += 1;
  search.effort += shared.effort;
  return shared;
}

function isBetter(one: SharedOut, other: SharedOut): boolean {
  return one.counted === other.counted
    ? one.towardMinimums > other.towardMinimums
    : one.counted > other.counted;
}

/** The ways on from a sharing-out that breaks a rule; none where it keeps them all. */
function branchesOf({ holders, task }: Search, found: Found): readonly (readonly Choosable[])[] {
  for (const piece of holders.values()) {
    const rivals = rankedRivals(piece, found);
    if (rivals.length > 0) return rivals.map((only) => limitedTo(found.badges, [only, ...rivals]));
  }
  if (task.canSplit) return [];
  const { units } = found.shared;
  const spread = units.findIndex((row) => row.filter((amount) => amount > 0).length > 1);
  const row = units[spread] ?? [];
  const ranked = [...(found.badges[spread]?.categories ?? [])].sort(
    (one, other) => (row[other] ?? 0) - (row[one] ?? 0),
  );
  return spread === -1
    ? []
    : ranked.map((only) => limited(found.badges, (index) => (index === spread ? [only] : undefined)));
}

/** The badges for one piece of work, first the one of which most counts; none where no two of them count. */
function rankedRivals(places: readonly number[], { badges, shared }: Found): readonly number[] {
  const amount = (index: number) => (shared.units[index] ?? []).reduce((sum, units) => sum + units, 0);
  if (places.filter((index) => amount(index) > 0).length < 2) return [];
  return places
    .filter((index) => (badges[index]?.categories.length ?? 0) > 0)
    .sort((one, other) => amount(other) - amount(one));
}

/** The badges without the rivals of the first of some. */
function limitedTo(badges: readonly Choosable[], [only, ...rivals]: readonly number[]): readonly Choosable[] {
  if (rivals.length === 0) return badges;
  const out = new Set(rivals.filter((index) => index !== only));
  return limited(badges, (index) => (out.has(index) ? [] : undefined));
}

function limited(
  badges: readonly Choosable[],
  categoriesOf: (index: number) => readonly number[] | undefined,
): readonly Choosable[] {
  return badges.map((badge, index) => {
    const categories = categoriesOf(index);
    return categories === undefined ? badge : { ...badge, categories };
  });
}

/** The places of the badges that stand for each piece of work. */
function holdersOf(badges: readonly Choosable[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, { work, categories }] of badges.entries())
    for (const piece of categories.length === 0 ? [] : new Set(work)) {
      const places = holders.get(piece);
      if (places === undefined) holders.set(piece, [index]);
      else places.push(index);
    }
  return holders;
}

/**
 * Takes the categories from each badge that another one of the same work outdoes: worth as much, for the same
 * categories and more, and standing in the way of no others. Of equals the first stays.
 */
function withoutOutdone(badges: readonly Choosable[]): readonly Choosable[] {
  const holders = holdersOf(badges);
  // What only one badge stands for stands in nobody's way.
  const contested = badges.map(
    ({ work }) => new Set(work.filter((piece) => (holders.get(piece)?.length ?? 0) > 1)),
  );
  // What outdoes another one stands for none but its pieces, so it is found by its own first: each rival is met once.
  const byFirst = new Map<string, number[]>();
  for (const [index, [piece = '']] of contested.entries())
    byFirst.set(piece, [...(byFirst.get(piece) ?? []), index]);
  const out = new Set<number>();
  const outdoes = (one: number, other: number): boolean => {
    const [strong, weak] = [badges[one], badges[other]];
    const [own, its] = [contested[one], contested[other]];
    if (strong === undefined || weak === undefined || own === undefined || out.has(one)) return false;
    return isAsGood(strong, weak) && [...own].every((piece) => its?.has(piece));
  };
  for (const index of badges.keys()) {
    const isBehind = (rival: number) =>
      rival !== index && outdoes(rival, index) && (rival < index || !outdoes(index, rival));
    if ([...(contested[index] ?? [])].some((piece) => byFirst.get(piece)?.some(isBehind))) out.add(index);
  }
  return limited(badges, (index) => (out.has(index) ? [] : undefined));
}

function isAsGood(one: Choosable, other: Choosable): boolean {
  return (
    one.units >= other.units &&
    (!one.isCarriedOver || other.isCarriedOver) &&
    other.categories.every((category) => one.categories.includes(category))
  );
}

/** The badges that count, and each of the others whose work none of those kept before stands for. */
function keptOf(
  all: readonly Choosable[],
  chosen: readonly Choosable[],
  { units }: SharedOut,
): readonly boolean[] {
  const taken = new Set<string>();
  const kept = all.map((badge, index) => {
    const isCounted = (units[index] ?? []).some((amount) => amount > 0);
    if (isCounted) for (const piece of badge.work) taken.add(piece);
    return isCounted;
  });
  for (const pass of ['chosen', 'all'] as const)
    for (const [index, { work }] of all.entries()) {
      const isOpen = pass === 'all' || (chosen[index]?.categories.length ?? 0) > 0;
      if (kept[index] === true || !isOpen || work.some((piece) => taken.has(piece))) continue;
      kept[index] = true;
      for (const piece of work) taken.add(piece);
    }
  return kept;
}
