import { BadgeError, readPack as parsePack } from '@badgewright/openbadges';
import type { Pack } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/** What is asked of a pack. */
export interface PackSetting {
  /** The present: a pack from the future is none. */
  readonly now: Date;
  /** Who must have signed it. */
  readonly signedBy: string | undefined;
}

/** Bytes of a pack: some thousand keys, profiles and status lists. */
const LARGEST = 128 * 1024 * 1024;

/**
 * An offline pack from a file. It is read whole or not at all: an answer that is malformed would look like one that is
 * missing.
 *
 * Throws `BadgeError`: `file.unreadable`, `file.too-large`, `pack.invalid`.
 */
export async function readPack(source: string, { now, signedBy }: PackSetting, io: Io): Promise<Pack> {
  const bytes = await readBytes(source, io);
  const pack = await parsePack(bytes, { now, ...(signedBy === undefined ? {} : { signedBy }) });
  if (pack.kind === 'ok') return pack.value;
  const message = `${source} is no offline pack that can be used.`;
  throw new BadgeError<CommandErrorCode>('pack.invalid', message, { problems: pack.problems });
}

async function readBytes(source: string, io: Io): Promise<Uint8Array> {
  const read = await io.read(source, LARGEST);
  switch (read.kind) {
    case 'read':
      return read.bytes;
    case 'failed':
      throw unreadable(source, read.reason);
    case 'too-large':
      throw tooLarge(source, 'any pack');
  }
}
