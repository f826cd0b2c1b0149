import { makePack, recordingFetch, signPack, verify } from '@badgewright/openbadges';
import type { Fetch, PackResponses, VerifyOptions as Verifying } from '@badgewright/openbadges';
import type { Command } from 'commander';
import { itemsOf } from '../batch/inputs.js';
import type { Item } from '../batch/item.js';
import { exitCodes } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { textOf, wrap } from '../print/layout.js';
import { readComponents } from '../read/read-components.js';
import { readKey } from '../read/read-key.js';
import { readTrust } from '../read/read-trust.js';
import { writeNew } from '../write-new.js';
import { collected, helpTail, instantOption } from './act.js';
import type { Act } from './act.js';

interface PackOptions {
  readonly out: string;
  readonly sign?: string;
  readonly trust?: readonly string[];
  readonly component?: readonly string[];
  readonly now?: Date;
  readonly from?: 'csv';
  readonly lenient?: boolean;
  readonly shortStatusLists?: boolean;
  readonly devLoopback?: boolean;
}

/** Adds `pack`: gathers what verifying needs of the network. */
export function addPack(program: Command, act: Act): void {
  program
    .command('pack')
    .summary('gather what verifying badges needs of the network')
    .description(
      'Verifies badges with the network, and writes what was read of it (keys, status lists, profiles, newer ' +
        'versions) into one dated file: an offline pack, with which `verify --pack` does without the network. The ' +
        'badges of files are not in it, and it says nothing of whether they are valid.',
    )
    .argument('<file...>', 'badges in whatever form `verify` takes')
    .requiredOption('--out <file>', 'the pack to create')
    .option('--sign <file>', 'a key file: sign the pack, so that others can tell whose it is')
    .option(
      '--trust <file>',
      'as `verify` will be told: the keys of whoever signed the lists will be in the pack',
      collected,
    )
    .option('--component <file...>', 'as `verify` will be told; name the badges before it', collected)
    .option('--now <instant>', 'verify as of this moment; by default now', instantOption)
    .option('--from <form>', 'csv: take text for a table of URLs')
    .option('--lenient', 'as `verify` will be told')
    .option('--short-status-lists', 'as `verify` will be told')
    .option('--dev-loopback', 'for development: read http URLs of this very machine too')
    .addHelpText(
      'after',
      helpTail({
        examples: [
          'badgewright pack badges/ --out pack.json',
          'badgewright pack badge.json --out pack.json --sign desk-key.json',
          'badgewright pack badges/ --trust state.json --out pack.json',
        ],
        exitCodes:
          '0 done, 2 done, but not everything could be reached, 64 the command line or a file it names is wrong.',
      }),
    )
    .action((files: readonly string[], options: PackOptions) => act((io) => packFiles(files, options, io)));
}

async function packFiles(files: readonly string[], options: PackOptions, io: Io): Promise<ExitCode> {
  const signer = options.sign === undefined ? undefined : await readKey(options.sign, io);
  const created = io.now();
  // A key that signs no pack is told now, and not when everything has been read.
  if (signer !== undefined) await signPack(makePack(new Map(), { created }), signer, { now: created });
  const found = await gathered(files, options, io);
  const plain = makePack(found.responses, { created });
  const pack = signer === undefined ? plain : await signPack(plain, signer, { now: created });
  await writeNew(options.out, { content: `${JSON.stringify(pack)}\n`, mode: 0o644 }, io);
  const by = signer === undefined ? 'It is not signed.' : `It is signed by ${signer.controller}.`;
  const urls = found.responses.size === 1 ? '1 URL' : `${found.responses.size} URLs`;
  const badges = found.badges === 1 ? '1 badge' : `${found.badges} badges`;
  io.out(
    textOf([
      ...wrap(`What verifying ${badges} needs is in ${options.out}: the answers of ${urls}. ${by}`, ''),
      ...missingLines([...found.missing]),
    ]),
  );
  return found.missing.size === 0 ? exitCodes.valid : exitCodes.indeterminate;
}

/** Places that are listed before the rest is counted. */
const PLACES = 20;

function missingLines(missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return [];
  const more = missing.length - PLACES;
  return [
    '',
    'Could not be reached or read:',
    ...missing.slice(0, PLACES).flatMap((place) => wrap(place, '  ')),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

interface Gathered {
  readonly responses: PackResponses;
  readonly badges: number;
  /** URLs without an answer, and badges that could not be read. */
  readonly missing: ReadonlySet<string>;
}

async function gathered(files: readonly string[], options: PackOptions, io: Io): Promise<Gathered> {
  const loopback = options.devLoopback === true;
  const missing = new Set<string>();
  const live = io.network({ loopback });
  const recording = recordingFetch(noting(live, missing));
  const desk = {
    io,
    // A table’s badges are read through the network too, so whoever verifies it offline needs them.
    fetch: recording.fetch,
    loopback,
    isTable: options.from === 'csv',
    own: [],
    passOver: () => undefined,
  };
  const verifying = await verifyingBy(options, recording.fetch, io);
  let badges = 0;
  for await (const item of itemsOf(files, desk)) {
    badges += 1;
    await gatherFor(item, verifying, missing);
  }
  return { responses: recording.responses(), badges, missing };
}

/** As `verify` does it; whose word the lists are is read through the same network. */
async function verifyingBy(options: PackOptions, fetch: Fetch, io: Io): Promise<Verifying> {
  const { trust, lenient, shortStatusLists, devLoopback } = options;
  const now = options.now ?? io.now();
  const loopback = devLoopback === true;
  const verifying: Verifying = {
    now,
    fetch,
    jwt: lenient === true ? 'lenient' : 'strict',
    statusLists: shortStatusLists === true ? 'short' : 'strict',
    loopback,
    components: await readComponents(options.component ?? [], io),
  };
  if (trust === undefined) return verifying;
  return { ...verifying, trust: await readTrust(trust, { signedBy: undefined, now, fetch, loopback }, io) };
}

async function gatherFor(item: Item, verifying: Verifying, missing: Set<string>): Promise<void> {
  const read = await item.read();
  if (read.kind === 'problem') missing.add(`${item.source}: ${read.problem.message}`);
  else await verify(read.input, verifying);
}

/** The same network, which notes what could not be reached, or answered that the server broke. */
function noting(fetch: Fetch, missing: Set<string>): Fetch {
  return async (url, init) => {
    try {
      const response = await fetch(url, init);
      if (response.status >= 500) missing.add(url);
      else missing.delete(url);
      return response;
    } catch (error) {
      missing.add(url);
      throw error;
    }
  };
}
