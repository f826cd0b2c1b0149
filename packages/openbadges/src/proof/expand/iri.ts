import { iriTerm } from '../rdfc/statement.js';
import type { ActiveContext } from './active-context.js';
import { StepAside } from './step-aside.js';

/** What the general processor takes for an absolute IRI or a blank node label. */
const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+-.]*|_):[^\s]*$/;
const KEYWORD_LIKE = /^@[a-zA-Z]+$/;

/** Whether a text is an absolute IRI, and no blank node label. */
export function isAbsoluteIri(text: string): boolean {
  return ABSOLUTE.test(text) && !text.startsWith('_:');
}

/** Whether a text has the form of a keyword, be there one of that name or not. */
export function isKeywordLike(text: string): boolean {
  return text.startsWith('@') && KEYWORD_LIKE.test(text);
}

/** Whether a text is an absolute IRI that stands for itself in a context, and for no compact one. */
function standsForItself(text: string, { terms }: ActiveContext): boolean {
  const colon = text.indexOf(':');
  if (colon < 1 || !isAbsoluteIri(text)) return false;
  return text.startsWith('//', colon + 1) || terms.get(text.slice(0, colon))?.isPrefix !== true;
}

/** A text that is an absolute IRI and stands for itself, as N-Quads write it; `undefined` for any other. */
export function ownTerm(text: string, context: ActiveContext): string | undefined {
  if (PLAIN_URL.test(text)) return `<${text}>`;
  return standsForItself(text, context) ? iriTerm(text) : undefined;
}

/** An IRI with an authority, which is never compact, and of which nothing has to be escaped. */
// eslint-disable-next-line no-control-regex -- control characters are what would have to be escaped
const PLAIN_URL = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\u0000-\u0020\s<>"{}|^`\\]*$/;

/** What a property or type stands for. */
interface Resolved {
  readonly id: string;
  /** The same as N-Quads write it. */
  readonly written: string;
}

/** What a property or type stands for: the IRI of its term, itself, or one in the vocabulary. */
export function resolved(name: string, context: ActiveContext): Resolved {
  const term = context.terms.get(name);
  if (term !== undefined && !term.id.startsWith('@')) return term;
  const isUnusual = name === '' || name in Object.prototype || isKeywordLike(name);
  const id = term === undefined && !isUnusual ? ownIri(name, context) : undefined;
  if (id === undefined) throw new StepAside('no property or type');
  return { id, written: iriTerm(id) };
}

function ownIri(name: string, context: ActiveContext): string | undefined {
  if (name.includes(':')) return standsForItself(name, context) ? name : undefined;
  const iri = `${context.vocab ?? ''}${name}`;
  return context.vocab !== undefined && isAbsoluteIri(iri) ? iri : undefined;
}
