import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from './error-codes.js';
import type { Io, NewFile } from './io.js';

/** Creates a file. Throws `BadgeError` `file.exists` or `file.unwritable` unless it has been created. */
export async function writeNew(path: string, file: NewFile, io: Io): Promise<void> {
  const created = await io.create(path, file);
  switch (created.kind) {
    case 'created':
      return;
    case 'exists':
      throw new BadgeError<CommandErrorCode>('file.exists', `${path} is there already.`);
    case 'failed':
      throw new BadgeError<CommandErrorCode>('file.unwritable', `${path}: ${created.reason}.`);
  }
}
