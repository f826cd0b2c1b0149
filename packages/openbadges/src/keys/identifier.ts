import { limits } from '../limits.js';
import { hasForm } from '../model/form.js';

/**
 * Whether two ids name the same thing: as they are written, or two URLs of http or https that differ only in what the
 * URL standard writes alike (letters of the host, the usual port, an empty path, dot segments), or in what need not be
 * written as a percent-escape; or two URNs that differ only in the case of letters that have none: of `urn` and the
 * namespace, of escapes, and of a whole UUID. DIDs, and ids longer than are asked for, are the same only as they are
 * written.
 *
 * @see RFC 3986, §6.2.2 and §6.2.3; RFC 8141, §3; RFC 9562, §4
 */
export function isSameId(a: string, b: string): boolean {
  // The form keeps the first letter but for its case: a DID and a URL need not be parsed to be told apart.
  return a === b || (initialOf(a) === initialOf(b) && comparableId(a) === comparableId(b));
}

function initialOf(id: string): string {
  return id.charAt(0).toLowerCase();
}

/** A form of an id that two have in common where `isSameId` holds for them, to look one up among thousands. */
export function comparableId(id: string): string {
  return normalised(id) ?? id;
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
  // Longer ones are asked for by nobody, and one name may be compared with every key of a document. The parser drops
  // line breaks and turns backslashes round: text that it has to mend is left as it is.
  if (id.length > limits.urlCharacters || !hasForm(id, 'uri')) return undefined;
  if (/^https?:/i.test(id)) return URL.canParse(id) ? withFewestEscapes(new URL(id).href) : undefined;
  return URN.test(id) ? normalisedUrn(id) : undefined;
}

/** In a URN escapes stand for nothing else: only their letters have no case. */
function normalisedUrn(id: string): string {
  const uuid = UUID.exec(id)?.[0];
  if (uuid !== undefined) return uuid.toLowerCase() + id.slice(uuid.length);
  return id
    .replace(URN, (prefix) => prefix.toLowerCase())
    .replace(ESCAPE, (escape: string) => escape.toUpperCase());
}

function withFewestEscapes(url: string): string {
  return url.replace(ESCAPE, (escape: string, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });
}

const ESCAPE = /%([0-9A-F]{2})/gi;
const UNRESERVED = /^[\w.~-]$/;
const URN = /^urn:[0-9a-z-]+:/i;
const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=$|[?#])/i;

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
