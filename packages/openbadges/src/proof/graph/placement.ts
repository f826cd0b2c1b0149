import type { JsonObject } from '../../model/json.js';
import { fingerprint } from './fingerprint.js';
import {
  incidental,
  isDescription,
  kindOf,
  matters,
  requires,
  saidIn,
  strangeTerms,
  termsAt,
} from './mention.js';
import type { Kind, Mention } from './mention.js';

/**
 * Whether all that is said of a thing must have stood where it stands. What one place says, another that says nothing
 * now could have said, unless its class has no such term; so what two places of different classes could say stays
 * open, but where one of them must say it.
 */
export function isPlaced(mentions: readonly Mention[]): boolean {
  const descriptions = mentions.filter(isDescription);
  if (hasTwins(descriptions) || !areAlike(descriptions)) return false;
  const kinds = kindsIn(mentions);
  const isOfOneClass = new Set(kinds.map(({ className }) => className)).size < 2;
  if (mentions.some((mention) => strangeTerms(mention).length > 0)) {
    return isOfOneClass && areEqual(descriptions);
  }
  return isOfOneClass || !kinds.some((one) => kinds.some((other) => couldExchange(one, other, kinds)));
}

/** Whether one list has a thing twice, of which a reader makes two. */
function hasTwins(descriptions: readonly Mention[]): boolean {
  const lists = descriptions.flatMap(({ className, list }) =>
    list === undefined || incidental.has(className) ? [] : [list],
  );
  return new Set(lists).size < lists.length;
}

/** Whether those of one class say the same, as far as verdicts follow from them. */
function areAlike(descriptions: readonly Mention[]): boolean {
  const names = new Set(descriptions.map(({ className }) => className));
  return [...names].every(
    (name) =>
      name === undefined ||
      incidental.has(name) ||
      areEqual(descriptions.filter(({ className }) => className === name)),
  );
}

function areEqual(descriptions: readonly { readonly object: JsonObject }[]): boolean {
  return new Set(descriptions.map(({ object }) => fingerprint(object))).size < 2;
}

interface Place extends Kind {
  readonly said: ReadonlyMap<string, ReadonlySet<string>>;
}

function kindsIn(mentions: readonly Mention[]): readonly Place[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = JSON.stringify(kindOf(mention));
    const group = groups.get(name) ?? [];
    group.push(mention);
    groups.set(name, group);
  }
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ ...kindOf(first), said: saidIn(group) })),
  );
}

function couldExchange(one: Place, other: Place, all: readonly Place[]): boolean {
  if (one.className === other.className) return false;
  const terms = termsAt(other.className);
  return [...one.said.keys()].some(
    (term) => terms.has(term) && matters(term, one, other) && !isCertain(term, all),
  );
}

/** Whether a term has one value, and a place where it must be said: elsewhere it would say nothing new. */
function isCertain(term: string, all: readonly Place[]): boolean {
  const texts = new Set(all.flatMap(({ said }) => [...(said.get(term) ?? [])]));
  return texts.size === 1 && all.some(({ className, said }) => said.has(term) && requires(className, term));
}
