import { ledgerLine, parseLedger, readLedger, toLedgerEntry } from '@badgewright/microcredentials';
import type {
  LedgerEntry,
  MicrocredentialProblems,
  LedgerOptions,
  RenewalDecision,
} from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from '../read/read-text.js';

/** A ledger as it stands on the disk. */
export interface LedgerFile {
  readonly path: string;
  readonly entries: readonly LedgerEntry[];
  /** Bytes. */
  readonly size: number;
  /** Whether a line break ends the last line. */
  readonly isEnded: boolean;
}

/** Bytes of a ledger: some 100,000 renewals. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Reads a ledger, whole or not at all. A file that is not there is no empty ledger: with a misspelt name every badge
 * would count again. Throws `BadgeError`: `file.unreadable`, `file.too-large`, `ledger.unusable`.
 */
export async function readLedgerFile(path: string, io: Io): Promise<LedgerFile> {
  const read = await io.read(path, LARGEST);
  if (read.kind === 'failed') throw unreadable(path, read.reason);
  if (read.kind === 'too-large') throw tooLarge(path, 'any ledger');
  const text = textOf(read.bytes, path);
  const ledger = readLedger(text);
  if (ledger.kind !== 'ok') throw unusable(path, ledger.problems);
  const isEnded = text === '' || text.endsWith('\n');
  return { path, entries: ledger.value, size: read.bytes.length, isEnded };
}

/** Throws `BadgeError` `ledger.unusable`: a replaced character could make two licences one. */
function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unusable(path, [{ code: 'ledger.line-malformed', message: 'This is not text in UTF-8.', at: '' }]);
  }
}

/**
 * The renewal as the next entry of a ledger. Throws `BadgeError`: `ledger.recorded` for one that stands there already,
 * `ledger.unusable` for one that cannot be recorded.
 */
export function nextEntry(
  decision: RenewalDecision,
  record: LedgerOptions,
  { path, entries }: LedgerFile,
): LedgerEntry {
  const entry = toLedgerEntry(decision, { ...record, sequence: entries.length + 1 });
  if (entry.kind !== 'ok') throw unusable(path, entry.problems);
  const ledger = parseLedger([...entries, entry.value]);
  if (ledger.kind === 'ok') return entry.value;
  if (ledger.problems.every(({ code }) => code !== 'ledger.duplicate-renewal')) {
    throw unusable(path, ledger.problems);
  }
  const message = `${path} holds this renewal already, so it was not recorded again.`;
  throw new BadgeError<CommandErrorCode>('ledger.recorded', message);
}

/**
 * Adds an entry to the end of a ledger. Throws `BadgeError`: `file.unwritable`, `ledger.changed`; then nothing was
 * recorded.
 */
export async function addEntry(
  entry: LedgerEntry,
  { path, size, isEnded }: LedgerFile,
  io: Io,
): Promise<void> {
  const text = `${isEnded ? '' : '\n'}${ledgerLine(entry)}`;
  const added = await io.append(path, { text, after: size });
  switch (added.kind) {
    case 'appended':
      return;
    case 'changed': {
      const message = `${path} was written to meanwhile, so nothing was recorded.`;
      throw new BadgeError<CommandErrorCode>('ledger.changed', message);
    }
    case 'failed':
      throw new BadgeError<CommandErrorCode>('file.unwritable', `${path}: ${added.reason}.`);
  }
}

/**
 * Does some work on a ledger while no other run records in it. Throws `BadgeError` `ledger.busy` where one does, and
 * `file.unwritable` where the lock cannot be made.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, io: Io): Promise<T> {
  const lock = `${path}.lock`;
  const created = await io.create(lock, { content: `${io.now().toISOString()}\n`, mode: 0o600 });
  if (created.kind === 'exists') {
    const message = `${lock} is there: another run is recording, or one was broken off.`;
    throw new BadgeError<CommandErrorCode>('ledger.busy', message);
  }
  if (created.kind === 'failed') {
    throw new BadgeError<CommandErrorCode>('file.unwritable', `${lock}: ${created.reason}.`);
  }
  try {
    return await work();
  } finally {
    await io.remove(lock);
  }
}

function unusable(path: string, problems: MicrocredentialProblems): BadgeError<CommandErrorCode> {
  const message = `${path} cannot be used as it is, and nothing was recorded.`;
  return new BadgeError<CommandErrorCode>('ledger.unusable', message, { problems });
}
