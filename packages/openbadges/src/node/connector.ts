import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { limits } from '../limits.js';
import { FetchFailure } from '../network/fetch-failure.js';
import { isLoopbackHost } from '../network/https-url.js';
import { isLoopbackAddress, isPublicAddress } from './addresses.js';
import { unlessAborted } from './unless-aborted.js';

/** Finds the addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

/** What a connector goes by. */
export interface ConnectorSettings {
  readonly lookup: Lookup;
  /** For the addresses of a name, in milliseconds; how long a socket may take is `open`’s to say. */
  readonly connectMilliseconds: number;
  /** Opens a socket to a numeric address. */
  readonly open: buildConnector.connector;
  /** Whether hosts that are written as this very machine are reached too. */
  readonly loopback: boolean;
}

/**
 * Connects to public addresses only. A name is looked up once for each connection, and the socket is opened to the
 * very address that was looked at: a name that answers differently the next time gains nothing. One forbidden address
 * among several refuses the name.
 *
 * Fails with `FetchFailure`: `network.not-public`, `network.unreachable`.
 */
export function guardedConnector(settings: ConnectorSettings): buildConnector.connector {
  return (options, callback) => {
    addressesOf(options.hostname, settings)
      .then(async (addresses) => await openFirst(addresses, options, settings.open))
      .then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(failureOf(error), null),
      );
  };
}

async function addressesOf(
  host: string,
  { lookup, loopback, connectMilliseconds }: ConnectorSettings,
): Promise<readonly string[]> {
  const kind = isIP(host);
  const found = async (): Promise<readonly string[]> =>
    await unlessAborted(lookup(host), AbortSignal.timeout(connectMilliseconds));
  const isHere = loopback && isLoopbackHost(kind === 6 ? `[${host}]` : host);
  const addresses = kind === 0 ? await found() : [host];
  if (!addresses.every(isHere ? isLoopbackAddress : isPublicAddress)) {
    throw new FetchFailure('network.not-public', 'The host is not on the public internet.');
  }
  return addresses.slice(0, limits.guarded.addresses);
}

async function openFirst(
  addresses: readonly string[],
  options: buildConnector.Options,
  open: buildConnector.connector,
): Promise<Socket> {
  const [address, ...others] = addresses;
  if (address === undefined) throw new FetchFailure('network.unreachable', 'The host has no address.');
  try {
    return await opened({ ...options, hostname: address }, open);
  } catch (error) {
    if (others.length === 0) throw error;
    return await openFirst(others, options, open);
  }
}

async function opened(options: buildConnector.Options, open: buildConnector.connector): Promise<Socket> {
  return await new Promise((resolve, reject) => {
    open(options, (error, socket) => {
      if (error === null) resolve(socket);
      else reject(error);
    });
  });
}

function failureOf(error: unknown): FetchFailure {
  return error instanceof FetchFailure
    ? error
    : new FetchFailure('network.unreachable', 'The host cannot be reached.');
}
