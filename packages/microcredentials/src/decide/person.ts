import { comparableId } from '../input/comparable-id.js';

/**
 * Two spellings of one id must not count as two people, so ids are compared without letter case, URLs as the URL
 * standard writes them, escaped letters and digits as they are, and DIDs without what names a key or a version of them.
 * No two people have ids that differ in nothing else.
 *
 * @see RFC 3986, §6.2.2; Decentralized Identifiers, §3.2
 */
export function person(id: string): string {
  const known = spellings.get(id);
  if (known !== undefined) return known;
  const spelled = spellingOf(id);
  if (id.length > longestKept) return spelled;
  if (spellings.size >= mostKept) spellings.clear();
  spellings.set(id, spelled);
  return spelled;
}

/** Logs and rosters compare each of thousands of ids with all others: what was worked out lately is kept. */
const spellings = new Map<string, string>();
const mostKept = 10_000;
const longestKept = 200;

function spellingOf(id: string): string {
  const spelled = comparableId(id).toLowerCase().replace(unreserved, decoded);
  return spelled.startsWith('did:') ? spelled.replace(/[/?#].*$/s, '') : spelled.replace(/#$/, '');
}

/** What need not be escaped and means the same where it is: letters, digits, and `-._~`. */
const unreserved = /%(?:2d|2e|5f|7e|3\d|[46][1-9a-f]|[57][0-9a])/g;

function decoded(escaped: string): string {
  return String.fromCharCode(parseInt(escaped.slice(1), 16)).toLowerCase();
}
