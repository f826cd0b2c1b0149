import { limits } from '../limits.js';

/**
 * The URL that is asked for: https, of a named host, without a user or a fragment; `undefined` for any other
 * text. A host by its number has no name that a certificate could vouch for.
 */
export function httpsUrl(text: string): URL | undefined {
  if (text.length > limits.urlCharacters || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  const isNamed = url.hostname.length > 0 && !NUMBERED.test(url.hostname);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && isNamed ? url : undefined;
}

/** The URL parser has written every IPv4 form as four numbers by then, and puts IPv6 in brackets. */
const NUMBERED = /^\[|^[\d.]+$/;
