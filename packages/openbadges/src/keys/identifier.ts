import { limits } from '../limits.js';
import { hasForm } from '../model/form.js';

/**
 * Whether two ids name the same thing: as they are written, or two https URLs that differ only in what the URL
 * standard writes alike (letters of the host, the port 443, an empty path, dot segments). URLs longer than are asked
 * for are the same only as they are written.
 *
 * @see RFC 3986, §6.2.2 and §6.2.3
 */
export function isSameId(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [normalised(a), normalised(b)];
  return first !== undefined && first === second;
}

/**
 * The absolute form of an id in a document whose own id is `base`; `undefined` where it has none.
 *
 * @see W3C DID 1.0, §3.2.2 "Relative DID URLs"; RFC 3986, §5
 */
export function absoluteId(text: string, base: string): string | undefined {
  if (SCHEME.test(text)) return text;
  // Appended, not resolved: the document may write its own id without the slash that a URL parser adds.
  if (text.startsWith('#')) return base + text;
  if (base.startsWith('did:')) return /^[/?]/.test(text) ? base + text : undefined;
  return text !== '' && URL.canParse(text, base) ? new URL(text, base).href : undefined;
}

function normalised(id: string): string | undefined {
  // Longer ones are asked for by nobody, and one name may be compared with every key of a document.
  if (id.length > limits.urlCharacters) return undefined;
  // The parser drops line breaks and turns backslashes round: text that it has to mend is left as it is.
  return /^https:/i.test(id) && hasForm(id, 'uri') && URL.canParse(id) ? new URL(id).href : undefined;
}

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
