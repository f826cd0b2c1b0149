import { isHomonym, propertyOf } from '../graph/meanings.js';
import type { Meanings } from '../graph/meanings.js';
import { UNKNOWN } from '../graph/node-shape.js';
import { RDF } from '../rdf-names.js';
import type { ActiveContext, Member } from './active-context.js';
import { resolved } from './iri.js';
import { suffixOfTexts } from './literal.js';
import { insideTerm } from './process-context.js';
import { StepAside } from './step-aside.js';
import type { OpenThing, Walk } from './walk.js';

/** What a key says in a thing. It must mean what its term shows. */
export function memberOf(key: string, { context, classes }: OpenThing, { meanings }: Walk): Member {
  const found = context.followers.members.get(key);
  const member = found?.meanings === meanings ? found : newMember(key, context, meanings);
  if (member.isHomonym && (propertyOf(member.id, classes, meanings) ?? UNKNOWN) !== member.shown) {
    throw new StepAside(UNLIKE);
  }
  return member;
}

const UNLIKE = 'meaning of a property';

/** Kept where a term defines the key: a stranger may come with any number of others. */
function newMember(key: string, context: ActiveContext, meanings: Meanings): Member {
  const { id, written } = resolved(key, context);
  const { properties, symbolic } = meanings;
  const shown = properties.ofTerm.get(key) ?? UNKNOWN;
  const varies = isHomonym(id, meanings);
  const isMeant = varies || (properties.ofIri.get(id) ?? UNKNOWN) === shown;
  if (!isMeant || id.startsWith(RDF)) throw new StepAside(UNLIKE);
  const defined = context.terms.get(key);
  if (defined?.type === '@json') throw new StepAside('JSON literal');
  const inside = insideTerm(context, key);
  const { containers, term } = inside;
  const member: Member = {
    ...inside,
    meanings,
    id,
    written,
    shown,
    isHomonym: varies,
    isList: containers.includes('@list'),
    isGraph: containers.includes('@graph'),
    isSymbolic: symbolic.has(properties.ofTerm.get(key) ?? ''),
    isRescoped: term !== undefined && (term.id !== id || term.type === '@json'),
    suffix: suffixOfTexts(term?.type),
  };
  if (defined !== undefined) context.followers.members.set(key, member);
  return member;
}
