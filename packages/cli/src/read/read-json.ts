import { readJson } from '@badgewright/openbadges';
import type { JsonObject, ProblemCode, Problems } from '@badgewright/openbadges';
import type { Io } from '../io.js';
import { readText, unreadable } from './read-text.js';

/** The JSON object in a file, or what is wrong with the file. `mode`: POSIX permission bits. */
export type JsonFile =
  | { readonly kind: 'ok'; readonly value: JsonObject; readonly mode: number | undefined }
  | { readonly kind: 'bad'; readonly problems: Problems };

/**
 * Reads a JSON file; what it says is for a parser to judge. Throws `BadgeError` `file.unreadable` where the file
 * cannot be opened.
 *
 * Codes: `input.*` of `readJson`.
 */
export async function readJsonFile(source: string, io: Io): Promise<JsonFile> {
  const read = await readText(source, io);
  switch (read.kind) {
    case 'failed':
      throw unreadable(source, read.reason);
    case 'too-large':
      return refused('input.too-large', 'It is too large.');
    case 'not-text':
      return refused('input.not-json', 'This is not text in UTF-8.');
    case 'text': {
      const json = readJson(read.text);
      if (json.kind === 'ok') return { ...json, mode: read.mode };
      return { kind: 'bad', problems: json.problems };
    }
  }
}

function refused(code: ProblemCode, message: string): JsonFile {
  return { kind: 'bad', problems: [{ code, message, at: '' }] };
}
