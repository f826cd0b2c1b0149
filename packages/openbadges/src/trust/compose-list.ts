import { comparableId } from '../keys/identifier.js';
import { freezeDeep } from '../model/freeze.js';
import type { TrustedIssuer, TrustEntry, TrustList } from '../model/trust-list.js';
import { headOf } from './follow-trusts.js';
import type { Ways } from './follow-trusts.js';
import type { TrustDocument } from './read-document.js';

/** A list with those that it relies on, as one value in which an issuer is looked up at once. */
export function composeList(own: TrustDocument, { ways, gaps }: Ways, signer: string | undefined): TrustList {
  // One list may be come to on several ways; it is indexed once.
  const indexes = new Map<TrustDocument, ReadonlyMap<string, TrustedIssuer>>();
  for (const { document } of ways) if (!indexes.has(document)) indexes.set(document, indexOf(document));
  const places = ways.map(({ document, chain }) => ({
    index: indexes.get(document),
    chain: freezeDeep(chain),
  }));
  const find = (issuer: string): readonly TrustEntry[] => {
    const key = comparableId(issuer);
    return places.flatMap(({ index, chain }) => {
      const entry = index?.get(key);
      return entry === undefined ? [] : [{ issuer: entry, chain }];
    });
  };
  const list = freezeDeep({
    ...headOf(own),
    ...(signer !== undefined && { signedBy: signer }),
    issuers: own.issuers,
    gaps,
    find,
  });
  composed.set(list, { own, ways: { ways, gaps }, signer });
  return list;
}

/** What a list was composed from: plain values, from which another thread composes it again. */
export interface TrustSource {
  readonly own: TrustDocument;
  readonly ways: Ways;
  readonly signer: string | undefined;
}

const composed = new WeakMap<object, TrustSource>();

/** What a list was composed from. */
export function trustSource(list: TrustList): TrustSource | undefined {
  return composed.get(list);
}

/** Whether a value is a list that reading gave. Anything else may answer what it likes, or throw. */
export function isTrustList(value: unknown): value is TrustList {
  return typeof value === 'object' && value !== null && composed.has(value);
}

function indexOf(document: TrustDocument): ReadonlyMap<string, TrustedIssuer> {
  const index = new Map<string, TrustedIssuer>();
  for (const issuer of freezeDeep(document.issuers)) {
    for (const id of [issuer.id, ...(issuer.otherIds ?? [])]) index.set(comparableId(id), issuer);
  }
  return index;
}
