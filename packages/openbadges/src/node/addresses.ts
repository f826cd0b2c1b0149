import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether a numeric address is one of the public internet: of no special-purpose range of the IANA, and of none that
 * carries another address inside. What is no address in its usual form, or names an interface, is not public.
 *
 * @see RFC 6890 and the IANA IPv4 and IPv6 Special-Purpose Address Registries
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  // Of IPv6 only this part has been given out; elsewhere old and future ways to wrap an address are found.
  return address.kind() === 'ipv6' ? address.match(GLOBAL_UNICAST) : !address.match(CLOUD_HOST);
}

/** Whether a numeric address is of this very machine, in its own form: no wrapped one. */
export function isLoopbackAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%') && ipaddr.parse(text).range() === 'loopback';
}

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
/** Looks public, and answers inside one cloud only: what it gives to a virtual machine is secret. */
const CLOUD_HOST = ipaddr.parseCIDR('168.63.129.16/32');
