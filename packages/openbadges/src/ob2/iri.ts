import { comparableId } from '../keys/identifier.js';
import { limits } from '../limits.js';
import { hasForm } from '../model/form.js';
import { isObject } from '../model/json.js';
import type { JsonValue } from '../model/json.js';

/**
 * A URL in the one form in which URLs are compared and asked for: host in small letters, no default port, no dot
 * segments. `http` counts as `https`: what an id of the older form names is only ever read over TLS, from the same
 * host. `undefined` for anything that is no such URL, is overlong or holds credentials.
 *
 * @see WHATWG URL, §4.4 "URL parsing"
 */
export function httpsForm(id: string): URL | undefined {
  // The parser mends line breaks and backslashes: such text is no URL here.
  if (id.length > limits.urlCharacters || !hasForm(id, 'uri') || !URL.canParse(id)) return undefined;
  const url = new URL(id);
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:') return url;
  // A port of its own is plain HTTP's alone: nothing says what answers there over TLS.
  if (url.protocol !== 'http:' || url.port !== '') return undefined;
  url.protocol = 'https:';
  return url;
}

/** Whether two ids name the same thing, with `http` as `https`. */
export function isSameId(a: string, b: string): boolean {
  return a === b || comparable(a) === comparable(b);
}

/** As everywhere else: a revocation list may write an id in another way than the assertion. */
function comparable(id: string): string {
  return comparableId(httpsForm(id)?.href ?? id);
}

/**
 * Whether a host speaks for another: it is that one, with or without `www.`, or a subdomain, which only the owner of
 * the other can give away. Not the other way round.
 */
export function isUnderHost(host: string, owner: string): boolean {
  return bare(host) === bare(owner) || host.endsWith(`.${owner}`);
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}

/** Whether an id is a URL of plain HTTP. */
export function isPlainHttp(id: string): boolean {
  return /^http:/i.test(id);
}

/** The id in a reference: the text itself, or the `id` of an object. */
export function idOf(reference: JsonValue | undefined): string | undefined {
  const id = isObject(reference) ? reference['id'] : reference;
  return typeof id === 'string' ? id : undefined;
}
