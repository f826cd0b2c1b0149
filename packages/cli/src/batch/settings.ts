import type { Fetch, Pack, VerifyOptions as Verifying } from '@badgewright/openbadges';
import type { VerifyOptions } from '../commands/verify-options.js';
import { digestOf } from './decisive-options.js';
import { largestInput } from './largest.js';
import type { Io } from '../io.js';
import type { CommandWords } from '../print/words.js';
import { commandWords } from '../print/words.js';
import { readComponents } from '../read/read-components.js';
import { readPack } from '../read/read-pack.js';
import { readTrust } from '../read/read-trust.js';

/** What every badge of a run is verified with. */
export interface Settings {
  readonly verifying: Verifying & { readonly now: Date };
  /** Through which badges themselves are read, from a table of URLs. */
  readonly badges: Fetch | undefined;
  readonly pack: Pack | undefined;
  /** What is said of the pack; `''` where there is none. */
  readonly packNote: string;
  readonly words: CommandWords;
  /** Of the files that were read for it, by path. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Reads the pack, the trust lists and the badges of stacks. Throws `BadgeError` where one of them cannot be used. */
export async function settingsFor(options: VerifyOptions, io: Io): Promise<Settings> {
  const { pack: packFile, packBy, trust: trustFiles, trustBy, devLoopback, offline, lang } = options;
  const present = io.now();
  const now = options.now ?? present;
  const digests = new Map<string, string>();
  const files = digesting(io, digests);
  const pack =
    packFile === undefined ? undefined : await readPack(packFile, { now: present, signedBy: packBy }, files);
  const loopback = devLoopback === true;
  const isLive = pack === undefined && offline !== true;
  const fetch = isLive ? io.network({ loopback }) : pack?.fetch;
  const trust =
    trustFiles === undefined
      ? undefined
      : await readTrust(trustFiles, { signedBy: trustBy, now, fetch, loopback }, files);
  const components = await readComponents(options.component ?? [], files);
  const words = commandWords[lang];
  return {
    verifying: {
      ...verifyingBy(options),
      now,
      ...(fetch === undefined ? {} : { fetch }),
      ...(trust === undefined ? {} : { trust }),
      components,
    },
    badges: isLive ? io.network({ loopback, bodyBytes: largestInput }) : fetch,
    pack,
    packNote:
      pack === undefined ? '' : words.pack(pack.created, daysSince(pack.created, present), pack.signer),
    words,
    digests,
  };
}

/** The same world, in which each file that is read leaves its digest. */
function digesting(io: Io, digests: Map<string, string>): Io {
  return {
    ...io,
    read: async (source, limit) => {
      const read = await io.read(source, limit);
      if (read.kind === 'read') digests.set(source, digestOf(read.bytes));
      return read;
    },
  };
}

function verifyingBy(options: VerifyOptions): Verifying {
  const { lenient, challenge, domain, recipient, trace, clockSkew, shortStatusLists, devLoopback } = options;
  return {
    jwt: lenient === true ? 'lenient' : 'strict',
    statusLists: shortStatusLists === true ? 'short' : 'strict',
    trace: trace === true,
    loopback: devLoopback === true,
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(clockSkew === undefined ? {} : { clockSkew }),
  };
}

/** Whole days; a pack from the future is of today. */
function daysSince(created: string, now: Date): number {
  return Math.max(Math.floor((now.getTime() - Date.parse(created)) / 86_400_000), 0);
}
