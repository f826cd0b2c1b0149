import { BadgeError } from '@badgewright/openbadges';
import type { KeySigner, Profile } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readJsonFile } from './read-json.js';

/**
 * The issuer's profile from a JSON file. `id` and `type` may be left out: the id is then the DID of the key.
 * Throws `BadgeError`: `file.unreadable`, `profile.invalid`. Signing checks the rest of the profile.
 */
export async function readIssuer(source: string, signer: KeySigner, io: Io): Promise<Profile> {
  const read = await readJsonFile(source, io);
  const { value, problems } = read.kind === 'ok' ? { ...read, problems: [] } : { ...read, value: undefined };
  if (!isNamed(value)) {
    const message = `${source} holds no profile with a name.`;
    throw new BadgeError<CommandErrorCode>('profile.invalid', message, { problems });
  }
  return { id: signer.controller, type: ['Profile'], ...value };
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
