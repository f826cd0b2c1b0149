/** Markup that is safe as it stands. Only `markup` and `join` make it. */
export interface Markup {
  readonly html: string;
}

/**
 * Markup with values in it. Texts are escaped, for element content and for quoted attributes alike; markup is put in
 * as it is. The package takes only types from `openbadges`, hence its own.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup {
  const pieces = parts.map((part, index) => {
    const value = values[index] ?? '';
    return part + (typeof value === 'string' ? escaped(value) : value.html);
  });
  return { html: pieces.join('') };
}

/** Several pieces as one, in their order. */
export function join(pieces: readonly Markup[]): Markup {
  return { html: pieces.map(({ html }) => html).join('') };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
