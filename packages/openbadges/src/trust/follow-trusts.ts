import { comparableId, isSameId } from '../keys/identifier.js';
import { instantOf } from '../model/form.js';
import { pointer } from '../model/json.js';
import type { Delegation, TrustGap, TrustListHead, TrustStep } from '../model/trust-list.js';
import type { Outcome } from '../outcome.js';
import type { Problem, Problems } from '../problem.js';
import { bounds } from './bounds.js';
import type { TrustDocument } from './read-document.js';
import type { OneList } from './read-one.js';

/** A list, and how one comes to it: itself first, the verifier's own last. */
export interface Way {
  readonly document: TrustDocument;
  readonly chain: readonly [TrustStep, ...TrustStep[]];
}

/** Every way from a list to those that it relies on, the nearest first, and what is missing. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly gaps: readonly TrustGap[];
}

/** What was handed over beside the verifier's own list. */
export interface AtHand {
  readonly own: OneList;
  readonly others: readonly Outcome<OneList>[];
  readonly now: Date;
}

/**
 * Follows the reliance of lists on lists: each must be signed by the authority that it is expected from, or have the
 * digest that is given. A way that comes back to a list on it ends there. What is missing is told, and so is what was
 * handed over in its place and cannot be relied on.
 */
export function followTrusts(atHand: AtHand): Ways {
  const { own } = atHand;
  const ways: (Way & { readonly list: OneList; readonly path: readonly OneList[] })[] = [
    { document: own.document, chain: [{ list: headOf(own.document) }], list: own, path: [own] },
  ];
  const gaps: TrustGap[] = [];
  // Several ways may lead to one list; what it relies on is looked for once.
  const looked = new Map<Delegation, Found>();
  // The list of ways grows while it is walked.
  for (const { document, chain, path } of ways) {
    for (const [index, by] of document.trusts.entries()) {
      const at = chain.length === 1 ? { at: pointer('/trusts', index) } : {};
      const depth = chain.length;
      const found = looked.get(by) ?? listsFor(by, atHand);
      looked.set(by, found);
      if (found.kind === 'missing') gaps.push({ depth, problems: located(found.problems, at) });
      const fresh = found.kind === 'missing' ? [] : found.lists.filter((list) => !path.includes(list));
      const fits = depth <= bounds.depth && ways.length + fresh.length <= bounds.ways;
      if (fresh.length > 0 && !fits) gaps.push({ depth, problems: [{ ...TOO_FAR, ...at }] });
      for (const list of fits ? fresh : []) {
        const step = { list: headOf(list.document), by };
        ways.push({ document: list.document, chain: [step, ...chain], list, path: [...path, list] });
      }
    }
  }
  return { ways: ways.map(({ document, chain }) => ({ document, chain })), gaps };
}

/** What a list says of itself. */
export function headOf({ issuers: _, trusts: __, ...head }: TrustDocument): TrustListHead {
  return head;
}

const TOO_FAR: Problem = {
  code: 'trust.list-refused',
  message: `Lists are followed for ${bounds.depth} steps, and not on more than ${bounds.ways} ways.`,
};

type Found =
  | { readonly kind: 'found'; readonly lists: readonly OneList[] }
  | { readonly kind: 'missing'; readonly problems: Problems };

function listsFor(by: Delegation, { own, others, now }: AtHand): Found {
  const readable = [own, ...others.flatMap((one) => (one.kind === 'ok' ? [one.value] : []))];
  const meant = readable.filter((list) => isMeant(list, by));
  const fitting = meant.filter((list) => satisfies(list, by));
  if (fitting.length > 0) return { kind: 'found', lists: newest(fitting, now) };
  const refused = meant.map(() => UNSATISFYING);
  const unread = others
    .flatMap((one) => (one.kind === 'ok' ? [] : [UNREADABLE, ...one.problems.slice(0, SHOWN)]))
    .slice(0, SHOWN);
  const name = JSON.stringify(by.name.slice(0, 80));
  const message = `The list ${name}, on which this one relies, is not among those at hand.`;
  return { kind: 'missing', problems: [{ code: 'trust.list-missing', message }, ...refused, ...unread] };
}

/** Problems of lists that cannot be read, in each gap: enough to mend one by, and there may be very many gaps. */
const SHOWN = 10;

const UNSATISFYING: Problem = {
  code: 'trust.list-refused',
  message:
    'A list at hand has the name, but neither the signature nor the digest that it would have to have.',
};

const UNREADABLE: Problem = {
  code: 'trust.list-refused',
  message: 'One of the lists at hand cannot be relied on; what follows says why.',
};

/** Whether a list says that it is the one, be it true or not. */
function isMeant(
  { document, signer, hasDigest }: OneList,
  { list, authority, digestSRI }: Delegation,
): boolean {
  if (list !== undefined) return document.id !== undefined && isSameId(document.id, list);
  if (authority !== undefined) return [signer, document.authority.id].some((id) => isSame(id, authority));
  return digestSRI !== undefined && hasDigest(digestSRI);
}

/** Whether it is. Of a list with the digest every byte is known: whoever relies on it vouches for it. */
function satisfies({ document, signer, hasDigest }: OneList, { authority, digestSRI }: Delegation): boolean {
  if (digestSRI === undefined) return authority !== undefined && isSame(signer, authority);
  const named = signer ?? document.authority.id;
  const isAnothers = authority !== undefined && named !== undefined && !isSame(named, authority);
  return hasDigest(digestSRI) && !isAnothers;
}

function isSame(id: string | undefined, expected: string): boolean {
  return id !== undefined && isSameId(id, expected);
}

/** Of several editions of one list the newest counts that is not of a later day. */
function newest(lists: readonly OneList[], now: Date): readonly OneList[] {
  const best = new Map<string, OneList>();
  for (const [index, list] of lists.entries()) {
    const { id } = list.document;
    // Lists without an id are not known to be editions of one.
    const key = id === undefined ? String(index) : comparableId(id);
    const before = best.get(key);
    if (before === undefined || rank(list, now) > rank(before, now)) best.set(key, list);
  }
  return [...best.values()];
}

function rank({ document }: OneList, now: Date): number {
  const date = instantOf(document.date) ?? Number.NEGATIVE_INFINITY;
  return date <= now.getTime() ? date : -date;
}

function located([first, ...rest]: Problems, at: { readonly at?: string }): Problems {
  return [{ ...first, ...at }, ...rest];
}
