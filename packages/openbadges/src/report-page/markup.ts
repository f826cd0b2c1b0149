/** A piece of markup that is safe as it stands. Only `markup` and `join` make one. */
export interface Markup {
  readonly html: string;
}

type Piece = string | number | Markup;

/**
 * Markup with values in it: texts are escaped, for element content and for quoted attributes alike, and pieces of
 * markup are put in as they are.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  const text = parts.map((part, index) => part + markupOf(values[index] ?? '')).join('');
  return { html: text };
}

/** Several pieces as one. */
export function join(pieces: readonly Markup[]): Markup {
  return { html: pieces.map(({ html }) => html).join('') };
}

/** Nothing. */
export const EMPTY: Markup = { html: '' };

function markupOf(value: Piece): string {
  if (typeof value === 'object') return value.html;
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
