import { isHomonym, propertyOf } from '../graph/meanings.js';
import { UNKNOWN } from '../graph/node-shape.js';
import { RDF } from '../rdf-names.js';
import type { ActiveContext, Member } from './active-context.js';
import { resolved } from './iri.js';
import { suffixOfTexts } from './literal.js';
import { insideTerm } from './process-context.js';
import { StepAside } from './step-aside.js';
import { namesIn } from './walk.js';
import type { OpenThing, Walk } from './walk.js';

/** What a key says in a thing. It must mean what its term shows. */
export function memberOf(key: string, { context, classes }: OpenThing, walk: Walk): Member {
  const member = namesIn(context, walk).members.get(key) ?? newMember(key, context, walk);
  if (member.isHomonym && (propertyOf(member.id, classes, walk.meanings) ?? UNKNOWN) !== member.shown) {
    throw new StepAside(UNLIKE);
  }
  return member;
}

const UNLIKE = 'meaning of a property';

/** Kept where a term defines the key: a stranger may come with any number of others. */
function newMember(key: string, context: ActiveContext, walk: Walk): Member {
  const { id, written } = resolved(key, context);
  const { meanings } = walk;
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
  if (defined !== undefined) namesIn(context, walk).members.set(key, member);
  return member;
}
