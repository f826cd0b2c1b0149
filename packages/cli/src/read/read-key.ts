import { BadgeError, jwkSigner, multikeySigner } from '@badgewright/openbadges';
import type { KeySigner } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readJsonFile } from './read-json.js';

/**
 * The signer of a key file: a Multikey pair or a JSON Web Key as `keygen` writes it, or anybody's private JSON Web
 * Key. A file that other users can read is refused.
 *
 * Throws `BadgeError`: `file.unreadable`, `key-file.exposed`, `key-file.invalid`, and `key.invalid` where the key
 * cannot be read or its two halves do not belong together. No message repeats anything of the file.
 */
export async function readKey(source: string, io: Io): Promise<KeySigner> {
  const read = await readJsonFile(source, io);
  if (read.kind !== 'ok') throw invalid(source);
  if (((read.mode ?? 0) & 0o077) !== 0) {
    const message = `Other users can read ${source}: chmod 600 ${source}`;
    throw new BadgeError<CommandErrorCode>('key-file.exposed', message);
  }
  const { id, publicKeyMultibase, secretKeyMultibase, kty, d } = read.value;
  const options = typeof id === 'string' ? { verificationMethod: id } : {};
  if (typeof publicKeyMultibase === 'string' && typeof secretKeyMultibase === 'string') {
    return await multikeySigner({ publicKeyMultibase, secretKeyMultibase }, options);
  }
  if (typeof kty !== 'string' || typeof d !== 'string') throw invalid(source);
  return await jwkSigner(read.value, options);
}

function invalid(source: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>(
    'key-file.invalid',
    `${source} holds no key pair that is known here.`,
  );
}
