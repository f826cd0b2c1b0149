import { parseDefinition, parseStack } from '@badgewright/microcredentials';
import type { Definition, Parsed, Stack } from '@badgewright/microcredentials';
import { BadgeError } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readJsonFile } from './read-json.js';

/** The stack in a file. Throws `BadgeError`: `file.unreadable`, `stack.unusable`. */
export async function readStack(source: string, io: Io): Promise<Stack> {
  return await readParsed(source, { parse: parseStack, what: 'stack' }, io);
}

/** The definition in a file. Throws `BadgeError`: `file.unreadable`, `stack.unusable`. */
export async function readDefinition(source: string, io: Io): Promise<Definition> {
  return await readParsed(source, { parse: parseDefinition, what: 'definition' }, io);
}

interface Kind<T> {
  readonly parse: (value: unknown) => Parsed<T>;
  readonly what: string;
}

async function readParsed<T>(source: string, { parse, what }: Kind<T>, io: Io): Promise<T> {
  const read = await readJsonFile(source, io);
  const parsed = read.kind === 'ok' ? parse(read.value) : read;
  if (parsed.kind === 'ok') return parsed.value;
  const message = `${source} is no ${what} that can be used.`;
  throw new BadgeError<CommandErrorCode>('stack.unusable', message, { problems: parsed.problems });
}
