import { BadgeError, limits } from '@badgewright/openbadges';
import { largestInput } from '../batch/largest.js';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/**
 * The badges on which stacks may rest, from files: as they are, for the verifier says what they are. What is no badge is
 * told where one is missing.
 *
 * Throws `BadgeError`: `file.unreadable`, `file.too-large`, `option.misused`.
 */
export async function readComponents(files: readonly string[], io: Io): Promise<readonly Uint8Array[]> {
  if (files.length > limits.contents) {
    const message = `--component names at most ${limits.contents} files.`;
    throw new BadgeError<CommandErrorCode>('option.misused', message);
  }
  const components: Uint8Array[] = [];
  for (const file of files) components.push(await readOne(file, io));
  return components;
}

async function readOne(file: string, io: Io): Promise<Uint8Array> {
  const read = await io.read(file, largestInput);
  switch (read.kind) {
    case 'read':
      return read.bytes;
    case 'failed':
      throw unreadable(file, read.reason);
    case 'too-large':
      throw tooLarge(file, 'any badge');
  }
}
