import { BadgeError, readKnownIssuers, readTrustList } from '@badgewright/openbadges';
import type { Fetch, Outcome, Problem, ProblemCode, Problems, TrustList } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/** What is asked of trust lists. */
export interface TrustSetting {
  /** Who must have signed the first list. */
  readonly signedBy: string | undefined;
  readonly now: Date;
  /** Through which the keys of signers are read. */
  readonly fetch: Fetch | undefined;
  /** Whether http URLs of this very machine are read: for development only. */
  readonly loopback: boolean;
}

/** Bytes of a list: one of 100,000 issuers has some 20 million. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The trust list in the first of some files, with the others as lists that it may rely on. A registry of known issuers
 * counts as a list too, where it stands alone and nobody must have signed it.
 *
 * Throws `BadgeError`: `file.unreadable`, `file.too-large`, `trust-list.invalid`, `option.misused`.
 */
export async function readTrust(
  files: readonly string[],
  { signedBy, now, fetch, loopback }: TrustSetting,
  io: Io,
): Promise<TrustList> {
  const [first = '', ...others] = files;
  const list = await readBytes(first, io);
  const lists: Uint8Array[] = [];
  for (const file of others) lists.push(await readFurther(file, io));
  const options = { now, loopback, lists, ...(signedBy && { signedBy }), ...(fetch && { fetch }) };
  const read = await readTrustList(list, options);
  if (read.kind === 'ok') return read.value;
  const registry = readKnownIssuers(list);
  if (registry.kind === 'ok' || isRegistry(registry)) {
    if (others.length > 0) throw misused(`${first} is a registry of issuers, which relies on no other list.`);
    if (signedBy !== undefined) throw misused(`${first} is a registry of issuers, which nobody signs.`);
    if (registry.kind === 'ok') return registry.value;
    throw invalid(`${first} is a registry of issuers that cannot be relied on.`, registry.problems);
  }
  // Of a file that is neither, both say what it would have to be.
  const isNeither = read.problems.some(isOfNoVersion);
  const also = isNeither ? registry.problems.filter(isOfNoVersion) : [];
  throw invalid(`${first} is no trust list that can be relied on.`, [...read.problems, ...also]);
}

/** Whether what was read is a registry of known issuers, with faults or without. */
function isRegistry(read: Outcome<TrustList>): boolean {
  return read.kind === 'ok' || read.problems.every(({ code, at }) => code === FAULTY || at === '/registry');
}

const FAULTY: ProblemCode = 'trust.malformed';

function isOfNoVersion({ code }: Problem): boolean {
  return code === 'trust.version';
}

async function readFurther(file: string, io: Io): Promise<Uint8Array> {
  const bytes = await readBytes(file, io);
  if (!isRegistry(readKnownIssuers(bytes))) return bytes;
  throw misused(`${file} is a registry of issuers, on which no list relies.`);
}

function misused(message: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('option.misused', message);
}

function invalid(message: string, problems: Problems): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('trust-list.invalid', message, { problems });
}

async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  const read = await io.read(file, LARGEST);
  switch (read.kind) {
    case 'read':
      return read.bytes;
    case 'failed':
      throw unreadable(file, read.reason);
    case 'too-large':
      throw tooLarge(file, 'any trust list');
  }
}
