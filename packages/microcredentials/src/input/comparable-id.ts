/**
 * A form of an id that two ids of one thing have in common: for URLs of http and https what the URL standard makes of
 * them, without escapes that stand for nothing else; for URNs the lower case of what has no case, such as a whole UUID.
 * Any other id names only what is written alike. The same rules as in `@badgewright/openbadges`, so that a badge that
 * is found there as a part of another one is known here as that part.
 *
 * @see RFC 3986, §6.2.2; RFC 8141, §3; RFC 9562, §4
 */
export function comparableId(id: string): string {
  if (id.length > LONGEST || /\s/.test(id)) return id;
  if (/^https?:/i.test(id)) return URL.canParse(id) ? withFewestEscapes(new URL(id).href) : id;
  if (UUID.test(id)) return id.replace(UUID, (whole) => whole.toLowerCase());
  return URN.test(id)
    ? id
        .replace(URN, (prefix) => prefix.toLowerCase())
        .replace(ESCAPE, (escape: string) => escape.toUpperCase())
    : id;
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

/** Characters of an id beyond which it is compared as it is written. */
const LONGEST = 8192;
