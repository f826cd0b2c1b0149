import { limits } from '../limits.js';

/**
 * The URL that is asked for: https, of a named host, without a user or a fragment; `undefined` for any other
 * text. A host by its number has no name that a certificate could vouch for. With `loopback`, http and numbers are
 * read too where they are of this very machine.
 */
export function httpsUrl(text: string, { loopback } = PUBLIC_ONLY): URL | undefined {
  if (text.length > limits.urlCharacters || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  if (url.username !== '' || url.password !== '') return undefined;
  if (loopback && isLoopbackHost(url.hostname)) return /^https?:$/.test(url.protocol) ? url : undefined;
  const isNamed = url.hostname.length > 0 && !NUMBERED.test(url.hostname);
  return url.protocol === 'https:' && isNamed ? url : undefined;
}

/** Whether the host of a parsed URL is written as this very machine. Other names may lead there; these always do. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || LOOPBACK_V4.test(hostname);
}

const PUBLIC_ONLY: { readonly loopback: boolean } = { loopback: false };

/** The URL parser has written every IPv4 form as four numbers by then, and puts IPv6 in brackets. */
const NUMBERED = /^\[|^[\d.]+$/;
const LOOPBACK_V4 = /^127\.\d+\.\d+\.\d+$/;
