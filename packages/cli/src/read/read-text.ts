import { BadgeError, limits } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';

/**
 * Bytes of a file that are read at most. UTF-8 spends up to three bytes on a UTF-16 unit: a larger file is too large
 * whatever it holds, so it never comes into memory.
 */
export const largestFile = 3 * limits.characters;

/** Text of a file, or why there is none. */
export type TextRead =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Bytes of the file: a byte order mark is no part of the text. */
      readonly size: number;
      readonly mode: number | undefined;
    }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads a file, or standard input for `-`, as UTF-8. Never rejects. */
export async function readText(source: string, io: Io): Promise<TextRead> {
  const read = await io.read(source, largestFile);
  if (read.kind !== 'read') return read;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    return { kind: 'text', text, size: read.bytes.length, mode: read.mode };
  } catch {
    return { kind: 'not-text' };
  }
}

/** What is thrown for a file that the command cannot do without. */
export function unreadable(source: string, reason: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('file.unreadable', `${source}: ${reason}.`);
}

/** What is thrown for a file that is larger than anything of its kind that is read. */
export function tooLarge(source: string, kind: string): BadgeError<CommandErrorCode> {
  return new BadgeError<CommandErrorCode>('file.too-large', `${source} is larger than ${kind} that is read.`);
}
