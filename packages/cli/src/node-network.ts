import { guardedFetch } from '@badgewright/openbadges/node';
import type { Fetch } from '@badgewright/openbadges';
import type { NetworkOptions } from './io.js';

/** The network in Node: https only, and no address that is not public. */
export function nodeNetwork({ loopback, bodyBytes }: NetworkOptions): Fetch {
  return guardedFetch({ loopback, ...(bodyBytes === undefined ? {} : { bodyBytes, cacheBytes: 0 }) });
}
