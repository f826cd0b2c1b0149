import { X509Certificate } from 'node:crypto';
import { lookup as lookUp } from 'node:dns/promises';
import { createSecureContext, rootCertificates } from 'node:tls';
import type { SecureContext } from 'node:tls';
import { buildConnector } from 'undici';
import { BadgeError } from '../error.js';
import { limits } from '../limits.js';
import type { ConnectorSettings, Lookup } from './connector.js';

/** What a caller may set of its guarded network. All of it is optional. */
export interface GuardedFetchOptions {
  /**
   * Reaches `localhost`, 127.0.0.0/8 and ::1 too, over http or https, and no other private address. For development:
   * never where strangers' badges are verified. `verify` takes an option of the same name.
   */
  readonly loopback?: boolean;
  /** Certificates of authorities that are trusted beside the well-known ones, in PEM. */
  readonly ca?: string | readonly string[];
  /**
   * Finds the addresses of a name in place of the system, for resolvers of one's own and for tests. What it finds is
   * held against the same rules: no private address is reached by it.
   */
  readonly lookup?: Lookup;
  /** The clock by which answers grow stale, in milliseconds since 1970. By default that of the machine. */
  readonly now?: () => number;
  /** Bytes of one answer, unpacked; 1 MiB by default, as much as `verify` reads. */
  readonly bodyBytes?: number;
  /** Milliseconds for one answer, its body included; 8,000 by default. A redirect begins anew, five times at most. */
  readonly milliseconds?: number;
  /** Milliseconds to look up a name, and to connect to each of its addresses; 4,000 by default. */
  readonly connectMilliseconds?: number;
  /** Requests to one host at a time; 4 by default. */
  readonly perHost?: number;
  /** Requests at a time; 16 by default. Further ones wait. */
  readonly inAll?: number;
  /** Bytes of answers that are kept in memory; 32 MiB by default, and 0 keeps none. */
  readonly cacheBytes?: number;
}

/** What a guarded network goes by: the options, complete. */
export interface GuardSettings extends ConnectorSettings {
  readonly now: () => number;
  readonly bodyBytes: number;
  readonly milliseconds: number;
  readonly perHost: number;
  readonly inAll: number;
  readonly cacheBytes: number;
}

/** The options with their defaults. Throws `BadgeError` `argument.invalid` for what is not of its documented form. */
export function settingsOf(options: GuardedFetchOptions): GuardSettings {
  const { loopback = false, ca = [], lookup = systemLookup, now = Date.now } = options;
  assertOptions({ loopback, ca, lookup, now });
  const number = (name: NumberOption): number => numberOf(options[name] ?? DEFAULTS[name], name);
  const connectMilliseconds = number('connectMilliseconds');
  const open = buildConnector({
    ...trust([ca].flat()),
    timeout: connectMilliseconds,
    // Whatever the process was told by its surroundings.
    rejectUnauthorized: true,
  });
  return {
    loopback,
    lookup,
    now,
    open,
    connectMilliseconds,
    bodyBytes: number('bodyBytes'),
    milliseconds: number('milliseconds'),
    perHost: number('perHost'),
    inAll: number('inAll'),
    cacheBytes: number('cacheBytes'),
  };
}

type NumberOption = keyof typeof DEFAULTS;

const DEFAULTS = {
  bodyBytes: limits.fetchedBytes,
  milliseconds: limits.guarded.milliseconds,
  connectMilliseconds: limits.guarded.connectMilliseconds,
  perHost: limits.guarded.perHost,
  inAll: limits.guarded.inAll,
  cacheBytes: limits.guarded.cacheBytes,
} as const satisfies Partial<Record<keyof GuardedFetchOptions, number>>;

function numberOf(value: unknown, name: NumberOption): number {
  const least = name === 'cacheBytes' ? 0 : 1;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= MOST)
    return value;
  throw new BadgeError('argument.invalid', `\`${name}\` is no whole number from ${least} to ${MOST}.`);
}

/** The longest time that a timer takes. */
const MOST = 2 ** 31 - 1;

/** Made once: to read all certificates anew takes longer than to connect. */
function trust(further: readonly string[]): { readonly secureContext?: SecureContext } {
  if (further.length === 0) return {};
  try {
    // What is no certificate would be passed over in silence.
    for (const text of further) new X509Certificate(text);
  } catch (error) {
    throw new BadgeError('argument.invalid', '`ca` holds no certificate in PEM.', { cause: error });
  }
  return { secureContext: createSecureContext({ ca: [...rootCertificates, ...further] }) };
}

/** Callers without a type checker pass what they like. */
function assertOptions({ loopback, ca, lookup, now }: Readonly<Record<string, unknown>>): void {
  const faults: readonly (readonly [isWrong: boolean, message: string])[] = [
    [typeof loopback !== 'boolean', '`loopback` is neither true nor false.'],
    [
      ![ca].flat().every((text) => typeof text === 'string'),
      '`ca` is no certificate in PEM, nor a list of such.',
    ],
    [typeof lookup !== 'function', '`lookup` is no function.'],
    [typeof now !== 'function', '`now` is no function.'],
  ];
  for (const [isWrong, message] of faults) if (isWrong) throw new BadgeError('argument.invalid', message);
}

async function systemLookup(hostname: string): Promise<readonly string[]> {
  return (await lookUp(hostname, { all: true })).map(({ address }) => address);
}
