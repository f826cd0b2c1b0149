import { BadgeError, jwkSigner, multikeySigner } from '@badgewright/openbadges';
import type { KeySigner } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readJsonFile } from './read-json.js';

/**
 * The signer of a key file: a Multikey pair as `keygen` writes it, or a private JSON Web Key. A file that other
 * users can read is refused.
 *
 * Throws `BadgeError`: `file.unreadable`, `key-file.exposed`, `key-file.invalid`, and `key.invalid` where the two
 * halves do not belong together. No message repeats anything of the file.
 */
export async function readKey(source: string, io: Io): Promise<KeySigner> {
  const read = await readJsonFile(source, io);
  if (read.kind !== 'ok') throw invalid(source);
  if (((read.mode ?? 0) & 0o077) !== 0) {
    const message = `Other users can read ${source}: chmod 600 ${source}`;
    throw new BadgeError<CommandErrorCode>('key-file.exposed', message);
  }
  const signer = await signerOf(read.value);
  if (signer === undefined) throw invalid(source);
  return signer;
}

async function signerOf(value: unknown): Promise<KeySigner | undefined> {
  const { id, publicKeyMultibase, secretKeyMultibase, kty, crv, x, d } = textsOf(value);
  if (publicKeyMultibase !== undefined && secretKeyMultibase !== undefined) {
    const options = id === undefined ? {} : { verificationMethod: id };
    return await multikeySigner({ publicKeyMultibase, secretKeyMultibase }, options);
  }
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined || d === undefined) return undefined;
  return await jwkSigner({ kty, crv, x, d });
}

/** The members of an object that are text. */
function textsOf(value: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function invalid(source: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>(
    'key-file.invalid',
    `${source} holds no key pair that is known here.`,
  );
}
