import { BadgeError, readJson } from '@badgewright/openbadges';
import type { JsonObject } from '@badgewright/openbadges';
import type { CommandErrorCode } from '../error-codes.js';
import type { Io } from '../io.js';
import { readText, tooLarge, unreadable } from './read-text.js';

/**
 * A signed badge from a file: a JSON object, or a compact JWS as text. It is not verified.
 * Throws `BadgeError`: `file.unreadable`, `file.too-large`, `badge.invalid`.
 */
export async function readBadge(source: string, io: Io): Promise<JsonObject | string> {
  const read = await readText(source, io);
  switch (read.kind) {
    case 'failed':
      throw unreadable(source, read.reason);
    case 'too-large':
      throw tooLarge(source, 'any badge');
    case 'not-text':
      throw invalid(source, []);
    case 'text':
      return badgeIn(read.text, source);
  }
}

function badgeIn(text: string, source: string): JsonObject | string {
  const jws = JWS.exec(text)?.[1];
  if (jws !== undefined) return jws;
  const json = readJson(text);
  if (json.kind !== 'ok') throw invalid(source, json.problems);
  return json.value;
}

const JWS = /^\uFEFF?\s*([\w-]+\.[\w-]+\.[\w-]+)\s*$/;

function invalid(source: string, problems: BadgeError['problems']): BadgeError<CommandErrorCode> {
  const message = `${source} holds no badge: neither a JSON object nor signed text (JWT).`;
  return new BadgeError<CommandErrorCode>('badge.invalid', message, { problems });
}
