import type { Parsed } from '@badgewright/microcredentials';
import type { Problem } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { tooLarge, unreadable } from './read-text.js';

/** Bytes of a table: the users of a large district. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads a table from a file by what parses it. Throws `BadgeError`: `file.unreadable`, `file.too-large`.
 *
 * Codes: `input.not-text`, and those of the parser.
 */
export async function readTable<T>(
  file: string,
  parse: (text: string) => Parsed<T>,
  io: Io,
): Promise<
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly problems: readonly Problem<string>[] }
> {
  const read = await io.read(file, LARGEST);
  if (read.kind === 'failed') throw unreadable(file, read.reason);
  if (read.kind === 'too-large') throw tooLarge(file, 'any table');
  return parse(new TextDecoder().decode(read.bytes));
}
