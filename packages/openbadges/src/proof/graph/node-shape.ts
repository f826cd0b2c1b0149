/** Stands for a property or class that no published context knows. */
export const UNKNOWN = '?';

/** Keywords of a value object, which credentials may use for texts with a language. */
export const valueKeywords: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);

/** Whether a tag is one: it stands unescaped in what is signed, where another text could swallow the statements after it. */
export function isLanguage(tag: unknown): boolean {
  return typeof tag === 'string' && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag);
}

/** The properties whose values the published contexts put into graphs of their own. */
export const graphProperties: ReadonlySet<string | undefined> = new Set([
  'https://w3id.org/security#proof',
  'https://www.w3.org/2018/credentials#verifiableCredential',
]);

/** A thing, as far as both the JSON and the graph speak of it. */
export interface Node {
  readonly id: unknown;
  readonly classes: readonly string[];
  readonly properties: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** The shape of a text, number or flag; also of a bare id, which JSON may write as text. */
export function leafShape(value: unknown): string {
  return JSON.stringify(value);
}

/** The shape of a value that is a term itself, by the meaning of the term. It is no text's. */
export function symbolShape(meaning: string | undefined): string {
  return meaning === undefined ? UNKNOWN : `#${meaning}`;
}

/**
 * The shape of a thing: its id, its classes, and for each of its properties the shapes of the values. Order counts
 * nowhere, since JSON-LD gives none to keys and sets; where it does count, in lists, the signature covers it.
 */
export function nodeShape({ id, classes, properties }: Node): string {
  if (properties.length === 0 && classes.length === 0 && id !== undefined) return leafShape(id);
  const members = properties.map(({ name, values }) => `${name}[${[...values].sort().join()}]`).sort();
  return `{${id === undefined ? '' : leafShape(id)} ${[...classes].sort().join()} ${members.join()}}`;
}
