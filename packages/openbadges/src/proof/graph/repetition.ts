import { fieldsOf } from '../../model/classes.js';
import { fingerprint } from './fingerprint.js';
import { incidental, kindOf, matters, requires, saidIn, strangeTerms, termsOf } from './mention.js';
import type { Mention } from './mention.js';

/**
 * Whether a record's own descriptions of a thing say what those in its sealed credentials say, as far as they could,
 * and nothing that a stranger could have taken out of those: what one badge says as evidence is no criteria of the
 * record's, and a publisher is named as it names itself.
 */
export function isRepeated(sealed: readonly Mention[], own: readonly Mention[]): boolean {
  const said = saidIn(sealed);
  if (own.some((one) => strangeTerms(one).some((term) => said.has(term)))) return false;
  if (isNamedByOthers(own, sealed)) return false;
  // Those of one class say the same, as `isPlaced` has found: one stands for all.
  const byClass = new Map(own.map((one) => [one.className, one]));
  return [...byClass.values()].every((one) => incidental.has(one.className) || repeats(one, sealed));
}

function repeats(one: Mention, sealed: readonly Mention[]): boolean {
  const textOf = textsOf(one);
  return sealed.every((other) =>
    sharedTerms(one, other).every((term) => {
      if (other.object[term] === undefined) return true;
      const isKept = one.className === other.className || requires(one.className, term);
      return isKept && textOf(term) === fingerprint(other.object[term]);
    }),
  );
}

/** The terms of the class of one place that a stranger could move there from another. */
function sharedTerms(one: Mention, other: Mention): readonly string[] {
  const { className } = one;
  if (className === undefined) return [];
  const names = [...fieldsOf(className).keys()];
  // From which of two records, one inside the other, lists a thing no verdict follows.
  if (className === other.className) {
    return className === 'ClrSubject' ? [] : names.filter((name) => name !== '@context');
  }
  return names.filter((name) => matters(name, kindOf(one), kindOf(other)));
}

/** The fingerprints of a mention's members, each computed once however many others it is compared with. */
function textsOf({ object }: Mention): (term: string) => string {
  const known = new Map<string, string>();
  return (term) => {
    const found = known.get(term) ?? fingerprint(object[term]);
    known.set(term, found);
    return found;
  };
}

/** Whether somebody is described as others do in badges of their own, while there is another description. */
function isNamedByOthers(own: readonly Mention[], sealed: readonly Mention[]): boolean {
  const profiles = own.filter(({ className }) => className === 'Profile');
  if (profiles.length === 0) return false;
  const all = saidIn([...own, ...sealed]);
  const byOthers = saidIn(sealed.filter((mention) => !isOfItself(mention)));
  const byItself = saidIn(sealed.filter(isOfItself));
  return profiles.some(({ object }) =>
    termsOf(object).some((term) => {
      const text = fingerprint(object[term]);
      const isBorrowed = byOthers.get(term)?.has(text) === true && byItself.get(term)?.has(text) !== true;
      return isBorrowed && (all.get(term)?.size ?? 0) > 1;
    }),
  );
}

/** Whether it is the issuer of a credential who describes itself there. */
function isOfItself({ className, object, seal }: Mention): boolean {
  return className === 'Profile' && seal !== undefined && seal.issuer === object['id'];
}
